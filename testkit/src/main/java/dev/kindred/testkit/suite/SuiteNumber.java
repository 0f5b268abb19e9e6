package dev.kindred.testkit.suite;

import dev.kindred.schema.Column;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.NumberExpression;
import dev.kindred.sql.TableSource;
import dev.kindred.type.SqlType;

/** A column of numbers in a statement of the suite, without an entity. */
record SuiteNumber<T extends Number>(TableSource source, Column<T> column)
        implements ColumnExpression<T>, NumberExpression<T> {

    @Override
    public String columnName() {
        return column.name();
    }

    @Override
    public SqlType<T> type() {
        return column.type();
    }
}
