package dev.kindred.state;

import java.util.AbstractSet;
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

    private final Map<Reference, E> elements = new LinkedHashMap<>();

    /** An empty set. */
    public IdentitySet() {}

    @Override
    public boolean add(E element) {
        return elements.putIfAbsent(new Reference(element), element) == null;
    }

    @Override
    public boolean contains(@Nullable Object object) {
        return object != null && elements.containsKey(new Reference(object));
    }

    @Override
    public boolean remove(@Nullable Object object) {
        return object != null && elements.remove(new Reference(object)) != null;
    }

    @Override
    public void clear() {
        elements.clear();
    }

    @Override
    public Iterator<E> iterator() {
        return elements.values().iterator();
    }

    @Override
    public int size() {
        return elements.size();
    }
}
