package dev.kindred.dialect;

import dev.kindred.schema.Column;
import dev.kindred.schema.Computation;

/** Spells what makes the values of a column, after its type. Pure functions. */
final class ColumnSpelling {

    private ColumnSpelling() {}

    /** The default, or the expression it is computed by; empty if there is neither. */
    static String made(Column<?> column) {
        Computation computation = column.computation();
        if (computation != null) {
            return " generated always as (" + computation.sql() + ")";
        }
        return column.serverDefault() == null ? "" : defaultValue(column.serverDefault());
    }

    /** In parentheses, without which some databases take constants only. */
    static String defaultValue(String sql) {
        return " default (" + sql + ")";
    }

    /** Whether the database keeps what it computes, where it can be told. */
    static String storage(Column<?> column) {
        Computation computation = column.computation();
        if (computation == null) {
            return "";
        }
        return computation.isStored() ? " stored" : " virtual";
    }
}
