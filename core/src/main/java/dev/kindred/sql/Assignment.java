package dev.kindred.sql;

/** A column and the value it gets. */
public record Assignment(ColumnExpression<?> column, Expression<?> value) {}
