package dev.kindred.loading;

import dev.kindred.annotation.Lazy;
import dev.kindred.loading.GraphStatement.Columns;
import dev.kindred.loading.GraphStatement.Fallback;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.Direction;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.query.RelationshipOption;
import dev.kindred.query.Repetition;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Expression;
import dev.kindred.sql.FromItem;
import dev.kindred.sql.Join;
import dev.kindred.sql.JoinKind;
import dev.kindred.sql.JsonRows;
import dev.kindred.sql.Ordering;
import dev.kindred.sql.Rewriting;
import dev.kindred.sql.Select;
import dev.kindred.sql.Sql;
import dev.kindred.sql.Subquery;
import dev.kindred.sql.TableSource;
import dev.kindred.sql.Tables;
import dev.kindred.type.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a select bring along what its node says is joined, so that what it finds stays the same. A list multiplies rows: a second one
 * beside it, or what leaves no way to tell the owners apart, is left to select-in. For one thread and one statement.
 */
final class JoinedStatement {

    private final Select<?> base;
    private final Reach reach;
    private final boolean keepsRows;
    private final Criteria criteria;
    private final Place root;
    private final Set<String> names;
    private final List<Join> joins = new ArrayList<>();
    private final List<Ordering> listOrder = new ArrayList<>();
    private final List<Fallback> fallbacks = new ArrayList<>();
    private final List<Expression<?>> expressions = new ArrayList<>();
    private @Nullable Place lastList;
    private boolean repeats;

    private JoinedStatement(
            Select<?> base, Place root, boolean keepsRows, Criteria criteria, Reach reach, Set<String> names) {
        this.names = names;
        this.criteria = criteria;
        this.base = base;
        this.root = root;
        this.keepsRows = keepsRows;
        this.reach = reach;
        for (FromItem item : base.sources()) {
            String alias = item.alias();
            names.add(alias == null ? ((TableSource) item).tableName() : alias);
        }
    }

    /**
     * The statement.
     *
     * @param base finds the node's objects
     * @param source the node's entity as it stands there
     * @param besides columns of the base that are to be read as well
     * @param keepsRows whether each row of the base is a result of its own, be it the same object as another
     * @param criteria the conditions that joined rows meet; those of the base meet them already
     * @param reach what the statement's database can do
     */
    static GraphStatement of(
            Select<?> base,
            EntityDescriptor<?, ?> source,
            LoadNode node,
            List<? extends Expression<?>> besides,
            boolean keepsRows,
            Criteria criteria,
            Reach reach) {
        Place root = Place.of(node, source, 0);
        return new JoinedStatement(base, root, keepsRows, criteria, reach, new HashSet<>()).made(besides);
    }

    private GraphStatement made(List<? extends Expression<?>> besides) {
        expressions.addAll(root.expressions());
        List<Integer> positions = new ArrayList<>(besides.size());
        for (Expression<?> column : besides) {
            int known = column instanceof ColumnAttribute<?, ?> attribute
                            && attribute.entity().canonical() == root.source().canonical()
                            && attribute.source().isSame(root.source())
                    ? root.indexOf(attribute)
                    : -1;
            positions.add(known < 0 ? expressions.size() : known);
            if (known < 0) {
                expressions.add(column);
            }
        }
        if (base.isDistinct()) {
            addOrder();
        }
        join(root, List.of(root));
        boolean isPlain = joins.isEmpty()
                && root.node().hasUsualColumns()
                && expressions.size() == root.columns().size();
        Select<?> select = isPlain ? base.selecting(root.source()) : joined();
        return new GraphStatement(select, root, List.copyOf(positions), repeats, List.copyOf(fallbacks));
    }

    private Select<?> joined() {
        Select<?> select = base;
        if (repeats && !joins.isEmpty() && cutsRows()) {
            select = Select.of(new Columns(expressions))
                    .from(Subquery.of(base.selecting(new Columns(cutColumns())), root.source()))
                    .orderBy(base.orderBy().toArray(Ordering[]::new));
        }
        for (Join join : joins) {
            select = join.kind() == JoinKind.LEFT
                    ? select.leftJoin(join.target(), join.on())
                    : select.join(join.target(), join.on());
        }
        if (!listOrder.isEmpty()) {
            select = select.orderBy(root.source().keyAttributes().toArray(Expression<?>[]::new))
                    .orderBy(listOrder.toArray(Ordering[]::new));
        }
        return select.selecting(new Columns(expressions));
    }

