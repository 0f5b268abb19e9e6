package dev.kindred.session;

import dev.kindred.instrument.Status;

/**
 * Is told what a session does. Given to {@link SessionSettings#withListener(SessionListener)}, it hears of all sessions of the
 * factory, each in the thread that uses the session; all methods do nothing unless they are overridden.
 *
 * <p>What one of the methods whose name begins with "before" throws stops what was to be done, and reaches the caller. What another
 * throws reaches the caller too, but undoes nothing.
 */
public interface SessionListener {

    /** Changes are about to be written; what is added, changed and deleted here is written with them. Flushing here is refused. */
    default void beforeFlush(Session session) {}

    /** Changes were written; what is changed here waits for the next flush. */
    default void afterFlush(Session session) {}

    /** The transaction is about to be committed; what is changed here is written first. */
    default void beforeCommit(Session session) {}

    /** The transaction was committed. In a block of the factory the session is closed next. */
    default void afterCommit(Session session) {}

    /** The transaction was rolled back; if that was by closing the session, the session is closed. */
    default void afterRollback(Session session) {}

    /**
     * An object is in another stage of life; told when the call that caused it is done. What is only let go of by closing the session
     * is not told of.
     */
    default void statusChanged(Session session, Object entity, Status before, Status after) {}

    /** A row became an object of the session; told when the statement is done, before the caller sees the object. */
    default void loaded(Session session, Object entity) {}
}
