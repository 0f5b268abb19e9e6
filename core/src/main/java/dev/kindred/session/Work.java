package dev.kindred.session;

import org.jspecify.annotations.Nullable;

/** What is done in a transaction, with a result. */
@FunctionalInterface
public interface Work<R extends @Nullable Object, X extends Exception> {

    /** Does the work in a session that is open for just this; whatever it throws rolls back. */
    R apply(Session session) throws X;
}
