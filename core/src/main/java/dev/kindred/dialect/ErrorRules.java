package dev.kindred.dialect;

import java.sql.SQLException;

/** How a database's errors are read. For any number of threads. */
public interface ErrorRules {

    /** Why the database refused. */
    ErrorKind kind(SQLException error);

    /** Whether a rollback failed only because the database has rolled back already, as some do after grave errors. */
    default boolean isRolledBackAlready(SQLException error) {
        return false;
    }

    /** What the database says, without what would be said twice. */
    default String text(SQLException error) {
        String message = error.getMessage();
        return message == null ? error.getClass().getName() : message.strip();
    }
}
