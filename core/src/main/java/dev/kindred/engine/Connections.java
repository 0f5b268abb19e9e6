package dev.kindred.engine;

import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.QueryException;
import dev.kindred.exception.UnclearCommitException;
import dev.kindred.sql.Select;
import dev.kindred.sql.TableSource;
import dev.kindred.sql.Tables;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A session's connections, one to each database it has to do with; mostly there is but one. Their transactions end together, one
 * commit after the other: there is no two-phase commit. For one thread at a time.
 */
public final class Connections implements AutoCloseable {

    private final Routes routes;
    private final Map<Engine, SqlConnection> outer;
    private final @Nullable TransactionOptions options;
    private final SqlConnection main;

    // In the order of their first use; empty for most sessions.
    private Map<Engine, SqlConnection> others = Map.of();
    private Map<Savepoint, List<Savepoint>> along = Map.of();

    /**
     * Connections by these routes; none is taken from a pool before its first statement.
     *
     * @param outer the caller's connections, of which transactions here are savepoints
     * @param options how transactions are run; null for each engine's own way
     * @throws QueryException if a database cannot do so
     */
    public Connections(Routes routes, Map<Engine, SqlConnection> outer, @Nullable TransactionOptions options) {
        this.routes = routes;
        this.outer = outer;
        this.options = options;
        this.main = connect(routes.main());
    }

    private SqlConnection connect(Engine engine) {
        SqlConnection joined = outer.get(engine);
        if (joined != null) {
            return joined.nested();
        }
        return options == null ? engine.connect() : engine.connect(options);
    }

    /** Whether anybody wants to know the lines of code behind a statement. */
    public boolean tracesCode() {
        return main.log.tracesCode();
    }

    /** Does a load, and tells of its statements why they were sent. */
    public <R> R because(@Nullable LazyLoad cause, Supplier<R> load) {
        if (cause == null) {
            return load.get();
        }
        each(connection -> connection.log.because(cause));
        try {
            return load.get();
        } finally {
            each(connection -> connection.log.because(null));
        }
    }

    /** The connection to the database of a table's rows. */
    public SqlConnection of(TableSource table) {
        return routes.areSingle() ? main : to(routes.of(table));
    }

    /**
     * The connection to the database of all tables that a select reads.
     *
     * @throws QueryException if they are in several
     */
    public SqlConnection of(Select<?> select) {
        return routes.areSingle() ? main : to(engineOf(select));
    }

    /** The connection to the main database. */
    public SqlConnection main() {
        return main;
    }

    private Engine engineOf(Select<?> select) {
        TableSource first = null;
        for (TableSource table : Tables.readBy(select)) {
            if (first == null) {
                first = table;
            } else if (routes.of(table) != routes.of(first)) {
                throw new QueryException("Cannot run a query over " + first.displayName() + " and "
                        + table.displayName() + ": they are in two databases, " + routes.of(first) + " and "
                        + routes.of(table) + ". Ask for one, then for the other; selectin(...) does so for a"
                        + " relationship.");
            }
        }
        return first == null ? routes.main() : routes.of(first);
    }

    private SqlConnection to(Engine engine) {
        if (engine == routes.main()) {
            return main;
        }
        others = others.isEmpty() ? new LinkedHashMap<>() : others;
        return others.computeIfAbsent(engine, this::connect);
    }

    /** Begins a transaction on the main database; on the others the first statement does. */
    public void begin() {
        main.begin();
    }

    /** Begins a transaction on the main database that is run in this way; on the others all are run as usual. */
    public void begin(TransactionOptions these) {
        main.begin(these);
    }

    /** Whether a transaction is open on any. */
    public boolean inTransaction() {
        return main.inTransaction()
                || (!others.isEmpty() && others.values().stream().anyMatch(SqlConnection::inTransaction));
    }

    /** Sets a mark in all that is open; what begins later is undone as a whole. */
    public Savepoint savepoint() {
        Savepoint mark = main.savepoint();
        List<Savepoint> marks = new ArrayList<>(0);
        for (SqlConnection other : others.values()) {
            if (other.inTransaction()) {
                marks.add(other.savepoint());
            }
        }
        along = along.isEmpty() ? new HashMap<>() : along;
        along.put(mark, marks);
        return mark;
    }

    /** Keeps what was done since a mark. */
    public void release(Savepoint mark) {
        main.release(mark);
        taken(mark).forEach(other -> other.connection().release(other));
    }

    /** Undoes what was done since a mark. */
    public void rollbackTo(Savepoint mark) {
        main.rollbackTo(mark);
        List<Savepoint> marks = taken(mark);
        for (SqlConnection other : others.values()) {
            if (other.inTransaction()) {
                rollbackTo(other, marks);
            }
        }
    }

    private static void rollbackTo(SqlConnection connection, List<Savepoint> marks) {
        for (Savepoint mark : marks) {
            if (mark.connection() == connection) {
                connection.rollbackTo(mark);
                return;
            }
        }
        connection.rollback();
    }

    private List<Savepoint> taken(Savepoint mark) {
        if (along.isEmpty()) {
            return List.of();
        }
        List<Savepoint> marks = along.remove(mark);
        along.keySet().removeIf(other -> !other.isOpen());
        return marks == null ? List.of() : marks;
    }

    /**
     * Commits all, the main database last.
     *
     * @throws DatabaseException if one refuses; an {@link UnclearCommitException} if another has committed by then, which stays
     */
    public void commit() {
        if (others.isEmpty()) {
            main.commit();
            along = Map.of();
            return;
        }
        List<SqlConnection> done = new ArrayList<>(0);
        List<SqlConnection> all = new ArrayList<>(others.values());
        all.add(main);
        for (SqlConnection connection : all) {
            boolean isOpen = connection.inTransaction();
            try {
                connection.commit();
            } catch (DatabaseException e) {
                throw done.isEmpty() ? e : halfDone(e, done.get(0).engine());
            }
            if (isOpen) {
                done.add(connection);
            }
        }
        along = Map.of();
    }

    /** Of a class of its own, since who runs the transaction again would write twice what was kept. */
    private static UnclearCommitException halfDone(DatabaseException refusal, Engine kept) {
        String message = refusal.getMessage() + " (The transaction is only half done: " + kept
                + " had committed its part. Databases commit one after the other.)";
        SQLException cause = refusal.getCause() instanceof SQLException said ? said : new SQLException(message);
        return new UnclearCommitException(message, refusal, cause);
    }

    /** Undoes what is open on all. */
    public void rollback() {
        each(SqlConnection::rollback);
        along = Map.of();
    }

    @Override
    public void close() {
        each(SqlConnection::close);
    }

    private void each(Consumer<SqlConnection> end) {
        if (others.isEmpty()) {
            end.accept(main);
            return;
        }
        RuntimeException failure = attempt(main, end, null);
        for (SqlConnection other : others.values()) {
            failure = attempt(other, end, failure);
        }
        if (failure != null) {
            throw failure;
        }
    }

    // All are ended, whatever one of them says.
    private static @Nullable RuntimeException attempt(
            SqlConnection connection, Consumer<SqlConnection> end, @Nullable RuntimeException before) {
        try {
            end.accept(connection);
            return before;
        } catch (RuntimeException e) {
            if (before == null) {
                return e;
            }
            before.addSuppressed(e);
            return before;
        }
    }
}
