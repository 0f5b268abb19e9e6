package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** A range with both ends. */
public record Between(Expression<?> operand, Expression<?> low, Expression<?> high) implements Condition {

    @Override
    public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
