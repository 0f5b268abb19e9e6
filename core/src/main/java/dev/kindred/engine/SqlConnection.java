package dev.kindred.engine;

import dev.kindred.dialect.CompiledSql;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.Failure;
import dev.kindred.exception.KindredException;
import dev.kindred.exception.QueryException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.schema.Sequence;
import dev.kindred.sql.Insert;
import dev.kindred.sql.RawSql;
import dev.kindred.sql.Select;
import dev.kindred.sql.Selection;
import dev.kindred.sql.Statement;
import dev.kindred.sql.StatementShape;
import dev.kindred.type.RowSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Runs statements, one transaction after the other. A transaction begins with the first statement; before it and after its end
 * no connection of the pool is held. For one thread at a time.
 *
 * <p>On SQLite a transaction that begins with a write takes the write lock at once, waiting for it if need be; one that begins
 * with a read takes it at its first write, and fails with a {@link dev.kindred.exception.TransientDatabaseException} if another
 * transaction has written since.
 *
 * <p>Each {@code arguments} are the values that {@code Parameter.argument} and {@code ListParameter.argument} stand for. What the
 * database refuses is a {@link DatabaseException}; the transaction stays open, to be rolled back.
 */
public final class SqlConnection implements AutoCloseable {

    private static final @Nullable Object[] NONE = {};

    private final Engine engine;
    private final CompiledStatements statements;
    final SqlLog log;
    private final Savepoints savepoints;

    // Whose transaction this one's are savepoints of, and the one that is open.
    private final @Nullable SqlConnection outer;
    private @Nullable Savepoint joined;
    private @Nullable JdbcConnection current;
    private final TransactionOptions usual;
    private TransactionOptions options;
    private boolean closed;

    SqlConnection(Engine engine, CompiledStatements statements, SqlLog log, TransactionOptions options) {
        this.engine = engine;
        this.usual = options;
        this.options = options;
        this.statements = statements;
        this.log = log.ofConnection();
        this.savepoints = new Savepoints(log);
        this.outer = null;
    }

    private SqlConnection(SqlConnection outer) {
        this.engine = outer.engine;
        this.usual = outer.options;
        this.options = outer.options;
        this.statements = outer.statements;
        this.log = outer.log;
        this.savepoints = outer.savepoints;
        this.outer = outer;
    }

    /**
     * A connection whose transactions are savepoints of this one's: what it commits is written for good when this one commits, and
     * what it rolls back is undone alone.
     */
    public SqlConnection nested() {
        return new SqlConnection(this);
    }

    /** The engine that it is a connection of. */
    public Engine engine() {
        return engine;
    }

    /** Runs a select and shows each row to {@code rows}; a row's columns are numbered from 0. */
    public void read(Select<?> select, Consumer<RowSource> rows, @Nullable Object... arguments) {
        CompiledStatements.Prepared prepared = statements.prepared(select, arguments);
        CompiledSql sql = prepared.sql();
        @Nullable Object[] values = BoundValues.of(prepared.parameters().all(), arguments);
        JdbcConnection jdbc = inTransaction(false);
        long start = log.start();
        long count;
        try {
            count = jdbc.query(sql, values, rows);
        } catch (KindredException e) {
            log.failed(StatementKind.SELECT, sql.text(), JdbcConnection.one(values), start, e);
            throw e;
        } catch (RuntimeException e) {
            log.succeeded(
                    StatementKind.SELECT,
                    sql.text(),
                    JdbcConnection.one(values),
                    0,
                    start); // it ran; a row's taker threw
            throw e;
        }
        if (log.isWanted()) {
            log.succeeded(StatementKind.SELECT, sql.text(), JdbcConnection.one(values), count, start);
        }
    }

    /** Runs a select and answers what its rows become; an element is null where the row says NULL. */
    public <R> List<R> list(Select<R> select, @Nullable Object... arguments) {
        List<R> results = new ArrayList<>();
        read(select, row -> results.add(select.selection().read(row, 0)), arguments);
        return results;
    }

