package dev.kindred.sql;

/** What makes a result of 4 values, for example a record's constructor. */
@FunctionalInterface
public interface Function4<A, B, C, D, R> {

    R apply(A a, B b, C c, D d);
}
