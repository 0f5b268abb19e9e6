package dev.kindred.it.cascade;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;

/** Deleted by the session where memory holds it, else by the database. */
@Entity("crates")
public interface Crate {
    @Id
    Long id();

    @ForeignKey(onDelete = ReferentialAction.CASCADE)
    @Relationship(backPopulates = "crates")
    Warehouse warehouse();

    Crate warehouse(Warehouse warehouse);
}
