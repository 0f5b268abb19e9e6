package dev.kindred.sql;

import dev.kindred.type.SqlType;
import org.jspecify.annotations.Nullable;

/** An aggregate function over the rows of a group; no argument means all rows: {@code count(*)}. */
public record Aggregate<T>(
        String name,
        SqlType<T> type,
        boolean distinct,
        @Nullable Expression<?> argument) implements Expression<T> {

    @Override
    public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
