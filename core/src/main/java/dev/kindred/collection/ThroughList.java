package dev.kindred.collection;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;

/**
 * A live list of what the association objects of another list lead to: to add an element makes an association object, to remove
 * one removes its. It keeps nothing itself, and belongs to the thread that its owner belongs to.
 *
 * @param <A> the association object
 * @param <T> the element
 */
public final class ThroughList<A, T> extends AbstractList<T> implements RandomAccess {

    private final List<A> links;
    private final Association<A, T> association;

    /** A view of a list. */
    public ThroughList(List<A> links, Association<A, T> association) {
        this.links = links;
        this.association = association;
    }

    @Override
    public T get(int index) {
        return association.target(links.get(index));
    }

    @Override
    public int size() {
        return links.size();
    }

    // The other list's own, so that it fails when that one changes.
    @Override
    public Iterator<T> iterator() {
        return association.targets(links.iterator());
    }

    @Override
    public void add(int index, T element) {
        links.add(index, association.creator().apply(element));
        modCount++;
    }

    /** Turns the association object at this place to another element. */
    @Override
    public T set(int index, T element) {
        T before = get(index);
        association.turn(links.get(index), element);
        return before;
    }

    @Override
    public T remove(int index) {
        T removed = get(index);
        A link = links.remove(index);
        modCount++;
        association.left(link);
        return removed;
    }

    @Override
    public void clear() {
        List<A> all = new ArrayList<>(links);
        links.clear();
        modCount++;
        all.forEach(association::left);
    }
}
