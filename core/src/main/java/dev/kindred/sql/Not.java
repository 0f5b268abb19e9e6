package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** The opposite of a condition. */
public record Not(Condition operand) implements Condition {

    @Override
    public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
