package dev.kindred.exception;

import java.sql.SQLException;

/**
 * A commit ended as neither all nor nothing, as far as is known from here. The connection was lost meanwhile, so that the database
 * has kept all of the transaction or nothing; or one of several databases had kept its part when the next one refused, which
 * {@link #getSuppressed} tells. Such a transaction is never run again by itself. Ask the databases in a new one, for instance for a
 * row that the lost one would have written.
 */
public final class UnclearCommitException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    public UnclearCommitException(String message, SQLException cause) {
        super(Failure.CONNECTION_LOST, message, "commit", cause);
    }

    /** One where a database refused after another had kept its part. */
    public UnclearCommitException(String message, DatabaseException refusal, SQLException cause) {
        super(refusal.failure(), message, "commit", cause);
        addSuppressed(refusal);
    }
}
