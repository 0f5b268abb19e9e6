package dev.kindred.engine;

import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.ErrorKind;
import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.ConstraintViolationException.Kind;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.TransientDatabaseException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Makes a driver's error into one that says what was tried and what to do. Immutable, for any number of threads. */
final class Failures {

    private final Dialect dialect;
    private final boolean hideValues;

    Failures(Dialect dialect, boolean hideValues) {
        this.dialect = dialect;
        this.hideValues = hideValues;
    }

    /**
     * The exception to throw.
     *
     * @param attempt what was tried, as the rest of a sentence that begins with "Cannot"
     * @param sql the statement, or null if it was none
     */
    DatabaseException of(String attempt, @Nullable String sql, SQLException error) {
        SQLException reason = reason(error);
        ErrorKind kind = dialect.errors().kind(reason);
        SQLException cause = hideValues ? withoutText(error) : error;
        String text = "Cannot " + attempt + ": " + meaning(kind)
                + (hideValues
                        ? ""
                        : dialect.name() + " says: " + dialect.errors().text(reason));
        return switch (kind) {
            case UNIQUE -> new ConstraintViolationException(Kind.UNIQUE, text, sql, cause);
            case FOREIGN_KEY -> new ConstraintViolationException(Kind.FOREIGN_KEY, text, sql, cause);
            case NOT_NULL -> new ConstraintViolationException(Kind.NOT_NULL, text, sql, cause);
            case CHECK -> new ConstraintViolationException(Kind.CHECK, text, sql, cause);
            case CONSTRAINT -> new ConstraintViolationException(Kind.OTHER, text, sql, cause);
            case TRANSIENT -> new TransientDatabaseException(text, sql, cause);
            case OTHER -> new DatabaseException(text, sql, cause);
        };
    }

    private static String meaning(ErrorKind kind) {
        return switch (kind) {
            case UNIQUE -> "another row has this value already, and it must be unique. ";
            case FOREIGN_KEY -> "a foreign key would point to a row that is not there. ";
            case NOT_NULL -> "a column that takes no NULL would be NULL. ";
            case CHECK -> "a value breaks a check of the table. ";
            case CONSTRAINT -> "a constraint would be broken. ";
            case TRANSIENT -> "another transaction is in the way. Roll back and run the transaction again. ";
            case OTHER -> "";
        };
    }

    /** A batch wraps the error of the run that failed. */
    private static SQLException reason(SQLException error) {
        if (error instanceof BatchUpdateException) {
            if (error.getNextException() != null) {
                return error.getNextException();
            }
            if (error.getCause() instanceof SQLException cause) {
                return cause;
            }
        }
        return error;
    }

    /** Databases quote values in their messages. */
    private static SQLException withoutText(SQLException error) {
        SQLException bare = new SQLException(
                "(the database's message is hidden, since it may hold values)",
                error.getSQLState(),
                error.getErrorCode());
        bare.setStackTrace(error.getStackTrace());
        return bare;
    }
}
