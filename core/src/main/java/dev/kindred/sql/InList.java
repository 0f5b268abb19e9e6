package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** Whether an expression is one of a list of values. */
public record InList(Expression<?> operand, ListParameter<?> values) implements Condition {

    @Override
    public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
