package dev.kindred.it.model;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** A list that no reference answers to: it alone says which shelf a copy stands on. */
@Entity("shelves")
public interface Shelf {
    @Id
    Long id();

    String label();

    Shelf label(String label);

    @Relationship
    List<Copy> copies();
}
