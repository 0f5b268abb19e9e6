package dev.kindred.query;

import java.util.List;

/**
 * What a query finds, chunk by chunk. For the thread of the query's session.
 *
 * @param <E> the entity
 */
public interface Chunks<E> extends AutoCloseable {

    /** The next entities; none only at the end. */
    List<E> next();

    /** Lets go of what was not read. To close twice does nothing. */
    @Override
    void close();
}
