package dev.kindred.exception;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * The connection to the database is gone, and with it all that its transaction had done: the database keeps nothing of it. End the
 * transaction; the next one takes another connection.
 */
public final class ConnectionLostException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    public ConnectionLostException(String message, @Nullable String sql, SQLException cause) {
        super(Failure.CONNECTION_LOST, message, sql, cause);
    }
}
