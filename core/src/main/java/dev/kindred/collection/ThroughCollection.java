package dev.kindred.collection;

import dev.kindred.instrument.Instrumented;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A live collection of what the association objects of another collection lead to, as {@link ThroughList} is of a list's. An
 * element to which several association objects lead is in it as often.
 *
 * @param <A> the association object
 * @param <T> the element
 */
public final class ThroughCollection<A, T> extends AbstractCollection<T> {

    private final Collection<A> links;
    private final int attribute;
    private final Function<? super T, ? extends A> creator;

    /**
     * A view of a collection.
     *
     * @param attribute the reference of the association objects that leads to the elements
     * @param creator makes an association object that is to lead to an element
     */
    public ThroughCollection(Collection<A> links, int attribute, Function<? super T, ? extends A> creator) {
        this.links = links;
        this.attribute = attribute;
        this.creator = creator;
    }

    @Override
    public int size() {
        return links.size();
    }

    @Override
    public boolean add(T element) {
        return links.add(creator.apply(element));
    }

    @Override
    public Iterator<T> iterator() {
        return targets(links.iterator(), attribute);
    }

    @Override
    public void clear() {
        links.clear();
    }

    /** What association objects lead to, one after the other; it fails as soon as theirs does. */
    static <T> Iterator<T> targets(Iterator<?> links, int attribute) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return links.hasNext();
            }

            @Override
            @SuppressWarnings({"unchecked", "NullAway"
            }) // the mapping says what it leads to, and whether to something always
            public T next() {
                return (T) target(links.next(), attribute);
            }

            @Override
            public void remove() {
                links.remove();
            }
        };
    }

    /** What an association object leads to, read first if need be. */
    static @Nullable Object target(Object link, int attribute) {
        Instrumented association = (Instrumented) link;
        if (!association.kindredIsLoaded(attribute)) {
            association.kindredTracker().load(association, attribute);
        }
        return association.kindredGet(attribute);
    }
}
