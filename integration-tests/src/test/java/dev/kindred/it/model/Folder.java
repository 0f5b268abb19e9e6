package dev.kindred.it.model;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A tree in one table that can be climbed only upwards: no list leads down. */
@Entity("folders")
public interface Folder {
    @Id
    Long id();

    String name();

    Folder name(String name);

    @Relationship
    @Nullable
    Folder parent();

    Folder parent(@Nullable Folder parent);
}
