package dev.kindred.engine;

import dev.kindred.dialect.CompiledSql;
import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.Slot;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.Failure;
import dev.kindred.type.RowSource;
import java.sql.BatchUpdateException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A live JDBC connection with a transaction. The one class that talks to JDBC, and so the one that makes its errors ours. For one
 * thread at a time.
 */
final class JdbcConnection {

    private final Connection connection;
    private final Dialect dialect;
    private final Failures failures;
    private final SqlLog log;
    private final int timeoutSeconds;
    private final @Nullable KeptStatements kept;
    private boolean autoCommitBefore;
    private boolean wasLost;
    private boolean isStuck;
    private int isolationBefore = Connection.TRANSACTION_NONE;
    private boolean wroteBefore;
    private boolean hasWritten;
    private @Nullable RowCursor cursor;

    /**
     * A connection with a transaction.
     *
     * @param timeoutSeconds how long each statement may take; 0 for as long as it takes
     * @param kept the connection's prepared statements, or null if none are kept
     */
    JdbcConnection(
            Connection connection,
            Dialect dialect,
            Failures failures,
            SqlLog log,
            int timeoutSeconds,
            @Nullable KeptStatements kept) {
        this.connection = connection;
        this.dialect = dialect;
        this.failures = failures;
        this.log = log;
        this.timeoutSeconds = timeoutSeconds;
        this.kept = kept;
    }

    /** In the end the connection commits by itself again, or not. */
    void restoresAutoCommit(boolean before) {
        autoCommitBefore = before;
    }

    /** In the end the connection gets this isolation again. */
    void restoresIsolation(int before) {
        isolationBefore = before;
    }

    /** In the end the connection may write again. */
    void restoresWriting() {
        wroteBefore = true;
    }

    void commit() {
        try {
            if (dialect.begin(false) != null) {
                Connector.run(connection, "commit");
            } else {
                connection.commit();
            }
        } catch (SQLException e) {
            boolean isUnclear = isLost(e) || failures.isUnclear(e);
            throw hasWritten && isUnclear ? failures.unclearCommit(e) : failures.of("commit", e);
        }
    }

    /** Where the connection is gone the database has rolled back by itself. */
    void rollback() {
        try {
            if (dialect.begin(false) != null) {
                Connector.run(connection, "rollback");
            } else {
                connection.rollback();
            }
        } catch (SQLException e) {
            if (!dialect.errors().isRolledBackAlready(e) && !isLost(e)) {
                isStuck = true;
                throw failures.of("roll back", e);
            }
        }
    }

    /** A pool closes a connection that it has seen fail, and then says no more of it than that. */
    private boolean isLost(SQLException error) {
        try {
            wasLost |= failures.isLost(error) || connection.isClosed();
        } catch (SQLException e) {
            wasLost = true;
        }
        return wasLost;
    }

    /**
     * Gives the connection back as it was; its transaction has ended.
     *
     * @param lost takes the connection before, if it was lost or its transaction could not be ended
     */
    void giveBack(Consumer<Connection> lost) {
        if (wasLost || isStuck) {
            lost.accept(connection);
        }
        try (Connection borrowed = connection) {
            if (isStuck) {
                return; // its transaction is open still, and autocommit would commit it
            }
            endLimit(borrowed);
            if (borrowed.getAutoCommit() != autoCommitBefore) {
                borrowed.setAutoCommit(autoCommitBefore);
            }
            if (isolationBefore != Connection.TRANSACTION_NONE) {
                borrowed.setTransactionIsolation(isolationBefore);
            }
            if (wroteBefore) {
                borrowed.setReadOnly(false);
            }
        } catch (SQLException e) {
            if (!isLost(e)) {
                throw failures.of("give a connection back", e);
            }
        }
    }

    // A statement with a limit of its own is not kept, so that no other use inherits it.
    private PreparedUse prepared(CompiledSql sql, boolean answersKeys) throws SQLException {
        return prepared(sql, answersKeys, true);
    }

