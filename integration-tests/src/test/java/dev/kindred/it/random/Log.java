package dev.kindred.it.random;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A child that the database deletes along. */
@Entity("random_logs")
public interface Log {
    @Id
    Long id();

    String name();

    Log name(String name);

    @ForeignKey(value = "random_teams.id", onDelete = ReferentialAction.CASCADE)
    Long teamId();

    Log teamId(@Nullable Long teamId);

    @Relationship(backPopulates = "logs")
    Team team();

    Log team(@Nullable Team team);
}
