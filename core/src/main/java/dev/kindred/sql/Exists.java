package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** Whether a select has any row. */
public record Exists(Select<?> select) implements Condition {

    @Override
    public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
