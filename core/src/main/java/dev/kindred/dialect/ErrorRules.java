package dev.kindred.dialect;

import dev.kindred.exception.Failure;
import dev.kindred.exception.Violation;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a database's errors are read. For any number of threads. */
public interface ErrorRules {

    /** Those that know the standard's SQLStates only. */
    ErrorRules STANDARD = new ErrorRules() {};

    /**
     * Which constraint the statement would have broken; null if the database refused for another reason. What cannot be read with
     * certainty is left out. Unless overridden the kind is told by the SQLState, and no more.
     *
     * @param names the statement's names, as {@link CompiledSql#names} has them; the answer spells names as they are spelt there
     */
    default @Nullable Violation violation(SQLException error, List<String> names) {
        return StandardStates.violation(error);
    }

    /**
     * Why the database refused, by what this database says; null for all that is no affair of its own. That a constraint was broken
     * is told by {@link #violation} alone.
     */
    default @Nullable Failure ownFailure(SQLException error) {
        return null;
    }

    /** Why the database or its driver refused: what the database says, else what the standard's SQLState says. */
    default Failure failure(SQLException error) {
        Failure own = ownFailure(error);
        return own != null ? own : StandardStates.failure(error);
    }

    /** Whether a rollback failed only because the database has rolled back already, as some do after grave errors. */
    default boolean isRolledBackAlready(SQLException error) {
        return false;
    }

    /**
     * Which run of a batch failed, counted from 0; -1 if the driver does not say. Some drivers stop at the run that fails, others go
     * on and mark it, and some mark all.
     */
    default int failedRun(BatchUpdateException error) {
        int[] counts = error.getUpdateCounts();
        int done = 0;
        while (counts != null && done < counts.length && counts[done] != Statement.EXECUTE_FAILED) {
            done++;
        }
        boolean areAllMarked = done == 0
                && counts != null
                && counts.length > 1
                && Arrays.stream(counts).allMatch(count -> count == Statement.EXECUTE_FAILED);
        return areAllMarked ? -1 : done;
    }

    /** What the database says, without what would be said twice. */
    default String text(SQLException error) {
        String message = error.getMessage();
        return message == null ? error.getClass().getName() : message.strip();
    }
}
