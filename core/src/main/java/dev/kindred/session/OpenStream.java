package dev.kindred.session;

import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.query.Chunks;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a stream reads of a session's objects, chunk by chunk, within one transaction. For the thread of its session. */
final class OpenStream<E> implements Chunks<E> {

    private final Streaming streaming;
    private final Class<E> type;
    private final ChunkSource source;
    private final Runnable flush;
    private final boolean forgets;
    private @Nullable Forgetting forgetting;
    private int depth;
    private State state = State.NEW;

    private enum State {
        NEW,
        OPEN,
        CUT_OFF,
        DONE
    }

    /**
     * A stream before its first chunk.
     *
     * @param flush writes what the statements of a chunk could see
     * @param forgets whether the objects of a chunk are let go when the next one is read
     */
    OpenStream(Streaming streaming, Class<E> type, ChunkSource source, Runnable flush, boolean forgets) {
        this.streaming = streaming;
        this.type = type;
        this.source = source;
        this.flush = flush;
        this.forgets = forgets;
    }

    @Override
    public List<E> next() {
        return streaming.answer(this::read);
    }

    private List<E> read() {
        if (state == State.CUT_OFF) {
            throw new SessionStateException("Cannot read on: the transaction, or the nested block, in which the stream"
                    + " began has ended. Read it to its end before, or read pages, which go on in the next"
                    + " transaction: query.page(size).");
        }
        if (state == State.DONE) {
            return List.of();
        }
        flush.run(); // may fail, and undo all: then there is nothing to be opened
        if (state == State.NEW) {
            open();
        } else if (forgetting != null) {
            forgetting.forget();
        }
        try {
            List<Instrumented> found = source.next();
            if (found.isEmpty()) {
                close();
            } else if (forgetting != null) {
                forgetting.handOn(found);
            }
            return found.stream().map(type::cast).toList();
        } catch (RuntimeException | Error e) {
            endAfter(e);
            throw e;
        }
    }

    private void open() {
        state = State.OPEN;
        depth = streaming.begin(this);
        if (forgets) {
            forgetting = streaming.forgetting();
        }
    }

    private void endAfter(Throwable failure) {
        try {
            close();
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    /** How many nested blocks were open when it began. */
    int depth() {
        return depth;
    }

    /** Cuts it off, as its transaction ends. */
    void end() {
        try {
            close();
        } catch (DatabaseException e) {
            // The end of the transaction tells of a connection that is lost; nothing else is to be known here.
        }
        state = State.CUT_OFF;
    }

    @Override
    public void close() {
        if (state == State.OPEN) {
            streaming.end(this);
            if (forgetting != null) {
                forgetting.end();
            }
        }
        boolean isOpen = state == State.OPEN;
        if (state != State.CUT_OFF) {
            state = State.DONE;
        }
        if (isOpen) {
            source.close();
        }
    }
}
