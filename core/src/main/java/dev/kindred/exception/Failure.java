package dev.kindred.exception;

/** Why a database refused, alike for all of them. */
public enum Failure {
    /** A constraint would have been broken; {@link ConstraintViolationException} says which. */
    CONSTRAINT,
    /** Two transactions waited for each other, and this one was chosen to give way. Another attempt may pass. */
    DEADLOCK,
    /** What this transaction read or wrote does not fit together with what others have done meanwhile. Another attempt may pass. */
    SERIALIZATION,
    /** A lock was not had in time, or at once where the statement was not to wait. Another attempt may pass. */
    LOCK_TIMEOUT,
    /** The statement took too long, or somebody cancelled it. */
    STATEMENT_TIMEOUT,
    /** The connection is gone, or there was none to be had; {@link ConnectionLostException} says more. */
    CONNECTION_LOST,
    /** The transaction, the user or the whole database may only read. */
    READ_ONLY,
    /** There is no room for what was to be written. */
    DISK_FULL,
    /** Something else, for which SQLState and message speak. */
    OTHER
}
