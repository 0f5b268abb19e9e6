package dev.kindred.schema;

import java.sql.JDBCType;
import org.jspecify.annotations.Nullable;

/**
 * A column as the database has it. Immutable; any number of threads may share it.
 *
 * @param type its type as the database spells it, with its measures
 * @param jdbcType the type of JDBC that this is, {@code OTHER} if it is none
 * @param length the most characters or bytes, 0 where nothing is said
 * @param precision the digits of a number, or those of a time's seconds; 0 where nothing is said
 * @param scale the digits after the point; 0 where nothing is said
 * @param defaultText the default as the database spells it; null if there is none
 * @param isGenerated whether the database numbers the column where no value is given
 * @param computedText what the column is computed from; null if it is not computed, empty if the database does not say from what
 * @param comment empty if there is none
 */
public record ReflectedColumn(
        String name,
        String type,
        JDBCType jdbcType,
        int length,
        int precision,
        int scale,
        boolean isNullable,
        @Nullable String defaultText,
        boolean isGenerated,
        @Nullable String computedText,
        String comment) {

    /** Whether its value is computed from the others of its row. */
    public boolean isComputed() {
        return computedText != null;
    }

    @Override
    public String toString() {
        return name + " " + type;
    }
}
