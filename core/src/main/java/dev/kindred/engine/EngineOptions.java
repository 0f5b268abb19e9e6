package dev.kindred.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an engine is set up. Immutable: each {@code with…} method answers a changed copy.
 *
 * @param poolSize the most connections of a pool that the engine makes
 * @param hideValues whether the values of statements are kept out of the log, of events and of the database's errors;
 *     errors that name an object still show it
 * @param listeners who is told of each statement
 * @param user the user of a connection, or null
 * @param password the password of a connection, or null
 */
public record EngineOptions(
        int poolSize,
        boolean hideValues,
        List<ExecutionListener> listeners,
        @Nullable String user,
        @Nullable String password) {

    private static final EngineOptions DEFAULTS = new EngineOptions(10, false, List.of(), null, null);

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
        return new EngineOptions(connections, hideValues, listeners, user, password);
    }

    /** These with values kept out of logs, errors and events. */
    public EngineOptions withHiddenValues() {
        return new EngineOptions(poolSize, true, listeners, user, password);
    }

    /** These with one more listener. */
    public EngineOptions withListener(ExecutionListener listener) {
        List<ExecutionListener> more = new ArrayList<>(listeners);
        more.add(listener);
        return new EngineOptions(poolSize, hideValues, more, user, password);
    }

    /** These with a user and a password. */
    public EngineOptions withUser(String name, String secret) {
        return new EngineOptions(poolSize, hideValues, listeners, name, secret);
    }

    @Override
    public String toString() {
        return "EngineOptions[poolSize=" + poolSize + ", hideValues=" + hideValues + ", listeners=" + listeners.size()
                + ", user=" + user + "]";
    }
}
