package dev.kindred.collection;

import org.jspecify.annotations.Nullable;

/**
 * An object as the key of a map that tells objects apart by identity. An entity's hash code may be the user's, and change with its
 * attributes; its identity never does.
 */
record ByIdentity(Object to) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ByIdentity that && to == that.to;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(to);
    }
}
