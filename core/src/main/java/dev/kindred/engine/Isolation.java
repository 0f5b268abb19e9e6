package dev.kindred.engine;

import java.sql.Connection;

/**
 * How far a transaction is kept apart from others. What a level forbids at least is in the SQL standard; what a database does beyond
 * that is in its documentation.
 */
public enum Isolation {
    /** Sees what others have written and not committed, where the database lets it. */
    READ_UNCOMMITTED(Connection.TRANSACTION_READ_UNCOMMITTED),
    /** Each statement sees what was committed before it. */
    READ_COMMITTED(Connection.TRANSACTION_READ_COMMITTED),
    /** What was read stays as it was read. */
    REPEATABLE_READ(Connection.TRANSACTION_REPEATABLE_READ),
    /** As if transactions ran one after the other; where that cannot be kept up, one of them fails and is to be run again. */
    SERIALIZABLE(Connection.TRANSACTION_SERIALIZABLE);

    private final int jdbc;

    Isolation(int jdbc) {
        this.jdbc = jdbc;
    }

    int jdbc() {
        return jdbc;
    }
}
