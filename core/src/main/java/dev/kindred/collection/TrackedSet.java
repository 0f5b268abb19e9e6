package dev.kindred.collection;

import dev.kindred.instrument.Instrumented;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The set of a to-many relationship: one object per owner and attribute for life. Each operation first sees to it that the
 * elements are loaded; each element that enters or leaves turns its other side along.
 *
 * <p>It behaves as {@code java.util.Set} says, keeps the order in which its elements came, and takes no null. Elements are told
 * apart by identity, whatever their {@code equals} says. An iterator that is open while the set is loaded anew, or while a
 * change from the other side arrives, throws {@link ConcurrentModificationException}. It belongs to the thread of its owner's
 * session.
 *
 * @param <E> the entity that the elements are of
 */
public final class TrackedSet<E> extends AbstractSet<E> implements Tracked {

    private final OwnerEnd end;
    private final Map<ByIdentity, E> elements = new LinkedHashMap<>(0);
    private int changes;

    /** The set of one attribute of an owner. */
    public TrackedSet(Instrumented owner, int attribute) {
        this.end = new OwnerEnd(owner, attribute);
    }

    @Override
    public int size() {
        return loaded().size();
    }

    @Override
    public boolean contains(@Nullable Object object) {
        return object != null && loaded().containsKey(new ByIdentity(object));
    }

    @Override
    public Iterator<E> iterator() {
        return new FailFastIterator<>(loaded().values().iterator(), Function.identity(), () -> changes, this::removeAt);
    }

    @Override
    public Spliterator<E> spliterator() {
        return Spliterators.spliterator(this, Spliterator.DISTINCT | Spliterator.ORDERED);
    }

    @Override
    public boolean add(E element) {
        Map<ByIdentity, E> set = loaded();
        Instrumented checked = end.checked(element);
        ByIdentity reference = new ByIdentity(element);
        if (set.containsKey(reference)) {
            end.handedIn(checked);
            return false;
        }
        end.linking(checked);
        end.changing();
        set.put(reference, element);
        changes++;
        end.entered(checked);
        return true;
    }

    @Override
    public boolean remove(@Nullable Object object) {
        if (object == null || !contains(object)) {
            return false;
        }
        end.changing();
        elements.remove(new ByIdentity(object));
        changes++;
        end.left((Instrumented) object);
        return true;
    }

    @Override
    public boolean addAll(Collection<? extends E> more) {
        List<E> next = new ArrayList<>(loaded().values());
        next.addAll(more);
        boolean isChanged = become(next);
        end.handedIn(more);
        return isChanged;
    }

    @Override
    public void clear() {
        replaceContents(List.of());
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        Objects.requireNonNull(filter, "filter");
        List<E> kept = new ArrayList<>(loaded().values());
        int before = changes;
        kept.removeIf(filter);
        if (changes != before) {
            throw new ConcurrentModificationException();
        }
        return become(kept);
    }

    @Override
    public boolean removeAll(Collection<?> others) {
        Objects.requireNonNull(others, "others");
        return removeIf(others::contains);
    }

    @Override
    public boolean retainAll(Collection<?> others) {
        Objects.requireNonNull(others, "others");
        return removeIf(element -> !others.contains(element));
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
     * Makes the set hold just these elements; only those that enter or leave turn their other side.
     *
     * @throws NullPointerException if an element is null
     */
    void replaceContents(Collection<? extends E> next) {
        become(next);
        end.handedIn(next);
    }

    @Override
    @SuppressWarnings("unchecked") // the loader gives objects of the set's own entity
    public void fill(List<? extends Instrumented> found) {
        elements.clear();
        found.forEach(element -> elements.put(new ByIdentity(element), (E) element));
        changes++;
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
        // A set takes every object of its entity.
    }

    @Override
    @SuppressWarnings("unchecked") // the other side's type is this set's element type, by the mapping
    public void enterFromOtherSide(Instrumented element) {
        if (end.showsChange() && elements.putIfAbsent(new ByIdentity(element), (E) element) == null) {
            changes++;
        }
        end.enteredFromOtherSide(element);
    }

    @Override
    public void leaveFromOtherSide(Instrumented element) {
        if (end.showsChange() && elements.remove(new ByIdentity(element)) != null) {
            changes++;
        }
        end.leftFromOtherSide(element);
    }

    private Map<ByIdentity, E> loaded() {
        end.load();
        return elements;
    }

    private void removeAt(Iterator<E> place, E element) {
        end.changing();
        place.remove();
        changes++;
        end.left((Instrumented) element);
    }

    private boolean become(Collection<? extends E> next) {
        Map<ByIdentity, E> old = loaded();
        Map<ByIdentity, E> target = new LinkedHashMap<>();
        for (E element : next) {
            end.checked(element);
            target.put(new ByIdentity(element), element);
        }
        if (old.keySet().equals(target.keySet())) {
            return false;
        }
        end.replace(old.values(), target.values(), () -> {
            elements.clear();
            elements.putAll(target);
            changes++;
        });
        return true;
    }
}
