package dev.kindred.sql;

/** What makes a result of 2 values, for example a record's constructor. */
@FunctionalInterface
public interface Function2<A, B, R> {

    R apply(A a, B b);
}
