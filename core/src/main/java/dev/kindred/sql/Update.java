package dev.kindred.sql;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An UPDATE of the rows that meet a condition. */
public record Update(TableSource table, List<Assignment> assignments, Condition where) implements Statement {

    public Update {
        assignments = List.copyOf(assignments);
    }

    @Override
    public <R extends @Nullable Object> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
