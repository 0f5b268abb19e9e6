package dev.kindred.it.model;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;

/** A child that the database deletes along with its parent. */
@Entity("tracks")
public interface Track {
    @Id
    Long id();

    String name();

    Track name(String name);

    @ForeignKey(value = "albums.id", onDelete = ReferentialAction.CASCADE)
    Long albumId();

    @Relationship(backPopulates = "tracks")
    Album album();

    Track album(Album album);
}
