package dev.kindred.sql;

/** What makes a result of 1 value, for example a record's constructor. */
@FunctionalInterface
public interface Function1<A, R> {

    R apply(A a);
}
