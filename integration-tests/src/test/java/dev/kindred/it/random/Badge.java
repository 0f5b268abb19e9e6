package dev.kindred.it.random;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** An owned child in a map, keyed by its name. */
@Entity("random_badges")
public interface Badge {
    @Id
    Long id();

    String name();

    Badge name(String name);

    @ForeignKey("random_teams.id")
    @Nullable
    Long teamId();

    Badge teamId(@Nullable Long teamId);

    @Relationship(backPopulates = "badges")
    @Nullable
    Team team();

    Badge team(@Nullable Team team);
}
