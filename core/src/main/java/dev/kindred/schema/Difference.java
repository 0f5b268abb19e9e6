package dev.kindred.schema;

import java.util.List;

/**
 * One thing in which a database is not as the model says. Immutable.
 *
 * @param table the table, as the model names it; empty for a sequence
 * @param columns the columns concerned, if any, as the model names them; those that only the database has as that does
 * @param name the name of the key, index, check or sequence concerned; empty if it has none or it is no such thing
 * @param sentence what differs, in words
 */
public record Difference(Kind kind, String table, List<String> columns, String name, String sentence) {

    /** What differs. */
    public enum Kind {
        MISSING_TABLE,
        MISSING_COLUMN,
        EXTRA_COLUMN,
        /** A column is of another type. */
        TYPE,
        /** A text's most characters are others. */
        LENGTH,
        /** A number's digits, or those after its point, are others. */
        PRECISION,
        /** A column takes NULL, or does not. */
        NULLABLE,
        /** A column is numbered by the database, or is not. */
        GENERATED,
        /** A column is computed, or is not. */
        COMPUTED,
        /** A column has a default, or has none. */
        DEFAULT,
        /** The primary key has other columns, or these in another order. */
        PRIMARY_KEY,
        MISSING_FOREIGN_KEY,
        EXTRA_FOREIGN_KEY,
        /** A foreign key has another rule for the deletion of the row it points to, or the change of its key. */
        FOREIGN_KEY_RULE,
        MISSING_UNIQUE_KEY,
        EXTRA_UNIQUE_KEY,
        MISSING_INDEX,
        EXTRA_INDEX,
        MISSING_CHECK,
        EXTRA_CHECK,
        MISSING_SEQUENCE
    }

    public Difference {
        columns = List.copyOf(columns);
    }

    @Override
    public String toString() {
        return sentence;
    }
}
