package dev.kindred.annotation;

/**
 * How the objects that a relationship leads to are loaded. A query may choose otherwise for each of its paths; what a query returns is
 * the same with all of them.
 */
public enum Lazy {
    /**
     * At the first touch, by a statement for that one object; at the second touch of the same relationship among the objects of one
     * result by one statement for all the others of them, 500 at a time.
     */
    SELECT,
    /** By a LEFT JOIN in the statement that finds the owners. */
    JOINED,
    /** Right after the owners, by one more statement for each 500 of them. */
    SELECTIN,
    /** Right after the owners, by one more statement that has theirs in it. */
    SUBQUERY,
    /**
     * In the statement that finds the owners, as one JSON text for each of them, so that a whole graph of lists takes one statement
     * and no row comes twice. Where a database cannot do that without loss, by {@link #SELECTIN}.
     */
    AGGREGATED,
    /** Right after the owners, by a statement for each of them that memory cannot answer. */
    IMMEDIATE,
    /** Never by itself: to touch it is an error, unless it was loaded along. */
    RAISE,
    /** Only from memory: to touch it is an error where it needs a statement. */
    RAISE_ON_SQL,
    /** Never: each look at it is a query. For a {@code DynamicCollection}, whose type alone says so; no query chooses otherwise. */
    DYNAMIC,
    /** Never: what it leads to is only added and removed. For a {@code WriteOnlyCollection}, whose type alone says so. */
    WRITE_ONLY
}
