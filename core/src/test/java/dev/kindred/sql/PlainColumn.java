package dev.kindred.sql;

import dev.kindred.schema.Column;
import dev.kindred.type.SqlType;

/** A column for tests, as an expression without a model. */
public record PlainColumn<T>(TableSource source, Column<T> column)
        implements ColumnExpression<T>, ComparableExpression<T> {

    @Override
    public String columnName() {
        return column.name();
    }

    @Override
    public SqlType<T> type() {
        return column.type();
    }
}
