package dev.kindred.query;

import dev.kindred.exception.NoResultException;
import dev.kindred.exception.NonUniqueResultException;
import dev.kindred.exception.QueryException;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.plan.LoadExplanation;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Expression;
import dev.kindred.sql.FromItem;
import dev.kindred.sql.JoinTarget;
import dev.kindred.sql.Lock;
import dev.kindred.sql.Ordering;
import dev.kindred.sql.Select;
import dev.kindred.sql.Selection;
import dev.kindred.sql.Sql;
import dev.kindred.sql.Subquery;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A query for entities in a session: built step by step, each step a new value, and run by {@link #list}, {@link #first},
 * {@link #one} and their like. It belongs to the thread of its session.
 *
 * @param <E> the entity
 */
public final class BoundQuery<E> {

    private final EntityQuery<E> query;
    private final Runner runner;

    /** A query, and who runs it. */
    public BoundQuery(EntityQuery<E> query, Runner runner) {
        this.query = query;
        this.runner = runner;
    }

    /** Only entities that meet these conditions too. */
    public BoundQuery<E> where(Condition... conditions) {
        return with(query.select().where(conditions));
    }

    /** Joins along a relationship, so that conditions may speak of it; an entity stands in the result once for each match. */
    public BoundQuery<E> join(JoinTarget target) {
        return with(query.select().join(target));
    }

    /** Joins along a relationship; entities without a match stay. */
    public BoundQuery<E> leftJoin(JoinTarget target) {
        return with(query.select().leftJoin(target));
    }

    /** Joins on a condition; an entity stands in the result once for each match. */
    public BoundQuery<E> join(FromItem item, Condition on) {
        return with(query.select().join(item, on));
    }

    /** Joins on a condition; entities without a match stay. */
    public BoundQuery<E> leftJoin(FromItem item, Condition on) {
        return with(query.select().leftJoin(item, on));
    }

    /** Orders by these, after what it is ordered by already. */
    public BoundQuery<E> orderBy(Ordering... orderings) {
        return with(query.select().orderBy(orderings));
    }

    /** Orders by these, smallest first, after what it is ordered by already. */
    public BoundQuery<E> orderBy(Expression<?>... expressions) {
        return with(query.select().orderBy(expressions));
    }

    BoundQuery<E> unordered() {
        return with(query.select().unordered());
    }

    /**
     * At most so many entities.
     *
     * @throws IllegalArgumentException if negative
     */
    public BoundQuery<E> limit(long entities) {
        return with(query.select().limit(entities));
    }

    /**
     * Skips so many entities.
     *
     * @throws IllegalArgumentException if negative
     */
    public BoundQuery<E> offset(long entities) {
        return with(query.select().offset(entities));
    }

    /**
     * Only entities that stand after this place in the order: these are the values there of the columns that the query is ordered by so
     * far, and then of the primary key. Where there are fewer values than columns, what is equal in the first ones is left out.
     *
     * @param values one for each column, or for the first ones; null where the column is NULL
     * @throws QueryException if there are too many values, or one is not of its column's class
     */
    public BoundQuery<E> after(@Nullable Object... values) {
        return with(PageReader.of(query, runner).after(values));
    }

    /** Each entity once, however many matches a join has. */
    public BoundQuery<E> distinct() {
        return with(query.select().distinct());
    }

    /** Loads these relationships along. */
    @SafeVarargs
    public final BoundQuery<E> options(LoadOption<E>... options) {
        List<LoadOption<?>> all = new ArrayList<>(query.options());
        for (LoadOption<E> option : options) {
            all.add(Objects.requireNonNull(option, "option"));
        }
        return new BoundQuery<>(query.with(all), runner);
    }

    /**
     * Locks the rows of the entities found, and of those joined, until the transaction ends. What the session holds of the entities
     * already is read anew, but for what was changed and is not written.
     */
    public BoundQuery<E> lock(Lock mode) {
        return with(query.select().lock(mode));
    }

    /**
     * Overwrites what memory holds of the entities found, and of those loaded along, with what the database says: changes that are not
     * written are lost, and relationships are loaded anew. With autoflush such changes are written first, if the query could see them.
     */
    public BoundQuery<E> populateExisting() {
        return new BoundQuery<>(query.renewing(), runner);
    }

    /** The entities found. */
    public List<E> list() {
        return runner.list(query);
    }

    /**
     * The first entities found, which {@link Page#next} continues. Where the query's order leaves ties, the primary key decides.
     *
     * @param size how many at most
     * @throws QueryException if the query has a limit or an offset, or finds an entity several times
     * @throws IllegalArgumentException if the size is less than 1
     */
    public Page<E> page(int size) {
        return PageReader.of(query, runner).page(size, null);
    }

    /**
     * The entities that come after a page, or before it. What was added or deleted meanwhile moves no other entity to another page.
     *
     * @param size how many at most
     * @param key what a page of this query, or of one in the same order, gave
     * @throws QueryException if the key is of another order, or the query has a limit or an offset, or finds an entity several times
     * @throws IllegalArgumentException if the size is less than 1
     */
    public Page<E> page(int size, PageKey key) {
        return PageReader.of(query, runner).page(size, Objects.requireNonNull(key, "key"));
    }

    /**
     * The entities found, read 1,000 at once; to be used in a try with resources. See {@link ChunkedQuery#stream}.
     *
     * @throws QueryException if a list is loaded along by a join, or if the database cannot read this query in chunks
     */
    public Stream<E> stream() {
        return new ChunkedQuery<>(query, runner, Chunking.USUAL).stream();
    }

    /**
     * The query, to be read in chunks of at most so many entities, with what is to be loaded along for each chunk.
     *
     * @throws IllegalArgumentException if the size is less than 1
     */
    public ChunkedQuery<E> inChunks(int size) {
        return new ChunkedQuery<>(query, runner, new Chunking(size, false));
    }

    /** The first of the entities found, if any. */
    public Optional<E> first() {
        return atMost(1).list().stream().findFirst();
    }

    /**
     * The one entity found, if any.
     *
     * @throws NonUniqueResultException if there are several
     */
    public Optional<E> oneOrEmpty() {
        List<E> found = atMost(2).list();
        if (found.size() > 1) {
            throw new NonUniqueResultException(
                    "Cannot answer one " + query.entity().entityName()
                            + ": the query finds several. Narrow its conditions, or ask for first() or list().");
        }
        return found.stream().findFirst();
    }

    /**
     * The one entity found.
     *
     * @throws NoResultException if there is none
     * @throws NonUniqueResultException if there are several
     */
    public E one() {
        return oneOrEmpty()
                .orElseThrow(() -> new NoResultException("Cannot answer one "
                        + query.entity().entityName()
                        + ": the query finds none. Check its conditions, or ask for oneOrEmpty()."));
    }

    /** The number of entities that {@link #list} would answer. */
    public long count() {
        Select<E> select = query.select().unlocked();
        if (!select.isDistinct() && select.limit() == null && select.offset() == null) {
            return single(select.unordered().selecting(Sql.count()));
        }
        return single(Sql.select(Sql.count()).from(new Subquery(select, "counted")));
    }

    /** Whether {@link #list} would answer any entity. */
    public boolean exists() {
        EntityDescriptor<E, ?> entity = query.entity();
        Selection<?> key = entity.keyAttributes().get(0);
        return !runner.list(atMost(1).query.select().unlocked().unordered().selecting(key), query.options())
                .isEmpty();
    }

    /**
     * How {@link #list} would run the query: its statement, and for each path how it is loaded, by whose choice, and by which statement.
     * Nothing is sent.
     */
    public LoadExplanation explain() {
        return runner.explain(query);
    }

    /**
     * The same as {@link #explain}, and for each statement how the database would run it, in its own words ({@code EXPLAIN}). The
     * database is asked, and runs nothing; where a statement goes by the keys of owners that are not read yet, it is asked for one with
     * the key 0, or the like.
     */
    public LoadExplanation explainPlan() {
        return runner.explainPlan(query);
    }

    private long single(Select<Long> count) {
        return runner.list(count, query.options()).get(0);
    }

    private BoundQuery<E> atMost(long rows) {
        return query.select().limit() == null ? limit(rows) : this;
    }

    private BoundQuery<E> with(Select<E> select) {
        return new BoundQuery<>(query.with(select), runner);
    }
}
