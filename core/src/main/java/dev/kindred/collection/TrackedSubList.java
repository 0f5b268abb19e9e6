package dev.kindred.collection;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.ListIterator;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A part of a tracked list, seen as a list: what is done to it is done to that list, with the same events. It is of no use any
 * more once the list has changed in another way. Confined to the thread of the list.
 */
final class TrackedSubList<E> extends AbstractList<E> implements RandomAccess {

    private final TrackedList<E> root;
    private final @Nullable TrackedSubList<E> parent;
    private final int offset; // in the root
    private int size;

    TrackedSubList(TrackedList<E> root, @Nullable TrackedSubList<E> parent, int offset, int size) {
        this.root = root;
        this.parent = parent;
        this.offset = offset;
        this.size = size;
        this.modCount = root.changes();
    }

    @Override
    public E get(int index) {
        Objects.checkIndex(index, size());
        return root.get(offset + index);
    }

    @Override
    public int size() {
        if (root.changes() != modCount) {
            throw new ConcurrentModificationException();
        }
        return size;
    }

    @Override
    public E set(int index, E element) {
        Objects.checkIndex(index, size());
        return root.set(offset + index, element);
    }

    @Override
    public void add(int index, E element) {
        Objects.checkIndex(index, size() + 1);
        root.add(offset + index, element);
        resized(1);
    }

    @Override
    public E remove(int index) {
        Objects.checkIndex(index, size());
        E removed = root.remove(offset + index);
        resized(-1);
        return removed;
    }

    @Override
    public boolean addAll(int index, Collection<? extends E> more) {
        Objects.checkIndex(index, size() + 1);
        return replaceRange(index, index, new ArrayList<>(more));
    }

    @Override
    public boolean addAll(Collection<? extends E> more) {
        return addAll(size(), more);
    }

    @Override
    protected void removeRange(int from, int to) {
        replaceRange(from, to, List.of());
    }

    @Override
    public boolean removeIf(Predicate<? super E> filter) {
        int before = root.size();
        boolean changed = root.removeIf(offset, offset + size(), filter);
        resized(root.size() - before);
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
        root.replaceAll(offset, offset + size(), operator);
        resized(0);
    }

    @Override
    public void sort(@Nullable Comparator<? super E> order) {
        root.sort(offset, offset + size(), order);
        resized(0);
    }

    @Override
    public Iterator<E> iterator() {
        return listIterator(0);
    }

    @Override
    public ListIterator<E> listIterator(int index) {
        Objects.checkIndex(index, size() + 1);
        return super.listIterator(index);
    }

    @Override
    public List<E> subList(int from, int to) {
        Objects.checkFromToIndex(from, to, size());
        return new TrackedSubList<>(root, this, offset + from, to - from);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return super.equals(other);
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }

    private boolean replaceRange(int from, int to, List<? extends E> range) {
        boolean changed = root.replaceRange(offset + from, offset + to, range);
        resized(range.size() - (to - from));
        return changed;
    }

    // The parts that this one is a part of change with it.
    private void resized(int by) {
        for (TrackedSubList<E> part = this; part != null; part = part.parent) {
            part.size += by;
            part.modCount = root.changes();
        }
    }
}
