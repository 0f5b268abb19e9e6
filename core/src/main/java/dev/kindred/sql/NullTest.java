package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** Whether an expression is NULL, or is not. */
public record NullTest(Expression<?> operand, boolean negated) implements Condition {

    @Override
    public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
