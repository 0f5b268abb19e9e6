package dev.kindred.it.model;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.ReferentialAction;

/** A child by its foreign key alone, which the database deletes along with its {@link Island}. */
@Entity("lighthouses")
public interface Lighthouse {
    @Id
    Long id();

    @ForeignKey(value = "islands.id", onDelete = ReferentialAction.CASCADE)
    Long islandId();

    Lighthouse islandId(Long islandId);
}
