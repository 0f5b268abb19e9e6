package dev.kindred.instrument;

/** The five stages of an entity object's life, as seen from a session. */
public enum Status {
    /** New, unknown to any session. */
    TRANSIENT,
    /** Added to a session, its row not yet written. */
    PENDING,
    /** In a session, and has a row. */
    PERSISTENT,
    /** Its row was deleted in the session's open transaction. */
    DELETED,
    /** Has (or had) a row, but its session let go of it. */
    DETACHED;

    /** Whether a session writes the object's changes. */
    public boolean isInside() {
        return this == PENDING || this == PERSISTENT;
    }

    /** Whether no session knows of the object. */
    public boolean isOutside() {
        return this == TRANSIENT || this == DETACHED;
    }
}
