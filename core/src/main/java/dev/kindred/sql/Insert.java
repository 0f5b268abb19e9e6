package dev.kindred.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT of one row, or of several. An insert of several rows takes all its values as arguments: what the argument at position
 * {@code p} is for the first row, the one at {@code p + r * values.size()} is for the row {@code r}, counted from 0.
 *
 * @param values the columns and their values; none at all inserts a row of defaults
 * @param generated the columns whose values the database makes and the caller wants back
 * @param rows how many rows
 * @param conflict what becomes of a row whose key is taken; null for an error
 */
public record Insert(
        TableSource table,
        List<Assignment> values,
        List<ColumnExpression<?>> generated,
        int rows,
        @Nullable OnConflict conflict)
        implements Statement {

    public Insert {
        values = List.copyOf(values);
        generated = List.copyOf(generated);
        if (rows < 1 || (rows > 1 && !isRepeatable(values))) {
            throw new IllegalArgumentException("An insert of " + rows + " rows cannot be: there is at least one, and of"
                    + " several each value is an argument of the run");
        }
        if (conflict != null) {
            checkConflict(table, values, generated, conflict);
        }
    }

    private static void checkConflict(
            TableSource table, List<Assignment> values, List<ColumnExpression<?>> generated, OnConflict conflict) {
        String attempt = "Cannot insert into " + table.displayName() + " with onConflict(...): ";
        if (!generated.isEmpty()) {
            throw new IllegalArgumentException(attempt + "where the row is there already, nothing is generated. Ask for"
                    + " no generated values, and select the row afterwards.");
        }
        for (ColumnExpression<?> column : conflict.key()) {
            if (values.stream().noneMatch(value -> value.column().columnName().equals(column.columnName()))) {
                throw new IllegalArgumentException(attempt + "the insert gives no value to " + column.columnName()
                        + ", a column of the key. Add it.");
            }
        }
    }

    /** An INSERT of one row. */
    public Insert(TableSource table, List<Assignment> values, List<ColumnExpression<?>> generated) {
        this(table, values, generated, 1, null);
    }

    /** An INSERT of one row that answers nothing. */
    public static Insert into(TableSource table, Assignment... values) {
        return new Insert(table, List.of(values), List.of());
    }

    /**
     * This insert, about to say what becomes of a row whose key is taken. On MariaDB and MySQL any unique key of the table counts, not
     * only this one. The number of rows that such an insert answers is the database's own.
     *
     * @param key the columns of a primary or unique key, all of which the insert gives values to
     */
    public ConflictingInsert onConflict(ColumnExpression<?>... key) {
        return new ConflictingInsert(this, List.of(key));
    }

    Insert with(OnConflict other) {
        return new Insert(table, values, generated, rows, other);
    }

    /** This insert with so many rows, each with arguments of its own. */
    public Insert withRows(int count) {
        return new Insert(table, values, generated, count, conflict);
    }

    /** This insert without an answer. */
    public Insert withoutGenerated() {
        return generated.isEmpty() ? this : new Insert(table, values, List.of(), rows, conflict);
    }

    /** Whether it may have several rows: it has values, and each is an argument of the run. */
    public boolean isRepeatable() {
        return isRepeatable(values);
    }

    private static boolean isRepeatable(List<Assignment> values) {
        return !values.isEmpty()
                && values.stream()
                        .allMatch(assignment -> assignment.value() instanceof Parameter<?> parameter
                                && parameter.value() instanceof ValueSource.Argument argument
                                && argument.position() < values.size());
    }

    @Override
    public <R extends @Nullable Object> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
