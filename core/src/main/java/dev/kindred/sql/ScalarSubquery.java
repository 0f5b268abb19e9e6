package dev.kindred.sql;

import dev.kindred.type.SqlType;
import org.jspecify.annotations.Nullable;

/** A select of one column and at most one row, used as a value. */
public record ScalarSubquery<T>(SqlType<T> type, Select<T> select) implements Expression<T> {

    @Override
    public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
