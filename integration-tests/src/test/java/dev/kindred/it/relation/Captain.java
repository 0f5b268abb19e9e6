package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Has a ship, which holds the key of the pair. */
@Entity("captains")
public interface Captain {
    @Id
    Long id();

    String name();

    Captain name(String name);

    @Relationship(backPopulates = "captain")
    @Nullable
    Ship ship();

    Captain ship(@Nullable Ship ship);
}
