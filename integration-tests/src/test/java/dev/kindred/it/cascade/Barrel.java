package dev.kindred.it.cascade;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Released by the session where memory holds it; no rule of the database does so elsewhere. */
@Entity("barrels")
public interface Barrel {
    @Id
    Long id();

    @Relationship(backPopulates = "barrels")
    @Nullable
    Warehouse warehouse();

    Barrel warehouse(@Nullable Warehouse warehouse);
}
