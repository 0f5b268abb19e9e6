package dev.kindred.unitofwork;

import dev.kindred.sql.Assignment;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Comparison;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Delete;
import dev.kindred.sql.Insert;
import dev.kindred.sql.Operator;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.Sql;
import dev.kindred.sql.Statement;
import dev.kindred.sql.Update;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statement of a step, and what is bound to it for a row: the columns written, then those the row is found by. */
final class StepStatement {

    private StepStatement() {}

    static Statement of(Step step) {
        return switch (step.kind()) {
            case INSERT -> new Insert(step.source(), assignments(step), List.of());
            case UPDATE -> new Update(step.source(), assignments(step), where(step));
            case DELETE -> new Delete(step.source(), where(step));
        };
    }

    /** The insert of rows of which the database answers something, for one row. */
    static Insert insert(Step step) {
        return new Insert(step.source(), assignments(step), List.copyOf(step.answers()));
    }

    /** What is bound for a row; a {@link NewKey} where that is not known yet. */
    static @Nullable Object[] arguments(Step step, RowChange row) {
        List<@Nullable Object> values =
                new ArrayList<>(step.columns().size() + step.where().size());
        for (ColumnExpression<?> column : step.columns()) {
            values.add(row.after(column));
        }
        if (step.kind() != RowChange.Kind.INSERT) {
            for (Object value : row.whereValues()) {
                values.add(value);
            }
        }
        return values.toArray();
    }

    private static List<Assignment> assignments(Step step) {
        List<Assignment> assignments = new ArrayList<>(step.columns().size());
        for (ColumnExpression<?> column : step.columns()) {
            assignments.add(new Assignment(column, Parameter.argument(column.type(), assignments.size())));
        }
        return assignments;
    }

    private static Condition where(Step step) {
        List<Condition> parts = new ArrayList<>();
        for (ColumnExpression<?> column : step.where()) {
            Parameter<?> argument =
                    Parameter.argument(column.type(), step.columns().size() + parts.size());
            parts.add(new Comparison(column, Operator.EQ, argument));
        }
        return Sql.and(parts.toArray(Condition[]::new));
    }
}
