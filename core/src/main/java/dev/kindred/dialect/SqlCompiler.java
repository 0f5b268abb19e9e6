package dev.kindred.dialect;

import dev.kindred.sql.Aggregate;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.Between;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Comparison;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Constant;
import dev.kindred.sql.Delete;
import dev.kindred.sql.Exists;
import dev.kindred.sql.Expression;
import dev.kindred.sql.ExpressionVisitor;
import dev.kindred.sql.FromItem;
import dev.kindred.sql.FunctionCall;
import dev.kindred.sql.InList;
import dev.kindred.sql.InSelect;
import dev.kindred.sql.Insert;
import dev.kindred.sql.Join;
import dev.kindred.sql.Junction;
import dev.kindred.sql.Like;
import dev.kindred.sql.Not;
import dev.kindred.sql.NullTest;
import dev.kindred.sql.Ordering;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.ScalarSubquery;
import dev.kindred.sql.Select;
import dev.kindred.sql.StatementShape;
import dev.kindred.sql.StatementVisitor;
import dev.kindred.sql.Subquery;
import dev.kindred.sql.TableSource;
import dev.kindred.sql.Update;
import dev.kindred.type.SqlType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Spells one statement, in the order in which {@link StatementShape} walks it, so that slots and values agree. A database's own
 * compiler overrides what it says in another way. For one thread and one statement.
 */
abstract class SqlCompiler implements StatementVisitor<SqlCompiler>, ExpressionVisitor<SqlCompiler> {

    private final Dialect dialect;
    private final Iterator<Integer> listShapes;
    private final StringBuilder text = new StringBuilder();
    private final List<Slot> slots = new ArrayList<>();
    private final List<SqlType<?>> columns = new ArrayList<>();
    private final List<String> keyColumns = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private boolean qualified = true;
    private int depth;

    SqlCompiler(Dialect dialect, StatementShape shape) {
        this.dialect = dialect;
        this.listShapes = shape.listShapes().iterator();
    }

    final CompiledSql compiled() {
        return new CompiledSql(text.toString(), slots, columns, keyColumns, names);
    }

    /** LIKE, which tells upper from lower case. */
    abstract void like(Like like, boolean negated);

    /** IN with a list, which is spelt in the way that the number says. */
    abstract void inList(InList in, boolean negated, int listShape);

    /** LIMIT and OFFSET, of which at least one is there. */
    abstract void limit(@Nullable Expression<Long> limit, @Nullable Expression<Long> offset);

    /** IN with so many places, of which the last ones repeat a value. */
    final void paddedList(InList in, boolean negated, int places) {
        if (places == 0) {
            constant(negated);
            slot((statement, parameter, value) -> parameter);
            return;
        }
        operand(in.operand());
        append(negated ? " not in (" : " in (")
                .append("?" + ", ?".repeat(places - 1))
                .append(")");
        Slot place = Slot.of(dialect.stored(in.values().type()));
        slot((statement, parameter, value) ->
                PaddedList.bind(place, statement, parameter, (List<?>) Objects.requireNonNull(value), places));
    }

    final Dialect dialect() {
        return dialect;
    }

    final SqlCompiler append(String sql) {
        text.append(sql);
        return this;
    }

    final void slot(Slot slot) {
        slots.add(slot);
    }

    @Override
    public SqlCompiler visit(Select<?> select) {
        if (depth == 0) {
            select.selection().expressions().forEach(expression -> columns.add(dialect.stored(expression.type())));
        }
        select(select, false);
        return this;
    }

    private void select(Select<?> select, boolean named) {
        boolean outerQualified = qualified;
        qualified = true;
        append("select ").append(select.isDistinct() ? "distinct " : "");
        int[] number = {0};
        commaSeparated(select.selection().expressions(), expression -> {
            expression(expression);
            append(named ? " as c" + ++number[0] : "");
        });
        rest(select);
        qualified = outerQualified;
    }

    private void rest(Select<?> select) {
        if (!select.from().isEmpty()) {
            append(" from ");
            commaSeparated(select.from(), this::fromItem);
        }
        for (Join join : select.joins()) {
            append(" ").append(join.kind().sql()).append(" ");
            fromItem(join.target());
            append(" on ");
            join.on().accept(this);
        }
        condition(" where ", select.where());
        if (!select.groupBy().isEmpty()) {
            append(" group by ");
            commaSeparated(select.groupBy(), this::expression);
        }
        condition(" having ", select.having());
        if (!select.orderBy().isEmpty()) {
            append(" order by ");
            commaSeparated(select.orderBy(), this::ordering);
        }
        if (select.limit() != null || select.offset() != null) {
            limit(select.limit(), select.offset());
        }
        if (select.lock() != null) {
            append(dialect.lock(select.lock()));
        }
    }

