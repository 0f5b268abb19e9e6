package dev.kindred.exception;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The database refused for a reason that may pass ({@link Failure#DEADLOCK}, {@link Failure#SERIALIZATION} or
 * {@link Failure#LOCK_TIMEOUT}): run the whole transaction again. {@code SessionFactory.transaction} does so if it is given a
 * {@code Retry}.
 */
public final class TransientDatabaseException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    public TransientDatabaseException(Failure failure, String message, @Nullable String sql, SQLException cause) {
        super(failure, message, sql, cause);
    }
}
