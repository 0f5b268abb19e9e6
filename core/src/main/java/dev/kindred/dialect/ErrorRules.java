package dev.kindred.dialect;

import dev.kindred.exception.Violation;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a database's errors are read. For any number of threads. */
public interface ErrorRules {

    /**
     * Which constraint the statement would have broken; null if the database refused for another reason. What cannot be read with
     * certainty is left out.
     *
     * @param names the statement's names, as {@link CompiledSql#names} has them; the answer spells names as they are spelt there
     */
    @Nullable
    Violation violation(SQLException error, List<String> names);

    /** Whether the database refused for a reason that may pass: a deadlock, a lock not had in time. */
    boolean isTransient(SQLException error);

    /** Whether a rollback failed only because the database has rolled back already, as some do after grave errors. */
    default boolean isRolledBackAlready(SQLException error) {
        return false;
    }

    /** What the database says, without what would be said twice. */
    default String text(SQLException error) {
        String message = error.getMessage();
        return message == null ? error.getClass().getName() : message.strip();
    }
}
