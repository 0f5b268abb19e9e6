package dev.kindred.sql;

import dev.kindred.type.RowSource;
import dev.kindred.type.SqlType;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A piece of SQL that has a value. Immutable; any number of threads may share it.
 *
 * <p>Values given to its methods become bind parameters. A null is refused with a {@link NullPointerException}: say
 * {@link #isNull()} instead.
 *
 * @param <T> the Java class of the value, boxed
 */
public sealed interface Expression<T> extends Selection<T>
        permits ColumnExpression,
                ComparableExpression,
                Condition,
                Parameter,
                FunctionCall,
                Aggregate,
                ScalarSubquery,
                Excluded,
                RowNumber,
                Named,
                JsonValue,
                JsonRows {

    /** The type by which its value is read, and by which values compared with it are bound. */
    SqlType<T> type();

    /** Calls the visitor's method for this kind of expression. */
    <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor);

    @Override
    default List<? extends Expression<?>> expressions() {
        return List.of(this);
    }

    @Override
    default @Nullable T read(RowSource row, int column) {
        return row.read(column, type());
    }

    /** {@code this = value}. */
    default Condition eq(T value) {
        return new Comparison(this, Operator.EQ, Parameter.of(type(), value));
    }

    /** {@code this = other}. */
    default Condition eq(Expression<? extends T> other) {
        return new Comparison(this, Operator.EQ, other);
    }

    /** {@code this <> value}; as in SQL, not true where this is NULL. */
    default Condition ne(T value) {
        return new Comparison(this, Operator.NE, Parameter.of(type(), value));
    }

    /** {@code this <> other}; as in SQL, not true where either is NULL. */
    default Condition ne(Expression<? extends T> other) {
        return new Comparison(this, Operator.NE, other);
    }

    /** Whether this is one of the values; for no values at all a condition that is false. */
    default Condition in(Collection<? extends T> values) {
        values.forEach(value -> Objects.requireNonNull(value, "a value of in(...)"));
        return values.isEmpty() ? Constant.FALSE : new InList(this, ListParameter.of(type(), List.copyOf(values)));
    }

    /** Whether this is one of the values. */
    @SuppressWarnings("unchecked")
    default Condition in(T... values) {
        return in(List.of(values));
    }

    /** Whether this is one of the rows of a select of one column. */
    default Condition in(Select<? extends T> select) {
        return new InSelect(this, select);
    }

    /** {@code this is null}. */
    default Condition isNull() {
        return new NullTest(this, false);
    }

    /** {@code this is not null}. */
    default Condition isNotNull() {
        return new NullTest(this, true);
    }

    /** Smallest first. */
    default Ordering asc() {
        return new Ordering(this, false);
    }

    /** Greatest first. */
    default Ordering desc() {
        return new Ordering(this, true);
    }
}