    private void ordering(Ordering ordering) {
        expression(ordering.expression());
        append(ordering.descending() ? " desc" : "");
    }

    private void condition(String keyword, @Nullable Condition condition) {
        if (condition != null) {
            append(keyword);
            condition.accept(this);
        }
    }

    private void fromItem(FromItem item) {
        if (item instanceof TableSource table) {
            tableName(table);
        } else {
            Subquery subquery = (Subquery) item;
            derived(subquery.select());
        }
        String alias = item.alias();
        if (alias != null) {
            append(" as ").append(dialect.identifiers().quote(alias));
        }
    }

    /** A select in FROM must not name two columns alike; where it would, its columns get names of their own. */
    private void derived(Select<?> select) {
        Set<String> names = new HashSet<>();
        boolean clear = select.selection().expressions().stream()
                .allMatch(expression ->
                        expression instanceof ColumnExpression<?> column && names.add(column.columnName()));
        parenthesised(select, !clear);
    }

    final void parenthesised(Select<?> select) {
        parenthesised(select, false);
    }

    private void parenthesised(Select<?> select, boolean named) {
        depth++;
        append("(");
        select(select, named);
        append(")");
        depth--;
    }

    private void tableName(TableSource table) {
        if (!table.schema().isEmpty()) {
            append(dialect.identifiers().quote(table.schema())).append(".");
        }
        append(dialect.identifiers().quote(table.tableName()));
    }

    @Override
    public SqlCompiler visit(Insert insert) {
        qualified = false;
        append("insert into ");
        tableName(insert.table());
        names(insert.table(), insert.values());
        if (insert.values().isEmpty()) {
            noValues(insert);
        } else {
            append(" (");
            commaSeparated(insert.values(), assignment -> expression(assignment.column()));
            append(") ");
            rows(insert);
        }
        if (!insert.generated().isEmpty()) {
            generated(insert.generated());
        }
        return this;
    }

    private void names(TableSource table, List<Assignment> assignments) {
        names.add(table.tableName());
        assignments.forEach(assignment -> names.add(assignment.column().columnName()));
    }

    /** What stands after the table's name where no value is given. */
    void noValues(Insert insert) {
        append(" default values");
    }

    /** What is inserted, after the names of the columns. */
    void rows(Insert insert) {
        append("values ");
        rows(insert, false);
    }

    /** The rows of values, each with its number as a last value if that is wanted. */
    final void rows(Insert insert, boolean numbered) {
        int start = text.length();
        int firstSlot = slots.size();
        append("(");
        commaSeparated(insert.values(), assignment -> operand(assignment.value()));
        String row = text.substring(start);
        append(numbered ? ", 1)" : ")");
        List<Slot> places = List.copyOf(slots.subList(firstSlot, slots.size()));
        for (int i = 2; i <= insert.rows(); i++) {
            append(", ").append(row).append(numbered ? ", " + i + ")" : ")");
            slots.addAll(places);
        }
    }

    private void generated(List<ColumnExpression<?>> generated) {
        generated.forEach(column -> columns.add(dialect.stored(column.type())));
        generated.forEach(column -> names.add(column.columnName()));
        if (dialect.has(Feature.RETURNING)) {
            append(" returning ");
            commaSeparated(generated, this::expression);
        } else {
            generated.forEach(column -> keyColumns.add(column.columnName()));
        }
    }

    @Override
    public SqlCompiler visit(Update update) {
        qualified = false;
        append("update ");
        tableName(update.table());
        names(update.table(), update.assignments());
        append(" set ");
        commaSeparated(update.assignments(), this::assignment);
        condition(" where ", update.where());
        return this;
    }

    private void assignment(Assignment assignment) {
        expression(assignment.column());
        append(" = ");
        operand(assignment.value());
    }

    @Override
    public SqlCompiler visit(Delete delete) {
        qualified = false;
        append("delete from ");
        tableName(delete.table());
        names(delete.table(), List.of());
        condition(" where ", delete.where());
        return this;
    }

