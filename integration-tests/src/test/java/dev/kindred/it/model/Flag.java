package dev.kindred.it.model;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;

/** A child by its foreign key alone: no relationship leads anywhere. */
@Entity("flags")
public interface Flag {
    @Id
    Long id();

    Flag id(Long id);

    @ForeignKey("islands.id")
    Long islandId();

    Flag islandId(Long islandId);
}
