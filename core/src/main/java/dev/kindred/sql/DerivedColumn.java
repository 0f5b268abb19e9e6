package dev.kindred.sql;

import dev.kindred.type.SqlType;

/**
 * What a select in FROM answers under a name.
 *
 * @param source the table whose place the select takes, see {@link Subquery#columns}
 */
public record DerivedColumn<T>(String columnName, SqlType<T> type, TableSource source) implements ColumnExpression<T> {

    /** What a named expression is outside of the select that answers it. */
    public static <T> DerivedColumn<T> of(Named<T> named, TableSource source) {
        return new DerivedColumn<>(named.name(), named.type(), source);
    }
}