    /**
     * Runs a select of which the rows are read later, before the transaction ends. It depends on the database whether other
     * statements may run meanwhile: see {@link Engine#cursors}.
     *
     * @param rows how many are to come from the database at once
     */
    public RowCursor cursor(Select<?> select, int rows, @Nullable Object... arguments) {
        StatementShape shape = shape(select, arguments);
        CompiledSql sql = statements.get(select, shape);
        @Nullable Object[] values = BoundValues.of(shape, arguments);
        JdbcConnection jdbc = inTransaction(false);
        long start = log.start();
        try {
            return jdbc.cursor(sql, values, rows);
        } catch (KindredException e) {
            log.failed(StatementKind.SELECT, sql.text(), JdbcConnection.one(values), start, e);
            throw e;
        }
    }

    /** Runs an insert, update or delete and answers the number of rows. */
    public int execute(Statement statement, @Nullable Object... arguments) {
        if (statement instanceof Select<?>) {
            throw new IllegalArgumentException("A select is not executed but read: call read(...) or list(...)");
        }
        Statement plain = withoutGenerated(statement);
        StatementShape shape = shape(plain, arguments);
        CompiledSql sql = statements.get(plain, shape);
        return update(sql, StatementKind.of(plain), BoundValues.of(shape, arguments));
    }

    private int update(CompiledSql sql, StatementKind kind, @Nullable Object[] values) {
        JdbcConnection jdbc = inTransaction(true);
        long start = log.start();
        int count;
        try {
            count = jdbc.update(sql, values);
        } catch (KindredException e) {
            log.failed(kind, sql.text(), JdbcConnection.one(values), start, e);
            throw e;
        }
        log.succeeded(kind, sql.text(), JdbcConnection.one(values), count, start);
        return count;
    }

    /** Runs an insert of one row and answers the values of its generated columns, in their order. */
    public @Nullable Object[] insert(Insert insert, @Nullable Object... arguments) {
        if (insert.generated().isEmpty()) {
            execute(insert, arguments);
            return NONE;
        }
        BulkInsert.checkOneRow(insert);
        StatementShape shape = shape(insert, arguments);
        CompiledSql sql = statements.get(insert, shape);
        @Nullable Object[] values = BoundValues.of(shape, arguments);
        JdbcConnection jdbc = inTransaction(true);
        long start = log.start();
        @Nullable Object[] generated;
        try {
            generated = jdbc.insert(sql, values);
        } catch (KindredException e) {
            log.failed(StatementKind.INSERT, sql.text(), JdbcConnection.one(values), start, e);
            throw e;
        }
        log.succeeded(StatementKind.INSERT, sql.text(), JdbcConnection.one(values), 1, start);
        return generated;
    }

    /**
     * Runs an insert of one row once for each run, in as few statements as the database allows, and answers the values of its
     * generated columns, in the order of the runs. The first of these is the key that tells the rows apart, numbered or among the values.
     *
     * @param runs the arguments of each run
     * @throws KindredException if the database cannot say which row got which value
     */
    public List<@Nullable Object[]> insertAll(Insert insert, List<@Nullable Object[]> runs) {
        if (insert.generated().isEmpty()) {
            batch(insert, runs);
            return Collections.nCopies(runs.size(), NONE);
        }
        BulkInsert.checkOneRow(insert);
        return new BulkInsert(this, engine.dialect(), statements, log, insert).run(runs);
    }

    /**
     * Runs an insert, update or delete several times, as one JDBC batch, and answers the number of rows of each run. Generated
     * columns are not asked for. All runs are spelt like the first, so lists among their arguments must be of like lengths. Of an
     * update or delete the number is {@code SUCCESS_NO_INFO} of JDBC's where the driver does not tell it.
     *
     * @param runs the arguments of each run
     */
    public int[] batch(Statement statement, List<@Nullable Object[]> runs) {
        if (runs.isEmpty()) {
            return new int[0];
        }
        if (runs.size() == 1) {
            return new int[] {execute(statement, runs.get(0))};
        }
        Statement plain = withoutGenerated(statement);
        StatementShape shape = shape(plain, runs.get(0));
        CompiledSql sql = statements.get(plain, shape);
        List<@Nullable Object[]> values = new ArrayList<>(runs.size());
        for (@Nullable Object[] arguments : runs) {
            values.add(BoundValues.of(shape, arguments));
        }
        StatementKind kind = StatementKind.of(plain);
        JdbcConnection jdbc = inTransaction(true);
        long start = log.start();
        int[] counts;
        try {
            counts = jdbc.batch(sql, values, kind);
        } catch (KindredException e) {
            log.failed(kind, sql.text(), values, start, e);
            throw e;
        }
        log.succeeded(kind, sql.text(), values, sum(counts), start);
        return counts;
    }

