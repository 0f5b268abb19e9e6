package dev.kindred.collection;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An entry of a tracked map; setting its value puts another element into the map. Confined to the thread of the map. */
final class MapEntry<K, E> implements Map.Entry<K, E> {

    private final TrackedMap<K, E> map;
    private final Map.Entry<K, E> entry;

    MapEntry(TrackedMap<K, E> map, Map.Entry<K, E> entry) {
        this.map = map;
        this.entry = entry;
    }

    @Override
    public K getKey() {
        return entry.getKey();
    }

    @Override
    public E getValue() {
        return entry.getValue();
    }

    @Override
    public E setValue(E element) {
        E old = entry.getValue();
        if (map.get(getKey()) != old) {
            throw new IllegalStateException("The entry of " + getKey() + " is not in its map any more.");
        }
        map.put(getKey(), element);
        return old;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Map.Entry<?, ?> that
                && Objects.equals(getKey(), that.getKey())
                && Objects.equals(getValue(), that.getValue());
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(getKey()) ^ Objects.hashCode(getValue());
    }

    @Override
    public String toString() {
        return getKey() + "=" + getValue();
    }
}
