package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Makes the list of its kind at the quay, by a backref. */
@Entity("buoys")
public interface Buoy {
    @Id
    Long id();

    @Relationship(backref = "buoys")
    @Nullable
    Quay quay();
}
