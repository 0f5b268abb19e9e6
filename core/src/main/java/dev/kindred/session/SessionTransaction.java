package dev.kindred.session;

import dev.kindred.engine.Savepoint;
import dev.kindred.exception.SessionStateException;
import org.jspecify.annotations.Nullable;

/**
 * A block of a transaction that can be undone by itself: a savepoint. It ends with {@link #commit}, {@link #rollback} or
 * {@link #close}, which rolls back what was not committed, or with the whole transaction. Blocks nest. For the thread of its
 * session.
 *
 * <pre>{@code
 * try (SessionTransaction block = session.beginNested()) {
 *     session.add(BOOK.create().title("Emma").author(austen));
 *     block.commit();
 * }
 * }</pre>
 */
public final class SessionTransaction implements AutoCloseable {

    private final SessionWork work;
    private final int number;
    private final Savepoint savepoint;

    SessionTransaction(SessionWork work, int number, Savepoint savepoint) {
        this.work = work;
        this.number = number;
        this.savepoint = savepoint;
    }

    /** Whether the block was neither committed nor rolled back, by itself or with the whole transaction. */
    public boolean isOpen() {
        return work.transactions().isNested(number, savepoint);
    }

    /**
     * Flushes and keeps what was done in the block; it is written for good when the whole transaction commits. No object is read
     * again for it.
     *
     * @throws SessionStateException if the block has ended
     * @throws dev.kindred.exception.KindredException what a flush throws; the block is then still to be rolled back
     */
    public void commit() {
        work.run(() -> {
            if (!isOpen()) {
                throw new SessionStateException("Cannot commit a nested block: it has ended already.");
            }
            work.flush();
            work.transactions().release(number);
        });
    }

    /** Commits, unless the work has ended the whole transaction. */
    void commitIfOpen() {
        if (isOpen()) {
            commit();
        }
    }

    /**
     * Undoes what was done in the block, in the blocks within too: what was added in it is new again, what was deleted is back, what
     * was changed is read again when it is next looked at; everything else keeps what it holds. Does nothing if the block has ended.
     */
    public void rollback() {
        work.requireOpen();
        if (isOpen()) {
            work.transactions().rollbackTo(number);
        }
    }

    /** Rolls back unless the block has ended. */
    @Override
    public void close() {
        if (work.isOpen() && isOpen()) {
            work.transactions().rollbackTo(number);
        }
    }

    /** Runs work in a block of a session: what it throws undoes the block alone. */
    static <R extends @Nullable Object, X extends Exception> R answer(Session session, Work<R, X> inner) throws X {
        try (SessionTransaction block = session.beginNested()) {
            R result = inner.apply(session);
            block.commitIfOpen();
            return result;
        }
    }

    /** The same, for work without a result. */
    static <X extends Exception> void run(Session session, Action<X> action) throws X {
        try (SessionTransaction block = session.beginNested()) {
            action.accept(session);
            block.commitIfOpen();
        }
    }
}
