package dev.kindred.session;

import dev.kindred.engine.Engine;
import dev.kindred.engine.SqlConnection;
import dev.kindred.exception.MappingException;
import dev.kindred.loading.LoadStatements;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.Table;
import dev.kindred.schema.TableSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes sessions, and runs work in a transaction of its own. One for each application; any number of threads may share it.
 *
 * <pre>{@code
 * SessionFactory sessions = SessionFactory.of(engine);
 * long authors = sessions.transaction(session -> session.query(AUTHOR).count());
 * }</pre>
 */
public final class SessionFactory {

    private final Engine engine;
    private final SessionSettings settings;
    private final Listeners listeners;
    private final LoadStatements statements;
    private final @Nullable SqlConnection outer;

    private SessionFactory(
            Engine engine, SessionSettings settings, LoadStatements statements, @Nullable SqlConnection outer) {
        this.engine = Objects.requireNonNull(engine, "engine");
        this.outer = outer;
        this.settings = Objects.requireNonNull(settings, "settings");
        this.listeners = new Listeners(settings);
        this.statements = statements;
    }

    /** A factory of sessions on this database, with default settings. */
    public static SessionFactory of(Engine engine) {
        return new SessionFactory(engine, SessionSettings.defaults(), new LoadStatements(), null);
    }

    /**
     * A factory of sessions on this database for these entities, checked beforehand.
     *
     * @throws MappingException if the database cannot keep what an entity is to hold
     */
    public static SessionFactory of(Engine engine, MetaData metaData) {
        for (Table table : metaData.sortedTables()) {
            engine.dialect().check(table);
        }
        for (TableSet set : metaData.sets()) {
            if (set instanceof EntityDescriptor<?, ?> entity) {
                entity.use();
            }
        }
        return of(engine);
    }

    /** This factory, with other settings. */
    public SessionFactory with(SessionSettings other) {
        return new SessionFactory(engine, other, statements, outer);
    }

    /**
     * This factory inside a transaction of the caller's, as tests like it: the sessions' transactions are savepoints of it, so that
     * what they commit is undone with it. The sessions, one inside the other or one after the other, share the connection and its
     * thread.
     *
     * @param connection stays the caller's to commit, to roll back and to close
     * @throws IllegalArgumentException if it is of another engine
     */
    public SessionFactory joining(SqlConnection connection) {
        if (connection.engine() != engine) {
            throw new IllegalArgumentException("Cannot join a transaction of " + connection.engine()
                    + ": this factory's sessions are on " + engine + ". Take a connection of that engine.");
        }
        return new SessionFactory(engine, settings, statements, connection);
    }

    /** Where the sessions' data are. */
    public Engine engine() {
        return engine;
    }

    /** A new session; the caller closes it. */
    public Session open() {
        return new Session(outer == null ? engine.connect() : outer.nested(), settings, listeners, statements);
    }

    /**
     * Runs work in a new session and commits; if the work throws, rolls back and throws that on. The session is closed in
     * either case.
     */
    public <R extends @Nullable Object, X extends Exception> R transaction(Work<R, X> work) throws X {
        Objects.requireNonNull(work, "work");
        try (Session session = open()) {
            R result = work.apply(session);
            session.commitAndClose();
            return result;
        }
    }

    /** As {@link #transaction}, for work without a result. */
    public <X extends Exception> void run(Action<X> action) throws X {
        Objects.requireNonNull(action, "action");
        try (Session session = open()) {
            action.accept(session);
            session.commitAndClose();
        }
    }
}
