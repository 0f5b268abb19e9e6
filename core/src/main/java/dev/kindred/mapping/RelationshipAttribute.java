package dev.kindred.mapping;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.instrument.Link;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Comparison;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Expression;
import dev.kindred.sql.Join;
import dev.kindred.sql.JoinKind;
import dev.kindred.sql.JoinTarget;
import dev.kindred.sql.Operator;
import dev.kindred.sql.Sql;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that leads to another entity. Immutable; what it needs to know of the other entity it asks at the first use.
 *
 * @param <E> the entity it belongs to
 * @param <T> the entity it leads to
 */
public abstract sealed class RelationshipAttribute<E, T> implements Attribute<E>, Link, JoinTarget
        permits ReferenceAttribute, ListAttribute {

    final RelationshipSpec<T> spec;
    private final EntityDescriptor<E, ?> entity;
    private final int index;
    private final String name;

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
        return spec.reverse == null ? null : spec.reverse.get();
    }

    /** Whether what is done to an object is done to those it leads to. */
    public final boolean cascades(Cascade operation) {
        return spec.cascades.contains(operation)
                || (operation != Cascade.DELETE_ORPHAN && spec.cascades.contains(Cascade.ALL));
    }

    /** Whether adding an object adds those it leads to. */
    public final boolean savesAlong() {
        return cascades(Cascade.SAVE_UPDATE);
    }

    /** For a list: whether the foreign key says itself what becomes of the children of a deleted row. */
    public final boolean isLeftToDatabase() {
        ReferentialAction rule = targetColumns().get(0).column().onDelete();
        return isCollection() && (rule == ReferentialAction.CASCADE || rule == ReferentialAction.SET_NULL);
    }

    /** For a list: whether the database deletes the children of a deleted row. */
    public final boolean deletesByDatabase() {
        return isCollection() && targetColumns().get(0).column().onDelete() == ReferentialAction.CASCADE;
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

    private List<Join> joins(JoinKind kind, EntityDescriptor<T, ?> other) {
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
