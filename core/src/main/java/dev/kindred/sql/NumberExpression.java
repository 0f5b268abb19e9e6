package dev.kindred.sql;

/** An expression whose values are numbers. */
public interface NumberExpression<T extends Number> extends ComparableExpression<T> {}
