package dev.kindred.collection;

import dev.kindred.instrument.Instrumented;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.Spliterator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The list of a to-many relationship: one object per owner and attribute for life. Each operation first sees to it that the
 * elements are loaded; each element that enters or leaves turns its other side along.
 *
 * <p>It behaves as {@code java.util.List} says, but takes no null. An iterator that is open while the list is loaded anew, or
 * while a change from the other side arrives, throws {@link ConcurrentModificationException}. It belongs to the thread of its
 * owner's session.
 *
 * @param <E> the entity that the elements are of
 */
public final class TrackedList<E> extends AbstractList<E> implements RandomAccess, Tracked {

    private final OwnerEnd end;
    private List<E> elements = new ArrayList<>(0);

    // Made at the first change, since readers have no use for it.
    private @Nullable Occurrences occurrences;

    /** The list of one attribute of an owner. */
    public TrackedList(Instrumented owner, int attribute) {
        this.end = new OwnerEnd(owner, attribute);
    }

    @Override
    public E get(int index) {
        return loaded().get(index);
    }

    @Override
    public int size() {
        return loaded().size();
    }

    // Loaded before it is walked over, or the walk itself would be what disturbs it.

    @Override
    public Iterator<E> iterator() {
        loaded();
        return super.iterator();
    }

    @Override
    public Spliterator<E> spliterator() {
        loaded();
        return super.spliterator();
    }

    @Override
    public List<E> subList(int from, int to) {
        Objects.checkFromToIndex(from, to, size());
        return new TrackedSubList<>(this, null, from, to - from);
    }

    @Override
    public void add(int index, E element) {
        List<E> list = loaded();
        Instrumented checked = end.checked(element);
        Objects.checkIndex(index, list.size() + 1);
        end.linking(checked);
        end.changing();
        Occurrences counts = counts();
        list.add(index, element);
        modCount++;
        if (counts.add(element) == 1) {
            end.entered(checked);
        }
        end.handedIn(checked);
        number(index, elements.size());
    }

    @Override
    public E set(int index, E element) {
        List<E> list = loaded();
        Instrumented checked = end.checked(element);
        E old = list.get(index);
        if (old == element) {
            end.handedIn(checked);
            return old;
        }
        end.linking(checked);
        end.changing();
        Occurrences counts = counts();
        list.set(index, element);
        boolean left = counts.remove(old) == 0;
        boolean entered = counts.add(element) == 1;
        if (left) {
            end.left((Instrumented) old);
        }
        if (entered) {
            end.entered(checked);
        }
        end.handedIn(checked);
        number(index, index + 1);
        return old;
    }

    @Override
    public E remove(int index) {
        List<E> list = loaded();
        Objects.checkIndex(index, list.size());
        end.changing();
        Occurrences counts = counts();
        E old = list.remove(index);
        modCount++;
        if (counts.remove(old) == 0) {
            end.left((Instrumented) old);
        }
        number(index, elements.size());
        return old;
    }

    @Override
    public boolean addAll(int index, Collection<? extends E> more) {
        Objects.checkIndex(index, size() + 1);
        List<E> range = new ArrayList<>(more);
        boolean isChanged = replaceRange(index, index, range);
        end.handedIn(range);
        return isChanged;
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
        replaceRange(from, to, List.of());
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        return removeIf(0, size(), filter);
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
        replaceAll(0, size(), operator);
    }

    @Override
    public void sort(@Nullable Comparator<? super E> order) {
        sort(0, size(), order);
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
        replaceRange(0, size(), next);
        end.handedIn(next);
    }

    /** Takes out the elements of a range that a filter finds. */
    boolean removeIf(int from, int to, Predicate<? super E> filter) {
        Objects.requireNonNull(filter, "filter");
        int before = modCount;
        List<E> kept = new ArrayList<>(loaded().subList(from, to));
        kept.removeIf(filter);
        requireUnchanged(before);
        return replaceRange(from, to, kept);
    }

    /** Puts what an operator answers in the place of each element of a range. */
    void replaceAll(int from, int to, UnaryOperator<E> operator) {
        Objects.requireNonNull(operator, "operator");
        int before = modCount;
        List<E> next = new ArrayList<>(loaded().subList(from, to));
        next.replaceAll(operator);
        requireUnchanged(before);
        replaceRange(from, to, next);
    }

    /** Sorts a range. Nobody enters or leaves, so nobody is told. */
    void sort(int from, int to, @Nullable Comparator<? super E> order) {
        int before = modCount;
        List<E> sorted = new ArrayList<>(loaded().subList(from, to));
        sorted.sort(order);
        requireUnchanged(before);
        for (int i = 0; i < sorted.size(); i++) {
            elements.set(from + i, sorted.get(i));
        }
        modCount++;
        number(from, to);
    }

    /** Puts other elements in the place of a range; answers whether the list is another one now. */
    boolean replaceRange(int from, int to, List<? extends E> range) {
        range.forEach(end::checked);
        List<E> old = loaded();
        List<E> next = new ArrayList<>(old.size() - (to - from) + range.size());
        next.addAll(old.subList(0, from));
        next.addAll(range);
        next.addAll(old.subList(to, old.size()));
        int first = firstDifference(old, next);
        if (first < 0) {
            return false;
        }
        end.replace(old, next, () -> {
            elements = next;
            occurrences = null;
            modCount++;
        });
        number(first, elements.size());
        return true;
    }

    /** How often the list has changed its length, or was loaded; for views of it. */
    int changes() {
        return modCount;
    }

    @Override
    @SuppressWarnings("unchecked") // the loader gives objects of the list's own entity
    public void fill(List<? extends Instrumented> found) {
        elements = new ArrayList<>((List<E>) found);
        occurrences = null;
        modCount++;
    }

    @Override
    public void expired() {
        modCount++;
    }

    @Override
    public List<Instrumented> known() {
        return OwnerEnd.distinct(elements);
    }

    @Override
    public void checkEntering(Instrumented element) {
        // A list takes every object of its entity.
    }

    @Override
    @SuppressWarnings("unchecked") // the other side's type is this list's element type, by the mapping
    public void enterFromOtherSide(Instrumented element) {
        if (end.showsChange() && !counts().contains(element)) {
            counts().add(element);
            elements.add((E) element);
            modCount++;
            number(elements.size() - 1, elements.size());
        }
        end.enteredFromOtherSide(element);
    }

    @Override
    public void leaveFromOtherSide(Instrumented element) {
        if (end.showsChange() && counts().removeAll(element)) {
            int first = elements.indexOf(element);
            elements.removeIf(one -> one == element);
            modCount++;
            number(first, elements.size());
        }
        end.leftFromOtherSide(element);
    }

    private List<E> loaded() {
        end.load();
        return elements;
    }

    // A stale list does not know which places its rows have by now.
    private void number(int from, int to) {
        if (end.isLoaded()) {
            Places.number(end.link(), elements, from, to);
        }
    }

    private Occurrences counts() {
        if (occurrences == null) {
            occurrences = Occurrences.of(elements);
        }
        return occurrences;
    }

    private void requireUnchanged(int before) {
        if (modCount != before) {
            throw new ConcurrentModificationException();
        }
    }

    // The first index at which two lists differ; -1 if they hold the same objects.
    private static int firstDifference(List<?> left, List<?> right) {
        int common = Math.min(left.size(), right.size());
        for (int i = 0; i < common; i++) {
            if (left.get(i) != right.get(i)) {
                return i;
            }
        }
        return left.size() == right.size() ? -1 : common;
    }
}
