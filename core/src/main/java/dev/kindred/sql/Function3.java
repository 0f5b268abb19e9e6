package dev.kindred.sql;

/** What makes a result of 3 values, for example a record's constructor. */
@FunctionalInterface
public interface Function3<A, B, C, R> {

    R apply(A a, B b, C c);
}
