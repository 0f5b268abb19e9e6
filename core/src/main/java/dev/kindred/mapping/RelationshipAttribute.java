package dev.kindred.mapping;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Lazy;
import dev.kindred.annotation.PassiveDeletes;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.exception.MappingException;
import dev.kindred.instrument.Link;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Comparison;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Expression;
import dev.kindred.sql.Join;
import dev.kindred.sql.JoinKind;
import dev.kindred.sql.JoinTarget;
import dev.kindred.sql.Operator;
import dev.kindred.sql.Ordering;
import dev.kindred.sql.Sql;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that leads to another entity. Immutable; what it needs to know of the other entity it asks at the first use.
 *
 * @param <E> the entity it belongs to
 * @param <T> the entity it leads to
 */
public abstract sealed class RelationshipAttribute<E, T> implements Attribute<E>, Link, JoinTarget
        permits ReferenceAttribute, CollectionAttribute, InverseAttribute {

    final RelationshipSpec<T> spec;
    private final EntityDescriptor<E, ?> entity;
    private final int index;
    private final String name;

    // Made at the first use, which may come from any thread.
    private volatile @Nullable BackrefAttribute<T, E> backref;

    // A race of two threads makes two of one name.
    private volatile @Nullable EntityDescriptor<E, ?> joined;

    RelationshipAttribute(EntityDescriptor<E, ?> entity, int index, String name, RelationshipSpec<T> spec) {
        this.entity = entity;
        this.index = index;
        this.name = name;
        this.spec = spec;
    }

    @Override
    public final EntityDescriptor<E, ?> entity() {
        return entity;
    }

    @Override
    public final int index() {
        return index;
    }

    @Override
    public final int attribute() {
        return index;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final String path() {
        return Attribute.super.path();
    }

    @Override
    public final EntityDescriptor<T, ?> target() {
        return spec.target.get();
    }

    @Override
    public final @Nullable RelationshipAttribute<?, ?> reverse() {
        if (!spec.backref.isEmpty()) {
            return backref();
        }
        return spec.reverse == null ? null : spec.reverse.get();
    }

    /**
     * The other side that {@code @Relationship(backref = "...")} asks for: a list of the other entity, the same at each call.
     *
     * @throws MappingException if the relationship does not ask for one
     */
    @SuppressWarnings("unchecked") // this very attribute, in the model that is no alias
    public final BackrefAttribute<T, E> backref() {
        if (spec.backref.isEmpty()) {
            throw new MappingException("Cannot answer the backref of " + path()
                    + ": it has none. Write @Relationship(backref = \"...\") on it.");
        }
        if (entity.canonical() != entity) {
            return ((RelationshipAttribute<E, T>) entity.canonical().relationship(index)).backref();
        }
        BackrefAttribute<T, E> known = backref;
        if (known == null) {
            known = makeBackref();
        }
        return known;
    }

    private synchronized BackrefAttribute<T, E> makeBackref() {
        BackrefAttribute<T, E> known = backref;
        if (known == null) {
            EntityDescriptor<E, ?> own = entity;
            RelationshipSpec<E> other = new RelationshipSpec<E>(() -> own).backPopulates(() -> this);
            known = target().canonical().backref(spec.backref, other.secondary(spec.secondary));
            backref = known;
        }
        return known;
    }

    /** Whether a condition of the user's joins the two, and no key. */
    public final boolean isFree() {
        return spec.condition != null;
    }

    /** Where the key lies that joins the two. */
    public abstract Direction direction();

    @Override
    public final boolean isViewOnly() {
        return spec.viewOnly;
    }

    @Override
    public final boolean isSingleParent() {
        return spec.singleParent;
    }

    @Override
    public List<Integer> keyAttributes() {
        return List.of();
    }

    @Override
    public List<Integer> targetAttributes() {
        return List.of();
    }

    @Override
    public int mapKey() {
        return -1;
    }

    @Override
    public int position() {
        return -1;
    }

    /** Whether what is done to an object is done to those it leads to. */
    public final boolean cascades(Cascade operation) {
        return !spec.viewOnly
                && (spec.cascades.contains(operation)
                        || (operation != Cascade.DELETE_ORPHAN && spec.cascades.contains(Cascade.ALL)));
    }

    /** Whether adding an object adds those it leads to. */
    public final boolean savesAlong() {
        return cascades(Cascade.SAVE_UPDATE);
    }

    /** Whether deleting an object deletes those it leads to. */
    public final boolean deletesAlong() {
        return cascades(Cascade.DELETE);
    }

    /** Whether letting go of an object lets go of those it leads to. */
    public final boolean expungesAlong() {
        return cascades(Cascade.EXPUNGE);
    }

    /** Whether expiring an object expires those it leads to. */
    public final boolean expiresAlong() {
        return cascades(Cascade.REFRESH_EXPIRE);
    }

    /** Whether merging an object merges those it leads to. */
    public final boolean mergesAlong() {
        return cascades(Cascade.MERGE);
    }

    /** Whether an object that leaves is deleted. */
    public final boolean deletesOrphans() {
        return cascades(Cascade.DELETE_ORPHAN);
    }

    /** Whether its key is written by an UPDATE of its own. */
    public final boolean isPostUpdate() {
        return spec.postUpdate;
    }

    /** Whether the children of a deleted object that memory does not hold are left to the database. */
    public final boolean leavesUnloaded() {
        return switch (spec.passiveDeletes) {
            case BY_RULE -> isDeletedByDatabase() || (isReleasedByDatabase() && !deletesAlong());
            case UNLOADED, ALL -> direction() == Direction.ONE_TO_MANY;
            case NEVER -> false;
        };
    }

    /** Whether the children of a deleted object are left to the database even where memory holds them. */
    public final boolean leavesLoaded() {
        return leavesUnloaded() && spec.passiveDeletes != PassiveDeletes.UNLOADED;
    }

    /** Its name as the generated model spells it, for messages: {@code AUTHOR.books}. */
    public final String constant() {
        RelationshipAttribute<?, ?> declaring = index < 0 ? reverse() : null;
        return declaring == null ? entity.constant() + "." + name : declaring.constant() + ".backref()";
    }

    /** How it is loaded, unless a query chooses otherwise. */
    public final Lazy lazy() {
        return spec.lazy;
    }

    /** Whether what it leads to is never held in memory, and each look at it is a query. */
    public final boolean isQueried() {
        return spec.lazy == Lazy.DYNAMIC || isWriteOnly();
    }

    /** Whether what it leads to is never read on its behalf, not even to delete its owner. */
    public final boolean isWriteOnly() {
        return spec.lazy == Lazy.WRITE_ONLY;
    }

    /** Whether a second touch among the objects of one result loads it for all of them. */
    public final boolean loadsPeers() {
        return spec.peers;
    }

    /** The order in which it is loaded; empty if none was asked for. */
    public final List<Ordering> orderBy() {
        if (spec.position != null) {
            return List.of(spec.position.get().asc());
        }
        return spec.orderBy.stream().map(Supplier::get).toList();
    }

    /** The link table of a many-to-many relationship; null for the others. */
    public @Nullable LinkTable linkTable() {
        return null;
    }

    /** Whether the database deletes the children of a deleted row. */
    public final boolean isDeletedByDatabase() {
        return onDelete() == ReferentialAction.CASCADE;
    }

    /** Whether the database sets the key of the children of a deleted row to NULL. */
    public final boolean isReleasedByDatabase() {
        return onDelete() == ReferentialAction.SET_NULL;
    }

    private ReferentialAction onDelete() {
        return direction() == Direction.ONE_TO_MANY
                ? targetColumns().get(0).column().onDelete()
                : ReferentialAction.NO_ACTION;
    }

    /** The columns of this entity that are compared with {@link #targetColumns}, in the same order. */
    public abstract List<? extends ColumnAttribute<?, ?>> ownColumns();

    /** The columns of the other entity that are compared with {@link #ownColumns}, in the same order. */
    public abstract List<? extends ColumnAttribute<?, ?>> targetColumns();

    @Override
    public final List<Join> joins(JoinKind kind) {
        return joins(kind, target());
    }

    /** This relationship, leading to the other entity under another name. */
    public final JoinTarget to(EntityDescriptor<T, ?> alias) {
        return kind -> joins(kind, alias);
    }

    /**
     * This relationship, leading to the other entity under another name.
     *
     * @throws MappingException if it is another name of another entity
     */
    @SuppressWarnings("unchecked") // an alias of the target is one of its type
    public final JoinTarget toAlias(EntityDescriptor<?, ?> alias) {
        if (alias.canonical() != target().canonical()) {
            throw new MappingException(
                    "Cannot follow " + path() + " to " + alias + ": it leads to " + target().canonical() + ".");
        }
        return to((EntityDescriptor<T, ?>) alias);
    }

    /**
     * Its own entity as a statement for the other one joins it: under another name where it leads to itself. The same at each call.
     */
    public final EntityDescriptor<E, ?> joined() {
        EntityDescriptor<E, ?> known = joined;
        if (known == null) {
            known = entity.canonical() == target().canonical() ? entity.as(entity.tableName() + "_owner") : entity;
            joined = known;
        }
        return known;
    }

    /**
     * The condition of the user's that joins its own entity, under the name it has here, to the other; asked anew at each call.
     *
     * @throws MappingException if it is joined by a key
     */
    public final Condition on() {
        return on(target());
    }

    private Condition on(EntityDescriptor<T, ?> other) {
        if (spec.condition == null) {
            throw new MappingException("Cannot answer the condition of " + path() + ": it is joined by a key.");
        }
        return Objects.requireNonNull(
                spec.condition.apply(entity, other), () -> "The condition of " + path() + " is null.");
    }

    private List<Join> joins(JoinKind kind, EntityDescriptor<T, ?> other) {
        LinkTable link = linkTable();
        if (link != null) {
            String own = entity.alias();
            String theirs = other.alias();
            LinkTable named = own == null && theirs == null
                    ? link
                    : link.as(link.tableName() + "_" + (own == null ? "" : own) + "_" + (theirs == null ? "" : theirs));
            return List.of(
                    new Join(kind, named, LinkTable.join(named.own(this), entity)),
                    new Join(kind, other, LinkTable.join(named.target(this), other)));
        }
        if (isFree()) {
            return List.of(new Join(kind, other, on(other)));
        }
        Condition[] on = new Condition[ownColumns().size()];
        for (int i = 0; i < on.length; i++) {
            ColumnExpression<?> own = entity.column(ownColumns().get(i).index());
            Expression<?> theirs = other.column(targetColumns().get(i).index());
            on[i] = new Comparison(theirs, Operator.EQ, own);
        }
        return List.of(new Join(kind, other, Sql.and(on)));
    }

    @Override
    public final String toString() {
        return path();
    }
}
