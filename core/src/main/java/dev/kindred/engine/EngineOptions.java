package dev.kindred.engine;

import com.zaxxer.hikari.HikariConfig;
import dev.kindred.dialect.Dialect;
import dev.kindred.type.JsonFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How an engine is set up. Immutable: each {@code with…} method answers a changed copy.
 *
 * @param poolSize the most connections of a pool that the engine makes
 * @param hideValues whether the values of statements are kept out of the log, of events and of the database's errors;
 *     errors of Kindred's own that name an object, or a value that they refuse, still show it
 * @param listeners who is told of each statement
 * @param user the user of a connection, or null
 * @param password the password of a connection, or null
 * @param transactions how transactions are run, unless a session says otherwise
 * @param pool what else is set on the pool that the engine makes
 * @param dialect how the database is spoken to; null to tell it by the URL, or by the name the database gives itself
 * @param json what writes and reads documents; null where there are none
 */
public record EngineOptions(
        int poolSize,
        boolean hideValues,
        List<ExecutionListener> listeners,
        @Nullable String user,
        @Nullable String password,
        TransactionOptions transactions,
        Consumer<HikariConfig> pool,
        @Nullable Dialect dialect,
        @Nullable JsonFormat json) {

    private static final EngineOptions DEFAULTS = new EngineOptions(
            10, false, List.of(), null, null, TransactionOptions.defaults(), config -> {}, null, null);

    public EngineOptions {
        if (poolSize < 1) {
            throw new IllegalArgumentException("poolSize must be at least 1, but is " + poolSize);
        }
        listeners = List.copyOf(listeners);
    }

    /** At most 10 connections, values shown, no listener, no user. */
    public static EngineOptions defaults() {
        return DEFAULTS;
    }

    /** These with another size of the pool. */
    public EngineOptions withPoolSize(int connections) {
        return new EngineOptions(connections, hideValues, listeners, user, password, transactions, pool, dialect, json);
    }

    /** These with values kept out of logs, errors and events. */
    public EngineOptions withHiddenValues() {
        return new EngineOptions(poolSize, true, listeners, user, password, transactions, pool, dialect, json);
    }

    /** These with one more listener. */
    public EngineOptions withListener(ExecutionListener listener) {
        List<ExecutionListener> more = new ArrayList<>(listeners);
        more.add(listener);
        return new EngineOptions(poolSize, hideValues, more, user, password, transactions, pool, dialect, json);
    }

    /** These with a user and a password. */
    public EngineOptions withUser(String name, String secret) {
        return new EngineOptions(poolSize, hideValues, listeners, name, secret, transactions, pool, dialect, json);
    }

    /** These with other transactions. */
    public EngineOptions withTransactions(TransactionOptions options) {
        return new EngineOptions(poolSize, hideValues, listeners, user, password, options, pool, dialect, json);
    }

    /**
     * These with settings of the pool itself: how long to wait for a connection, how long one may live, what tests whether it does.
     * They come after all that the engine sets.
     */
    public EngineOptions withPool(Consumer<HikariConfig> change) {
        return new EngineOptions(
                poolSize, hideValues, listeners, user, password, transactions, pool.andThen(change), dialect, json);
    }

    /** These with a dialect of one's own, whatever the URL or the database's name; Kindred finds those it brings by itself. */
    public EngineOptions withDialect(Dialect spelling) {
        return new EngineOptions(
                poolSize,
                hideValues,
                listeners,
                user,
                password,
                transactions,
                pool,
                Objects.requireNonNull(spelling, "spelling"),
                json);
    }

    /** These with what writes and reads documents, the values of attributes with {@code @Json}. */
    public EngineOptions withJson(JsonFormat format) {
        return new EngineOptions(
                poolSize,
                hideValues,
                listeners,
                user,
                password,
                transactions,
                pool,
                dialect,
                Objects.requireNonNull(format, "format"));
    }

    @Override
    public String toString() {
        return "EngineOptions[poolSize=" + poolSize + ", hideValues=" + hideValues + ", listeners=" + listeners.size()
                + ", user=" + user + ", transactions=" + transactions + (dialect == null ? "" : ", dialect=" + dialect)
                + "]";
    }
}
