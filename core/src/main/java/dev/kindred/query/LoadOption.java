package dev.kindred.query;

import dev.kindred.annotation.Lazy;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.mapping.ThroughAttribute;
import dev.kindred.sql.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * What a query loads along with its entities, and how. Immutable. The options of a query also hold for what is loaded later, when the
 * objects that it found are touched.
 *
 * @param <E> the entity whose attributes it is about
 */
public abstract sealed class LoadOption<E> permits RelationshipOption, ColumnOption, GlobalOption {

    LoadOption() {}

    /**
     * Loads a relationship for all entities of the result by one more statement (one for each 500 of them).
     *
     * @param nested what to load along with the related entities
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <E, T> RelationshipOption<E> selectin(
            RelationshipAttribute<E, T> relationship, LoadOption<T>... nested) {
        return new RelationshipOption<>(relationship, Lazy.SELECTIN, list(nested));
    }

    /**
     * Loads what a list looks through, and what it shows, for all entities of the result by two more statements.
     *
     * @param nested what to load along with the elements
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <E, A, T> RelationshipOption<E> selectin(ThroughAttribute<E, A, T> through, LoadOption<T>... nested) {
        List<LoadOption<?>> options = List.of(selectin(through.leading(), nested));
        return new RelationshipOption<>(through.links(), Lazy.SELECTIN, options);
    }

    /**
     * Loads a relationship by a LEFT JOIN in the statement of the query. What the query finds stays the same: each entity once, a
     * limit counts entities. A second list beside a joined one would multiply the rows and is loaded by select-in instead, as is one
     * that the query's own joins, lock or order leave no way for; {@code explain()} tells.
     *
     * @param nested what to load along with the related entities
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <E, T> RelationshipOption<E> joined(
            RelationshipAttribute<E, T> relationship, LoadOption<T>... nested) {
        return new RelationshipOption<>(relationship, Lazy.JOINED, list(nested));
    }

    /**
     * Loads a relationship by one more statement that has the query in it, however many entities that finds. Where the query has a
     * limit a second run could find others, so that it is loaded by select-in instead.
     *
     * @param nested what to load along with the related entities
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <E, T> RelationshipOption<E> subquery(
            RelationshipAttribute<E, T> relationship, LoadOption<T>... nested) {
        return new RelationshipOption<>(relationship, Lazy.SUBQUERY, list(nested));
    }

    /**
     * Loads a relationship in the statement of the query, as one JSON text for each entity, which the database makes of the rows: a
     * whole graph of lists, {@code aggregated(AUTHOR.books, aggregated(BOOK.tags))}, takes one statement, and no row comes twice. What
     * it loads is the same, to the last digit. Where the database or the query leaves no way for it, it is loaded by select-in
     * instead; {@code explain()} tells.
     *
     * @param nested what to load along with the related entities
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <E, T> RelationshipOption<E> aggregated(
            RelationshipAttribute<E, T> relationship, LoadOption<T>... nested) {
        return new RelationshipOption<>(relationship, Lazy.AGGREGATED, list(nested));
    }

    /**
     * Loads a relationship right after the query, by a statement for each entity that memory cannot answer.
     *
     * @param nested what to load along with the related entities
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <E, T> RelationshipOption<E> immediate(
            RelationshipAttribute<E, T> relationship, LoadOption<T>... nested) {
        return new RelationshipOption<>(relationship, Lazy.IMMEDIATE, list(nested));
    }

    /**
     * Loads a relationship when it is touched, as {@link Lazy#SELECT} says, whatever the mapping says.
     *
     * @param nested what to load along then
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <E, T> RelationshipOption<E> select(
            RelationshipAttribute<E, T> relationship, LoadOption<T>... nested) {
        return new RelationshipOption<>(relationship, Lazy.SELECT, list(nested));
    }

    /** Makes it an error to touch a relationship of the entities that the query finds, unless it was loaded along. */
    public static <E> RelationshipOption<E> raise(RelationshipAttribute<E, ?> relationship) {
        return new RelationshipOption<>(relationship, Lazy.RAISE, List.of());
    }

    /** Makes it an error to touch a relationship of the entities that the query finds where that needs a statement. */
    public static <E> RelationshipOption<E> raiseOnSql(RelationshipAttribute<E, ?> relationship) {
        return new RelationshipOption<>(relationship, Lazy.RAISE_ON_SQL, List.of());
    }

