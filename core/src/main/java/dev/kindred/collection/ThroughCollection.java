package dev.kindred.collection;

import java.util.AbstractCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/**
 * A live collection of what the association objects of another collection lead to, as {@link ThroughList} is of a list's. An
 * element to which several association objects lead is in it as often.
 *
 * @param <A> the association object
 * @param <T> the element
 */
public final class ThroughCollection<A, T> extends AbstractCollection<T> {

    private final Collection<A> links;
    private final Association<A, T> association;

    /** A view of a collection. */
    public ThroughCollection(Collection<A> links, Association<A, T> association) {
        this.links = links;
        this.association = association;
    }

    @Override
    public int size() {
        return links.size();
    }

    @Override
    public boolean add(T element) {
        return links.add(association.creator().apply(element));
    }

    @Override
    public Iterator<T> iterator() {
        return association.targets(links.iterator());
    }

    @Override
    public void clear() {
        List<A> all = new ArrayList<>(links);
        links.clear();
        all.forEach(association::left);
    }
}
