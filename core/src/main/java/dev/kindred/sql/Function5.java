package dev.kindred.sql;

/** What makes a result of 5 values, for example a record's constructor. */
@FunctionalInterface
public interface Function5<A, B, C, D, E, R> {

    R apply(A a, B b, C c, D d, E e);
}
