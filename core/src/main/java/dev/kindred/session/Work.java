package dev.kindred.session;

import org.jspecify.annotations.Nullable;

/** What is done in a transaction, with a result. */
@FunctionalInterface
public interface Work<R extends @Nullable Object, X extends Exception> {

    R apply(Session session) throws X;
}
