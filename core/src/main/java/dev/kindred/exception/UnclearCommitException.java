package dev.kindred.exception;

import java.sql.SQLException;

/**
 * The connection was lost while a transaction was being committed: whether the database has kept all of it or nothing cannot be
 * known from here. Such a transaction is never run again by itself. Ask the database in a new one, for instance for a row that the
 * lost one would have written.
 */
public final class UnclearCommitException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    public UnclearCommitException(String message, SQLException cause) {
        super(Failure.CONNECTION_LOST, message, "commit", cause);
    }
}
