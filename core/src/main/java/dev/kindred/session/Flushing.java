package dev.kindred.session;

import dev.kindred.engine.Connections;
import dev.kindred.exception.KindredException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.sql.Select;
import dev.kindred.sql.StatementShape;
import dev.kindred.sql.Tables;
import dev.kindred.sql.ValueSource;
import dev.kindred.unitofwork.FlushCause;
import dev.kindred.unitofwork.UnitOfWork;
import java.util.List;
import java.util.function.Supplier;

/** When a session flushes, and when it may not. For the thread of its session. */
final class Flushing {

    private static final Object[] NO_ARGUMENTS = {};

    private final boolean autoflush;
    private final UnitOfWork unitOfWork;
    private final Connections connections;
    private final Transactions transactions;
    private final Session session;
    private final Listeners listeners;
    private boolean busy;

    Flushing(
            boolean autoflush,
            UnitOfWork unitOfWork,
            Connections connections,
            Transactions transactions,
            Session session,
            Listeners listeners) {
        this.autoflush = autoflush;
        this.unitOfWork = unitOfWork;
        this.connections = connections;
        this.transactions = transactions;
        this.session = session;
        this.listeners = listeners;
    }

    /** Flushes first, if something that is going to be read could see what is not written; what that is, is asked for only then. */
    void before(FlushCause cause, Supplier<List<Select<?>>> reads) {
        if (autoflush && !busy && unitOfWork.hasChanges()) {
            for (Select<?> select : reads.get()) {
                if (waitsForKey(select) || unitOfWork.touches(Tables.readBy(select), cause)) {
                    flushFirst(cause);
                    return;
                }
            }
        }
    }

    /** Flushes first, if there is anything to write: for a statement of which nobody knows what it reads. */
    void beforeAnything() {
        if (autoflush && !busy && unitOfWork.hasChanges()) {
            flushFirst(FlushCause.STATEMENT);
        }
    }

    // An object that a condition names may get its key by the flush only, whatever tables the statement reads.
    private static boolean waitsForKey(Select<?> select) {
        return StatementShape.of(select, size -> 0).values().stream()
                .anyMatch(value -> value instanceof ValueSource.Deferred && value.value(NO_ARGUMENTS) == null);
    }

    private void flushFirst(FlushCause cause) {
        try {
            flush(cause);
        } catch (KindredException e) {
            e.addHint("(This came from an autoflush: pending changes are written before a statement that reads their"
                    + " tables. Call flush() where they are complete, or set withAutoflush(false).)");
            throw e;
        }
    }

    /**
     * Writes all changes.
     *
     * @throws SessionStateException in the midst of a flush
     */
    void flush() {
        requireIdle("flush");
        flush(FlushCause.USER);
    }

    /** Refuses what a listener may not do in the midst of a flush. */
    void requireIdle(String attempt) {
        if (busy) {
            throw new SessionStateException(
                    "Cannot " + attempt + ": a flush is under way. What a listener adds, changes or"
                            + " deletes before it is written with it; anything else is to be done after it.");
        }
    }

    private void flush(FlushCause cause) {
        if (!unitOfWork.hasChanges()) {
            return;
        }
        quietly(() -> {
            listeners.each(listener -> listener.beforeFlush(session));
            try {
                unitOfWork.flush(connections, cause, listeners);
            } catch (RuntimeException | Error e) {
                transactions.fail(e);
                throw e;
            }
        });
        listeners.each(listener -> listener.afterFlush(session));
    }

    /** Whether something is under way that is not to be flushed, or told of, by halves. */
    boolean isBusy() {
        return busy;
    }

    /** Does something that is not to be flushed by halves. */
    void quietly(Runnable work) {
        boolean before = busy;
        busy = true;
        try {
            work.run();
        } finally {
            busy = before;
        }
    }
}
