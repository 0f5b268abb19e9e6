package dev.kindred.schema;

import java.util.List;

/**
 * An index as the database has it. Immutable.
 *
 * @param name empty where the database does not say
 * @param columns in their order; in the place of an expression stands its text, or {@code (expression)} where the database does not
 *     tell it
 * @param isUnique whether no two of its rows may have the same values
 * @param isConstraint whether it was declared as a unique constraint of the table; some databases know no difference
 * @param hasExpression whether one of its columns is an expression, or only the beginning of a column
 * @param isPartial whether it holds some of the rows only
 */
public record ReflectedIndex(
        String name,
        List<String> columns,
        boolean isUnique,
        boolean isConstraint,
        boolean hasExpression,
        boolean isPartial) {

    public ReflectedIndex {
        columns = List.copyOf(columns);
    }

    /** Whether it is as good as a unique key: unique, of columns alone, and of all rows. */
    public boolean isUniqueKey() {
        return isUnique && !hasExpression && !isPartial;
    }
}