    private PreparedUse prepared(CompiledSql sql, boolean answersKeys, boolean isUsual) throws SQLException {
        if (kept != null && isUsual && timeoutSeconds == 0) {
            return new PreparedUse(sql, answersKeys, kept.take(sql, answersKeys), kept);
        }
        PreparedStatement statement = KeptStatements.prepare(connection, sql, answersKeys);
        limitTime(statement);
        return new PreparedUse(sql, answersKeys, statement, null);
    }

    private void limitTime(Statement statement) throws SQLException {
        if (timeoutSeconds > 0) {
            statement.setQueryTimeout(timeoutSeconds);
        }
    }

    /** H2 takes a statement's limit for one of the connection, where the next to borrow it would find it. */
    private void endLimit(Connection borrowed) throws SQLException {
        if (timeoutSeconds > 0) {
            try (Statement statement = borrowed.createStatement()) {
                statement.setQueryTimeout(0);
            }
        }
    }

    /** Runs a select and shows each row; answers the number of rows. */
    long query(CompiledSql sql, @Nullable Object[] values, Consumer<RowSource> rows) {
        try (PreparedUse use = prepared(sql, false)) {
            PreparedStatement statement = use.statement();
            bind(statement, sql, values);
            try (ResultSet result = statement.executeQuery()) {
                ResultRow row = new ResultRow(result, sql.columns(), null, dialect, failures);
                long count = 0;
                while (result.next()) {
                    rows.accept(row);
                    count++;
                }
                return use.done(count);
            }
        } catch (SQLException e) {
            throw failure(sql, one(values), e);
        }
    }

    /** Runs a select of which the rows are read later, so many at once. */
    RowCursor cursor(CompiledSql sql, @Nullable Object[] values, int rows) {
        long start = System.nanoTime();
        PreparedStatement statement = null;
        try {
            statement = KeptStatements.prepare(connection, sql, false);
            limitTime(statement);
            statement.setFetchSize(rows);
            bind(statement, sql, values);
            ResultSet result = statement.executeQuery();
            ResultRow row = new ResultRow(result, sql.columns(), null, dialect, failures);
            RowCursor opened = new RowCursor(
                    sql,
                    values,
                    statement,
                    result,
                    row,
                    e -> failure(sql, one(values), e),
                    log,
                    System.nanoTime() - start);
            cursor = opened;
            return opened;
        } catch (SQLException e) {
            throw RowCursor.closed(statement, failure(sql, one(values), e));
        }
    }

    /** Refuses another statement while a cursor is open that takes the connection for itself. */
    void requireFree() {
        if (cursor != null && cursor.isOpen() && CursorKind.of(dialect) == CursorKind.LONE) {
            throw cursor.refusal(dialect.name());
        }
    }

    /**
     * Runs a statement in the database's own words that answers rows, and shows each; answers the number of rows.
     *
     * @param layout says where each column is found, counted from 1 as JDBC does, in a result whose columns have these labels
     */
    long query(
            CompiledSql sql,
            @Nullable Object[] values,
            Function<List<String>, int[]> layout,
            Consumer<RowSource> rows) {
        hasWritten = true; // nobody knows what it calls
        try (PreparedStatement statement = KeptStatements.prepare(connection, sql, false)) {
            limitTime(statement);
            bind(statement, sql, values);
            try (ResultSet result = statement.executeQuery()) {
                int[] places = layout.apply(Layout.labels(result.getMetaData()));
                ResultRow row = new ResultRow(result, sql.columns(), places, dialect, failures);
                long count = 0;
                while (result.next()) {
                    rows.accept(row);
                    count++;
                }
                return count;
            }
        } catch (SQLException e) {
            throw failure(sql, one(values), e);
        }
    }

