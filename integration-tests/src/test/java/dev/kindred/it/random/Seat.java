package dev.kindred.it.random;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** The far end of a one-to-one that lets go. */
@Entity("random_seats")
public interface Seat {
    @Id
    Long id();

    String name();

    Seat name(String name);

    @ForeignKey("random_teams.id")
    @Nullable
    Long teamId();

    Seat teamId(@Nullable Long teamId);

    @Relationship(backPopulates = "seat")
    @Nullable
    Team team();

    Seat team(@Nullable Team team);
}
