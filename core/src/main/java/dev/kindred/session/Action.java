package dev.kindred.session;

/** What is done in a transaction, without a result. */
@FunctionalInterface
public interface Action<X extends Exception> {

    void accept(Session session) throws X;
}
