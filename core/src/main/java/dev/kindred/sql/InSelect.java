package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** Whether an expression is one of a select's rows. */
public record InSelect(Expression<?> operand, Select<?> select) implements Condition {

    @Override
    public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
