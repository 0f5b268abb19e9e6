package dev.kindred.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An INSERT of one row.
 *
 * @param values the columns and their values; none at all inserts a row of defaults
 * @param generated the columns whose values the database makes and the caller wants back
 */
public record Insert(TableSource table, List<Assignment> values, List<ColumnExpression<?>> generated)
        implements Statement {

    public Insert {
        values = List.copyOf(values);
        generated = List.copyOf(generated);
    }

    @Override
    public <R extends @Nullable Object> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
