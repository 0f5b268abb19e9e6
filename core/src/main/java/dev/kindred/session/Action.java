package dev.kindred.session;

/** What is done in a transaction, without a result. */
@FunctionalInterface
public interface Action<X extends Exception> {

    /** Does the work in a session that is open for just this; whatever it throws rolls back. */
    void accept(Session session) throws X;
}
