package dev.kindred.loading;

import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.LinkTable;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Comparison;
import dev.kindred.sql.Condition;
import dev.kindred.sql.InList;
import dev.kindred.sql.ListParameter;
import dev.kindred.sql.Operator;
import dev.kindred.sql.Ordering;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.Select;
import dev.kindred.sql.Sql;
import dev.kindred.type.SqlType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The selects that loading runs again and again, made once each. Any number of threads may share it. */
public final class LoadStatements {

    private final Map<EntityDescriptor<?, ?>, Select<?>> byKey = new ConcurrentHashMap<>();
    private final Map<EntityDescriptor<?, ?>, Select<?>> byKeys = new ConcurrentHashMap<>();
    private final Map<RelationshipAttribute<?, ?>, Select<?>> byOwner = new ConcurrentHashMap<>();
    private final Map<RelationshipAttribute<?, ?>, Select<?>> byOwners = new ConcurrentHashMap<>();

    /** None yet. */
    public LoadStatements() {}

    /** The row with a key; the arguments are the key's parts. */
    Select<?> byKey(EntityDescriptor<?, ?> entity) {
        return byKey.computeIfAbsent(entity, one -> select(one).where(equal(one.keyAttributes())));
    }

    /** The rows with one of several keys, of one part each; the argument is their list. */
    Select<?> byKeys(EntityDescriptor<?, ?> entity) {
        return byKeys.computeIfAbsent(
                entity, one -> select(one).where(among(one.keyAttributes().get(0))));
    }

    /** The rows a relationship leads to from one object; the arguments are the values of its own columns. */
    Select<?> byOwner(RelationshipAttribute<?, ?> relationship) {
        return kept(byOwner, relationship, one -> ordered(one).where(equal(Owners.columns(one))));
    }

    /** The rows a relationship over a single column leads to from several objects; the argument is the list of its values. */
    Select<?> byOwners(RelationshipAttribute<?, ?> relationship) {
        return kept(byOwners, relationship, one -> ordered(one).where(byList(one)));
    }

    // A condition of the user's may go by the time of day, and is asked again for each load.
    private static Select<?> kept(
            Map<RelationshipAttribute<?, ?>, Select<?>> known,
            RelationshipAttribute<?, ?> relationship,
            Function<RelationshipAttribute<?, ?>, Select<?>> make) {
        return relationship.isFree() ? make.apply(relationship) : known.computeIfAbsent(relationship, make);
    }

    /** The rows a relationship leads to from any object, in its order. */
    static Select<?> ordered(RelationshipAttribute<?, ?> relationship) {
        return relationship.orderBy().isEmpty()
                ? unordered(relationship)
                : unordered(relationship).orderBy(relationship.orderBy().toArray(Ordering[]::new));
    }

    /** The rows a relationship leads to from any object. */
    static Select<?> unordered(RelationshipAttribute<?, ?> relationship) {
        Select<?> select = select(relationship.target());
        LinkTable link = relationship.linkTable();
        if (link != null) {
            select = select.join(link, link.toTarget(relationship));
        } else if (relationship.isFree()) {
            EntityDescriptor<?, ?> owner = relationship.joined();
            select = select.join(owner, owner.relationship(relationship.index()).on());
        }
        return select;
    }

    private static <E> Select<E> select(EntityDescriptor<E, ?> entity) {
        return Select.of(entity).from(entity);
    }

    /** Whether a row is led to by a relationship over a single column from one of several objects; the argument is their list. */
    static Condition byList(RelationshipAttribute<?, ?> relationship) {
        return among(Owners.columns(relationship).get(0));
    }

    /** Whether a row is led to by a relationship from one object; the arguments are the values of the relationship's columns. */
    static Condition byValues(RelationshipAttribute<?, ?> relationship) {
        return Sql.and(equal(Owners.columns(relationship)));
    }

    private static Condition[] equal(List<? extends ColumnExpression<?>> columns) {
        Condition[] all = new Condition[columns.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Comparison(
                    columns.get(i),
                    Operator.EQ,
                    Parameter.argument(columns.get(i).type(), i));
        }
        return all;
    }

    private static Condition among(ColumnExpression<?> column) {
        return new InList(column, list(column.type()));
    }

    private static <T> ListParameter<T> list(SqlType<T> type) {
        return ListParameter.argument(type, 0);
    }
}