    // Rows that are told apart can be ordered by what is read only.
    private void addOrder() {
        Map<String, Expression<?>> columns = columnsOfRoot();
        for (Ordering ordering : base.orderBy()) {
            if (isOfRoot(ordering.expression())
                    && columns.putIfAbsent(name(ordering.expression()), ordering.expression()) == null) {
                expressions.add(ordering.expression());
            }
        }
    }

    // What is read of the objects, what the joins go by, and what they are ordered by.
    private List<Expression<?>> cutColumns() {
        Map<String, Expression<?>> columns = columnsOfRoot();
        List<Expression<?>> used = new ArrayList<>(expressions);
        joins.forEach(join -> used.add(join.on()));
        base.orderBy().forEach(ordering -> used.add(ordering.expression()));
        used.forEach(expression -> Tables.eachColumn(expression, column -> {
            if (isOfRoot(column)) {
                columns.putIfAbsent(name(column), column);
            }
        }));
        return List.copyOf(columns.values());
    }

    private Map<String, Expression<?>> columnsOfRoot() {
        Map<String, Expression<?>> columns = new LinkedHashMap<>();
        root.expressions().forEach(column -> columns.put(name(column), column));
        return columns;
    }

    private static String name(Expression<?> column) {
        return ((ColumnExpression<?>) column).columnName();
    }

    private boolean isOfRoot(Expression<?> expression) {
        return expression instanceof ColumnExpression<?> column
                && column.source().isSame(root.source());
    }

    private boolean cutsRows() {
        return base.limit() != null || base.offset() != null || base.isDistinct();
    }

    private void join(Place owner, List<Place> path) {
        for (LoadNode child : owner.node().along()) {
            if (child.strategy() == Lazy.JOINED) {
                String reason = whyNot(child, path);
                if (reason != null) {
                    fallbacks.add(new Fallback(child, reason));
                } else {
                    join(owner, child, path);
                }
            } else if (child.strategy() == Lazy.AGGREGATED) {
                String reason = aggregate(owner, child);
                if (reason != null) {
                    fallbacks.add(new Fallback(child, reason));
                }
            }
        }
    }

    /** Adds what a relationship leads to as one JSON text for each owner; answers why not, if that cannot be. */
    private @Nullable String aggregate(Place owner, LoadNode child) {
        String reason = whyNoAggregate(child);
        if (reason != null) {
            return reason;
        }
        EntityDescriptor<?, ?> source = named(child);
        List<Join> way = way(owner, child, source);
        Select<?> select = Select.of(source)
                .from(way.get(0).target())
                .where(way.get(0).on())
                .orderBy(order(owner, child, source).toArray(Ordering[]::new));
        for (Join join : way.subList(1, way.size())) {
            select = select.join(join.target(), join.on());
        }
        GraphStatement rows =
                new JoinedStatement(select, Place.of(child, source, 0), false, criteria, reach, names).made(List.of());
        List<? extends Expression<?>> columns = rows.select().selection().expressions();
        reason = reach.whyNoJson(columns);
        if (reason == null) {
            List<SqlType<?>> types = new ArrayList<>(columns.size());
            columns.forEach(column -> types.add(reach.kept(column.type())));
            owner.aggregated().add(new Place.Aggregated(expressions.size(), rows.root(), List.copyOf(types)));
            expressions.add(new JsonRows(rows.select()));
            fallbacks.addAll(rows.fallbacks());
        }
        return reason;
    }

    private @Nullable String whyNoAggregate(LoadNode child) {
        if (base.lock() != null) {
            return "the rows are locked, and those in the JSON would not be";
        }
        if (base.isDistinct() || !base.groupBy().isEmpty()) {
            return "the query itself puts rows together";
        }
        if (reach.isElsewhere(child.entity())) {
            return "it is in another database";
        }
        if (child.isEndless()) {
            return "one statement follows it so many steps only";
        }
        return child.option() != null && child.option().limit() != null ? "it has a limit for each owner" : null;
    }

