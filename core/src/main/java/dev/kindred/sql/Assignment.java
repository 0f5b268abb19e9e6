package dev.kindred.sql;

/** A column and the value it gets. */
public record Assignment(ColumnExpression<?> column, Expression<?> value) {

    /** A column and a value as a bind parameter. */
    public static <T> Assignment of(ColumnExpression<T> column, T value) {
        return new Assignment(column, Parameter.of(column.type(), value));
    }

    /** A column and what the database makes its value. */
    public static <T> Assignment of(ColumnExpression<T> column, Expression<? extends T> value) {
        return new Assignment(column, value);
    }
}
