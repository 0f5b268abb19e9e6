package dev.kindred.engine;

import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.Feature;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.Failure;
import dev.kindred.exception.QueryException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Borrows connections and begins transactions on them. Immutable, for any number of threads.
 *
 * @param source where the connections come from
 * @param pool the engine's own pool, if they come from there: it makes them ready, and their statements are kept
 * @param defaults what the pool's connections are set to
 */
record Connector(
        DataSource source,
        @Nullable Pool pool,
        TransactionOptions defaults,
        Dialect dialect,
        Failures failures,
        SqlLog log) {

    /** The name the database gives itself. */
    static String productName(DataSource source) {
        try (Connection borrowed = source.getConnection()) {
            return borrowed.getMetaData().getDatabaseProductName();
        } catch (SQLException e) {
            throw new DatabaseException(
                    Failure.OTHER, "Cannot open a connection: the data source says: " + e.getMessage(), null, e);
        }
    }

    /**
     * Refuses what the database cannot do.
     *
     * @throws QueryException if it cannot stop a statement
     */
    static void check(TransactionOptions options, Dialect dialect) {
        if (!options.statementTimeout().isZero() && !dialect.has(Feature.STATEMENT_TIMEOUT)) {
            throw new QueryException("Cannot limit the time of a statement: " + dialect.name()
                    + " has no such limit. Leave statementTimeout out; how long a transaction waits for a lock is a setting of"
                    + " the connection.");
        }
    }

    /** Borrows a connection and begins a transaction. */
    JdbcConnection begin(boolean writing, TransactionOptions options) {
        Connection borrowed = borrow();
        try {
            boolean autoCommit = borrowed.getAutoCommit();
            KeptStatements kept = pool == null ? null : pool.statementsOf(borrowed);
            JdbcConnection jdbc = new JdbcConnection(borrowed, dialect, failures, log, options.timeoutSeconds(), kept);
            jdbc.restoresAutoCommit(autoCommit);
            set(borrowed, options, jdbc);
            String begin = dialect.begin(writing && !options.readOnly());
            if (autoCommit != (begin != null)) {
                borrowed.setAutoCommit(begin != null);
            }
            for (String sql :
                    pool != null ? List.<String>of() : dialect.traits().startUp()) {
                run(borrowed, sql);
            }
            if (begin != null) {
                run(borrowed, begin);
            }
            return jdbc;
        } catch (SQLException e) {
            DatabaseException failure = failures.of("begin a transaction", e);
            closeAfter(failure, borrowed);
            throw failure;
        }
    }

    /** Gives a connection back. */
    void giveBack(JdbcConnection jdbc) {
        jdbc.giveBack(lost -> {
            if (pool != null) {
                pool.evict(lost);
            }
        });
    }

    private Connection borrow() {
        try {
            return source.getConnection();
        } catch (SQLException e) {
            throw failures.of(
                    "borrow a connection (each transaction that is open holds one until commit, rollback or close;"
                            + " a database in memory may have but one in all)",
                    e);
        }
    }

    private void set(Connection borrowed, TransactionOptions options, JdbcConnection jdbc) throws SQLException {
        Isolation isolation = options.isolation();
        boolean isSet = pool != null && isolation == defaults.isolation();
        if (isolation != null && !isSet && dialect.has(Feature.ISOLATION_LEVELS)) {
            jdbc.restoresIsolation(borrowed.getTransactionIsolation());
            borrowed.setTransactionIsolation(isolation.jdbc());
        }
        if (options.readOnly() && !borrowed.isReadOnly() && dialect.has(Feature.ISOLATION_LEVELS)) {
            jdbc.restoresWriting();
            borrowed.setReadOnly(true);
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void closeAfter(DatabaseException failure, Connection borrowed) {
        try {
            borrowed.close();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
