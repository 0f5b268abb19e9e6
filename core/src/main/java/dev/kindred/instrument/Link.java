package dev.kindred.instrument;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A relationship as memory sees it: which attribute it is, and how it leads there and back. Immutable. */
public interface Link {

    /** The attribute's number in its own entity. */
    int attribute();

    /** The attribute's name with its entity's, for messages: {@code Author.books}. */
    String path();

    /** Whether the attribute is a collection; otherwise it is a reference. */
    boolean isCollection();

    /** Whether changes to it are neither mirrored nor written. */
    boolean isViewOnly();

    /** Whether memory refuses a second object that leads to the same one. */
    boolean isSingleParent();

    /** The entity it leads to. */
    EntityType target();

    /** The link of the other entity that is kept in step with this one, or null. */
    @Nullable
    Link reverse();

    /** For a reference that holds the foreign key: the attributes of this entity that are it, in the key's order; else empty. */
    List<Integer> keyAttributes();

    /** The attributes of the target that {@link #keyAttributes} point to, in the same order; else empty. */
    List<Integer> targetAttributes();

    /** For a map: the attribute of the target that is the key; else -1. */
    int mapKey();

    /** For a list that keeps its order: the attribute of the target that holds the place; else -1. */
    int position();
}
