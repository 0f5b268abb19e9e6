package dev.kindred.collection;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.instrument.Status;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The list of a to-many relationship: one object per owner and attribute for life. Each operation first sees to it that the
 * elements are loaded; each element that enters or leaves turns its other side along.
 *
 * <p>It behaves as {@code java.util.List} says, but takes no null. An iterator that is open while the list is loaded anew, or
 * while a change from the other side arrives, throws {@link java.util.ConcurrentModificationException}. It belongs to the thread
 * of its owner's session.
 *
 * @param <E> the entity that the elements are of
 */
public final class TrackedList<E> extends AbstractList<E> implements RandomAccess {

    private final Instrumented owner;
    private final int attribute;
    private List<E> elements = new ArrayList<>(0);

    // How often each element stands in the list; made at the first change, since readers have no use for it.
    private @Nullable IdentityHashMap<Object, Integer> occurrences;

    /** The list of one attribute of an owner. */
    public TrackedList(Instrumented owner, int attribute) {
        this.owner = owner;
        this.attribute = attribute;
    }

    /** The list that an attribute of an object is. */
    public static TrackedList<?> of(Instrumented owner, int attribute) {
        return (TrackedList<?>) Objects.requireNonNull(owner.kindredGet(attribute), "a list's field");
    }

    @Override
    public E get(int index) {
        return loaded().get(index);
    }

    @Override
    public int size() {
        return loaded().size();
    }

    @Override
    public void add(int index, E element) {
        List<E> list = loaded();
        Instrumented checked = checked(element);
        Objects.checkIndex(index, list.size() + 1);
        owner.kindredTracker().linking(owner, attribute, checked);
        changing();
        IdentityHashMap<Object, Integer> counts = counts();
        list.add(index, element);
        modCount++;
        if (count(counts, element, 1) == 1) {
            BothSides.entered(owner, link(), checked);
        }
    }

    @Override
    public E set(int index, E element) {
        List<E> list = loaded();
        Instrumented checked = checked(element);
        E old = list.get(index);
        if (old == element) {
            return old;
        }
        owner.kindredTracker().linking(owner, attribute, checked);
        changing();
        IdentityHashMap<Object, Integer> counts = counts();
        list.set(index, element);
        boolean left = count(counts, old, -1) == 0;
        boolean entered = count(counts, element, 1) == 1;
        if (left) {
            BothSides.left(owner, link(), (Instrumented) old);
        }
        if (entered) {
            BothSides.entered(owner, link(), checked);
        }
        return old;
    }

    @Override
    public E remove(int index) {
        List<E> list = loaded();
        Objects.checkIndex(index, list.size());
        changing();
        IdentityHashMap<Object, Integer> counts = counts();
        E old = list.remove(index);
        modCount++;
        if (count(counts, old, -1) == 0) {
            BothSides.left(owner, link(), (Instrumented) old);
        }
        return old;
    }

    @Override
    public boolean addAll(int index, Collection<? extends E> more) {
        List<E> next = new ArrayList<>(loaded());
        boolean changed = next.addAll(index, more);
        replaceContents(next);
        return changed;
    }

    @Override
    public boolean addAll(Collection<? extends E> more) {
        return addAll(size(), more);
    }

    @Override
    public void clear() {
        replaceContents(List.of());
    }

