package dev.kindred.exception;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database (or its driver) refused; {@link #getCause} has the driver's own error. */
public class DatabaseException extends KindredException {

    private static final long serialVersionUID = 1L;

    private final @Nullable String sql;
    private final @Nullable String sqlState;

    /** An error with what was tried, the statement in hand (or null) and the driver's error. */
    public DatabaseException(String message, @Nullable String sql, SQLException cause) {
        super(message, cause);
        this.sql = sql;
        this.sqlState = cause.getSQLState();
    }

    /** The statement that failed, or null if it was none. */
    public @Nullable String sql() {
        return sql;
    }

    /** The driver's SQLState, or null if it gives none. */
    public @Nullable String sqlState() {
        return sqlState;
    }
}
