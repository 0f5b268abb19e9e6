package dev.kindred.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The structure of a statement without the values of its parameters: two statements of equal shape compile to the same SQL.
 * Immutable once made; equal by content.
 *
 * <p>Along the way it collects the parameters ({@link Parameter} or {@link ListParameter}) in the order of its walk, which is
 * the same for all statements of one shape.
 */
public final class StatementShape {

    private final List<Object> tokens = new ArrayList<>();
    private final List<ValueSource> values = new ArrayList<>();
    private final List<Integer> listShapes = new ArrayList<>();
    private final List<ValueSource> lists = new ArrayList<>(0);
    private final IntUnaryOperator listShape;
    private final @Nullable Object[] arguments;
    private final ExpressionVisitor<StatementShape> expressions = new Expressions();

    private StatementShape(IntUnaryOperator listShape, @Nullable Object[] arguments) {
        this.listShape = listShape;
        this.arguments = arguments;
    }

    /**
     * The shape of a statement.
     *
     * @param listShape how a database spells a list of so many values: lists of equal answers are spelt alike
     * @param arguments the arguments of the run, which may be lists
     */
    public static StatementShape of(Statement statement, IntUnaryOperator listShape, @Nullable Object... arguments) {
        StatementShape shape = new StatementShape(listShape, arguments);
        statement.accept(shape.new Statements());
        return shape;
    }

    /** Where the parameters get their values, in the order of the walk. */
    public List<ValueSource> values() {
        return values;
    }

    /** The same, with what is needed to tell whether other arguments are spelt alike. */
    public ParameterValues parameters() {
        return new ParameterValues(values, lists, listShapes, listShape);
    }

    /** How the lists among the parameters are spelt, in the order of the walk. */
    public List<Integer> listShapes() {
        return listShapes;
    }

    /** This shape without values and arguments: equal to it, but fit to be kept, since it keeps no data alive. */
    public StatementShape withoutValues() {
        StatementShape bare = new StatementShape(listShape, new Object[0]);
        bare.tokens.addAll(tokens);
        bare.listShapes.addAll(listShapes);
        return bare;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StatementShape that && tokens.equals(that.tokens);
    }

    @Override
    public int hashCode() {
        return tokens.hashCode();
    }

    /** The same text for equal shapes, on every machine. */
    @Override
    public String toString() {
        return tokens.toString();
    }

    private void token(Object token) {
        tokens.add(token);
    }

    private void add(@Nullable Expression<?> expression) {
        if (expression == null) {
            tokens.add(Mark.NONE);
        } else {
            expression.accept(expressions);
        }
    }

    private void addAll(Mark mark, List<? extends Expression<?>> list) {
        tokens.add(mark);
        tokens.add(list.size());
        list.forEach(this::add);
    }

    private void orderings(List<Ordering> orderings) {
        tokens.add(Mark.ORDER);
        for (Ordering ordering : orderings) {
            add(ordering.expression());
            tokens.add(ordering.descending() ? Boolean.TRUE : Boolean.FALSE);
        }
    }

    private void add(FromItem item) {
        if (item instanceof Subquery subquery) {
            tokens.add(subquery.alias());
            subquery.select().accept(new Statements());
        } else {
            addSource((TableSource) item);
        }
    }

    private void addSource(TableSource source) {
        if (source.alias() == null) {
            tokens.add(source);
        } else {
            tokens.add(source.schema());
            tokens.add(source.tableName());
            tokens.add(source.alias());
        }
    }

    private StatementShape afterColumns(Select<?> select) {
        token(Mark.FROM);
        select.from().forEach(this::add);
        for (Join join : select.joins()) {
            token(join.kind());
            add(join.target());
            add(join.on());
        }
        token(Mark.WHERE);
        add(select.where());
        addAll(Mark.GROUP, select.groupBy());
        add(select.having());
        orderings(select.orderBy());
        token(Mark.LIMIT);
        add(select.limit());
        add(select.offset());
        if (select.lock() != null) {
            token(select.lock());
        }
        return this;
    }

    private void add(ValueSource value) {
        values.add(value);
    }

    /** What sets one part of a statement off from the next. */
    private enum Mark {
        NONE,
        SELECT,
        FROM,
        JOIN,
        WHERE,
        GROUP,
        HAVING,
        ORDER,
        LIMIT,
        VALUES,
        RETURNING,
        CONFLICT,
        EXCLUDED,
        COLUMN,
        PARAMETER,
        IN,
        LIKE,
        EXISTS,
        NOT,
        BETWEEN,
        CALL,
        CONTAINS,
        NUMBER,
        NAMED,
        ROWS
    }

    private final class Statements implements StatementVisitor<StatementShape> {

        @Override
        public StatementShape visit(Select<?> select) {
            token(select.isDistinct() ? Boolean.TRUE : Boolean.FALSE);
            if (select.selection() instanceof TableSource source) {
                token(Mark.SELECT);
                addSource(source);
            } else {
                addAll(Mark.SELECT, select.selection().expressions());
            }
            return afterColumns(select);
        }

