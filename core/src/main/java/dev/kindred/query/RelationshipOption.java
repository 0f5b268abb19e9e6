package dev.kindred.query;

import dev.kindred.annotation.Lazy;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Expression;
import dev.kindred.sql.Ordering;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How one relationship of a query's entities is loaded, and which of the related entities. Immutable: each method answers a changed
 * copy; equal by content.
 *
 * @param <E> the entity whose relationship it is
 */
public final class RelationshipOption<E> extends LoadOption<E> {

    private record Parts(
            List<LoadOption<?>> nested,
            List<Condition> where,
            List<Ordering> orderBy,
            @Nullable Long limit,
            int depth,
            @Nullable EntityDescriptor<?, ?> alias,
            @Nullable Boolean peers) {}

    private final RelationshipAttribute<E, ?> relationship;
    private final Lazy strategy;
    private final Parts parts;

    RelationshipOption(RelationshipAttribute<E, ?> relationship, Lazy strategy, List<LoadOption<?>> nested) {
        this(
                Objects.requireNonNull(relationship, "relationship"),
                strategy,
                new Parts(List.copyOf(nested), List.of(), List.of(), null, 1, null, null));
    }

    private RelationshipOption(RelationshipAttribute<E, ?> relationship, Lazy strategy, Parts parts) {
        this.relationship = relationship;
        this.strategy = strategy;
        this.parts = parts;
    }

    /**
     * Only related entities that meet these conditions too, which speak of the other entity under its own name. The owners stay; the
     * next load of the relationship without this option brings all.
     */
    public RelationshipOption<E> where(Condition... conditions) {
        List<Condition> all = new ArrayList<>(parts.where);
        all.addAll(List.of(conditions));
        return with(new Parts(
                parts.nested, List.copyOf(all), parts.orderBy, parts.limit, parts.depth, parts.alias, parts.peers));
    }

    /** In this order, and not in that of the mapping. */
    public RelationshipOption<E> orderBy(Ordering... orderings) {
        List<Ordering> all = new ArrayList<>(parts.orderBy);
        all.addAll(List.of(orderings));
        return with(new Parts(
                parts.nested, parts.where, List.copyOf(all), parts.limit, parts.depth, parts.alias, parts.peers));
    }

    /** In the order of these, smallest first, and not in that of the mapping. */
    public RelationshipOption<E> orderBy(Expression<?>... expressions) {
        return orderBy(Stream.of(expressions).map(Expression::asc).toArray(Ordering[]::new));
    }

    /**
     * At most so many for each owner: the first ones in the order of the loader, or of the mapping. Not by a join.
     *
     * @throws IllegalArgumentException if negative, or if the relationship leads to one object
     */
    public RelationshipOption<E> limit(long most) {
        if (!relationship.isCollection()) {
            throw new IllegalArgumentException("Cannot limit " + relationship.path() + ": it leads to one object.");
        }
        if (most < 0) {
            throw new IllegalArgumentException(
                    "Cannot load " + most + " of " + relationship.path() + ": a limit is not negative.");
        }
        return with(new Parts(parts.nested, parts.where, parts.orderBy, most, parts.depth, parts.alias, parts.peers));
    }

    /**
     * Follows a relationship of an entity to itself so many steps.
     *
     * @throws IllegalArgumentException if less than 1, if it leads to another entity, or if a join of the query's own fills it
     */
    public RelationshipOption<E> depth(int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException(
                    "Cannot follow " + relationship.path() + " " + steps + " steps: the depth is at least 1.");
        }
        return following(steps);
    }

    /**
     * Follows a relationship of an entity to itself to the end; by select-in where that was to be by joins.
     *
     * @throws IllegalArgumentException if it leads to another entity, or if a join of the query's own fills it
     */
    public RelationshipOption<E> recursive() {
        return following(Integer.MAX_VALUE);
    }

    private RelationshipOption<E> following(int steps) {
        if (parts.alias != null) {
            throw new IllegalArgumentException("Cannot follow " + relationship.path()
                    + " several steps: a join of the query's own fills it. Nest the options, one for each join.");
        }
        if (relationship.target().canonical() != relationship.entity().canonical()) {
            throw new IllegalArgumentException("Cannot follow " + relationship.path()
                    + " several steps: it leads to another entity. Nest the options, selectin(..., selectin(...)).");
        }
        return with(new Parts(parts.nested, parts.where, parts.orderBy, parts.limit, steps, parts.alias, parts.peers));
    }

    /** Says whether the second touch among the objects of the result loads it for all of them. */
    public RelationshipOption<E> withPeers(boolean on) {
        return with(new Parts(parts.nested, parts.where, parts.orderBy, parts.limit, parts.depth, parts.alias, on));
    }

    RelationshipOption<E> from(EntityDescriptor<?, ?> alias) {
        return with(new Parts(parts.nested, parts.where, parts.orderBy, parts.limit, parts.depth, alias, parts.peers));
    }

    private RelationshipOption<E> with(Parts changed) {
        return new RelationshipOption<>(relationship, strategy, changed);
    }

    /** The relationship to load. */
    public RelationshipAttribute<E, ?> relationship() {
        return relationship;
    }

    /** How it is loaded. */
    public Lazy strategy() {
        return strategy;
    }

    /** What is loaded along with the related entities. */
    public List<LoadOption<?>> nested() {
        return parts.nested;
    }

    /** The conditions that related entities meet besides. */
    public List<Condition> where() {
        return parts.where;
    }

    /** The order of the related entities; empty for that of the mapping. */
    public List<Ordering> orderBy() {
        return parts.orderBy;
    }

    /** How many are loaded for each owner at most, or null. */
    public @Nullable Long limit() {
        return parts.limit;
    }

    /** How many steps it is followed; {@link Integer#MAX_VALUE} to the end. */
    public int depth() {
        return parts.depth;
    }

    /** The other entity as the query's own join names it, if that is what fills the relationship; else null. */
    public @Nullable EntityDescriptor<?, ?> alias() {
        return parts.alias;
    }

    /** Whether a second touch loads for all objects of a result; null where the option does not say. */
    public @Nullable Boolean peers() {
        return parts.peers;
    }

    /** Whether it speaks of all that the relationship leads to, one step, in its own order. */
    public boolean isPlain() {
        return parts.where.isEmpty()
                && parts.orderBy.isEmpty()
                && parts.limit == null
                && parts.depth == 1
                && parts.alias == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RelationshipOption<?> that
                && relationship == that.relationship
                && strategy == that.strategy
                && parts.equals(that.parts);
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(relationship), strategy, parts);
    }

    /** This option for the next step, one less deep; null if it ends here. */
    public @Nullable RelationshipOption<E> deeper() {
        if (parts.depth == 1) {
            return null;
        }
        return parts.depth == Integer.MAX_VALUE ? this : following(parts.depth - 1);
    }
}
