package dev.kindred.it.departure;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;

/** What an expedition refers to. */
@Entity("chiefs")
public interface Chief {
    @Id
    Long id();

    String name();

    Chief name(String name);
}
