package dev.kindred.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The tables that a statement names, and whether it names only those that stand in its FROM. Pure functions. */
public final class Tables {

    private Tables() {}

    /** All tables a select reads, those of its subqueries included. */
    public static Set<TableSource> readBy(Select<?> select) {
        Set<TableSource> tables = new LinkedHashSet<>();
        Walk walk = new Walk(column -> {}, inner -> tables.addAll(readBy(inner)));
        for (FromItem item : select.sources()) {
            if (item instanceof TableSource table) {
                tables.add(table);
            } else if (item instanceof Subquery subquery) {
                tables.addAll(readBy(subquery.select()));
            }
        }
        walk.parts(select);
        return tables;
    }

    /** All tables that the selects inside a condition read. */
    public static Set<TableSource> readBy(Condition condition) {
        Set<TableSource> tables = new LinkedHashSet<>();
        new Walk(column -> {}, inner -> tables.addAll(readBy(inner))).into(condition);
        return tables;
    }

    /** Shows each column that an expression reads, those that selects inside of it read included. */
    public static void eachColumn(Expression<?> expression, Consumer<ColumnExpression<?>> columns) {
        everywhere(columns).into(expression);
    }

    private static Walk everywhere(Consumer<ColumnExpression<?>> columns) {
        return new Walk(columns, inner -> everywhere(columns).parts(inner));
    }

    /** The first column of a select whose table stands neither in its FROM nor in an outer one's; null if there is none. */
    public static @Nullable ColumnExpression<?> unknownColumn(Select<?> select) {
        return unknownColumn(select, List.of());
    }

    private static @Nullable ColumnExpression<?> unknownColumn(Select<?> select, List<FromItem> outer) {
        List<FromItem> scope = new ArrayList<>(outer);
        scope.addAll(select.sources());
        List<ColumnExpression<?>> unknown = new ArrayList<>();
        Walk walk = new Walk(
                column -> {
                    if (scope.stream().noneMatch(item -> column.source().isSame(item))) {
                        unknown.add(column);
                    }
                },
                inner -> {
                    ColumnExpression<?> found = unknownColumn(inner, scope);
                    if (found != null) {
                        unknown.add(found);
                    }
                });
        walk.parts(select);
        for (FromItem item : select.sources()) {
            if (item instanceof Subquery subquery) {
                walk.selects.accept(subquery.select());
            }
        }
        return unknown.isEmpty() ? null : unknown.get(0);
    }

    /** Goes through all expressions of one select; what it holds of other selects is handed on. */
    private record Walk(Consumer<ColumnExpression<?>> columns, Consumer<Select<?>> selects)
            implements ExpressionVisitor<Walk> {

        void parts(Select<?> select) {
            select.selection().expressions().forEach(this::into);
            select.joins().forEach(join -> into(join.on()));
            into(select.where());
            select.groupBy().forEach(this::into);
            into(select.having());
            select.orderBy().forEach(ordering -> into(ordering.expression()));
        }

        private Walk into(@Nullable Expression<?>... expressions) {
            for (Expression<?> expression : expressions) {
                if (expression != null) {
                    expression.accept(this);
                }
            }
            return this;
        }

        private Walk inner(Select<?> select) {
            selects.accept(select);
            return this;
        }

        @Override
        public Walk visit(ColumnExpression<?> column) {
            columns.accept(column);
            return this;
        }

        @Override
        public Walk visit(Parameter<?> parameter) {
            return this;
        }

        @Override
        public Walk visit(RowNumber number) {
            number.orderBy().forEach(ordering -> into(ordering.expression()));
            return into(number.partitionBy().toArray(Expression<?>[]::new));
        }

        @Override
        public Walk visit(Named<?> named) {
            return into(named.expression());
        }

        @Override
        public Walk visit(FunctionCall<?> call) {
            return into(call.arguments().toArray(Expression<?>[]::new));
        }

        @Override
        public Walk visit(Aggregate<?> aggregate) {
            return into(aggregate.argument());
        }

        @Override
        public Walk visit(ScalarSubquery<?> subquery) {
            return inner(subquery.select());
        }

        @Override
        public Walk visit(Excluded<?> excluded) {
            return this;
        }

        @Override
        public Walk visit(JsonValue<?> value) {
            return into(value.path().document());
        }

        @Override
        public Walk visit(JsonRows rows) {
            return inner(rows.select());
        }

        @Override
        public Walk visit(ArrayContains contains) {
            return into(contains.array());
        }

        @Override
        public Walk visit(Comparison comparison) {
            return into(comparison.left(), comparison.right());
        }

        @Override
        public Walk visit(Between between) {
            return into(between.operand(), between.low(), between.high());
        }

        @Override
        public Walk visit(NullTest test) {
            return into(test.operand());
        }

        @Override
        public Walk visit(InList in) {
            return into(in.operand());
        }

        @Override
        public Walk visit(InSelect in) {
            into(in.operand());
            return inner(in.select());
        }

        @Override
        public Walk visit(Like like) {
            return into(like.operand());
        }

        @Override
        public Walk visit(Exists exists) {
            return inner(exists.select());
        }

        @Override
        public Walk visit(Junction junction) {
            return into(junction.parts().toArray(Expression<?>[]::new));
        }

        @Override
        public Walk visit(Not not) {
            return into(not.operand());
        }

        @Override
        public Walk visit(Constant constant) {
            return this;
        }
    }
}
