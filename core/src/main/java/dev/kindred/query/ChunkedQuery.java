package dev.kindred.query;

import dev.kindred.exception.QueryException;
import dev.kindred.plan.LoadExplanation;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A query whose entities come in chunks, so that few of them are in memory at once: {@code query.inChunks(500).forgetting().stream()}.
 * A value; it belongs to the thread of its session.
 *
 * @param <E> the entity
 */
public final class ChunkedQuery<E> {

    private final EntityQuery<E> query;
    private final Runner runner;
    private final Chunking chunking;

    ChunkedQuery(EntityQuery<E> query, Runner runner, Chunking chunking) {
        this.query = query;
        this.runner = runner;
        this.chunking = chunking;
    }

    /**
     * Lets the session forget the entities of a chunk when the next one is read: those that came with it, and those loaded along or
     * lazily from them, are detached. What was changed and is not written stays until it is, with what is linked to it; so does what
     * the session held before.
     */
    public ChunkedQuery<E> forgetting() {
        return new ChunkedQuery<>(query, runner, new Chunking(chunking.size(), true));
    }

    /**
     * The entities found, to be used in a try with resources: closing it frees the database's cursor. The first statement is sent when
     * the first entity is asked for; the transaction must not end before the stream.
     *
     * @throws QueryException if a list is loaded along by a join, or if the database cannot read this query in chunks
     */
    public Stream<E> stream() {
        Chunks<E> chunks = runner.chunks(query, chunking);
        return StreamSupport.stream(new ChunkSpliterator<>(chunks), false).onClose(chunks::close);
    }

    /**
     * How {@link #stream} would run the query, as {@link BoundQuery#explain} tells it of a list, and how its chunks are read. Nothing
     * is sent.
     *
     * @throws QueryException if {@link #stream} would
     */
    public LoadExplanation explain() {
        return runner.explain(query, chunking);
    }
}
