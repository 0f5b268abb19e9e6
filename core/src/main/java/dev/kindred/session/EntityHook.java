package dev.kindred.session;

import java.util.Objects;

/**
 * Who listens to which entities. Immutable.
 *
 * @param type the entity's interface or class, or a super-interface that several have
 */
public record EntityHook<E>(Class<E> type, EntityListener<? super E> listener) {

    public EntityHook {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(listener, "listener");
    }
}
