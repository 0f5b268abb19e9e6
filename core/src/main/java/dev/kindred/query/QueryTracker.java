package dev.kindred.query;

/** The tracker of an object of a session, as far as the object's own collections run queries there. Belongs to the session's thread. */
public interface QueryTracker {

    /** Who runs the queries: the object's session. */
    Runner runner();
}
