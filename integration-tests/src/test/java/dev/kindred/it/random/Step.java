package dev.kindred.it.random;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** In a list that keeps its order. */
@Entity("random_steps")
public interface Step {
    @Id
    Long id();

    String name();

    Step name(String name);

    @Nullable
    Integer place();

    @ForeignKey("random_teams.id")
    @Nullable
    Long teamId();

    Step teamId(@Nullable Long teamId);

    @Relationship(backPopulates = "steps")
    @Nullable
    Team team();

    Step team(@Nullable Team team);
}
