package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;

/** Declares nothing of those who work in it. */
@Entity("plots")
public interface Garden {
    @Id
    Long id();

    String name();

    Garden name(String name);
}
