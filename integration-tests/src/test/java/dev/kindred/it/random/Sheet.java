package dev.kindred.it.random;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A child that the database deletes along, unless memory holds it. */
@Entity("random_sheets")
public interface Sheet {
    @Id
    Long id();

    String name();

    Sheet name(String name);

    @ForeignKey(value = "random_teams.id", onDelete = ReferentialAction.CASCADE)
    Long teamId();

    Sheet teamId(@Nullable Long teamId);

    @Relationship(backPopulates = "sheets")
    Team team();

    Sheet team(@Nullable Team team);
}
