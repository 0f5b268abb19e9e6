package dev.kindred.sql;

/**
 * How a SELECT locks the rows that it finds, until the transaction ends, against being changed, deleted or locked by others. A
 * database that has no such lock refuses the statement with a {@link dev.kindred.exception.QueryException}, before anything is sent.
 */
public enum Lock {
    /** Waits for whoever holds a lock on one of the rows, as long as the database lets a transaction wait. */
    UPDATE,
    /** Fails at once if somebody holds a lock on one of the rows. */
    UPDATE_NOWAIT,
    /** Leaves out the rows on which somebody holds a lock: for rows that are a queue of work. */
    UPDATE_SKIP_LOCKED,
    /** Waits as {@link #UPDATE} does, but shares the rows with others who only ask for this: they are not changed meanwhile. */
    SHARE
}
