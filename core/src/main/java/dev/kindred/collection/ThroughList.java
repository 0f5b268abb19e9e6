package dev.kindred.collection;

import dev.kindred.instrument.Instrumented;
import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/**
 * A live list of what the association objects of another list lead to: to add an element makes an association object, to remove
 * one removes its. It keeps nothing itself, and belongs to the thread that its owner belongs to.
 *
 * @param <A> the association object
 * @param <T> the element
 */
public final class ThroughList<A, T> extends AbstractList<T> implements RandomAccess {

    private final List<A> links;
    private final int attribute;
    private final Function<? super T, ? extends A> creator;

    /**
     * A view of a list.
     *
     * @param attribute the reference of the association objects that leads to the elements
     * @param creator makes an association object that is to lead to an element
     */
    public ThroughList(List<A> links, int attribute, Function<? super T, ? extends A> creator) {
        this.links = links;
        this.attribute = attribute;
        this.creator = creator;
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"}) // the mapping says what it leads to, and whether to something always
    public T get(int index) {
        return (T) ThroughCollection.target(links.get(index), attribute);
    }

    @Override
    public int size() {
        return links.size();
    }

    // The other list's own, so that it fails when that one changes.
    @Override
    public Iterator<T> iterator() {
        return ThroughCollection.targets(links.iterator(), attribute);
    }

    @Override
    public void add(int index, T element) {
        links.add(index, creator.apply(element));
        modCount++;
    }

    /** Turns the association object at this place to another element. */
    @Override
    public T set(int index, T element) {
        T before = get(index);
        BothSides.setReference((Instrumented) links.get(index), attribute, element);
        return before;
    }

    @Override
    public T remove(int index) {
        T removed = get(index);
        links.remove(index);
        modCount++;
        return removed;
    }

    @Override
    public void clear() {
        links.clear();
        modCount++;
    }
}