    /**
     * Fills a relationship with what a join of the query's own found: an entity that the join repeats comes once, with all its
     * matches. What the conditions of the query left out is missing until the relationship is next read from the database.
     *
     * @param nested what to load along with the related entities
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <E, T> RelationshipOption<E> containsEager(
            RelationshipAttribute<E, T> relationship, LoadOption<T>... nested) {
        return containsEager(relationship, relationship.target(), nested);
    }

    /**
     * Fills a relationship with what a join of the query's own found, where that joins the other entity by another name.
     *
     * @param alias the other entity as it was joined
     * @param nested what to load along with the related entities
     */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <E, T> RelationshipOption<E> containsEager(
            RelationshipAttribute<E, T> relationship, EntityDescriptor<T, ?> alias, LoadOption<T>... nested) {
        return new RelationshipOption<E>(relationship, Lazy.JOINED, list(nested)).from(alias);
    }

    /**
     * Makes it an error to touch any relationship that no option of the query loads, at each of its paths. The strategies of the mapping
     * give way.
     */
    public static <E> DefaultOption<E> raiseAll() {
        return others(Lazy.RAISE);
    }

    /** Makes it an error to touch any relationship of one entity that no option of the query loads, wherever that entity comes. */
    public static <E> DefaultOption<E> raiseAll(EntityDescriptor<?, ?> entity) {
        return others(entity, Lazy.RAISE);
    }

    /**
     * Loads all relationships in this way that no option of the query speaks of, at each of its paths. Those that are never loaded stay
     * so.
     *
     * @throws IllegalArgumentException if it is no way of loading
     */
    public static <E> DefaultOption<E> others(Lazy strategy) {
        return new DefaultOption<>(null, ofLoading(strategy), null);
    }

    /**
     * Loads all relationships of one entity in this way that no option of the query speaks of, wherever that entity comes.
     *
     * @throws IllegalArgumentException if it is no way of loading
     */
    public static <E> DefaultOption<E> others(EntityDescriptor<?, ?> entity, Lazy strategy) {
        return new DefaultOption<>(entity.canonical(), ofLoading(strategy), null);
    }

    private static Lazy ofLoading(Lazy strategy) {
        if (strategy == Lazy.DYNAMIC || strategy == Lazy.WRITE_ONLY) {
            throw new IllegalArgumentException("Cannot load relationships by " + strategy
                    + ": it is no way of loading. Declare a collection as one in the mapping.");
        }
        return strategy;
    }

    /**
     * Says whether the second touch of a relationship among the objects of the result loads it for all of them, which is so unless
     * the mapping says otherwise.
     */
    public static <E> DefaultOption<E> peers(boolean on) {
        return new DefaultOption<>(null, null, on);
    }

    /**
     * Finds of an entity only rows that meet a condition, wherever the entity comes: in FROM and in joins, in what is loaded along or
     * later, and by key where memory does not hold the object. For soft deletes and tenants: {@code criteria(BOOK, book ->
     * book.deletedAt.isNull())}.
     *
     * @param criteria the condition for the entity under the name it has in a statement; asked anew for each
     */
    public static <E, M extends EntityDescriptor<?, ?>> CriteriaOption<E> criteria(
            M entity, Function<? super M, Condition> criteria) {
        Objects.requireNonNull(criteria, "criteria");
        @SuppressWarnings("unchecked") // a model's alias is of the model's class
        Class<M> type = (Class<M>) entity.getClass();
        return new CriteriaOption<>(entity.canonical(), source -> criteria.apply(type.cast(source)));
    }

    /** Reads of the entities that the query finds these columns only, with the key and the version; others when they are touched. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <E> ColumnOption<E> loadOnly(ColumnAttribute<E, ?>... columns) {
        return new ColumnOption<>(ColumnOption.Kind.ONLY, List.of(columns), "");
    }

    /** Reads these columns when they are touched, and not along with the entities; the key and the version are always read. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <E> ColumnOption<E> defer(ColumnAttribute<E, ?>... columns) {
        return new ColumnOption<>(ColumnOption.Kind.DEFER, List.of(columns), "");
    }

    /** Reads these columns along with the entities, though the mapping defers them. */
    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    public static <E> ColumnOption<E> undefer(ColumnAttribute<E, ?>... columns) {
        return new ColumnOption<>(ColumnOption.Kind.UNDEFER, List.of(columns), "");
    }

    /** Reads the columns of this group along with the entities, though the mapping defers them. */
    public static <E> ColumnOption<E> undeferGroup(String group) {
        return new ColumnOption<>(ColumnOption.Kind.UNDEFER, List.of(), group);
    }

    private static List<LoadOption<?>> list(LoadOption<?>[] nested) {
        return new ArrayList<>(List.of(nested));
    }
}
