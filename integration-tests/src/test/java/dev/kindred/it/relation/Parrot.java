package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;

/** Lives in one aviary at most, and has no accessor that leads there. */
@Entity("parrots")
public interface Parrot {
    @Id
    Long id();
}
