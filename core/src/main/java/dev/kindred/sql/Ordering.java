package dev.kindred.sql;

/** One key of an ORDER BY. */
public record Ordering(Expression<?> expression, boolean descending) {}
