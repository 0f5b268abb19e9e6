package dev.kindred.exception;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** A statement would have broken a constraint of the database; {@link #kind} says which kind. */
public final class ConstraintViolationException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** The kinds of constraints. */
    public enum Kind {
        UNIQUE,
        FOREIGN_KEY,
        NOT_NULL,
        CHECK,
        OTHER
    }

    private final Kind kind;

    public ConstraintViolationException(Kind kind, String message, @Nullable String sql, SQLException cause) {
        super(message, sql, cause);
        this.kind = kind;
    }

    /** Which kind of constraint it was. */
    public Kind kind() {
        return kind;
    }
}
