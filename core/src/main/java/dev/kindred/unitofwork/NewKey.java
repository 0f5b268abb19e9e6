package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import org.jspecify.annotations.Nullable;

/** Stands for the key that the database, or one of its sequences, has yet to give to a new object. */
record NewKey(Instrumented of, int attribute) {

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof NewKey that && of == that.of && attribute == that.attribute;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(of);
    }
}