    /** The next number of a sequence; of those that the engine has fetched, if there are any. */
    public long next(Sequence sequence) {
        return next(sequence, 1)[0];
    }

    /**
     * The next numbers of a sequence, ascending; of those that the engine has fetched, as far as there are any. Nobody else gets
     * them, also if the transaction is rolled back.
     *
     * @throws QueryException if the database has no sequences
     * @throws KindredException if the sequence goes up by less than its allocation
     */
    public long[] next(Sequence sequence, int count) {
        return engine.numbers().next(this, sequence, count);
    }

    /** A statement in the database's own words, with parameters by name; see {@link RawSql}. */
    public BoundSql sql(String statement) {
        return sql(RawSql.of(statement));
    }

    /** A statement in the database's own words. */
    public BoundSql sql(RawSql statement) {
        return new BoundSql(statement, new RawRunner(this, engine.dialect(), statements, log));
    }

    /**
     * Runs a statement in the database's own words and shows each row to {@code rows}.
     *
     * @param selection what is to be made of a row; its columns stand in the row in the selection's order
     * @throws QueryException if the result has not the columns that the selection takes
     */
    public void read(RawSql statement, Selection<?> selection, Consumer<RowSource> rows) {
        new RawRunner(this, engine.dialect(), statements, log).read(statement, selection, rows);
    }

    /**
     * Lends the JDBC connection of the transaction, which begins if none has begun. The work may do as it likes, but for ending the
     * transaction, changing its settings, and keeping the connection.
     */
    public <R extends @Nullable Object> R jdbc(JdbcWork<R> work) {
        return inTransaction(!options.readOnly()).lend(Objects.requireNonNull(work, "work"));
    }

    /** The SQL of a statement as the database would get it, by itself or in a batch; nothing is sent, and no value is asked for. */
    public String text(Statement statement, @Nullable Object... arguments) {
        return statements.get(statement, shape(statement, arguments)).text();
    }

    /** The SQL of the statement that {@link #insertAll} would send first for so many runs; nothing is sent. */
    public String textOfInserts(Insert insert, List<@Nullable Object[]> runs) {
        return insert.generated().isEmpty()
                ? text(insert, runs.get(0))
                : new BulkInsert(this, engine.dialect(), statements, log, insert).text(runs.size());
    }

    /** How the database would run a select, in its own words; it is not run. */
    public List<String> plan(Select<?> select, @Nullable Object... arguments) {
        StatementShape shape = shape(select, arguments);
        return new PlanQuestion(this, engine.dialect(), log)
                .ask(statements.get(select, shape), BoundValues.of(shape, arguments));
    }

    /** Begins a transaction that is going to write, if none has begun: on SQLite the write lock is taken at once. */
    public void beginWriting() {
        inTransaction(true);
    }

    /**
     * Begins a transaction, which otherwise the first statement does.
     *
     * @throws SessionStateException if one has begun
     */
    public void begin() {
        begin(usual);
    }

    /**
     * Begins a transaction that is run in this way, if it is not a part of another.
     *
     * @throws SessionStateException if one has begun
     * @throws QueryException if the database cannot do so
     */
    public void begin(TransactionOptions these) {
        if (current != null) {
            throw new SessionStateException("Cannot begin a transaction: one is open, as the first statement begins it."
                    + " Commit or roll back first, or nest a block in it.");
        }
        Connector.check(these, engine.dialect());
        options = outer == null ? these : options;
        inTransaction(false);
    }

    /** Whether a transaction has begun and not ended. */
    public boolean inTransaction() {
        return current != null;
    }

    /** Sets a mark that can be gone back to; begins a transaction that writes, if none has begun. */
    public Savepoint savepoint() {
        return savepoints.set(inTransaction(!options.readOnly()), this);
    }

    /**
     * Gives a savepoint up, and those set after it: what was done since stays.
     *
     * @throws SessionStateException if it has ended
     */
    public void release(Savepoint savepoint) {
        savepoints.release(inTransaction(false), savepoint);
    }

