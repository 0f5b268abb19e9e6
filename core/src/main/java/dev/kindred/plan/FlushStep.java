package dev.kindred.plan;

import java.util.List;

/**
 * One statement of a flush, sent once for all its rows.
 *
 * @param kind what it does
 * @param table the table it writes
 * @param sql the statement as the database would get it; of an insert of rows that the database numbers, the first of them if
 *     there are so many that they need several
 * @param rows the rows, in the order in which they would be written
 */
public record FlushStep(Kind kind, String table, String sql, List<FlushRow> rows) {

    /** What a statement does. */
    public enum Kind {
        INSERT,
        UPDATE,
        DELETE
    }

    public FlushStep {
        rows = List.copyOf(rows);
    }

    @Override
    public String toString() {
        return sql + FlushPlan.indented(rows, "     ");
    }
}
