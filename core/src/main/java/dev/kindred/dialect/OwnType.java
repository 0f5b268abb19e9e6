package dev.kindred.dialect;

/**
 * How a database's own type for a column comes and goes. Immutable.
 *
 * @param create the statement that creates it, and does nothing where it exists
 * @param drop the statement that drops it, and does nothing where it does not exist or a table uses it
 */
public record OwnType(String create, String drop) {}