    private void join(Place owner, LoadNode child, List<Place> path) {
        RelationshipOption<?> option = child.option();
        EntityDescriptor<?, ?> alias = option == null ? null : option.alias();
        boolean isOwn = alias != null;
        Place place = Place.of(child, alias == null ? named(child) : alias, expressions.size());
        expressions.addAll(place.expressions());
        owner.joined().add(place);
        if (child.relationship().isCollection()) {
            lastList = place;
        }
        repeats |= child.relationship().direction() != Direction.MANY_TO_ONE;
        if (!isOwn) {
            addJoins(owner, place);
        }
        List<Place> longer = new ArrayList<>(path);
        longer.add(place);
        join(place, longer);
    }

    private @Nullable String whyNot(LoadNode child, List<Place> path) {
        RelationshipOption<?> option = child.option();
        if (option != null && option.alias() != null) {
            return base.sources().stream().anyMatch(option.alias()::isSame)
                    ? null
                    : "the statement does not join " + option.alias();
        }
        if (base.lock() != null) {
            return "the rows are locked, and an outer join would lock others";
        }
        if (reach.isElsewhere(child.entity())) {
            return "it is in another database";
        }
        if (child.isEndless()) {
            return "joins follow it so many steps only";
        }
        if (option != null && option.limit() != null) {
            return "a join has no limit for each owner";
        }
        return child.relationship().direction() == Direction.MANY_TO_ONE ? null : whyNoList(path);
    }

    private @Nullable String whyNoList(List<Place> path) {
        if (lastList != null && !path.contains(lastList)) {
            return "a second list beside " + lastList.node().path() + " would multiply the rows";
        }
        if (keepsRows && !repeats && !base.isDistinct() && Repetition.isPossible(base)) {
            return "the query's own joins may repeat an entity";
        }
        if (cutsRows() && !isOrderedByRoot()) {
            return "the query cuts its rows in an order that is not by columns of "
                    + root.node().entity();
        }
        return null;
    }

    private boolean isOrderedByRoot() {
        return base.orderBy().stream().allMatch(ordering -> isOfRoot(ordering.expression()));
    }

    private void addJoins(Place owner, Place place) {
        joins.addAll(way(owner, place.node(), place.source()));
        listOrder.addAll(order(owner, place.node(), place.source()));
    }

    /** The joins that lead from an owner to what a relationship leads to, by its conditions. */
    private List<Join> way(Place owner, LoadNode child, EntityDescriptor<?, ?> source) {
        RelationshipAttribute<?, ?> from =
                owner.source().relationship(child.relationship().index());
        List<Join> made = new ArrayList<>(from.toAlias(source).joins(JoinKind.LEFT));
        RelationshipOption<?> option = child.option();
        if (option != null && !option.where().isEmpty()) {
            Rewriting rewriting = renaming(source);
            Join last = made.remove(made.size() - 1);
            List<Condition> all = new ArrayList<>(List.of(last.on()));
            option.where().forEach(condition -> all.add(rewriting.of(condition)));
            made.add(new Join(last.kind(), last.target(), Sql.and(all.toArray(Condition[]::new))));
        }
        return made.stream().map(criteria::of).toList();
    }

    private static List<Ordering> order(Place owner, LoadNode child, EntityDescriptor<?, ?> source) {
        RelationshipAttribute<?, ?> from =
                owner.source().relationship(child.relationship().index());
        RelationshipOption<?> option = child.option();
        return renaming(source).of(option == null || option.orderBy().isEmpty() ? from.orderBy() : option.orderBy());
    }

    private static Rewriting renaming(EntityDescriptor<?, ?> source) {
        return new Rewriting(column -> renamed(column, source));
    }

    private static ColumnExpression<?> renamed(ColumnExpression<?> column, EntityDescriptor<?, ?> source) {
        return column instanceof ColumnAttribute<?, ?> attribute && attribute.entity() == source.canonical()
                ? source.column(attribute.index())
                : column;
    }

    private EntityDescriptor<?, ?> named(LoadNode node) {
        int number = 1;
        while (!names.add(node.entity().tableName() + "_" + number)) {
            number++;
        }
        return node.numbered(number);
    }
}
