package dev.kindred.collection;

import dev.kindred.instrument.Instrumented;
import java.util.Iterator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a view looks through association objects at what they lead to. Immutable.
 *
 * @param <A> the association object
 * @param <T> what it leads to
 * @param attribute the reference of the association objects that leads to the elements
 * @param creator makes an association object that is to lead to an element
 * @param isOwned whether an association object that leaves is deleted, and so leads nowhere any more
 */
public record Association<A, T>(int attribute, Function<? super T, ? extends A> creator, boolean isOwned) {

    /** What an association object leads to, read first if need be. */
    @SuppressWarnings({"unchecked", "NullAway"}) // the mapping says what it leads to, and whether to something always
    T target(A link) {
        Instrumented association = (Instrumented) link;
        if (!association.kindredIsLoaded(attribute)) {
            association.kindredTracker().load(association, attribute);
        }
        return (T) association.kindredGet(attribute);
    }

    /** Turns an association object to another element, or to none. */
    void turn(A link, @Nullable T element) {
        BothSides.setReference((Instrumented) link, attribute, element);
    }

    /** Called when an association object has left: one that is to be deleted leaves the other end too. */
    void left(A link) {
        if (isOwned) {
            turn(link, null);
        }
    }

    /** What association objects lead to, one after the other; it fails as soon as their own iterator does. */
    Iterator<T> targets(Iterator<A> links) {
        return new Iterator<>() {
            private @Nullable A last;

            @Override
            public boolean hasNext() {
                return links.hasNext();
            }

            @Override
            public T next() {
                A link = links.next();
                last = link;
                return target(link);
            }

            @Override
            public void remove() {
                links.remove();
                A link = last;
                if (link != null) {
                    left(link);
                }
            }
        };
    }
}
