package dev.kindred.engine;

import dev.kindred.dialect.CompiledSql;
import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.RawCompiler;
import dev.kindred.exception.KindredException;
import dev.kindred.sql.Expression;
import dev.kindred.sql.RawSql;
import dev.kindred.sql.Selection;
import dev.kindred.type.RowSource;
import dev.kindred.type.SqlType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Runs statements in the database's own words on a connection. For one thread at a time. */
record RawRunner(SqlConnection connection, Dialect dialect, CompiledStatements statements, SqlLog log)
        implements SqlRunner {

    @Override
    public <R> List<R> list(RawSql statement, Selection<R> selection) {
        List<R> results = new ArrayList<>();
        read(statement, selection, row -> results.add(selection.read(row, 0)));
        return results;
    }

    /** Shows each row, whose columns stand where the selection has them. */
    void read(RawSql statement, Selection<?> selection, Consumer<RowSource> rows) {
        List<SqlType<?>> types = new ArrayList<>();
        for (Expression<?> expression : selection.expressions()) {
            types.add(dialect.kept(statements.complete(expression.type())));
        }
        run(
                statement,
                types,
                StatementKind.of(statement) != StatementKind.SELECT,
                (jdbc, sql, values) -> jdbc.query(sql, values, labels -> Layout.places(selection, labels), rows));
    }

    @Override
    public List<Row> rows(RawSql statement) {
        List<Row> rows = new ArrayList<>();
        boolean isWriting = StatementKind.of(statement) != StatementKind.SELECT;
        run(statement, List.of(), isWriting, (jdbc, sql, values) -> jdbc.rows(sql, values, rows));
        return rows;
    }

    /** What answers no rows writes, though it may begin like a query. */
    @Override
    public int execute(RawSql statement) {
        return (int) run(statement, List.of(), true, JdbcConnection::update);
    }

    /** How JDBC is asked; answers the number of rows. */
    @FunctionalInterface
    private interface Sending {
        long send(JdbcConnection jdbc, CompiledSql sql, @Nullable Object[] values);
    }

    private long run(RawSql statement, List<SqlType<?>> types, boolean isWriting, Sending sending) {
        StatementKind kind = StatementKind.of(statement);
        CompiledSql sql = statements.complete(RawCompiler.compile(dialect, statement, types));
        @Nullable
        Object[] values =
                statement.parameters().stream().map(RawSql.Binding::value).toArray();
        List<@Nullable Object[]> runs = JdbcConnection.one(values);
        JdbcConnection jdbc = connection.inTransaction(isWriting);
        long start = log.start();
        long count;
        try {
            count = sending.send(jdbc, sql, values);
        } catch (KindredException e) {
            log.failed(kind, sql.text(), runs, start, e);
            throw e;
        }
        if (kind == StatementKind.DDL) {
            jdbc.schemaChanged();
        }
        log.succeeded(kind, sql.text(), runs, count, start);
        return count;
    }
}
