package dev.kindred.it.random;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A child that the database releases. */
@Entity("random_marks")
public interface Mark {
    @Id
    Long id();

    String name();

    Mark name(String name);

    @ForeignKey(value = "random_teams.id", onDelete = ReferentialAction.SET_NULL)
    @Nullable
    Long teamId();

    Mark teamId(@Nullable Long teamId);

    @Relationship(backPopulates = "marks")
    @Nullable
    Team team();

    Mark team(@Nullable Team team);
}
