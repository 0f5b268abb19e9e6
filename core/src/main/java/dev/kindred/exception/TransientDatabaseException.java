package dev.kindred.exception;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database refused for a reason that may pass (a deadlock, a lock that was not had in time): try the transaction again. */
public final class TransientDatabaseException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    public TransientDatabaseException(String message, @Nullable String sql, SQLException cause) {
        super(message, sql, cause);
    }
}
