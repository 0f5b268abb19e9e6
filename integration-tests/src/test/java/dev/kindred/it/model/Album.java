package dev.kindred.it.model;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** A parent whose children the database itself deletes, or releases. */
@Entity("albums")
public interface Album {
    @Id
    Long id();

    String title();

    Album title(String title);

    @Relationship(backPopulates = "album")
    List<Track> tracks();

    @Relationship(backPopulates = "album")
    List<Review> reviews();
}
