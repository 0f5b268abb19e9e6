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

    /** The entity it leads to. */
    EntityType target();

    /** The link of the other entity that is kept in step with this one, or null. */
    @Nullable
    Link reverse();

    /** For a reference: the attributes of this entity that hold the foreign key, in the key's order; else empty. */
    List<Integer> keyAttributes();

    /** For a reference: the attributes of the target that {@link #keyAttributes} point to, in the same order; else empty. */
    List<Integer> targetAttributes();
}
