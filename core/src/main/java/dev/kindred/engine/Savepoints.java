package dev.kindred.engine;

import dev.kindred.exception.SessionStateException;
import java.util.ArrayDeque;
import java.util.Deque;

/** The savepoints of a transaction, the innermost last. For the thread of its connection. */
final class Savepoints {

    private final Deque<Savepoint> open = new ArrayDeque<>(1);
    private final SqlLog log;

    Savepoints(SqlLog log) {
        this.log = log;
    }

    Savepoint set(JdbcConnection jdbc, SqlConnection connection) {
        Savepoint savepoint = new Savepoint(connection, open.size() + 1);
        jdbc.execute("savepoint " + savepoint.name());
        open.addLast(savepoint);
        log.transaction(TransactionEvent.SAVEPOINT);
        return savepoint;
    }

    void release(JdbcConnection jdbc, Savepoint savepoint) {
        require(savepoint, "release");
        jdbc.execute("release savepoint " + savepoint.name());
        end(savepoint);
        log.transaction(TransactionEvent.RELEASE);
    }

    void rollbackTo(JdbcConnection jdbc, Savepoint savepoint) {
        require(savepoint, "roll back to");
        jdbc.execute("rollback to savepoint " + savepoint.name());
        jdbc.execute("release savepoint " + savepoint.name());
        end(savepoint);
        log.transaction(TransactionEvent.ROLLBACK_TO);
    }

    /** The transaction has ended, and all of them with it. */
    void clear() {
        if (!open.isEmpty()) {
            open.forEach(Savepoint::end);
            open.clear();
        }
    }

    // What stands on top goes along; it may not be somebody else's.
    private void require(Savepoint savepoint, String attempt) {
        if (!savepoint.isOpen()) {
            throw new SessionStateException("Cannot " + attempt + " a savepoint: it has ended already.");
        }
        boolean isReached = false;
        for (Savepoint one : open) {
            isReached |= one == savepoint;
            if (isReached && one.connection() != savepoint.connection()) {
                throw new SessionStateException(
                        "Cannot " + attempt + " a savepoint: another session has joined the same"
                                + " transaction since, and is still in the midst of its own. Let that one commit, roll back or"
                                + " close first.");
            }
        }
    }

    private void end(Savepoint savepoint) {
        Savepoint last;
        do {
            last = open.removeLast();
            last.end();
        } while (last != savepoint);
    }
}
