package dev.kindred.it.random;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** In a set. */
@Entity("random_rooms")
public interface Room {
    @Id
    Long id();

    String name();

    Room name(String name);

    @ForeignKey("random_teams.id")
    @Nullable
    Long teamId();

    Room teamId(@Nullable Long teamId);

    @Relationship(backPopulates = "rooms")
    @Nullable
    Team team();

    Room team(@Nullable Team team);
}
