package dev.kindred.engine;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import dev.kindred.dialect.ConnectionRules;
import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.Dialects;
import dev.kindred.dialect.Feature;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.KindredException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** The pool of connections that an engine makes from a URL. For any number of threads. */
final class Pool {

    private final HikariDataSource hikari;

    // By the driver's own connection: what the pool hands out is another object each time. A connection is used by one
    // thread.
    private final Map<Connection, KeptStatements> statements = new ConcurrentHashMap<>();
    private final AtomicInteger schemaChanges = new AtomicInteger();

    private Pool(HikariDataSource hikari) {
        this.hikari = hikari;
    }

    static Pool open(String url, Dialect dialect, EngineOptions options) {
        ConnectionRules rules = dialect.connections(url);
        HikariConfig config = new HikariConfig();
        if (rules.driverClass().isEmpty()) {
            checkDriver(url, dialect);
        } else {
            loadDriver(config, rules, dialect);
        }
        config.setJdbcUrl(url);
        config.setUsername(options.user());
        config.setPassword(options.password());
        config.setPoolName("kindred-" + dialect.name());
        config.setMaximumPoolSize(rules.single() ? 1 : options.poolSize());
        config.setMinimumIdle(1);
        config.setAutoCommit(dialect.begin(false) != null); // as transactions need it, so that none has to switch it
        if (rules.lasting()) {
            config.setMaxLifetime(0);
            config.setIdleTimeout(0);
            config.setKeepaliveTime(0);
        }
        rules.properties().forEach(config::addDataSourceProperty);
        if (!rules.initSql().isEmpty()) {
            config.setConnectionInitSql(rules.initSql());
        }
        Isolation isolation = options.transactions().isolation();
        if (isolation != null && dialect.has(Feature.ISOLATION_LEVELS)) {
            config.setTransactionIsolation("TRANSACTION_" + isolation);
        }
        options.pool().accept(config);
        try {
            return new Pool(new HikariDataSource(config));
        } catch (PoolInitializationException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw new DatabaseException(
                        dialect.errors().failure(cause),
                        "Cannot open " + Dialects.shown(url) + ": " + dialect.name() + " says: "
                                + dialect.errors().text(cause) + ". See that the address is right, and that"
                                + " a file and its folder exist and may be written.",
                        null,
                        cause);
            }
            throw e;
        }
    }

    /** By name, since the list of drivers that JDBC keeps ends early when one driver on the path cannot be loaded. */
    private static void loadDriver(HikariConfig config, ConnectionRules rules, Dialect dialect) {
        try {
            config.setDriverClassName(rules.driverClass());
        } catch (RuntimeException e) {
            throw new KindredException(
                    "Cannot open " + dialect.name() + ": its driver " + rules.driverClass()
                            + " is not on the class path. Add "
                            + (rules.driverArtifact().isEmpty()
                                    ? "it."
                                    : "the dependency " + rules.driverArtifact() + "."),
                    e);
        }
    }

    private static void checkDriver(String url, Dialect dialect) {
        try {
            DriverManager.getDriver(url);
        } catch (SQLException e) {
            throw new KindredException(
                    "Cannot open " + Dialects.shown(url)
                            + ": no JDBC driver on the class path takes such a URL. Correct"
                            + " it, or add the driver of " + dialect.name() + ".",
                    e);
        }
    }

    DataSource source() {
        return hikari;
    }

    /**
     * The prepared statements of a connection that the pool handed out. They are the driver's own, which outlive the loan; so the
     * pool does not see what they throw, and has to be told of a connection that is lost.
     */
    KeptStatements statementsOf(Connection borrowed) throws SQLException {
        Connection driven = borrowed.unwrap(Connection.class);
        KeptStatements known = statements.get(driven);
        if (known != null) {
            return known;
        }
        statements.values().removeIf(KeptStatements::isClosed);
        KeptStatements made = new KeptStatements(driven, schemaChanges);
        statements.put(driven, made);
        return made;
    }

    /**
     * Takes a connection that was lost out for good once it is given back, and the others with it: what ended one, as a server that
     * was killed, has often ended all, and the pool does not look at one that was used just now before it hands it out.
     */
    void evict(Connection borrowed) {
        hikari.evictConnection(borrowed);
        hikari.getHikariPoolMXBean().softEvictConnections();
    }

    void close() {
        hikari.close();
    }
}
