package dev.kindred.it.cascade;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Owned by its warehouse, and deleted by the database with it. */
@Entity("lamps")
public interface Lamp {
    @Id
    Long id();

    @ForeignKey(onDelete = ReferentialAction.CASCADE)
    @Relationship(backPopulates = "lamps")
    Warehouse warehouse();

    Lamp warehouse(@Nullable Warehouse warehouse);
}
