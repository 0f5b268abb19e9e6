package dev.kindred.exception;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which constraint a statement would have broken, as far as the database tells. Immutable.
 *
 * @param constraint the constraint's name; null if it has none or the database does not tell
 * @param table the name of the table that has the constraint; null if the database does not tell
 * @param columns the names of its columns; empty if the database does not tell
 */
public record Violation(
        ConstraintViolationException.Kind kind,
        @Nullable String constraint,
        @Nullable String table,
        List<String> columns)
        implements Serializable {

    public Violation {
        columns = List.copyOf(columns);
    }

    /** A violation of which only the kind is known. */
    public static Violation of(ConstraintViolationException.Kind kind) {
        return new Violation(kind, null, null, List.of());
    }
}
