package dev.kindred.it.random;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** An owned child: it cannot be without its team, and its label is its own. */
@Entity("random_tasks")
public interface Task {
    @Id
    Long id();

    String name();

    Task name(String name);

    @Column(unique = true)
    String label();

    Task label(String label);

    @ForeignKey("random_teams.id")
    Long teamId();

    Task teamId(@Nullable Long teamId);

    @Relationship(backPopulates = "tasks")
    Team team();

    Task team(@Nullable Team team);
}
