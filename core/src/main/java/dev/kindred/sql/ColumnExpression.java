package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** A column of a table as it stands in a statement. Open to implement: tables and entity models bring theirs. */
public non-sealed interface ColumnExpression<T> extends Expression<T> {

    /** The column's name, unquoted. */
    String columnName();

    /** The table it belongs to, as it stands in FROM. */
    TableSource source();

    @Override
    default <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
