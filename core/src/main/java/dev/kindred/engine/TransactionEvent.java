package dev.kindred.engine;

import java.util.Locale;

/** What happens to a transaction. */
public enum TransactionEvent {
    BEGIN,
    COMMIT,
    ROLLBACK,
    /** A savepoint was set. */
    SAVEPOINT,
    /** A savepoint was given up, and what was done since stays. */
    RELEASE,
    /** What was done since a savepoint was undone, and the savepoint is gone. */
    ROLLBACK_TO;

    /** As the log prints it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
