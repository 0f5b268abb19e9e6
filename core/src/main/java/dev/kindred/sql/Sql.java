package dev.kindred.sql;

import dev.kindred.type.SqlType;
import dev.kindred.type.Types;
import java.util.List;

/** Where statements and expressions begin; meant to be imported statically. All it makes is immutable. */
@SuppressWarnings({"unchecked", "NullAway"}) // values of a row are cast to the classes their own selections promise
public final class Sql {

    private Sql() {}

    /** A select of one thing: an expression, an entity, or what {@code construct} makes. */
    public static <R> Select<R> select(Selection<R> selection) {
        return Select.of(selection);
    }

    /** A select of 2 values a row. */
    public static <A, B> Select<Row2<A, B>> select(Selection<A> a, Selection<B> b) {
        return Select.of(new Combined<>(List.of(a, b), v -> new Row2<>((A) v[0], (B) v[1])));
    }

    /** A select of 3 values a row. */
    public static <A, B, C> Select<Row3<A, B, C>> select(Selection<A> a, Selection<B> b, Selection<C> c) {
        return Select.of(new Combined<>(List.of(a, b, c), v -> new Row3<>((A) v[0], (B) v[1], (C) v[2])));
    }

    /** A select of 4 values a row. */
    public static <A, B, C, D> Select<Row4<A, B, C, D>> select(
            Selection<A> a, Selection<B> b, Selection<C> c, Selection<D> d) {
        return Select.of(new Combined<>(List.of(a, b, c, d), v -> new Row4<>((A) v[0], (B) v[1], (C) v[2], (D) v[3])));
    }

    /** A select of 5 values a row. */
    public static <A, B, C, D, E> Select<Row5<A, B, C, D, E>> select(
            Selection<A> a, Selection<B> b, Selection<C> c, Selection<D> d, Selection<E> e) {
        return Select.of(new Combined<>(
                List.of(a, b, c, d, e), v -> new Row5<>((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4])));
    }

    /** A select of 6 values a row. */
    public static <A, B, C, D, E, F> Select<Row6<A, B, C, D, E, F>> select(
            Selection<A> a, Selection<B> b, Selection<C> c, Selection<D> d, Selection<E> e, Selection<F> f) {
        return Select.of(new Combined<>(
                List.of(a, b, c, d, e, f),
                v -> new Row6<>((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5])));
    }

    /** A select of 7 values a row. */
    public static <A, B, C, D, E, F, G> Select<Row7<A, B, C, D, E, F, G>> select(
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g) {
        return Select.of(new Combined<>(
                List.of(a, b, c, d, e, f, g),
                v -> new Row7<>((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6])));
    }

    /** A select of 8 values a row. */
    public static <A, B, C, D, E, F, G, H> Select<Row8<A, B, C, D, E, F, G, H>> select(
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g,
            Selection<H> h) {
        return Select.of(new Combined<>(
                List.of(a, b, c, d, e, f, g, h),
                v -> new Row8<>((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6], (H) v[7])));
    }

    /** Rows made into results of 1 value each, as by a record's constructor. */
    public static <A, R> Selection<R> construct(Function1<A, R> maker, Selection<A> a) {
        return new Combined<>(List.of(a), v -> maker.apply((A) v[0]));
    }

    /** Rows made into results of 2 values each, as by a record's constructor. */
    public static <A, B, R> Selection<R> construct(Function2<A, B, R> maker, Selection<A> a, Selection<B> b) {
        return new Combined<>(List.of(a, b), v -> maker.apply((A) v[0], (B) v[1]));
    }

    /** Rows made into results of 3 values each, as by a record's constructor. */
    public static <A, B, C, R> Selection<R> construct(
            Function3<A, B, C, R> maker, Selection<A> a, Selection<B> b, Selection<C> c) {
        return new Combined<>(List.of(a, b, c), v -> maker.apply((A) v[0], (B) v[1], (C) v[2]));
    }

    /** Rows made into results of 4 values each, as by a record's constructor. */
    public static <A, B, C, D, R> Selection<R> construct(
            Function4<A, B, C, D, R> maker, Selection<A> a, Selection<B> b, Selection<C> c, Selection<D> d) {
        return new Combined<>(List.of(a, b, c, d), v -> maker.apply((A) v[0], (B) v[1], (C) v[2], (D) v[3]));
    }

    /** Rows made into results of 5 values each, as by a record's constructor. */
    public static <A, B, C, D, E, R> Selection<R> construct(
            Function5<A, B, C, D, E, R> maker,
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e) {
        return new Combined<>(
                List.of(a, b, c, d, e), v -> maker.apply((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4]));
    }

