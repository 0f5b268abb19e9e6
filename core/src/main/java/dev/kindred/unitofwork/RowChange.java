package dev.kindred.unitofwork;

import dev.kindred.plan.Reason;
import dev.kindred.schema.Table;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.TableSource;
import dev.kindred.state.EntityState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row to be written: what is done to it, which columns take part, and what they hold before and after. */
abstract sealed class RowChange permits EntityRow, LinkRow, EndLinks {

    /** What is done to the row. */
    enum Kind {
        UPDATE,
        INSERT,
        DELETE
    }

    /**
     * Why a row is written.
     *
     * @param from the other object that it comes from, if there is one
     * @param path the relationship or column it came along, or empty; read as a text only when it is shown
     */
    record Cause(Reason.Kind kind, @Nullable Object from, Object path) {}

    private final Kind kind;
    private List<Cause> causes = List.of();

    RowChange(Kind kind) {
        this.kind = kind;
    }

    final Kind kind() {
        return kind;
    }

    /** The table as statements name it. */
    abstract TableSource source();

    /** The table with its keys. */
    abstract Table table();

    /** The columns to write, in the order of the table. */
    abstract List<? extends ColumnExpression<?>> columns();

    /** The columns that an update or delete finds the row by. */
    abstract List<? extends ColumnExpression<?>> whereColumns();

    /** The values of {@link #whereColumns}. */
    abstract @Nullable Object[] whereValues();

    /** What the row has in a column; {@link EntityState#UNKNOWN} if memory does not know, or there is no row. */
    abstract @Nullable Object before(String column);

    /** What the row will have in a column; a {@link NewKey} where the database has yet to number a row. */
    abstract @Nullable Object after(String column);

    /** What the row will have in one of its {@link #columns}. */
    @Nullable
    Object after(ColumnExpression<?> column) {
        return after(column.columnName());
    }

    /** What messages call the row. */
    abstract String label();

    /** Whether the database numbers this row. */
    boolean isNumbered() {
        return false;
    }

    /** The columns that its insert answers: first the key, by which rows are told apart. */
    List<? extends ColumnExpression<?>> answers() {
        return List.of();
    }

    /** Why the row is written, as far as its object does not tell by itself. */
    final List<Cause> causes() {
        return causes;
    }

    final void because(Cause cause) {
        if (causes.isEmpty()) {
            causes = new ArrayList<>(1);
        }
        causes.add(cause);
    }

    final void because(Reason.Kind why, @Nullable Object from, Object path) {
        because(new Cause(why, from, path));
    }

    /** Whether any of these columns is written. */
    final boolean writes(List<String> names) {
        for (ColumnExpression<?> column : columns()) {
            if (names.contains(column.columnName())) {
                return true;
            }
        }
        return false;
    }

    /** What {@code read} hold before, as the values of {@code columns} of a table. */
    final @Nullable Tuple before(String table, List<String> columns, List<String> read) {
        return kind == Kind.INSERT ? null : Tuple.of(table, columns, read, this::before);
    }

    /** What {@code read} hold after, as the values of {@code columns} of a table. */
    final @Nullable Tuple after(String table, List<String> columns, List<String> read) {
        return kind == Kind.DELETE ? null : Tuple.of(table, columns, read, this::after);
    }

    @Override
    public final String toString() {
        return label();
    }
}
