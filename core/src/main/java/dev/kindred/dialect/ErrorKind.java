package dev.kindred.dialect;

/** Why a database refused, as far as it matters to the one who asked. */
public enum ErrorKind {
    UNIQUE,
    FOREIGN_KEY,
    NOT_NULL,
    CHECK,
    /** A constraint of another kind. */
    CONSTRAINT,
    /** A reason that may pass: a deadlock, a lock not had in time. */
    TRANSIENT,
    OTHER
}
