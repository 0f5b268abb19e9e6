package dev.kindred.sql;

import dev.kindred.type.SqlType;
import org.jspecify.annotations.Nullable;

/** An expression that a select in FROM answers under a name, by which {@link DerivedColumn} reads it. */
public record Named<T>(Expression<T> expression, String name) implements Expression<T> {

    @Override
    public SqlType<T> type() {
        return expression.type();
    }

    @Override
    public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
