package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Has a captain, or none: one to one. */
@Entity("ships")
public interface Ship {
    @Id
    Long id();

    String name();

    Ship name(String name);

    @ForeignKey("captains.id")
    @Nullable
    Long captainId();

    Ship captainId(@Nullable Long captainId);

    @Relationship(backPopulates = "ship")
    @Nullable
    Captain captain();

    Ship captain(@Nullable Captain captain);
}
