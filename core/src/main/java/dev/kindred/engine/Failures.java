package dev.kindred.engine;

import dev.kindred.dialect.Dialect;
import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.TransientDatabaseException;
import dev.kindred.exception.Violation;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.List;
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
     * The exception to throw where no statement was run.
     *
     * @param attempt what was tried, as the rest of a sentence that begins with "Cannot"
     */
    DatabaseException of(String attempt, SQLException error) {
        return of(attempt, null, List.of(), error);
    }

    /**
     * The exception to throw.
     *
     * @param attempt what was tried, as the rest of a sentence that begins with "Cannot"
     * @param sql the statement, or null if it was none
     * @param names the names that the statement spells
     */
    DatabaseException of(String attempt, @Nullable String sql, List<String> names, SQLException error) {
        SQLException reason = reason(error);
        SQLException cause = hideValues ? withoutText(error) : error;
        Violation violation = dialect.errors().violation(reason, names);
        if (violation != null) {
            return new ConstraintViolationException(
                    violation, text(attempt, ViolationText.of(violation), reason), sql, cause);
        }
        if (dialect.errors().isTransient(reason)) {
            String meaning = "another transaction is in the way. Roll back and run the transaction again. ";
            return new TransientDatabaseException(text(attempt, meaning, reason), sql, cause);
        }
        return new DatabaseException(text(attempt, "", reason), sql, cause);
    }

    private String text(String attempt, String meaning, SQLException reason) {
        String said = dialect.name() + " says: " + dialect.errors().text(reason);
        return "Cannot " + attempt + ": " + meaning + (hideValues ? "" : said);
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
