package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;

/** Knows nobody who uses it. */
@Entity("materials")
public interface Material {
    @Id
    Long id();

    String name();

    Material name(String name);
}
