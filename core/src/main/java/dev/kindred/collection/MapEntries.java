package dev.kindred.collection;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The entries of a tracked map, seen as a set: what is taken out here leaves the map. Confined to the thread of the map. */
final class MapEntries<K, E> extends AbstractSet<Map.Entry<K, E>> {

    private final TrackedMap<K, E> map;

    MapEntries(TrackedMap<K, E> map) {
        this.map = map;
    }

    @Override
    public int size() {
        return map.size();
    }

    @Override
    public boolean contains(@Nullable Object object) {
        return object instanceof Map.Entry<?, ?> entry
                && entry.getValue() != null
                && entry.getValue().equals(map.get(entry.getKey()));
    }

    @Override
    public Iterator<Map.Entry<K, E>> iterator() {
        return map.walk(entry -> new MapEntry<>(map, entry));
    }

    @Override
    public Spliterator<Map.Entry<K, E>> spliterator() {
        return Spliterators.spliterator(this, Spliterator.DISTINCT | Spliterator.ORDERED);
    }

    @Override
    public boolean remove(@Nullable Object object) {
        return object instanceof Map.Entry<?, ?> entry && contains(entry) && map.remove(entry.getKey()) != null;
    }

    @Override
    public void clear() {
        map.clear();
    }

    @Override
    public boolean removeIf(Predicate<? super Map.Entry<K, E>> filter) {
        Objects.requireNonNull(filter, "filter");
        return map.removeEntriesIf(filter);
    }

    @Override
    public boolean removeAll(Collection<?> others) {
        Objects.requireNonNull(others, "others");
        return removeIf(others::contains);
    }

    @Override
    public boolean retainAll(Collection<?> others) {
        Objects.requireNonNull(others, "others");
        return removeIf(entry -> !others.contains(entry));
    }
}
