package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;

/** Declares nothing of the trees that stand in it. */
@Entity("orchards")
public interface Orchard {
    @Id
    Long id();

    String name();

    Orchard name(String name);
}
