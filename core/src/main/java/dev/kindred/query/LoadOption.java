package dev.kindred.query;

import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.mapping.ThroughAttribute;
import java.util.ArrayList;
import java.util.List;

/**
 * What a query loads along with its entities, and how. Immutable.
 *
 * @param <E> the entity whose relationship it is about
 */
public final class LoadOption<E> {

    private final RelationshipAttribute<E, ?> relationship;
    private final List<LoadOption<?>> nested;

    private LoadOption(RelationshipAttribute<E, ?> relationship, List<LoadOption<?>> nested) {
        this.relationship = relationship;
        this.nested = nested;
    }

    /**
     * Loads a relationship for all entities of the result by one more statement (one for each 500 of them).
     *
     * @param nested what to load along with the related entities
     */
    @SafeVarargs
    public static <E, T> LoadOption<E> selectin(RelationshipAttribute<E, T> relationship, LoadOption<T>... nested) {
        List<LoadOption<?>> options = new ArrayList<>();
        for (LoadOption<T> option : nested) {
            options.add(option);
        }
        return new LoadOption<>(relationship, List.copyOf(options));
    }

    /**
     * Loads what a list looks through, and what it shows, for all entities of the result by two more statements.
     *
     * @param nested what to load along with the elements
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <E, A, T> LoadOption<E> selectin(ThroughAttribute<E, A, T> through, LoadOption<T>... nested) {
        List<LoadOption<?>> options = List.of(selectin(through.leading(), nested));
        return new LoadOption<>(through.links(), options);
    }

    /** The relationship to load. */
    public RelationshipAttribute<E, ?> relationship() {
        return relationship;
    }

    /** What is loaded along with the related entities. */
    public List<LoadOption<?>> nested() {
        return nested;
    }
}
