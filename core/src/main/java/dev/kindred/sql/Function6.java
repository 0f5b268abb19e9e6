package dev.kindred.sql;

/** What makes a result of 6 values, for example a record's constructor. */
@FunctionalInterface
public interface Function6<A, B, C, D, E, F, R> {

    R apply(A a, B b, C c, D d, E e, F f);
}
