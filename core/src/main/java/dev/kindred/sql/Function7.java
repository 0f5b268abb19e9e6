package dev.kindred.sql;

/** What makes a result of 7 values, for example a record's constructor. */
@FunctionalInterface
public interface Function7<A, B, C, D, E, F, G, R> {

    R apply(A a, B b, C c, D d, E e, F f, G g);
}
