package dev.kindred.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT. Immutable: each method answers a new one; any number of threads may share and run it.
 *
 * <p>Begin with {@link Sql#select}; run it with {@code session.list(select)}.
 *
 * @param <R> what a row becomes
 */
public final class Select<R> implements Statement {

    private record Parts(
            boolean distinct,
            List<FromItem> from,
            List<Join> joins,
            List<Condition> where,
            List<Expression<?>> groupBy,
            List<Condition> having,
            List<Ordering> orderBy,
            @Nullable Expression<Long> limit,
            @Nullable Expression<Long> offset) {}

    private final Selection<R> selection;
    private final Parts parts;
    private final @Nullable Lock lock;

    // Safe without a lock: it is immutable, and whoever does not see it makes it once more.
    private @Nullable Object prepared;

    private Select(Selection<R> selection, Parts parts, @Nullable Lock lock) {
        this.selection = selection;
        this.parts = parts;
        this.lock = lock;
    }

    /** A select of this, from nowhere yet. */
    public static <R> Select<R> of(Selection<R> selection) {
        Parts none = new Parts(false, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, null);
        return new Select<>(Objects.requireNonNull(selection, "selection"), none, null);
    }

    /** What an engine keeps with the select to run it again; it is for that engine to tell whether it is its own. */
    public @Nullable Object prepared() {
        return prepared;
    }

    /** Keeps what an engine needs to run the select again, in place of what another kept. It is immutable. */
    public void prepared(Object by) {
        prepared = by;
    }

    /** Reads from this as well. */
    public Select<R> from(FromItem item) {
        return with(p -> new Parts(
                p.distinct, plus(p.from, item), p.joins, p.where, p.groupBy, p.having, p.orderBy, p.limit, p.offset));
    }

    /** Joins along a relationship; rows without a match are left out. */
    public Select<R> join(JoinTarget target) {
        return joined(target.joins(JoinKind.INNER));
    }

    /** Joins along a relationship; rows without a match stay, with NULLs. */
    public Select<R> leftJoin(JoinTarget target) {
        return joined(target.joins(JoinKind.LEFT));
    }

    /** Joins on a condition; rows without a match are left out. */
    public Select<R> join(FromItem item, Condition on) {
        return joined(List.of(new Join(JoinKind.INNER, item, on)));
    }

    /** Joins on a condition; rows without a match stay, with NULLs. */
    public Select<R> leftJoin(FromItem item, Condition on) {
        return joined(List.of(new Join(JoinKind.LEFT, item, on)));
    }

    /** Only rows that meet these conditions too. */
    public Select<R> where(Condition... conditions) {
        return with(p -> new Parts(
                p.distinct,
                p.from,
                p.joins,
                plus(p.where, conditions),
                p.groupBy,
                p.having,
                p.orderBy,
                p.limit,
                p.offset));
    }

    /** One row for each group of rows that are equal in these. */
    public Select<R> groupBy(Expression<?>... expressions) {
        return with(p -> new Parts(
                p.distinct,
                p.from,
                p.joins,
                p.where,
                plus(p.groupBy, expressions),
                p.having,
                p.orderBy,
                p.limit,
                p.offset));
    }

    /** Only groups that meet these conditions too. */
    public Select<R> having(Condition... conditions) {
        return with(p -> new Parts(
                p.distinct,
                p.from,
                p.joins,
                p.where,
                p.groupBy,
                plus(p.having, conditions),
                p.orderBy,
                p.limit,
                p.offset));
    }

    /** Orders by these, after what it is ordered by already. */
    public Select<R> orderBy(Ordering... orderings) {
        return with(p -> new Parts(
                p.distinct,
                p.from,
                p.joins,
                p.where,
                p.groupBy,
                p.having,
                plus(p.orderBy, orderings),
                p.limit,
                p.offset));
    }

    /** Orders by these, smallest first, after what it is ordered by already. */
    public Select<R> orderBy(Expression<?>... expressions) {
        return orderBy(Stream.of(expressions).map(Expression::asc).toArray(Ordering[]::new));
    }

    /** Leaves out rows that are equal to another. */
    public Select<R> distinct() {
        return with(p -> new Parts(true, p.from, p.joins, p.where, p.groupBy, p.having, p.orderBy, p.limit, p.offset));
    }

    /**
     * At most so many rows.
     *
     * @throws IllegalArgumentException if negative
     */
    public Select<R> limit(long rows) {
        Expression<Long> limit = Sql.notNegative("limit", rows);
        return with(
                p -> new Parts(p.distinct, p.from, p.joins, p.where, p.groupBy, p.having, p.orderBy, limit, p.offset));
    }

    /**
     * Skips so many rows.
     *
     * @throws IllegalArgumentException if negative
     */
    public Select<R> offset(long rows) {
        Expression<Long> offset = Sql.notNegative("offset", rows);
        return with(
                p -> new Parts(p.distinct, p.from, p.joins, p.where, p.groupBy, p.having, p.orderBy, p.limit, offset));
    }

    /** Locks the rows that are found, until the transaction ends. */
    public Select<R> lock(Lock mode) {
        return new Select<>(selection, parts, Objects.requireNonNull(mode, "lock"));
    }

    /** The same rows, which are not locked. */
    public Select<R> unlocked() {
        return new Select<>(selection, parts, null);
    }

    /** The same rows, made into something else. */
    public <S> Select<S> selecting(Selection<S> other) {
        return new Select<>(other, parts, lock);
    }

    /** The same rows in no particular order. */
    public Select<R> unordered() {
        return with(p ->
                new Parts(p.distinct, p.from, p.joins, p.where, p.groupBy, p.having, List.of(), p.limit, p.offset));
    }

    /** This select with each join as the function answers it. */
    public Select<R> mapJoins(UnaryOperator<Join> change) {
        return with(p -> new Parts(
                p.distinct,
                p.from,
                p.joins.stream().map(change).toList(),
                p.where,
                p.groupBy,
                p.having,
                p.orderBy,
                p.limit,
                p.offset));
    }

    /** This select with other columns in place of its own; its tables are not touched. */
    Select<R> rewritten(Rewriting rewriting) {
        return new Select<>(
                rewriting.of(selection),
                new Parts(
                        parts.distinct,
                        parts.from,
                        parts.joins.stream()
                                .map(join -> new Join(join.kind(), join.target(), rewriting.of(join.on())))
                                .toList(),
                        parts.where.stream().map(rewriting::of).toList(),
                        rewriting.of(parts.groupBy.stream().map(Expression::asc).toList()).stream()
                                .<Expression<?>>map(Ordering::expression)
                                .toList(),
                        parts.having.stream().map(rewriting::of).toList(),
                        rewriting.of(parts.orderBy),
                        parts.limit,
                        parts.offset),
                lock);
    }

    public Selection<R> selection() {
        return selection;
    }

    public boolean isDistinct() {
        return parts.distinct;
    }

    public List<FromItem> from() {
        return parts.from;
    }

    public List<Join> joins() {
        return parts.joins;
    }

    /** The condition of WHERE, or null. */
    public @Nullable Condition where() {
        return parts.where.isEmpty() ? null : Junction.of(true, parts.where);
    }

    public List<Expression<?>> groupBy() {
        return parts.groupBy;
    }

    /** The condition of HAVING, or null. */
    public @Nullable Condition having() {
        return parts.having.isEmpty() ? null : Junction.of(true, parts.having);
    }

    public List<Ordering> orderBy() {
        return parts.orderBy;
    }

    public @Nullable Expression<Long> limit() {
        return parts.limit;
    }

    public @Nullable Expression<Long> offset() {
        return parts.offset;
    }

    /** How the rows are locked, or null. */
    public @Nullable Lock lock() {
        return lock;
    }

    /** All that stands in FROM, joined or not. */
    public List<FromItem> sources() {
        return Stream.concat(parts.from.stream(), parts.joins.stream().map(Join::target))
                .toList();
    }

    @Override
    public <S extends @Nullable Object> S accept(StatementVisitor<S> visitor) {
        return visitor.visit(this);
    }

    private Select<R> joined(List<Join> joins) {
        return with(p -> new Parts(
                p.distinct,
                p.from,
                plus(p.joins, joins.toArray(Join[]::new)),
                p.where,
                p.groupBy,
                p.having,
                p.orderBy,
                p.limit,
                p.offset));
    }

    private Select<R> with(UnaryOperator<Parts> change) {
        return new Select<>(selection, change.apply(parts), lock);
    }

    @SafeVarargs
    private static <T> List<T> plus(List<T> list, T... more) {
        List<T> all = new ArrayList<>(list);
        for (T one : more) {
            all.add(Objects.requireNonNull(one));
        }
        return List.copyOf(all);
    }
}
