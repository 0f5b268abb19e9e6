package dev.kindred.dialect;

import dev.kindred.exception.QueryException;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Delete;
import dev.kindred.sql.Insert;
import dev.kindred.sql.OnConflict;
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
        if (insert.conflict() != null) {
            upsert(insert, insert.conflict());
            return out;
        }
        names(insert.table(), insert.values());
        out.insertInto(insert);
        if (!insert.generated().isEmpty()) {
            generated(insert.generated());
        }
        return out;
    }

    private void upsert(Insert insert, OnConflict conflict) {
        if (!out.dialect().has(Feature.UPSERT)) {
            throw new QueryException(
                    "Cannot insert with onConflict(...): " + out.dialect().name()
                            + " has no statement that inserts or updates. Look for the row first, and insert or update it.");
        }
        names(insert.table(), insert.values());
        out.upsert(insert, conflict);
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
        names(update.table(), update.assignments());
        out.append("update ");
        selects.tableName(update.table());
        out.append(" set ");
        out.commaSeparated(update.assignments(), out::assignment);
        selects.condition(" where ", update.where());
        return out;
    }

    @Override
    public SqlCompiler visit(Delete delete) {
        names(delete.table(), List.of());
        out.append("delete from ");
        selects.tableName(delete.table());
        selects.condition(" where ", delete.where());
        return out;
    }

    private void names(TableSource table, List<Assignment> assignments) {
        out.expressions().qualify(false);
        out.names(table.tableName());
        assignments.forEach(assignment -> out.names(assignment.column().columnName()));
    }
}
