package dev.kindred.loading;

import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Comparison;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Operator;
import dev.kindred.sql.Select;
import dev.kindred.sql.Sql;
import dev.kindred.sql.Subquery;
import java.util.ArrayList;
import java.util.List;

/**
 * Loads one relationship for many objects by one select that has theirs in it, however many they are. Confined to the thread of its
 * session.
 */
final class SubqueryLoader {

    private final GraphLoader loader;
    private final LoadNode node;

    SubqueryLoader(GraphLoader loader, LoadNode node) {
        this.loader = loader;
        this.node = node;
    }

    /** Fills the relationship of those objects in which it is not loaded; answers how what it leads to was found. */
    Origin fill(List<Instrumented> objects, Origin origin) {
        Origin next = origin(node, origin);
        OwnersByKey owners = OwnersByKey.of(loader, node.relationship(), objects);
        if (!owners.isEmpty()) {
            List<? extends ColumnExpression<?>> back = Owners.columns(node.relationship());
            GraphStatement statement =
                    loader.statement(next.select(), node.relationship().target(), node, back, false);
            owners.fill(found ->
                    loader.read(statement, (object, row) -> found.add(OwnersByKey.key(statement, back, row), object)));
        }
        return next;
    }

    /** Finds what a relationship leads to from what an origin finds. */
    static Origin origin(LoadNode node, Origin origin) {
        RelationshipAttribute<?, ?> relationship = node.relationship();
        EntityDescriptor<?, ?> owner = origin.source().canonical();
        EntityDescriptor<?, ?> owners = owner.as(owner.tableName() + "_found");
        List<ColumnExpression<?>> columns = new ArrayList<>();
        List<Condition> on = new ArrayList<>();
        List<? extends ColumnExpression<?>> back = Owners.columns(relationship);
        for (int i = 0; i < back.size(); i++) {
            int own = relationship.ownColumns().get(i).index();
            columns.add(origin.source().column(own));
            on.add(new Comparison(back.get(i), Operator.EQ, owners.column(own)));
        }
        Select<?> found = origin.select().unordered().selecting(new GraphStatement.Columns(List.copyOf(columns)));
        found = origin.select().isDistinct() ? found : found.distinct();
        Select<?> select =
                OwnedSelect.refined(node).join(Subquery.of(found, owners), Sql.and(on.toArray(Condition[]::new)));
        return new Origin(select, relationship.target());
    }
}
