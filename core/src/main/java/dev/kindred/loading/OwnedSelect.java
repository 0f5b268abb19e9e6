package dev.kindred.loading;

import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.query.RelationshipOption;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Comparison;
import dev.kindred.sql.Condition;
import dev.kindred.sql.DerivedColumn;
import dev.kindred.sql.Expression;
import dev.kindred.sql.Named;
import dev.kindred.sql.Operator;
import dev.kindred.sql.Ordering;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.RowNumber;
import dev.kindred.sql.Select;
import dev.kindred.sql.Subquery;
import dev.kindred.type.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a relationship leads to from several objects, as far as a query asks for it. Immutable.
 *
 * @param back the columns of the select that tell whose each row is
 */
record OwnedSelect(Select<?> select, List<? extends ColumnExpression<?>> back) {

    private static final String PLACE = "kindred_place";
    private static final String OWNER = "kindred_owner_";

    /** By the values of the relationship's only column; the argument is their list. */
    static OwnedSelect byList(LoadNode node, LoadStatements statements) {
        RelationshipAttribute<?, ?> relationship = node.relationship();
        return node.isWhole()
                ? new OwnedSelect(statements.byOwners(relationship), Owners.columns(relationship))
                : where(node, LoadStatements.byList(relationship));
    }

    /** By the values of the relationship's several columns. */
    static OwnedSelect byKeys(LoadNode node, List<List<?>> keys) {
        List<? extends ColumnExpression<?>> back = Owners.columns(node.relationship());
        List<@Nullable Object[]> values = new ArrayList<>();
        keys.forEach(key -> values.add(key.toArray()));
        return where(node, KeyConditions.anyOf(back, values));
    }

    /** From one object; the arguments are the values of the relationship's columns. */
    static Select<?> ofOne(LoadNode node, LoadStatements statements) {
        if (node.isWhole()) {
            return statements.byOwner(node.relationship());
        }
        Select<?> select = refined(node).where(LoadStatements.byValues(node.relationship()));
        Long limit = limit(node);
        return limit == null ? select : total(select, node).limit(limit);
    }

    // Which rows are the first is not left to chance.
    private static Select<?> total(Select<?> select, LoadNode node) {
        return select.orderBy(node.relationship().target().keyAttributes().toArray(Expression<?>[]::new));
    }

    private static OwnedSelect where(LoadNode node, Condition owners) {
        Long limit = limit(node);
        return limit == null
                ? new OwnedSelect(refined(node).where(owners), Owners.columns(node.relationship()))
                : limited(node, refined(node).where(owners), limit);
    }

    private static @Nullable Long limit(LoadNode node) {
        return node.option() == null ? null : node.option().limit();
    }

    // K21: the rows are numbered for each owner, and those with a number up to the limit are taken.
    private static OwnedSelect limited(LoadNode node, Select<?> owned, long limit) {
        EntityDescriptor<?, ?> target = node.relationship().target();
        List<Expression<?>> inner = new ArrayList<>(node.columns());
        List<Expression<?>> owner = new ArrayList<>(Owners.columns(node.relationship()));
        List<ColumnExpression<?>> back = new ArrayList<>();
        for (int i = 0; i < owner.size(); i++) {
            if (Owners.areBeside(node.relationship())) {
                Named<?> named = new Named<>(owner.get(i), OWNER + (i + 1));
                inner.add(named);
                back.add(DerivedColumn.of(named, target));
            } else {
                back.add((ColumnExpression<?>) owner.get(i));
                if (!inner.contains(owner.get(i))) {
                    inner.add(owner.get(i));
                }
            }
        }
        Named<Long> place = new Named<>(new RowNumber(owner, total(owned, node).orderBy()), PLACE);
        inner.add(place);
        DerivedColumn<Long> outer = DerivedColumn.of(place, target);
        Select<?> select = Select.of(target)
                .from(Subquery.of(owned.unordered().selecting(new GraphStatement.Columns(inner)), target))
                .where(new Comparison(outer, Operator.LE, Parameter.of(Types.BIGINT, limit)))
                .orderBy(outer);
        return new OwnedSelect(select, back);
    }

    /** What a relationship leads to from any object, by the conditions and in the order that the query asks for. */
    static Select<?> refined(LoadNode node) {
        RelationshipOption<?> option = node.option();
        if (option == null) {
            return LoadStatements.ordered(node.relationship());
        }
        Select<?> select = option.orderBy().isEmpty()
                ? LoadStatements.ordered(node.relationship())
                : LoadStatements.unordered(node.relationship())
                        .orderBy(option.orderBy().toArray(Ordering[]::new));
        return option.where().isEmpty() ? select : select.where(option.where().toArray(Condition[]::new));
    }
}
