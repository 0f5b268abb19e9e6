package dev.kindred.collection;

import dev.kindred.exception.InvalidValueException;
import dev.kindred.exception.NonUniqueResultException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.instrument.Status;
import java.util.AbstractMap;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The map of a to-many relationship: one object per owner and attribute for life. An element's key is the value that one of its
 * own attributes has when it is put in; a later change of that attribute does not move it. Each operation first sees to it that
 * the elements are loaded; each element that enters or leaves turns its other side along.
 *
 * <p>It behaves as {@code java.util.Map} says, keeps the order in which its entries came, and takes no null. A key that is not
 * the element's own is refused with an {@link IllegalArgumentException}. An iterator that is open while the map is loaded anew,
 * or while a change from the other side arrives, throws {@link ConcurrentModificationException}. It belongs to the thread of
 * its owner's session.
 *
 * @param <K> the class of the keys
 * @param <E> the entity that the elements are of
 */
public final class TrackedMap<K, E> extends AbstractMap<K, E> implements Tracked {

    private final OwnerEnd end;
    private final Map<K, E> elements = new LinkedHashMap<>(0);
    private int changes;

    // Made at the first change. An element stands here twice when its key was changed and it was put in again.
    private @Nullable Occurrences occurrences;

    /** The map of one attribute of an owner. */
    public TrackedMap(Instrumented owner, int attribute) {
        this.end = new OwnerEnd(owner, attribute);
    }

    @Override
    public int size() {
        return loaded().size();
    }

    @Override
    public @Nullable E get(@Nullable Object key) {
        return loaded().get(key);
    }

    @Override
    public boolean containsKey(@Nullable Object key) {
        return loaded().containsKey(key);
    }

    @Override
    public Set<K> keySet() {
        return new MapKeys<>(this);
    }

    @Override
    public Collection<E> values() {
        return new MapValues<>(this);
    }

    @Override
    public Set<Map.Entry<K, E>> entrySet() {
        return new MapEntries<>(this);
    }

    @Override
    public @Nullable E put(K key, E element) {
        Map<K, E> map = loaded();
        Instrumented checked = checked(key, element);
        E old = map.get(key);
        if (old == element) {
            end.handedIn(checked);
            return old;
        }
        end.linking(checked);
        end.changing();
        Occurrences counts = counts();
        map.put(key, element);
        boolean entered = counts.add(element) == 1;
        if (old == null) {
            changes++;
        } else if (counts.remove(old) == 0) {
            end.left((Instrumented) old);
        }
        if (entered) {
            end.entered(checked);
        }
        end.handedIn(checked);
        return old;
    }

    @Override
    public @Nullable E remove(@Nullable Object key) {
        Map<K, E> map = loaded();
        if (!map.containsKey(key)) {
            return null;
        }
        end.changing();
        Occurrences counts = counts();
        E old = map.remove(key);
        changes++;
        if (old != null && counts.remove(old) == 0) {
            end.left((Instrumented) old);
        }
        return old;
    }

    @Override
    public void putAll(Map<? extends K, ? extends E> more) {
        Map<K, E> next = new LinkedHashMap<>(loaded());
        next.putAll(checked(more));
        become(next, () -> elements.putAll(next));
        end.handedIn(more.values());
    }

    @Override
    public void clear() {
        become(Map.of(), elements::clear);
    }

