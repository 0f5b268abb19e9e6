package dev.kindred.dialect;

import dev.kindred.sql.Assignment;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Delete;
import dev.kindred.sql.Insert;
import dev.kindred.sql.Select;
import dev.kindred.sql.StatementVisitor;
import dev.kindred.sql.TableSource;
import dev.kindred.sql.Update;
import java.util.List;

/** Spells statements, in the order in which their shape is walked. For one thread and one statement. */
final class StatementSpelling implements StatementVisitor<SqlCompiler> {

    private final SqlCompiler out;
    private final SelectSpelling selects;

    StatementSpelling(SqlCompiler out) {
        this.out = out;
        this.selects = out.selects();
    }

    @Override
    public SqlCompiler visit(Select<?> select) {
        selects.statement(select);
        return out;
    }

    @Override
    public SqlCompiler visit(Insert insert) {
        begin("insert into ", insert.table(), insert.values());
        out.values(insert);
        if (!insert.generated().isEmpty()) {
            generated(insert.generated());
        }
        return out;
    }

    private void generated(List<ColumnExpression<?>> generated) {
        generated.forEach(out::answers);
        generated.forEach(column -> out.names(column.columnName()));
        if (out.dialect().has(Feature.RETURNING)) {
            out.append(" returning ");
            out.commaSeparated(generated, out::expression);
        } else {
            generated.forEach(column -> out.asksFor(column.columnName()));
        }
    }

    @Override
    public SqlCompiler visit(Update update) {
        begin("update ", update.table(), update.assignments());
        out.append(" set ");
        out.commaSeparated(update.assignments(), this::assignment);
        selects.condition(" where ", update.where());
        return out;
    }

    private void assignment(Assignment assignment) {
        out.expression(assignment.column());
        out.append(" = ");
        out.operand(assignment.value());
    }

    @Override
    public SqlCompiler visit(Delete delete) {
        begin("delete from ", delete.table(), List.of());
        selects.condition(" where ", delete.where());
        return out;
    }

    private void begin(String words, TableSource table, List<Assignment> assignments) {
        out.expressions().qualify(false);
        out.append(words);
        selects.tableName(table);
        out.names(table.tableName());
        assignments.forEach(assignment -> out.names(assignment.column().columnName()));
    }
}
