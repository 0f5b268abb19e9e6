package dev.kindred.it.cascade;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;

/** Linked over a table of which it knows nothing. */
@Entity("spots")
public interface Spot {
    @Id
    Long id();

    @Column(length = 40)
    String name();

    Spot name(String name);
}
