package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Stands in a collection that promises no order. */
@Entity("benches")
public interface Bench {
    @Id
    Long id();

    String label();

    Bench label(String label);

    @Relationship(backPopulates = "benches")
    @Nullable
    Museum museum();

    Bench museum(@Nullable Museum museum);
}
