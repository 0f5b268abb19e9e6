package dev.kindred.it.model;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import org.jspecify.annotations.Nullable;

/** What stands on a {@link Shelf}, without knowing it but by key. */
@Entity("copies")
public interface Copy {
    @Id
    Long id();

    String signature();

    Copy signature(String signature);

    @ForeignKey("shelves.id")
    @Nullable
    Long shelfId();
}
