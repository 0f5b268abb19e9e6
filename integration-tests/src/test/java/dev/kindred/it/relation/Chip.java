package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;

/** Belongs to one dog at most. */
@Entity("chips")
public interface Chip {
    @Id
    Long id();

    String code();

    Chip code(String code);
}