    @Override
    public SqlCompiler visit(ColumnExpression<?> column) {
        if (qualified) {
            String alias = column.source().alias();
            append(dialect.identifiers().quote(alias == null ? column.source().tableName() : alias))
                    .append(".");
        }
        append(dialect.identifiers().quote(column.columnName()));
        return this;
    }

    @Override
    public SqlCompiler visit(Parameter<?> parameter) {
        append("?");
        slot(Slot.of(dialect.stored(parameter.type())));
        return this;
    }

    @Override
    public SqlCompiler visit(FunctionCall<?> call) {
        append(call.name()).append("(");
        commaSeparated(call.arguments(), this::expression);
        append(")");
        return this;
    }

    @Override
    public SqlCompiler visit(Aggregate<?> aggregate) {
        append(aggregate.name()).append("(").append(aggregate.distinct() ? "distinct " : "");
        Expression<?> argument = aggregate.argument();
        if (argument == null) {
            append("*");
        } else {
            expression(argument);
        }
        append(")");
        return this;
    }

    @Override
    public SqlCompiler visit(ScalarSubquery<?> subquery) {
        parenthesised(subquery.select());
        return this;
    }

    @Override
    public SqlCompiler visit(Comparison comparison) {
        operand(comparison.left());
        append(" ").append(comparison.operator().sql()).append(" ");
        operand(comparison.right());
        return this;
    }

    @Override
    public SqlCompiler visit(Between between) {
        between(between, false);
        return this;
    }

    private void between(Between between, boolean negated) {
        operand(between.operand());
        append(negated ? " not between " : " between ");
        operand(between.low());
        append(" and ");
        operand(between.high());
    }

    @Override
    public SqlCompiler visit(NullTest test) {
        nullTest(test, false);
        return this;
    }

    private void nullTest(NullTest test, boolean negated) {
        operand(test.operand());
        append(test.negated() == negated ? " is null" : " is not null");
    }

    @Override
    public SqlCompiler visit(InList in) {
        inList(in, false, listShapes.next());
        return this;
    }

    @Override
    public SqlCompiler visit(InSelect in) {
        inSelect(in, false);
        return this;
    }

    private void inSelect(InSelect in, boolean negated) {
        operand(in.operand());
        append(negated ? " not in " : " in ");
        parenthesised(in.select());
    }

    @Override
    public SqlCompiler visit(Like like) {
        like(like, false);
        return this;
    }

    @Override
    public SqlCompiler visit(Exists exists) {
        append("exists ");
        parenthesised(exists.select());
        return this;
    }

    @Override
    public SqlCompiler visit(Junction junction) {
        String word = junction.all() ? " and " : " or ";
        for (int i = 0; i < junction.parts().size(); i++) {
            append(i == 0 ? "" : word);
            Condition part = junction.parts().get(i);
            if (junction.all() && part instanceof Junction) {
                inParentheses(part);
            } else {
                part.accept(this);
            }
        }
        return this;
    }

    @Override
    public SqlCompiler visit(Not not) {
        Condition operand = not.operand();
        if (operand instanceof Not twice) {
            twice.operand().accept(this);
        } else if (operand instanceof NullTest test) {
            nullTest(test, true);
        } else if (operand instanceof Like like) {
            like(like, true);
        } else if (operand instanceof Between between) {
            between(between, true);
        } else if (operand instanceof InList in) {
            inList(in, true, listShapes.next());
        } else if (operand instanceof InSelect in) {
            inSelect(in, true);
        } else if (operand instanceof Constant constant) {
            constant(!constant.value());
        } else if (operand instanceof Exists) {
            append("not ");
            operand.accept(this);
        } else {
            append("not ");
            inParentheses(operand);
        }
        return this;
    }

    @Override
    public SqlCompiler visit(Constant constant) {
        constant(constant.value());
        return this;
    }

    final void constant(boolean value) {
        append(value ? "1 = 1" : "1 = 0");
    }

    /** An expression next to an operator; a condition there stands in parentheses. */
    final void operand(Expression<?> expression) {
        if (expression instanceof Condition) {
            inParentheses(expression);
        } else {
            expression.accept(this);
        }
    }

    private void inParentheses(Expression<?> expression) {
        append("(");
        expression.accept(this);
        append(")");
    }

    final void expression(Expression<?> expression) {
        expression.accept(this);
    }

    private <T> void commaSeparated(List<? extends T> items, Consumer<? super T> write) {
        for (int i = 0; i < items.size(); i++) {
            append(i == 0 ? "" : ", ");
            write.accept(items.get(i));
        }
    }
}
