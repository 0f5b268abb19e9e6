package dev.kindred.it.model;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;

/** The parent of {@link Flag}, without knowing it; its table's name comes after the child's. */
@Entity("islands")
public interface Island {
    @Id
    Long id();

    Island id(Long id);

    String name();

    Island name(String name);
}
