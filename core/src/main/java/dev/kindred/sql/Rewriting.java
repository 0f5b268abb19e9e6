package dev.kindred.sql;

import dev.kindred.type.RowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Expressions and conditions with other columns in place of their own, such as those of a table under another name. What a select
 * inside of them reads is rewritten with it. Pure; any number of threads may share one.
 */
public final class Rewriting {

    private final UnaryOperator<ColumnExpression<?>> columns;
    private final Expressions expressions = new Expressions();

    /**
     * A rewriting.
     *
     * @param columns answers for each column the one that takes its place, which may be the same, and is of the same type
     */
    public Rewriting(UnaryOperator<ColumnExpression<?>> columns) {
        this.columns = columns;
    }

    /** The condition with the other columns. */
    public Condition of(Condition condition) {
        return (Condition) condition.accept(expressions);
    }

    /** The orderings with the other columns. */
    public List<Ordering> of(List<Ordering> orderings) {
        return orderings.stream()
                .map(one -> new Ordering(expression(one.expression()), one.descending()))
                .toList();
    }

    private Expression<?> expression(Expression<?> expression) {
        return expression.accept(expressions);
    }

    private @Nullable Expression<?> ofNullable(@Nullable Expression<?> expression) {
        return expression == null ? null : expression(expression);
    }

    private ColumnExpression<?> column(ColumnExpression<?> column) {
        return columns.apply(column);
    }

    private Select<?> select(Select<?> select) {
        return select.rewritten(this);
    }

    private final class Expressions implements ExpressionVisitor<Expression<?>> {

        @Override
        public Expression<?> visit(ColumnExpression<?> column) {
            return column(column);
        }

        @Override
        public Expression<?> visit(Parameter<?> parameter) {
            return parameter;
        }

        @Override
        public Expression<?> visit(FunctionCall<?> call) {
            List<Expression<?>> arguments = new ArrayList<>();
            call.arguments().forEach(argument -> arguments.add(expression(argument)));
            return new FunctionCall<>(call.name(), call.type(), arguments);
        }

        @Override
        public Expression<?> visit(Aggregate<?> aggregate) {
            return new Aggregate<>(
                    aggregate.name(), aggregate.type(), aggregate.distinct(), ofNullable(aggregate.argument()));
        }

        @Override
        public Expression<?> visit(ScalarSubquery<?> subquery) {
            return scalar(subquery);
        }

        private <T> Expression<T> scalar(ScalarSubquery<T> subquery) {
            return new ScalarSubquery<>(subquery.type(), subquery.select().rewritten(Rewriting.this));
        }

        @Override
        public Expression<?> visit(Excluded<?> excluded) {
            return excluded;
        }

        @Override
        public Expression<?> visit(JsonValue<?> value) {
            JsonPath path = value.path();
            return new JsonValue<>(new JsonPath(column(path.document()), path.steps()), value.kind(), value.type());
        }

        @Override
        public Expression<?> visit(JsonRows rows) {
            return new JsonRows(select(rows.select()));
        }

        @Override
        public Expression<?> visit(RowNumber number) {
            List<Expression<?>> partition = new ArrayList<>();
            number.partitionBy().forEach(one -> partition.add(expression(one)));
            return new RowNumber(partition, of(number.orderBy()));
        }

        @Override
        public Expression<?> visit(Named<?> named) {
            return new Named<>(expression(named.expression()), named.name());
        }

        @Override
        public Expression<?> visit(ArrayContains contains) {
            return new ArrayContains(column(contains.array()), contains.element());
        }

        @Override
        public Expression<?> visit(Comparison comparison) {
            return new Comparison(expression(comparison.left()), comparison.operator(), expression(comparison.right()));
        }

        @Override
        public Expression<?> visit(Between between) {
            return new Between(expression(between.operand()), expression(between.low()), expression(between.high()));
        }

        @Override
        public Expression<?> visit(NullTest test) {
            return new NullTest(expression(test.operand()), test.negated());
        }

        @Override
        public Expression<?> visit(InList in) {
            return new InList(expression(in.operand()), in.values());
        }

        @Override
        public Expression<?> visit(InSelect in) {
            return new InSelect(expression(in.operand()), select(in.select()));
        }

        @Override
        @SuppressWarnings("unchecked") // a text stays a text
        public Expression<?> visit(Like like) {
            return new Like((Expression<String>) expression(like.operand()), like.pattern());
        }

        @Override
        public Expression<?> visit(Exists exists) {
            return new Exists(select(exists.select()));
        }

        @Override
        public Expression<?> visit(Junction junction) {
            return new Junction(
                    junction.all(),
                    junction.parts().stream().map(Rewriting.this::of).toList());
        }

        @Override
        public Expression<?> visit(Not not) {
            return new Not(of(not.operand()));
        }

        @Override
        public Expression<?> visit(Constant constant) {
            return constant;
        }
    }

    /** What a row becomes, of expressions with the other columns. */
    <R> Selection<R> of(Selection<R> selection) {
        List<Expression<?>> all = new ArrayList<>();
        selection.expressions().forEach(one -> all.add(expression(one)));
        return new Selection<>() {
            @Override
            public List<? extends Expression<?>> expressions() {
                return all;
            }

            @Override
            public @Nullable R read(RowSource row, int column) {
                return selection.read(row, column);
            }
        };
    }
}
