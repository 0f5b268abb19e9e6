package dev.kindred.dialect;

import dev.kindred.exception.QueryException;
import dev.kindred.sql.Aggregate;
import dev.kindred.sql.ArrayContains;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Expression;
import dev.kindred.sql.FunctionCall;
import dev.kindred.sql.InList;
import dev.kindred.sql.Insert;
import dev.kindred.sql.JsonRows;
import dev.kindred.sql.JsonValue;
import dev.kindred.sql.Like;
import dev.kindred.sql.OnConflict;
import dev.kindred.sql.Select;
import dev.kindred.sql.StatementShape;
import dev.kindred.type.SqlType;
import dev.kindred.type.TypeKind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Spells one statement by the standard. A database's own compiler overrides what it says in another way; the other protected methods
 * are what it does so with. Values are met in the order in which {@link StatementShape} walks the statement, so each place of a value
 * must be written, by {@link #expression} or {@link #slot}, in that order. For one thread and one statement.
 */
public class SqlCompiler {

    private final Dialect dialect;
    private final Iterator<Integer> listShapes;
    private final StringBuilder text = new StringBuilder();
    private final List<Slot> slots = new ArrayList<>();
    private final List<SqlType<?>> columns = new ArrayList<>();
    private final List<String> keyColumns = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final ExpressionSpelling expressions = new ExpressionSpelling(this);
    private final SelectSpelling selects = new SelectSpelling(this);
    private @Nullable Consumer<ColumnExpression<?>> excluded;

    /** A compiler for a statement of this shape. */
    protected SqlCompiler(Dialect dialect, StatementShape shape) {
        this.dialect = dialect;
        this.listShapes = shape.listShapes().iterator();
    }

    /** LIKE, which tells upper from lower case; a backslash in the pattern takes the next character as it is. */
    protected void like(Like like, boolean negated) {
        operand(like.operand());
        append(negated ? " not like " : " like ");
        expression(like.pattern());
        append(" escape '\\'");
    }

    /** IN with a list, spelt in the way that the number says, which {@link Dialect#listShape} gave. */
    protected void inList(InList in, boolean negated, int listShape) {
        paddedList(in, negated, listShape);
    }

    /** LIMIT and OFFSET, with a blank before them; at least one is there, and the limit's value comes first. */
    protected void limit(@Nullable Expression<Long> limit, @Nullable Expression<Long> offset) {
        if (limit != null) {
            append(" limit ");
            expression(limit);
        }
        if (offset != null) {
            append(" offset ");
            expression(offset);
        }
    }

    /** What comes after the table's name in INSERT, with a blank before it: columns and rows, or how a row of defaults is said. */
    protected void values(Insert insert) {
        if (insert.values().isEmpty()) {
            append(" default values");
            return;
        }
        columns(insert);
        append(" values ");
        rows(insert, false);
    }

    /**
     * A whole INSERT that says what becomes of a row whose key is taken: the standard's MERGE, unless overridden. Write the rows first,
     * then the changes, by {@link #changes}.
     */
    protected void upsert(Insert insert, OnConflict conflict) {
        new UpsertSpelling(this).merge(insert, conflict);
    }

    /** A function's call. */
    protected void function(FunctionCall<?> call) {
        append(call.name()).append("(");
        commaSeparated(call.arguments(), this::expression);
        append(")");
    }

    /** An aggregate; the average of whole numbers is one with a fraction. */
    protected void aggregate(Aggregate<?> aggregate) {
        append(aggregate.name()).append("(").append(aggregate.distinct() ? "distinct " : "");
        if (aggregate.argument() == null) {
            append("*");
        } else {
            expression(aggregate.argument());
        }
        append(")");
    }

    /**
     * What stands at a place of a document; its value is the list of steps that lead there. Unless overridden, nobody can look into
     * documents.
     */
    protected void jsonValue(JsonValue<?> value) {
        throw new QueryException("Cannot run the query: it looks into a document, for which " + dialect.name()
                + " has no functions. Read the document and look into it in Java.");
    }

    /** Whether a list in a column holds a value. Unless overridden, nobody can look into lists. */
    protected void arrayContains(ArrayContains contains) {
        throw new QueryException("Cannot run the query: it looks into a list, for which " + dialect.name()
                + " has no functions. Read the list and look into it in Java.");
    }

    /** The dialect whose words these are. */
    protected final Dialect dialect() {
        return dialect;
    }

    /** Writes SQL. */
    protected final SqlCompiler append(String sql) {
        text.append(sql);
        return this;
    }

    /** Takes note that the question marks just written, or about to be, are the place of the next value. */
    protected final void slot(Slot slot) {
        slots.add(slot);
    }

    /** Writes an expression. */
    protected final void expression(Expression<?> expression) {
        expression.accept(expressions);
    }

    /** Writes an expression next to an operator; a condition there stands in parentheses. */
    protected final void operand(Expression<?> expression) {
        if (expression instanceof Condition) {
            inParentheses(expression);
        } else {
            expression(expression);
        }
    }

    /** Writes a condition that holds always or never. */
    protected final void constant(boolean value) {
        append(value ? "1 = 1" : "1 = 0");
    }

    /** Writes IN with so many places, of which the last ones repeat a value. */
    protected final void paddedList(InList in, boolean negated, int places) {
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

    /**
     * The place of a list that is bound as one JDBC array.
     *
     * @param elementType the database's name for the elements' type
     * @param element what the driver is given for each element
     */
    protected final void arraySlot(InList in, String elementType, UnaryOperator<Object> element) {
        boolean isBytes = in.values().type().kind() == TypeKind.BINARY;
        slot((statement, parameter, value) -> {
            List<?> values = (List<?>) Objects.requireNonNull(value);
            Object[] elements = isBytes ? new byte[values.size()][] : new Object[values.size()];
            for (int i = 0; i < elements.length; i++) {
                elements[i] = element.apply(Objects.requireNonNull(values.get(i)));
            }
            statement.setArray(parameter, statement.getConnection().createArrayOf(elementType, elements));
            return parameter + 1;
        });
    }

    /** Writes an INSERT without what it answers. */
    protected final void insertInto(Insert insert) {
        append("insert into ");
        selects.tableName(insert.table());
        values(insert);
    }

    /** Writes ON CONFLICT, which stands behind an INSERT on many databases. */
    protected final void onConflict(OnConflict conflict) {
        new UpsertSpelling(this).onConflict(conflict);
    }

    /**
     * Writes the changes of a row whose key is taken.
     *
     * @param before what stands before the name of a column whose value the new row would have had
     * @param after what stands behind it
     */
    protected final void changes(OnConflict conflict, String before, String after) {
        excluded = column -> append(before + quoted(column.columnName()) + after);
        commaSeparated(conflict.changes(), change -> {
            expression(change.column());
            append(" = ");
            boolean outer = expressions.qualify(true);
            operand(change.value());
            expressions.qualify(outer);
        });
        excluded = null;
    }

    /** Writes the names of the columns of an INSERT in parentheses, with a blank before them. */
    protected final void columns(Insert insert) {
        append(" (");
        commaSeparated(insert.values(), assignment -> expression(assignment.column()));
        append(")");
    }

    /** Writes the rows of values in parentheses, each with its number as a last value if that is wanted. */
    protected final void rows(Insert insert, boolean numbered) {
        rows(insert, numbered, assignment -> operand(assignment.value()));
    }

    /** Writes the rows of values, each value in a way of its own. */
    final void rows(Insert insert, Consumer<Assignment> value) {
        rows(insert, false, value);
    }

    private void rows(Insert insert, boolean numbered, Consumer<Assignment> value) {
        int start = text.length();
        int firstSlot = slots.size();
        append("(");
        commaSeparated(insert.values(), value);
        String row = text.substring(start);
        append(numbered ? ", 1)" : ")");
        List<Slot> places = List.copyOf(slots.subList(firstSlot, slots.size()));
        for (int i = 2; i <= insert.rows(); i++) {
            append(", ").append(row).append(numbered ? ", " + i + ")" : ")");
            slots.addAll(places);
        }
    }

    /** Writes a subquery in parentheses. */
    protected final void parenthesised(Select<?> select) {
        selects.parenthesised(select, false);
    }

    /** Writes each, with commas between them. */
    protected final <T> void commaSeparated(List<? extends T> items, Consumer<? super T> write) {
        for (int i = 0; i < items.size(); i++) {
            append(i == 0 ? "" : ", ");
            write.accept(items.get(i));
        }
    }

    /** Writes the rows of a select as one JSON text, in parentheses. */
    final void jsonRows(JsonRows rows) {
        JsonRules rules = dialect.traits().json();
        if (rules == null) {
            throw new QueryException("Cannot run the query: it asks for rows as JSON, for which " + dialect.name()
                    + " has no functions. Load them by selectin(...).");
        }
        selects.aggregated(rows.select(), () -> {
            append(rules.before());
            commaSeparated(rows.select().selection().expressions(), value -> jsonValue(value, rules));
            append(rules.afterRow());
            selects.order(rows.select());
            append(rules.after());
        });
    }

    private void jsonValue(Expression<?> value, JsonRules rules) {
        List<String> around = rules.around(value.type());
        append(around.get(0));
        for (String piece : around.subList(1, around.size())) {
            expression(value);
            append(piece);
        }
    }

    final void assignment(Assignment assignment) {
        expression(assignment.column());
        append(" = ");
        operand(assignment.value());
    }

    final SqlCompiler excluded(ColumnExpression<?> column) {
        if (excluded == null) {
            throw new QueryException("Cannot run the statement: excluded(" + column.columnName()
                    + ") is the value of a row that an insert did not write. Use it in doUpdate(...) only.");
        }
        excluded.accept(column);
        return this;
    }

    final void inParentheses(Expression<?> expression) {
        append("(");
        expression(expression);
        append(")");
    }

    final void changeLastSlot(UnaryOperator<Slot> change) {
        slots.add(change.apply(slots.remove(slots.size() - 1)));
    }

    final int nextListShape() {
        return listShapes.next();
    }

    final String quoted(String name) {
        return dialect.identifiers().quote(name);
    }

    final ExpressionSpelling expressions() {
        return expressions;
    }

    final SelectSpelling selects() {
        return selects;
    }

    /** A column that the result has. */
    final void answers(Expression<?> expression) {
        columns.add(dialect.kept(expression.type()));
    }

    /** A column that the driver is asked for. */
    final void asksFor(String column) {
        keyColumns.add(column);
    }

    /** A name of the table that is changed, or of a column that gets a value. */
    final void names(String name) {
        names.add(name);
    }

    final CompiledSql compiled() {
        return new CompiledSql(text.toString(), slots, columns, keyColumns, names);
    }
}
