package dev.kindred.query;

import dev.kindred.annotation.Lazy;
import dev.kindred.mapping.EntityDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * How relationships are loaded that no other option speaks of: of one entity or of all, wherever they come in a query. Immutable.
 *
 * @param <E> the entity of the query
 */
public final class DefaultOption<E> extends GlobalOption<E> {

    private final @Nullable EntityDescriptor<?, ?> entity;
    private final @Nullable Lazy strategy;
    private final @Nullable Boolean peers;

    DefaultOption(@Nullable EntityDescriptor<?, ?> entity, @Nullable Lazy strategy, @Nullable Boolean peers) {
        this.entity = entity;
        this.strategy = strategy;
        this.peers = peers;
    }

    /** The entity whose relationships are meant; null for those of all. */
    public @Nullable EntityDescriptor<?, ?> entity() {
        return entity;
    }

    /** How they are loaded; null where the option does not say. */
    public @Nullable Lazy strategy() {
        return strategy;
    }

    /** Whether a second touch loads for all objects of a result; null where the option does not say. */
    public @Nullable Boolean peers() {
        return peers;
    }
}
