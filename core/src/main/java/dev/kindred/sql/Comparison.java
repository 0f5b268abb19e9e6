package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** Two expressions compared. */
public record Comparison(Expression<?> left, Operator operator, Expression<?> right) implements Condition {

    @Override
    public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
