package dev.kindred.session;

import dev.kindred.engine.Connections;
import dev.kindred.engine.Savepoint;
import dev.kindred.engine.TransactionOptions;
import dev.kindred.exception.RollbackRequiredException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.state.Bits;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentityMap;
import dev.kindred.unitofwork.UnitOfWork;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The ends of a session's transactions and savepoints, and what becomes of its objects then. For the thread of its session. */
final class Transactions {

    private final Connections connections;
    private final IdentityMap identityMap;
    private final UnitOfWork unitOfWork;
    private final List<Savepoint> savepoints = new ArrayList<>(0);
    private final OpenStreams streams = new OpenStreams();
    private final boolean staleOnCommit;
    private boolean stale;
    private @Nullable Throwable failure;
    private String failed = "a flush failed";

    Transactions(Connections connections, IdentityMap identityMap, UnitOfWork unitOfWork, boolean staleOnCommit) {
        this.staleOnCommit = staleOnCommit;
        this.connections = connections;
        this.identityMap = identityMap;
        this.unitOfWork = unitOfWork;
    }

    /** The streams that end with the transaction. */
    OpenStreams streams() {
        return streams;
    }

    /** How many savepoints there are. */
    int depth() {
        return savepoints.size();
    }

    void requireUsable() {
        Throwable first = failure;
        if (first != null) {
            throw new RollbackRequiredException(
                    "Cannot use the session: " + failed + " and its "
                            + (savepoints.isEmpty()
                                    ? "transaction was undone. Call rollback() first"
                                    : "nested block was undone. Roll the block back first (leaving it does)")
                            + "; the failure was: " + first.getMessage(),
                    first);
        }
    }

    // What was refused before any statement leaves the transaction as it was; a failed statement undoes it (K16).
    void fail(Throwable e) {
        if (unitOfWork.isWriting()) {
            failure = e;
            failed = "a flush failed";
            if (savepoints.isEmpty()) {
                undoAll(e);
            } else {
                undoInnermost(e);
            }
        }
    }

    private void undoInnermost(Throwable e) {
        streams.end(savepoints.size());
        try {
            connections.rollbackTo(innermost());
        } catch (RuntimeException second) {
            e.addSuppressed(second);
            undoAll(e);
        }
    }

    // Some failures undo more than was asked for: then nothing of the transaction can be relied on.
    private void undoAll(Throwable e) {
        streams.end(0);
        savepoints.clear();
        failure = e;
        try {
            connections.rollback();
        } catch (RuntimeException second) {
            e.addSuppressed(second);
        }
    }

    /** Sets a savepoint after all was flushed; answers its number. */
    int nest() {
        savepoints.add(connections.savepoint());
        unitOfWork.nest();
        return savepoints.size();
    }

    /** Whether this savepoint was neither kept nor undone yet. */
    boolean isNested(int number, Savepoint savepoint) {
        return savepoints.size() >= number && savepoints.get(number - 1) == savepoint;
    }

    Savepoint innermost() {
        return savepoints.get(savepoints.size() - 1);
    }

    /** Keeps what was done since a savepoint; all was flushed. */
    void release(int number) {
        connections.release(savepoints.get(number - 1));
        unitOfWork.unnest(number - 1);
        forgetFrom(number);
    }

    /** Undoes what was done since a savepoint. */
    void rollbackTo(int number) {
        Savepoint savepoint = savepoints.get(number - 1);
        streams.end(number);
        if (savepoint.isOpen()) {
            try {
                connections.rollbackTo(savepoint);
            } catch (RuntimeException e) {
                undoAll(e);
                throw e;
            }
        }
        failure = null;
        forgetFrom(number);
        unitOfWork.rolledBack(number);
    }

    private void forgetFrom(int number) {
        savepoints.subList(number - 1, savepoints.size()).clear();
    }

    void begin() {
        requireNone();
        connections.begin();
    }

    void begin(TransactionOptions options) {
        requireNone();
        connections.begin(options);
    }

    private void requireNone() {
        if (!connections.inTransaction()) {
            return;
        }
        throw new SessionStateException(
                "Cannot begin a transaction: one is open, as the first statement begins it. Commit or"
                        + " roll back first, or nest a block in it.");
    }

    /** Commits; the objects stay, and are stale unless the settings say otherwise. */
    void commit() {
        try {
            commitAlone();
        } finally {
            if (staleOnCommit && failure == null && !connections.inTransaction()) {
                identityMap.all().forEach(Bits::markStale);
                stale = true;
            }
        }
    }

    // What fails after the database has committed (a listener, the pool) does not make the rows unwritten. What fails
    // before that has undone them on some databases, so a second commit would keep nothing and say no word of it.
    void commitAlone() {
        streams.end(0);
        try {
            connections.commit();
        } catch (RuntimeException | Error e) {
            boolean isRefusal = e instanceof SessionStateException; // nothing was sent
            if (!connections.inTransaction()) {
                committed();
            } else if (!isRefusal) {
                failed = "the commit failed";
                undoAll(e);
            }
            throw e;
        }
        committed();
    }

    private void committed() {
        savepoints.clear();
        unitOfWork.committed();
    }

    void rollback() {
        streams.end(0);
        try {
            connections.rollback();
        } finally {
            failure = null;
            savepoints.clear();
            unitOfWork.rolledBack();
            identityMap.all().forEach(Transactions::forget);
            stale = true;
        }
    }

    private static void forget(Instrumented entity) {
        if (entity.kindredTracker() instanceof EntityState state) {
            state.forget();
            Bits.expire(entity);
        } else {
            Bits.markStale(entity); // never changed here, so what it holds was read, and may be kept after close
        }
    }

    /** Undoes what is open, where nobody goes on; answers what the objects keep. */
    void close() {
        streams.end(0);
        try {
            connections.close();
        } finally {
            savepoints.clear();
            if (stale) {
                identityMap.all().forEach(Bits::keepStale);
            }
            unitOfWork.released();
        }
    }
}
