package dev.kindred.it.mapping;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A mixin whose setters return the entity, and which brings a method of its own. */
public interface Stamped<S extends Stamped<S>> {

    Instant createdAt();

    S createdAt(Instant createdAt);

    @Nullable
    Instant changedAt();

    S changedAt(@Nullable Instant changedAt);

    default boolean hasChanged() {
        return changedAt() != null;
    }

    default S touch(Instant moment) {
        return changedAt(moment);
    }
}
