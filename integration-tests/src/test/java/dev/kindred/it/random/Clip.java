package dev.kindred.it.random;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** In a list that is no accessor of its team. */
@Entity("random_clips")
public interface Clip {
    @Id
    Long id();

    String name();

    Clip name(String name);

    @ForeignKey("random_teams.id")
    @Nullable
    Long teamId();

    Clip teamId(@Nullable Long teamId);

    @Relationship(backref = "clips")
    @Nullable
    Team team();

    Clip team(@Nullable Team team);
}
