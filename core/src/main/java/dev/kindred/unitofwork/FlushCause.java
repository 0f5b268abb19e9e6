package dev.kindred.unitofwork;

/** Who asked for a flush. */
public enum FlushCause {
    /** The user: all is written, and what cannot be is an error. */
    USER,
    /** A statement that reads what is pending: what is not ready is left out. */
    STATEMENT,
    /** The load of an attribute: what is not ready is left out, and orphans may yet find another owner. */
    LAZY_LOAD
}