    @Override
    protected void removeRange(int from, int to) {
        List<E> next = new ArrayList<>(loaded());
        next.subList(from, to).clear();
        replaceContents(next);
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        List<E> next = new ArrayList<>(loaded());
        boolean changed = next.removeIf(filter);
        replaceContents(next);
        return changed;
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
    public void replaceAll(UnaryOperator<E> operator) {
        List<E> next = new ArrayList<>(loaded());
        next.replaceAll(operator);
        replaceContents(next);
    }

    @Override
    public void sort(@Nullable Comparator<? super E> order) {
        loaded().sort(order);
        modCount++;
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
     * Makes the list hold just these elements; only those that enter or leave for good turn their other side.
     *
     * @throws NullPointerException if an element is null
     */
    void replaceContents(List<? extends E> next) {
        List<E> old = loaded();
        next.forEach(this::checked);
        if (isSame(old, next)) {
            return;
        }
        IdentityHashMap<Object, Integer> before = counted(old);
        List<Object> entering = distinct(next);
        entering.removeIf(before::containsKey);
        entering.forEach(element -> owner.kindredTracker().linking(owner, attribute, (Instrumented) element));
        changing();
        elements = new ArrayList<>(next);
        occurrences = counted(elements);
        modCount++;
        IdentityHashMap<Object, Integer> after = Objects.requireNonNull(occurrences);
        for (Object element : distinct(old)) {
            if (!after.containsKey(element)) {
                BothSides.left(owner, link(), (Instrumented) element);
            }
        }
        entering.forEach(element -> BothSides.entered(owner, link(), (Instrumented) element));
    }

    /** Puts in what a load has found. No event, no other side. */
    @SuppressWarnings("unchecked") // the loader gives objects of the list's own entity
    public void fill(List<? extends Instrumented> found) {
        elements = new ArrayList<>((List<E>) found);
        occurrences = null;
        modCount++;
    }

    /** Takes note that the elements are not sure any more: who walks over them is told. */
    public void expired() {
        modCount++;
    }

    /** The elements as memory has them, whether they are all or not; a copy. */
    public List<Instrumented> known() {
        List<Instrumented> known = new ArrayList<>(elements.size());
        elements.forEach(element -> known.add((Instrumented) element));
        return known;
    }

    void enterFromOtherSide(Instrumented element) {
        if (showsChange() && !counts().containsKey(element)) {
            addUnchecked(element);
            count(counts(), element, 1);
            modCount++;
        }
        owner.kindredTracker().entered(owner, attribute, element, false);
    }

    void leaveFromOtherSide(Instrumented element) {
        if (showsChange() && counts().remove(element) != null) {
            elements.removeIf(one -> one == element);
            modCount++;
        }
        owner.kindredTracker().left(owner, attribute, element);
    }

    private List<E> loaded() {
        if (!owner.kindredIsLoaded(attribute)) {
            owner.kindredTracker().load(owner, attribute);
        }
        return elements;
    }

    // An object without a row has no elements but those that memory knows.
    private boolean isComplete() {
        if (owner.kindredIsLoaded(attribute)) {
            return true;
        }
        Status status = owner.kindredTracker().status();
        return status == Status.TRANSIENT || status == Status.PENDING;
    }

    // A stale list takes part as well: it may yet be kept as it is, when its session closes before anybody reads it.
    private boolean showsChange() {
        if (isComplete()) {
            changing();
            return true;
        }
        recordChange();
        return owner.kindredIsStale(attribute);
    }

    private void changing() {
        recordChange();
        owner.kindredMarkLoaded(attribute, true);
    }

    private void recordChange() {
        if (!owner.kindredIsDirty(attribute)) {
            owner.kindredTracker().changing(owner, attribute);
        }
    }

    private IdentityHashMap<Object, Integer> counts() {
        if (occurrences == null) {
            occurrences = counted(elements);
        }
        return occurrences;
    }

    private static int count(IdentityHashMap<Object, Integer> counts, Object element, int change) {
        int count = counts.getOrDefault(element, 0) + change;
        if (count == 0) {
            counts.remove(element);
        } else {
            counts.put(element, count);
        }
        return count;
    }

    @SuppressWarnings("unchecked") // the other side's type is this list's element type, by the mapping
    private void addUnchecked(Instrumented element) {
        elements.add((E) element);
    }

    private Instrumented checked(E element) {
        return BothSides.element(link(), Objects.requireNonNull(element, () -> "an element of " + link().path()));
    }

    private Link link() {
        return BothSides.link(owner, attribute);
    }

    private static IdentityHashMap<Object, Integer> counted(Collection<?> elements) {
        IdentityHashMap<Object, Integer> counts = new IdentityHashMap<>();
        elements.forEach(element -> counts.merge(element, 1, Integer::sum));
        return counts;
    }

    private static List<Object> distinct(Collection<?> elements) {
        IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();
        List<Object> distinct = new ArrayList<>();
        for (Object element : elements) {
            if (seen.put(element, true) == null) {
                distinct.add(element);
            }
        }
        return distinct;
    }

    private static boolean isSame(List<?> left, List<?> right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (int i = 0; i < left.size(); i++) {
            if (left.get(i) != right.get(i)) {
                return false;
            }
        }
        return true;
    }
}
