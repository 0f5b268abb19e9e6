package dev.kindred.exception;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The database (or its driver) refused; {@link #getCause} has the driver's own error. */
public class DatabaseException extends KindredException {

    private static final long serialVersionUID = 1L;

    private final Failure failure;
    private final @Nullable String sql;
    private final @Nullable String sqlState;
    private int firstFailedRun;
    private int endOfFailedRuns;

    /** An error with what was tried, the statement in hand (or null) and the driver's error. */
    public DatabaseException(Failure failure, String message, @Nullable String sql, SQLException cause) {
        super(message, cause);
        this.failure = failure;
        this.sql = sql;
        this.sqlState = cause.getSQLState();
    }

    /** Why the database refused. */
    public final Failure failure() {
        return failure;
    }

    /** The statement that failed, or null if it was none. */
    public @Nullable String sql() {
        return sql;
    }

    /** The driver's SQLState, or null if it gives none. */
    public @Nullable String sqlState() {
        return sqlState;
    }

    /**
     * The runs of the statement that may have failed, by their positions among those handed in: one where the driver says which it
     * was, else all that were sent with it; empty if it was no statement.
     */
    public final List<Integer> failedRuns() {
        return IntStream.range(firstFailedRun, endOfFailedRuns).boxed().toList();
    }

    /** Says which runs may have failed; meant for the library, where the last word counts. */
    public final void markFailedRuns(int from, int to) {
        firstFailedRun = from;
        endOfFailedRuns = to;
    }
}