    @Override
    public void replaceAll(BiFunction<? super K, ? super E, ? extends E> function) {
        Map<K, E> next = new LinkedHashMap<>(loaded());
        int before = changes;
        next.replaceAll(function);
        requireUnchanged(before);
        checked(next);
        become(next, () -> elements.putAll(next));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    /**
     * Makes the map hold just these entries; only elements that enter or leave turn their other side.
     *
     * @throws NullPointerException if a key or an element is null
     * @throws IllegalArgumentException if a key is not its element's own
     */
    void replaceEntries(Map<? extends K, ? extends E> entries) {
        end.load();
        Map<K, E> next = checked(entries);
        become(next, () -> {
            elements.clear();
            elements.putAll(next);
        });
        end.handedIn(next.values());
    }

    /** Takes out the entries that a filter finds. */
    boolean removeEntriesIf(Predicate<? super Map.Entry<K, E>> filter) {
        Map<K, E> next = new LinkedHashMap<>(loaded());
        int before = changes;
        next.entrySet().removeIf(filter);
        requireUnchanged(before);
        return become(next, () -> elements.keySet().retainAll(next.keySet()));
    }

    /** Walks over the entries, showing of each what a function answers. */
    <T> Iterator<T> walk(Function<Map.Entry<K, E>, T> face) {
        return new FailFastIterator<>(loaded().entrySet().iterator(), face, () -> changes, this::removeAt);
    }

    /**
     * Takes in what was found, each element under its own key.
     *
     * @throws NonUniqueResultException if two elements have the same key; nothing has changed
     * @throws InvalidValueException if an element has none; nothing has changed
     */
    @Override
    @SuppressWarnings("unchecked") // the loader gives objects of the map's own entity
    public void fill(List<? extends Instrumented> found) {
        Map<K, E> next = new LinkedHashMap<>();
        for (Instrumented element : found) {
            K key = keyOf(element);
            if (key == null) {
                throw new InvalidValueException("Cannot load " + end.link().path() + ": the key " + keyName() + " of "
                        + print(element) + " is null. Set it, or map a List or a Set.");
            }
            E other = next.put(key, (E) element);
            if (other != null && other != element) {
                throw new NonUniqueResultException("Cannot load " + end.link().path() + ": "
                        + print((Instrumented) other) + " and " + print(element) + " both have the key " + key
                        + ". Make " + keyName() + " differ among the elements of one map, or map a List or a Set.");
            }
        }
        elements.clear();
        elements.putAll(next);
        changed();
    }

    /** Lets go of elements whose place was taken while the map was not loaded. */
    public void gaveWay(List<? extends Instrumented> elements) {
        end.changing();
        elements.forEach(end::left);
    }

    @Override
    public void expired() {
        changes++;
    }

    @Override
    public List<Instrumented> known() {
        return OwnerEnd.distinct(elements.values());
    }

    @Override
    public void checkEntering(Instrumented element) {
        requiredKeyOf(element);
    }

    @Override
    @SuppressWarnings("unchecked") // the other side's type is this map's element type, by the mapping
    public void enterFromOtherSide(Instrumented element) {
        if (end.showsChange() && !counts().contains(element)) {
            E old = elements.put(requiredKeyOf(element), (E) element);
            changes++;
            counts().add(element);
            // A stale map does not know whether the row still has that key.
            if (old != null && counts().remove(old) == 0 && end.isLoaded()) {
                end.left((Instrumented) old);
            }
        }
        end.enteredFromOtherSide(element);
    }

    @Override
    public void leaveFromOtherSide(Instrumented element) {
        if (end.showsChange() && counts().removeAll(element)) {
            elements.values().removeIf(one -> one == element);
            changes++;
        }
        end.leftFromOtherSide(element);
    }

    private Map<K, E> loaded() {
        end.load();
        return elements;
    }

    private void removeAt(Iterator<Map.Entry<K, E>> place, Map.Entry<K, E> entry) {
        E element = entry.getValue();
        end.changing();
        Occurrences counts = counts();
        place.remove();
        changes++;
        if (counts.remove(element) == 0) {
            end.left((Instrumented) element);
        }
    }

    private boolean become(Map<K, E> next, Runnable change) {
        Map<K, E> old = loaded();
        if (holdsSame(old, next)) {
            return false;
        }
        end.replace(List.copyOf(old.values()), next.values(), () -> {
            change.run();
            changed();
        });
        return true;
    }

    private void changed() {
        occurrences = null;
        changes++;
    }

    private Occurrences counts() {
        if (occurrences == null) {
            occurrences = Occurrences.of(elements.values());
        }
        return occurrences;
    }

    private void requireUnchanged(int before) {
        if (changes != before) {
            throw new ConcurrentModificationException();
        }
    }

    private static boolean holdsSame(Map<?, ?> left, Map<?, ?> right) {
        return left.size() == right.size()
                && left.entrySet().stream().allMatch(entry -> right.get(entry.getKey()) == entry.getValue());
    }

    private Map<K, E> checked(Map<? extends K, ? extends E> entries) {
        Map<K, E> checked = new LinkedHashMap<>();
        entries.forEach((key, element) -> {
            checked(key, element);
            checked.put(key, element);
        });
        return checked;
    }

    private Instrumented checked(K key, E element) {
        Objects.requireNonNull(key, () -> "a key of " + end.link().path());
        Instrumented checked = end.checked(element);
        K own = keyOf(checked);
        if (!key.equals(own)) {
            throw new IllegalArgumentException("Cannot put " + print(checked) + " into "
                    + end.link().path() + " under the key " + key + ": its key " + keyName()
                    + (own == null ? " is not set. Set it first." : " is " + own + ". Put it under that one."));
        }
        return checked;
    }

    private K requiredKeyOf(Instrumented element) {
        K key = keyOf(element);
        if (key == null) {
            throw new InvalidValueException("Cannot put " + print(element) + " into "
                    + end.link().path() + ": its key " + keyName() + " is not set. Set it first.");
        }
        return key;
    }

    // What a written object's row holds is asked for; a new object has what was set.
    @SuppressWarnings("unchecked") // the attribute's class is the map's key class, by the mapping
    private @Nullable K keyOf(Instrumented element) {
        int attribute = end.link().mapKey();
        if (!element.kindredIsKnown(attribute) && element.kindredTracker().status() == Status.PERSISTENT) {
            element.kindredTracker().load(element, attribute);
        }
        return element.kindredIsKnown(attribute) ? (K) element.kindredGet(attribute) : null;
    }

    private String keyName() {
        Link link = end.link();
        return link.target().entityName() + "." + link.target().attributeName(link.mapKey());
    }

    private static String print(Instrumented element) {
        return element.kindredType().print(element);
    }
}