    /** Rows made into results of 6 values each, as by a record's constructor. */
    public static <A, B, C, D, E, F, R> Selection<R> construct(
            Function6<A, B, C, D, E, F, R> maker,
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f) {
        return new Combined<>(
                List.of(a, b, c, d, e, f),
                v -> maker.apply((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5]));
    }

    /** Rows made into results of 7 values each, as by a record's constructor. */
    public static <A, B, C, D, E, F, G, R> Selection<R> construct(
            Function7<A, B, C, D, E, F, G, R> maker,
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g) {
        return new Combined<>(
                List.of(a, b, c, d, e, f, g),
                v -> maker.apply((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6]));
    }

    /** Rows made into results of 8 values each, as by a record's constructor. */
    public static <A, B, C, D, E, F, G, H, R> Selection<R> construct(
            Function8<A, B, C, D, E, F, G, H, R> maker,
            Selection<A> a,
            Selection<B> b,
            Selection<C> c,
            Selection<D> d,
            Selection<E> e,
            Selection<F> f,
            Selection<G> g,
            Selection<H> h) {
        return new Combined<>(
                List.of(a, b, c, d, e, f, g, h),
                v -> maker.apply((A) v[0], (B) v[1], (C) v[2], (D) v[3], (E) v[4], (F) v[5], (G) v[6], (H) v[7]));
    }

    /** The number of rows in which the expression is not NULL. */
    public static NumberExpression<Long> count(Expression<?> expression) {
        return number(new Aggregate<>("count", Types.BIGINT, false, expression));
    }

    /** The number of different values of the expression, NULL not counted. */
    public static NumberExpression<Long> countDistinct(Expression<?> expression) {
        return number(new Aggregate<>("count", Types.BIGINT, true, expression));
    }

    /** The number of rows. */
    public static NumberExpression<Long> count() {
        return number(new Aggregate<>("count", Types.BIGINT, false, null));
    }

    /** The smallest value; NULL for no rows. */
    public static <T> ComparableExpression<T> min(ComparableExpression<T> expression) {
        return new Faces.Comparables<>(new Aggregate<>("min", expression.type(), false, expression));
    }

    /** The greatest value; NULL for no rows. */
    public static <T> ComparableExpression<T> max(ComparableExpression<T> expression) {
        return new Faces.Comparables<>(new Aggregate<>("max", expression.type(), false, expression));
    }

    /** The average as a double; NULL for no rows. */
    public static NumberExpression<Double> avg(NumberExpression<?> expression) {
        return number(new Aggregate<>("avg", Types.DOUBLE, false, expression));
    }

    /** The text in lower case, as the database understands it. */
    public static TextExpression lower(TextExpression text) {
        return new Faces.Texts(new FunctionCall<>("lower", text.type(), List.of(text)));
    }

    /** The text in upper case, as the database understands it. */
    public static TextExpression upper(TextExpression text) {
        return new Faces.Texts(new FunctionCall<>("upper", text.type(), List.of(text)));
    }

    /** All of the conditions; none at all is true. */
    public static Condition and(Condition... conditions) {
        return Junction.of(true, List.of(conditions));
    }

    /** At least one of the conditions; none at all is false. */
    public static Condition or(Condition... conditions) {
        return Junction.of(false, List.of(conditions));
    }

    /** The opposite of the condition; unknown stays unknown. */
    public static Condition not(Condition condition) {
        return condition.not();
    }

    /** Whether the select has any row. */
    public static Condition exists(Select<?> select) {
        return new Exists(select);
    }

    /** A value as a bind parameter. */
    public static <T> Expression<T> value(SqlType<T> type, T value) {
        return Parameter.of(type, value);
    }

    /** In {@code doUpdate(…)} the value that the row would have had in this column, had its key not been taken. */
    public static <T> Expression<T> excluded(ColumnExpression<T> column) {
        return new Excluded<>(column);
    }

    static Expression<Long> notNegative(String what, long rows) {
        if (rows < 0) {
            throw new IllegalArgumentException(what + " must not be negative, but is " + rows);
        }
        return Parameter.of(Types.BIGINT, rows);
    }

    private static <T extends Number> NumberExpression<T> number(Expression<T> node) {
        return new Faces.Numbers<>(node);
    }

    /** A column of the result of a statement in the database's own words, by its name or alias there. */
    public static <T> Selection<T> column(String name, SqlType<T> type) {
        return new ResultColumn<>(name, type);
    }
}
