package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;

/** Declares nothing of the hives that stand on it. */
@Entity("meadows")
public interface Meadow {
    @Id
    Long id();

    String name();

    Meadow name(String name);
}
