package dev.kindred.exception;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement would have broken a constraint of the database. It says which, as far as the database tells: SQLite names neither
 * the table nor the columns of a foreign key or a check. Names are those of the mapping where the statement has them, else the
 * database's own. For one thread at a time until it is thrown.
 */
public final class ConstraintViolationException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    /** The kinds of constraints. */
    public enum Kind {
        /** A primary key, a unique constraint or a unique index. */
        UNIQUE,
        FOREIGN_KEY,
        NOT_NULL,
        CHECK,
        OTHER
    }

    private final Violation violation;
    private transient @Nullable List<Object> entities;

    /** An error with the constraint, what was tried, the statement in hand (or null) and the driver's error. */
    public ConstraintViolationException(Violation violation, String message, @Nullable String sql, SQLException cause) {
        super(Failure.CONSTRAINT, message, sql, cause);
        this.violation = violation;
    }

    /** Which kind of constraint it was. */
    public Kind kind() {
        return violation.kind();
    }

    /** The constraint's name; null if it has none or the database does not tell. */
    public @Nullable String constraint() {
        return violation.constraint();
    }

    /** The name of the table that has the constraint, without its schema; null if the database does not tell. */
    public @Nullable String table() {
        return violation.table();
    }

    /** The names of the constraint's columns; empty if the database does not tell. */
    public List<String> columns() {
        return violation.columns();
    }

    /**
     * The objects one of which broke the constraint: one alone where the driver says which it was, else all that were written by
     * the same statement; empty if the statement came from no flush.
     */
    public List<Object> entities() {
        return entities == null ? List.of() : entities;
    }

    /** Says which objects the failed runs stood for; meant for the library. */
    public void addEntities(List<?> objects) {
        entities = List.copyOf(objects);
    }
}
