package dev.kindred.session;

import java.util.List;

/**
 * What came of a merge. Immutable; the objects are those of the session.
 *
 * @param entities for each object that was given, in their order, the one of the session
 * @param added the new ones, whose rows are still to be inserted
 * @param modified those with a row that the merge changed, in a column, a reference or a collection
 * @param removed those that left a collection: they are released, or deleted where the relationship says so
 * @param <E> the entity
 */
public record Merged<E>(List<E> entities, List<Object> added, List<Object> modified, List<Object> removed) {

    public Merged {
        entities = List.copyOf(entities);
        added = List.copyOf(added);
        modified = List.copyOf(modified);
        removed = List.copyOf(removed);
    }
}