    /** Runs a statement in the database's own words that answers rows, and adds each as it is; answers their number. */
    long rows(CompiledSql sql, @Nullable Object[] values, List<Row> rows) {
        hasWritten = true; // nobody knows what it calls
        try (PreparedStatement statement = KeptStatements.prepare(connection, sql, false)) {
            limitTime(statement);
            bind(statement, sql, values);
            try (ResultSet result = statement.executeQuery()) {
                List<String> labels = List.copyOf(Layout.labels(result.getMetaData()));
                while (result.next()) {
                    @Nullable Object[] read = new Object[labels.size()];
                    for (int i = 0; i < read.length; i++) {
                        read[i] = PlainValues.read(result, i + 1, dialect);
                    }
                    rows.add(new Row(labels, read));
                }
                return rows.size();
            }
        } catch (SQLException e) {
            throw failure(sql, one(values), e);
        }
    }

    /** Lets somebody else work with the connection. */
    <R extends @Nullable Object> R lend(JdbcWork<R> work) {
        hasWritten = true; // nobody knows what it calls
        return ask("do the work on the JDBC connection", work);
    }

    /** Lets work that writes nothing go on with the connection; {@code attempt} tells of it, should it fail. */
    <R extends @Nullable Object> R ask(String attempt, JdbcWork<R> work) {
        try {
            return work.apply(connection);
        } catch (SQLException e) {
            throw failures.of(attempt, e);
        }
    }

    /** Runs a statement that changes rows; answers their number. */
    int update(CompiledSql sql, @Nullable Object[] values) {
        hasWritten = true;
        try (PreparedUse use = prepared(sql, false)) {
            PreparedStatement statement = use.statement();
            bind(statement, sql, values);
            return use.done(statement.executeUpdate());
        } catch (SQLException e) {
            throw failure(sql, one(values), e);
        }
    }

    /** Runs an insert of one row; answers the values that the database generated. */
    @Nullable
    Object[] insert(CompiledSql sql, @Nullable Object[] values) {
        hasWritten = true;
        try (PreparedUse use = prepared(sql, !sql.keyColumns().isEmpty())) {
            PreparedStatement statement = use.statement();
            bind(statement, sql, values);
            if (sql.keyColumns().isEmpty()) {
                try (ResultSet result = statement.executeQuery()) {
                    return use.done(GeneratedRows.one(result, sql.columns()));
                }
            }
            statement.executeUpdate();
            try (ResultSet result = statement.getGeneratedKeys()) {
                return use.done(GeneratedRows.one(result, sql.columns()));
            }
        } catch (SQLException e) {
            throw failure(sql, one(values), e);
        }
    }

    /**
     * Runs an insert of several rows that answers the values the database generated; answers those of all rows, in any order.
     *
     * @param isUsual whether it is going to be run again; else it is not kept
     */
    List<@Nullable Object[]> insertRows(CompiledSql sql, List<@Nullable Object[]> rows, boolean isUsual) {
        hasWritten = true;
        try (PreparedUse use = prepared(sql, false, isUsual)) {
            PreparedStatement statement = use.statement();
            int parameter = 1;
            int slot = 0;
            for (@Nullable Object[] values : rows) {
                for (@Nullable Object value : values) {
                    parameter = sql.slots().get(slot++).bind(statement, parameter, value);
                }
            }
            try (ResultSet result = statement.executeQuery()) {
                return use.done(GeneratedRows.all(result, sql.columns(), rows.size()));
            }
        } catch (SQLException e) {
            throw failure(sql, rows, e);
        }
    }

    /** Runs an insert of one row several times as one batch; answers the values that the database generated for each run. */
    List<@Nullable Object[]> insertBatch(CompiledSql sql, List<@Nullable Object[]> runs) {
        hasWritten = true;
        try (PreparedUse use = prepared(sql, true)) {
            PreparedStatement statement = use.statement();
            addAll(statement, sql, runs);
            statement.executeBatch();
            try (ResultSet result = statement.getGeneratedKeys()) {
                return use.done(GeneratedRows.all(result, sql.columns(), runs.size()));
            }
        } catch (SQLException e) {
            throw batchFailure(sql, runs, e);
        }
    }

