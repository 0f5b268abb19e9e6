package dev.kindred.it.model;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;

/** A key that the database gives, of a primitive type. */
@Entity("pebbles")
public interface Pebble {
    @Id
    long id();

    Pebble id(long id);

    String colour();

    Pebble colour(String colour);
}
