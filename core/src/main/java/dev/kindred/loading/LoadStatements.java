package dev.kindred.loading;

import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.sql.Comparison;
import dev.kindred.sql.Condition;
import dev.kindred.sql.InList;
import dev.kindred.sql.ListParameter;
import dev.kindred.sql.Operator;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.Select;
import dev.kindred.type.SqlType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

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
        return byOwner.computeIfAbsent(relationship, one -> select(one.target()).where(equal(one.targetColumns())));
    }

    /** The rows a relationship over a single column leads to from several objects; the argument is the list of its values. */
    Select<?> byOwners(RelationshipAttribute<?, ?> relationship) {
        return byOwners.computeIfAbsent(
                relationship,
                one -> select(one.target()).where(among(one.targetColumns().get(0))));
    }

    private static <E> Select<E> select(EntityDescriptor<E, ?> entity) {
        return Select.of(entity).from(entity);
    }

    private static Condition[] equal(List<? extends ColumnAttribute<?, ?>> columns) {
        Condition[] all = new Condition[columns.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = new Comparison(
                    columns.get(i),
                    Operator.EQ,
                    Parameter.argument(columns.get(i).type(), i));
        }
        return all;
    }

    private static Condition among(ColumnAttribute<?, ?> column) {
        return new InList(column, list(column.type()));
    }

    private static <T> ListParameter<T> list(SqlType<T> type) {
        return ListParameter.argument(type, 0);
    }
}