    /**
     * Runs a statement several times as one batch; answers the number of rows of each run, where the driver tells it. An insert that it
     * tells nothing of was of one row.
     */
    int[] batch(CompiledSql sql, List<@Nullable Object[]> runs, StatementKind kind) {
        hasWritten = true;
        try (PreparedUse use = prepared(sql, false)) {
            PreparedStatement statement = use.statement();
            addAll(statement, sql, runs);
            int[] counts = statement.executeBatch();
            for (int i = 0; i < counts.length && kind == StatementKind.INSERT; i++) {
                counts[i] = counts[i] == Statement.SUCCESS_NO_INFO ? 1 : counts[i];
            }
            return use.done(counts);
        } catch (SQLException e) {
            throw batchFailure(sql, runs, e);
        }
    }

    private static void addAll(PreparedStatement statement, CompiledSql sql, List<@Nullable Object[]> runs)
            throws SQLException {
        for (@Nullable Object[] values : runs) {
            bind(statement, sql, values);
            statement.addBatch();
        }
    }

    private DatabaseException batchFailure(CompiledSql sql, List<@Nullable Object[]> runs, SQLException e) {
        int failed = e instanceof BatchUpdateException batch ? dialect.errors().failedRun(batch) : -1;
        if (failed < 0 || failed >= runs.size()) {
            return failure(sql, runs, e); // SQLite's driver does not say which run it was
        }
        DatabaseException failure = failure(sql, runs.subList(failed, failed + 1), e);
        failure.markFailedRuns(failed, failed + 1);
        return failure;
    }

    /** Runs a statement of DDL. */
    void ddl(String sql) {
        hasWritten = true;
        execute(sql);
        schemaChanged();
    }

    /** Statements that were prepared before know tables that may be gone. */
    void schemaChanged() {
        if (kept != null) {
            kept.schemaChanged();
        }
    }

    /** Runs a statement that is a text, has no values and writes nothing. */
    void execute(String sql) {
        try {
            Connector.run(connection, sql);
        } catch (SQLException e) {
            throw failures.of("run \"" + sql + "\"", sql, List.of(), e);
        }
    }

    /** The rows of a query of three or four columns that is a text and has no values. */
    List<CatalogueEntry> catalogue(String sql) {
        return plain(
                sql,
                row -> new CatalogueEntry(
                        Objects.requireNonNull(row.getString(1)),
                        Objects.requireNonNull(row.getString(2)),
                        row.getBoolean(3),
                        row.getMetaData().getColumnCount() > 3 && row.getBoolean(4)));
    }

    /** The numbers that a query of one column finds; it is a text and has no values. */
    List<Long> numbers(String sql) {
        hasWritten = true; // it takes numbers of a sequence
        return plain(sql, row -> row.getLong(1));
    }

    /** The rows of a query of one column that is a text and has no values. */
    List<String> texts(String sql) {
        return plain(sql, row -> Objects.requireNonNull(row.getString(1)));
    }

    /** What is made of the current row. */
    @FunctionalInterface
    private interface RowReader<R> {
        R read(ResultSet row) throws SQLException;
    }

    private <R> List<R> plain(String sql, RowReader<R> reader) {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<R> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        } catch (SQLException e) {
            throw failures.of("run \"" + sql + "\"", sql, List.of(), e);
        }
    }

    private static void bind(PreparedStatement statement, CompiledSql sql, @Nullable Object[] values)
            throws SQLException {
        List<Slot> slots = sql.slots();
        int parameter = 1;
        for (int i = 0; i < values.length; i++) {
            parameter = slots.get(i).bind(statement, parameter, values[i]);
        }
    }

    /** The values of a statement that is run once. */
    static List<@Nullable Object[]> one(@Nullable Object[] values) {
        List<@Nullable Object[]> runs = new ArrayList<>(1);
        runs.add(values);
        return runs;
    }

    private DatabaseException failure(CompiledSql sql, List<@Nullable Object[]> runs, SQLException e) {
        String attempt = "run \"" + ParameterText.statement(ParameterText.sql(sql.text()), log.shown(runs)) + "\"";
        DatabaseException failure = failures.of(attempt, sql.text(), sql.names(), e);
        wasLost |= failure.failure() == Failure.CONNECTION_LOST;
        failure.markFailedRuns(0, runs.size());
        return failure;
    }
}
