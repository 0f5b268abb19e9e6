package dev.kindred.testkit.suite;

import dev.kindred.schema.Column;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.ComparableExpression;
import dev.kindred.sql.TableSource;
import dev.kindred.type.SqlType;

/** A column in a statement of the suite, without an entity. */
record SuiteColumn<T>(TableSource source, Column<T> column) implements ColumnExpression<T>, ComparableExpression<T> {

    @Override
    public String columnName() {
        return column.name();
    }

    @Override
    public SqlType<T> type() {
        return column.type();
    }
}
