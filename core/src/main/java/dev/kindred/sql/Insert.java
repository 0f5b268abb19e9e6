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
 */
public record Insert(TableSource table, List<Assignment> values, List<ColumnExpression<?>> generated, int rows)
        implements Statement {

    public Insert {
        values = List.copyOf(values);
        generated = List.copyOf(generated);
        if (rows < 1 || (rows > 1 && !isRepeatable(values))) {
            throw new IllegalArgumentException("An insert of " + rows + " rows cannot be: there is at least one, and of"
                    + " several each value is an argument of the run");
        }
    }

    /** An INSERT of one row. */
    public Insert(TableSource table, List<Assignment> values, List<ColumnExpression<?>> generated) {
        this(table, values, generated, 1);
    }

    /** This insert with so many rows, each with arguments of its own. */
    public Insert withRows(int count) {
        return new Insert(table, values, generated, count);
    }

    /** This insert without an answer. */
    public Insert withoutGenerated() {
        return generated.isEmpty() ? this : new Insert(table, values, List.of(), rows);
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
