package dev.kindred.testkit.suite;

import dev.kindred.schema.Column;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.TableSource;
import dev.kindred.sql.TextExpression;
import dev.kindred.type.SqlType;

/** A text column in a statement of the suite, without an entity. */
record SuiteText(TableSource source, Column<String> column) implements ColumnExpression<String>, TextExpression {

    @Override
    public String columnName() {
        return column.name();
    }

    @Override
    public SqlType<String> type() {
        return column.type();
    }
}
