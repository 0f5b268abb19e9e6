package dev.kindred.engine;

import dev.kindred.dialect.Dialect;
import dev.kindred.exception.ConnectionLostException;
import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.Failure;
import dev.kindred.exception.TransientDatabaseException;
import dev.kindred.exception.UnclearCommitException;
import dev.kindred.exception.Violation;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes a driver's error into one that says what was tried and what to do. Immutable, for any number of threads. */
final class Failures {

    private static final Map<Failure, String> MEANINGS = new EnumMap<>(Map.of(
            Failure.DEADLOCK,
            "another transaction and this one were waiting for each other. Roll back and run the transaction again. ",
            Failure.SERIALIZATION,
            "another transaction has changed meanwhile what this one builds on. Roll back and run the transaction again. ",
            Failure.LOCK_TIMEOUT,
            "another transaction is in the way. Roll back and run the transaction again. ",
            Failure.STATEMENT_TIMEOUT,
            "it took longer than it may, or was cancelled. ",
            Failure.CONNECTION_LOST,
            "there is no connection to the database any more. Roll back; the next transaction takes another. ",
            Failure.READ_ONLY,
            "here nothing may be written. ",
            Failure.DISK_FULL,
            "the database has no room left. "));

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
        Failure failure = dialect.errors().failure(reason);
        String text = text(attempt, MEANINGS.getOrDefault(failure, ""), reason);
        return switch (failure) {
            case DEADLOCK, SERIALIZATION, LOCK_TIMEOUT -> new TransientDatabaseException(failure, text, sql, cause);
            case CONNECTION_LOST -> new ConnectionLostException(text, sql, cause);
            default -> new DatabaseException(failure, text, sql, cause);
        };
    }

    /** The exception to throw where a commit that would have written something was not answered. */
    DatabaseException unclearCommit(SQLException error) {
        String meaning = "it was not answered, so it is not known whether the database has kept the transaction."
                + " Ask it in another one before you do the work again. ";
        return new UnclearCommitException(text("commit", meaning, error), hideValues ? withoutText(error) : error);
    }

    /** Whether the connection is gone. */
    boolean isLost(SQLException error) {
        return dialect.errors().failure(reason(error)) == Failure.CONNECTION_LOST;
    }

    /** Whether the database itself does not know how it ended; databases of several machines say so (CockroachDB, by 40003). */
    boolean isUnclear(SQLException error) {
        return "40003".equals(error.getSQLState());
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
