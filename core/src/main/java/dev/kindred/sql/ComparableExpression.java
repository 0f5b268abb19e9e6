package dev.kindred.sql;

/** An expression whose values have an order. Open to implement, so that columns may have this face. */
public non-sealed interface ComparableExpression<T> extends Expression<T> {

    /** {@code this < value}. */
    default Condition lt(T value) {
        return new Comparison(this, Operator.LT, Parameter.of(type(), value));
    }

    /** {@code this < other}. */
    default Condition lt(Expression<? extends T> other) {
        return new Comparison(this, Operator.LT, other);
    }

    /** {@code this <= value}. */
    default Condition le(T value) {
        return new Comparison(this, Operator.LE, Parameter.of(type(), value));
    }

    /** {@code this <= other}. */
    default Condition le(Expression<? extends T> other) {
        return new Comparison(this, Operator.LE, other);
    }

    /** {@code this > value}. */
    default Condition gt(T value) {
        return new Comparison(this, Operator.GT, Parameter.of(type(), value));
    }

    /** {@code this > other}. */
    default Condition gt(Expression<? extends T> other) {
        return new Comparison(this, Operator.GT, other);
    }

    /** {@code this >= value}. */
    default Condition ge(T value) {
        return new Comparison(this, Operator.GE, Parameter.of(type(), value));
    }

    /** {@code this >= other}. */
    default Condition ge(Expression<? extends T> other) {
        return new Comparison(this, Operator.GE, other);
    }

    /** Whether {@code low <= this <= high}. */
    default Condition between(T low, T high) {
        return new Between(this, Parameter.of(type(), low), Parameter.of(type(), high));
    }

    /** {@code low <= this <= high}. */
    default Condition between(Expression<? extends T> low, Expression<? extends T> high) {
        return new Between(this, low, high);
    }
}