    /**
     * Undoes what was done since a savepoint, and gives it up, with those set after it.
     *
     * @throws SessionStateException if it has ended
     */
    public void rollbackTo(Savepoint savepoint) {
        savepoints.rollbackTo(inTransaction(false), savepoint);
    }

    /** Commits what was done since the transaction began; does nothing if none has begun. If it fails, the transaction stays open. */
    public void commit() {
        JdbcConnection jdbc = current;
        Savepoint mark = joined;
        if (jdbc != null && mark != null) {
            savepoints.release(jdbc, mark);
            leaveOuter();
        } else if (jdbc != null) {
            jdbc.commit();
            end(jdbc, TransactionEvent.COMMIT);
        }
    }

    /** Undoes what was done since the transaction began; does nothing if none has begun. The transaction ends in any case. */
    public void rollback() {
        JdbcConnection jdbc = current;
        Savepoint mark = joined;
        if (jdbc != null && mark != null) {
            if (mark.isOpen()) {
                savepoints.rollbackTo(jdbc, mark);
            }
            leaveOuter();
        } else if (jdbc != null) {
            try {
                jdbc.rollback();
            } catch (DatabaseException e) {
                endAfter(e, jdbc);
                throw e;
            }
            end(jdbc, TransactionEvent.ROLLBACK);
        }
    }

    /** Rolls back what is open. To close twice does nothing. */
    @Override
    public void close() {
        closed = true;
        rollback();
    }

    /** Runs a statement of DDL. */
    void ddl(String sql) {
        JdbcConnection jdbc = inTransaction(true);
        long start = log.start();
        try {
            jdbc.ddl(sql);
        } catch (KindredException e) {
            log.failed(StatementKind.DDL, sql, JdbcConnection.one(NONE), start, e);
            throw e;
        }
        log.succeeded(StatementKind.DDL, sql, JdbcConnection.one(NONE), 0, start);
    }

    /** What a query of a catalogue finds. */
    List<CatalogueEntry> catalogue(String query, boolean writing) {
        return inTransaction(writing).catalogue(query);
    }

    /** The names of the schemas that exist. */
    List<String> schemas() {
        return inTransaction(true).texts(engine.dialect().schemasQuery());
    }

    /** What tells of the tables and views that exist. */
    Catalogue catalogue() {
        return new Catalogue(inTransaction(false), engine.dialect());
    }

    private void leaveOuter() {
        current = null;
        joined = null;
    }

    private void end(JdbcConnection jdbc, TransactionEvent event) {
        current = null;
        options = usual;
        savepoints.clear();
        try {
            engine.giveBack(jdbc);
        } finally {
            log.transaction(event);
        }
    }

    private void endAfter(DatabaseException failure, JdbcConnection jdbc) {
        current = null;
        options = usual;
        savepoints.clear();
        try {
            engine.giveBack(jdbc);
        } catch (DatabaseException e) {
            failure.addSuppressed(e);
        }
    }

    JdbcConnection inTransaction(boolean writing) {
        if (writing && options.readOnly()) {
            throw new DatabaseException(
                    Failure.READ_ONLY,
                    "Cannot write: the transaction was begun to read only. Begin another without readOnly.",
                    null,
                    new SQLException("read-only transaction", "25006"));
        }
        JdbcConnection jdbc = current;
        if (jdbc == null) {
            if (closed) {
                throw new SessionStateException("Cannot run a statement: the connection is closed. Open another.");
            }
            jdbc = outer == null ? engine.begin(writing, options) : outer.inTransaction(writing);
            if (outer != null) {
                joined = savepoints.set(jdbc, this);
            }
            current = jdbc;
            if (outer == null) {
                log.transaction(TransactionEvent.BEGIN);
            }
        } else if (joined != null && !joined.isOpen()) {
            throw new SessionStateException(
                    "Cannot run a statement: the transaction that this one joined has ended. Roll" + " back or close.");
        }
        jdbc.requireFree();
        return jdbc;
    }

    StatementShape shape(Statement statement, @Nullable Object... arguments) {
        return StatementShape.of(statement, engine.dialect()::listShape, arguments);
    }

    private static Statement withoutGenerated(Statement statement) {
        return statement instanceof Insert insert ? insert.withoutGenerated() : statement;
    }

    private static long sum(int[] counts) {
        long sum = 0;
        for (int count : counts) {
            sum += Math.max(count, 0);
        }
        return sum;
    }
}
