package dev.kindred.state;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A set that tells its elements apart by identity, whatever their {@code equals} says, and keeps the order they came in. */
public final class IdentitySet<E> extends AbstractSet<E> {

    private record Reference(Object to) {
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Reference that && to == that.to;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(to);
        }
    }

    // A session has a dozen of these, most of which stay empty, and then take 16 bytes.
    private Map<Reference, E> elements = Map.of();

    /** An empty set. */
    public IdentitySet() {}

    @Override
    public boolean add(E element) {
        if (elements.isEmpty()) {
            elements = new LinkedHashMap<>();
        }
        return elements.putIfAbsent(new Reference(element), element) == null;
    }

    @Override
    public boolean contains(@Nullable Object object) {
        return object != null && !elements.isEmpty() && elements.containsKey(new Reference(object));
    }

    @Override
    public boolean remove(@Nullable Object object) {
        return object != null && !elements.isEmpty() && elements.remove(new Reference(object)) != null;
    }

    @Override
    public void clear() {
        elements = Map.of();
    }

    @Override
    public Iterator<E> iterator() {
        return elements.isEmpty()
                ? Collections.emptyIterator()
                : elements.values().iterator();
    }

    @Override
    public int size() {
        return elements.size();
    }
}
