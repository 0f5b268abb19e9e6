package dev.kindred.query;

import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Some of the entities that a query finds, in its order, and the keys of the pages beside. Immutable, but for the entities.
 *
 * @param <E> the entity
 */
public final class Page<E> {

    private final List<E> entities;
    private final @Nullable PageKey previous;
    private final @Nullable PageKey next;

    Page(List<E> entities, @Nullable PageKey previous, @Nullable PageKey next) {
        this.entities = List.copyOf(entities);
        this.previous = previous;
        this.next = next;
    }

    /** The entities of the page; none only if the query finds none there. */
    public List<E> entities() {
        return entities;
    }

    /** Whether there were more entities after this page when it was read. */
    public boolean hasNext() {
        return next != null;
    }

    /**
     * The key of the next page.
     *
     * @throws NoSuchElementException if there is none
     */
    public PageKey next() {
        return required(next, "the last page");
    }

    /** Whether there were entities before this page when it was read, or when the key that led to it was made. */
    public boolean hasPrevious() {
        return previous != null;
    }

    /**
     * The key of the previous page.
     *
     * @throws NoSuchElementException if there is none
     */
    public PageKey previous() {
        return required(previous, "the first page");
    }

    @Override
    public String toString() {
        return "Page" + entities;
    }

    private PageKey required(@Nullable PageKey key, String place) {
        if (key == null) {
            throw new NoSuchElementException(
                    entities.isEmpty() ? "An empty page has no key." : "This is " + place + ".");
        }
        return key;
    }
}
