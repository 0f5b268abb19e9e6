package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** A statement as an immutable value, which any number of threads may run. */
public sealed interface Statement permits Select, Insert, Update, Delete {

    /** Calls the visitor's method for this kind of statement. */
    <R extends @Nullable Object> R accept(StatementVisitor<R> visitor);
}
