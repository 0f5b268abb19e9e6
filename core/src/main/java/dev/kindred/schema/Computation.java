package dev.kindred.schema;

/**
 * How a database computes a column of others.
 *
 * @param sql the expression, over columns of the table
 * @param isStored whether the value is kept, where the database leaves the choice
 */
public record Computation(String sql, boolean isStored) {}
