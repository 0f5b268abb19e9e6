package dev.kindred.it.model;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** What stands in a {@link Playlist}, and is added by hand. */
@Entity("songs")
public interface Song {
    @Id
    Long id();

    String title();

    Song title(String title);

    @Relationship(
            backPopulates = "songs",
            cascade = {})
    @Nullable
    Playlist playlist();

    Song playlist(@Nullable Playlist playlist);
}
