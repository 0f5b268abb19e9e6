package dev.kindred.it.random;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** The far end of a one-to-one that owns. */
@Entity("random_desks")
public interface Desk {
    @Id
    Long id();

    String name();

    Desk name(String name);

    @ForeignKey("random_teams.id")
    Long teamId();

    Desk teamId(@Nullable Long teamId);

    @Relationship(backPopulates = "desk")
    Team team();

    Desk team(@Nullable Team team);
}
