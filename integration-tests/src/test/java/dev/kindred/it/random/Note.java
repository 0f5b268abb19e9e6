package dev.kindred.it.random;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import org.jspecify.annotations.Nullable;

/** In a list that no reference answers to. */
@Entity("random_notes")
public interface Note {
    @Id
    Long id();

    String name();

    Note name(String name);

    @ForeignKey("random_teams.id")
    @Nullable
    Long teamId();
}
