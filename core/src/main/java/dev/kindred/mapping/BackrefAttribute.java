package dev.kindred.mapping;

import dev.kindred.collection.Tracked;
import java.util.List;
import java.util.Objects;

/**
 * A list that another entity declares for this one by {@code @Relationship(backref = "books")}: no accessor has it, the model of the
 * declaring relationship does. It is loaded, mirrored, written and queried as any list is.
 *
 * @param <E> the entity whose list it is
 * @param <T> the entity that declares it, and whose objects it holds
 */
public final class BackrefAttribute<E, T> extends CollectionAttribute<E, T> {

    BackrefAttribute(EntityDescriptor<E, ?> entity, int index, String name, RelationshipSpec<T> spec) {
        super(entity, index, name, spec);
    }

    /**
     * The list of an object, live: one list object for life.
     *
     * @throws dev.kindred.exception.SessionStateException if it is no object of this entity that Kindred made
     */
    @SuppressWarnings("unchecked") // the list was made for this attribute
    public List<T> of(E owner) {
        Objects.requireNonNull(owner, "owner");
        return (List<T>) Tracked.of(entity().instrumented(owner), index());
    }
}
