package dev.kindred.sql;

import dev.kindred.schema.Column;
import dev.kindred.type.SqlType;

/** A text column for tests, as an expression without a model. */
public record PlainText(TableSource source, Column<String> column) implements ColumnExpression<String>, TextExpression {

    @Override
    public String columnName() {
        return column.name();
    }

    @Override
    public SqlType<String> type() {
        return column.type();
    }
}
