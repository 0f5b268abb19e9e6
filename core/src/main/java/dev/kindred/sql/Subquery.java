package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/**
 * A select that stands in FROM under a name.
 *
 * @param columns the table whose columns, by their own names, are those of the select, so that they may be read from it; else null
 */
public record Subquery(
        Select<?> select, String alias, @Nullable TableSource columns) implements FromItem {

    /** A select of which nothing but its number of rows is of interest. */
    public Subquery(Select<?> select, String alias) {
        this(select, alias, null);
    }

    /** Rows of a table that a select found, which go by the name that the table has there. */
    public static Subquery of(Select<?> select, TableSource table) {
        String alias = table.alias();
        return new Subquery(select, alias == null ? table.tableName() : alias, table);
    }
}
