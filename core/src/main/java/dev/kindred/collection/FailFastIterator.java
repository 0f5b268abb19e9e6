package dev.kindred.collection;

import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Walks over a tracked set or map; stops with a {@link ConcurrentModificationException} when that has changed, or was loaded
 * anew, in any other way than through this iterator. Confined to the thread of the collection.
 *
 * @param <S> what is walked over
 * @param <T> what is shown of it
 */
final class FailFastIterator<S, T> implements Iterator<T> {

    private final Iterator<S> inner;
    private final Function<S, T> face;
    private final IntSupplier changes;
    private final BiConsumer<Iterator<S>, S> removal;
    private int expected;
    private @Nullable S last;

    FailFastIterator(Iterator<S> inner, Function<S, T> face, IntSupplier changes, BiConsumer<Iterator<S>, S> removal) {
        this.inner = inner;
        this.face = face;
        this.changes = changes;
        this.removal = removal;
        this.expected = changes.getAsInt();
    }

    @Override
    public boolean hasNext() {
        return inner.hasNext();
    }

    @Override
    public T next() {
        check();
        S next = inner.next();
        last = next;
        return face.apply(next);
    }

    @Override
    public void remove() {
        S current = last;
        if (current == null) {
            throw new IllegalStateException(
                    "There is nothing to remove: call next() first, and remove() once after it.");
        }
        check();
        last = null;
        removal.accept(inner, current);
        expected = changes.getAsInt();
    }

    private void check() {
        if (changes.getAsInt() != expected) {
            throw new ConcurrentModificationException();
        }
    }
}