        @Override
        public StatementShape visit(Insert insert) {
            add(insert.table());
            token(insert.rows());
            assignments(insert.values());
            for (int row = 1; row < insert.rows(); row++) {
                repeat(insert.values(), row * insert.values().size());
            }
            addAll(Mark.RETURNING, insert.generated());
            if (insert.conflict() != null) {
                addAll(Mark.CONFLICT, insert.conflict().key());
                assignments(insert.conflict().changes());
            }
            return StatementShape.this;
        }

        private void repeat(List<Assignment> assignments, int offset) {
            for (Assignment assignment : assignments) {
                ValueSource.Argument first = (ValueSource.Argument) ((Parameter<?>) assignment.value()).value();
                add(new ValueSource.Argument(first.position() + offset));
            }
        }

        @Override
        public StatementShape visit(Update update) {
            token(Mark.WHERE);
            add(update.table());
            assignments(update.assignments());
            add(update.where());
            return StatementShape.this;
        }

        @Override
        public StatementShape visit(Delete delete) {
            token(Mark.NOT);
            add(delete.table());
            add(delete.where());
            return StatementShape.this;
        }

        private void assignments(List<Assignment> assignments) {
            token(Mark.VALUES);
            for (Assignment assignment : assignments) {
                add(assignment.column());
                add(assignment.value());
            }
        }
    }

    private final class Expressions implements ExpressionVisitor<StatementShape> {

        @Override
        public StatementShape visit(ColumnExpression<?> column) {
            if (column.source().alias() == null) {
                token(column);
            } else {
                token(Mark.COLUMN);
                addSource(column.source());
                token(column.columnName());
            }
            return StatementShape.this;
        }

        @Override
        public StatementShape visit(Parameter<?> parameter) {
            token(Mark.PARAMETER);
            token(parameter.type());
            add(parameter.value());
            return StatementShape.this;
        }

        @Override
        public StatementShape visit(FunctionCall<?> call) {
            token(call.name());
            addAll(Mark.CALL, call.arguments());
            return StatementShape.this;
        }

        @Override
        public StatementShape visit(Aggregate<?> aggregate) {
            token(aggregate.name());
            token(aggregate.distinct());
            add(aggregate.argument());
            return StatementShape.this;
        }

        @Override
        public StatementShape visit(ScalarSubquery<?> subquery) {
            return subquery.select().accept(new Statements());
        }

        @Override
        public StatementShape visit(Excluded<?> excluded) {
            token(Mark.EXCLUDED);
            add(excluded.column());
            return StatementShape.this;
        }

        @Override
        public StatementShape visit(JsonValue<?> value) {
            // On some databases the way is a part of the text.
            token(value.kind());
            token(value.path().steps());
            add(value.path().document());
            add(new ValueSource.Fixed(value.path().steps()));
            return StatementShape.this;
        }

        @Override
        public StatementShape visit(JsonRows rows) {
            token(Mark.ROWS);
            addAll(Mark.SELECT, rows.select().selection().expressions());
            orderings(rows.select().orderBy());
            return afterColumns(rows.select().unordered());
        }

        @Override
        public StatementShape visit(RowNumber number) {
            addAll(Mark.NUMBER, number.partitionBy());
            orderings(number.orderBy());
            return StatementShape.this;
        }

        @Override
        public StatementShape visit(Named<?> named) {
            token(Mark.NAMED);
            token(named.name());
            add(named.expression());
            return StatementShape.this;
        }

        @Override
        public StatementShape visit(ArrayContains contains) {
            token(Mark.CONTAINS);
            add(contains.array());
            add(contains.element());
            return StatementShape.this;
        }

        @Override
        public StatementShape visit(Comparison comparison) {
            token(comparison.operator());
            add(comparison.left());
            add(comparison.right());
            return StatementShape.this;
        }

        @Override
        public StatementShape visit(Between between) {
            token(Mark.BETWEEN);
            add(between.operand());
            add(between.low());
            add(between.high());
            return StatementShape.this;
        }

        @Override
        public StatementShape visit(NullTest test) {
            token(test.negated());
            add(test.operand());
            return StatementShape.this;
        }

        @Override
        public StatementShape visit(InList in) {
            token(Mark.IN);
            add(in.operand());
            ValueSource source = in.values().values();
            token(in.values().type());
            int spelling = listShape.applyAsInt(((List<?>) Objects.requireNonNull(source.value(arguments))).size());
            listShapes.add(spelling);
            lists.add(source);
            token(spelling);
            add(source);
            return StatementShape.this;
        }

        @Override
        public StatementShape visit(InSelect in) {
            token(Mark.IN);
            add(in.operand());
            return in.select().accept(new Statements());
        }

        @Override
        public StatementShape visit(Like like) {
            token(Mark.LIKE);
            add(like.operand());
            add(like.pattern());
            return StatementShape.this;
        }

        @Override
        public StatementShape visit(Exists exists) {
            token(Mark.EXISTS);
            return exists.select().accept(new Statements());
        }

        @Override
        public StatementShape visit(Junction junction) {
            addAll(junction.all() ? Mark.WHERE : Mark.JOIN, junction.parts());
            return StatementShape.this;
        }

        @Override
        public StatementShape visit(Not not) {
            token(Mark.NOT);
            add(not.operand());
            return StatementShape.this;
        }

        @Override
        public StatementShape visit(Constant constant) {
            token(constant);
            return StatementShape.this;
        }
    }
}
