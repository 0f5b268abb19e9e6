package dev.kindred.it.departure;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;

/** Forgets with its expedition, and does not go where it goes. */
@Entity("mules")
public interface Mule {
    @Id
    Long id();

    String name();

    Mule name(String name);

    @Relationship(backPopulates = "mules")
    Expedition expedition();

    Mule expedition(Expedition expedition);
}
