package dev.kindred.it.model;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** A relationship along which nothing is added, on either side. */
@Entity("playlists")
public interface Playlist {
    @Id
    Long id();

    String name();

    Playlist name(String name);

    @Relationship(
            backPopulates = "playlist",
            cascade = {})
    List<Song> songs();
}
