package dev.kindred.sql;

import dev.kindred.type.SqlType;
import dev.kindred.type.Types;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a select, in its order, as one JSON text: an array of arrays, one for each row, which holds the values of its columns; NULL
 * is null, and every other value a text or literal that {@link SqlType#ofText} understands.
 *
 * @param select has an order, but neither groups its rows nor cuts them
 */
public record JsonRows(Select<?> select) implements Expression<String> {

    @Override
    public SqlType<String> type() {
        return Types.TEXT;
    }

    @Override
    public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
