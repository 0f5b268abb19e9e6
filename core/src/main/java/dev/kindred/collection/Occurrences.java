package dev.kindred.collection;

import java.util.Collection;
import java.util.IdentityHashMap;

/** How often each object stands in a collection, told apart by identity. Confined to the thread of the collection. */
final class Occurrences {

    private final IdentityHashMap<Object, Integer> counts = new IdentityHashMap<>();

    static Occurrences of(Collection<?> elements) {
        Occurrences occurrences = new Occurrences();
        elements.forEach(occurrences::add);
        return occurrences;
    }

    boolean contains(Object element) {
        return counts.containsKey(element);
    }

    /** Counts one more; answers how often the object stands there now. */
    int add(Object element) {
        return counts.merge(element, 1, Integer::sum);
    }

    /** Counts one less; answers how often the object stands there still. */
    int remove(Object element) {
        Integer left = counts.computeIfPresent(element, (same, count) -> count == 1 ? null : count - 1);
        return left == null ? 0 : left;
    }

    /** Counts none any more; answers whether there was one. */
    boolean removeAll(Object element) {
        return counts.remove(element) != null;
    }
}
