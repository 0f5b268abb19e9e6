package dev.kindred.session;

import dev.kindred.engine.Connections;
import dev.kindred.engine.Engine;
import dev.kindred.engine.Routes;
import dev.kindred.engine.SqlConnection;
import dev.kindred.exception.MappingException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.loading.LoadNodes;
import dev.kindred.loading.LoadStatements;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.schema.Difference;
import dev.kindred.schema.MetaData;
import dev.kindred.schema.Table;
import dev.kindred.schema.TableSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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

    private final Routes routes;
    private final SessionSettings settings;
    private final Listeners listeners;
    private final LoadStatements statements;
    private final LoadNodes nodes;
    private final Map<Engine, SqlConnection> outer;

    private SessionFactory(
            Routes routes, SessionSettings settings, LoadStatements statements, Map<Engine, SqlConnection> outer) {
        this.routes = routes;
        this.outer = outer;
        this.settings = Objects.requireNonNull(settings, "settings");
        this.listeners = new Listeners(settings);
        this.statements = statements;
        this.nodes = new LoadNodes(settings.loading());
    }

    /** A factory of sessions on this database, with default settings. */
    public static SessionFactory of(Engine engine) {
        return new SessionFactory(Routes.to(engine), SessionSettings.defaults(), new LoadStatements(), Map.of());
    }

    /**
     * A factory of sessions on this database for these entities, checked beforehand.
     *
     * @throws MappingException if the database cannot keep what an entity is to hold
     */
    public static SessionFactory of(Engine engine, MetaData metaData) {
        check(metaData.sortedTables(), engine);
        for (TableSet set : metaData.sets()) {
            if (set instanceof EntityDescriptor<?, ?> entity) {
                entity.use();
            }
        }
        return of(engine);
    }

    private static void check(List<Table> tables, Engine engine) {
        tables.forEach(engine.dialect()::check);
    }

    /**
     * This factory, with the rows of an entity, and its link tables, in another database. A session has a transaction on each
     * database it has to do with, and they end together, but not as one: a commit that one of them refuses does not undo what
     * another has committed. A statement reads one database only; relationships lead from one to the other.
     *
     * @throws MappingException if that database cannot keep what the entity is to hold
     */
    public SessionFactory bind(EntityDescriptor<?, ?> entity, Engine engine) {
        entity.use();
        check(entity.tables(), engine);
        return new SessionFactory(routes.with(entity.tables(), engine), settings, statements, outer);
    }

    /**
     * This factory, with the tables of a schema in another database, as {@link #bind(EntityDescriptor, Engine)} has those of an
     * entity; an entity of the schema that is bound itself stays where it is.
     */
    public SessionFactory bind(String schema, Engine engine) {
        return new SessionFactory(routes.with(schema, engine), settings, statements, outer);
    }

    /**
     * Creates the tables that do not exist yet, each in its database; a foreign key to another database is left out.
     *
     * @throws MappingException if a database cannot keep what a table is to hold; nothing is created there then
     */
    public void createAll(MetaData metaData) {
        for (Engine engine : routes.engines()) {
            engine.createAll(metaData.only(table -> routes.of(table) == engine));
        }
    }

    /**
     * Compares each database with the tables that are in it; a foreign key to another database does not count.
     *
     * @return all that differs, in words; empty if all are as the model says
     */
    public List<Difference> validate(MetaData metaData) {
        List<Difference> differences = new ArrayList<>();
        for (Engine engine : routes.engines()) {
            differences.addAll(engine.validate(metaData.only(table -> routes.of(table) == engine)));
        }
        return List.copyOf(differences);
    }

    /** Drops the tables that exist, each in its database, with all their rows. */
    public void dropAll(MetaData metaData) {
        for (Engine engine : routes.engines()) {
            engine.dropAll(metaData.only(table -> routes.of(table) == engine));
        }
    }

    /** This factory, with other settings. */
    public SessionFactory with(SessionSettings other) {
        return new SessionFactory(routes, other, statements, outer);
    }

    /**
     * This factory inside a transaction of the caller's, as tests like it: the sessions' transactions are savepoints of it, so that
     * what they commit is undone with it. The sessions, one inside the other or one after the other, share the connection and its
     * thread. With several databases, call it for each that is to be joined.
     *
     * @param connection stays the caller's to commit, to roll back and to close
     * @throws IllegalArgumentException if it is of another engine
     */
    public SessionFactory joining(SqlConnection connection) {
        if (!routes.engines().contains(connection.engine())) {
            throw new IllegalArgumentException("Cannot join a transaction of " + connection.engine()
                    + ": this factory's sessions are on "
                    + routes.engines().stream().map(Engine::toString).collect(Collectors.joining(", "))
                    + ". Take a connection of that engine.");
        }
        Map<Engine, SqlConnection> more = new HashMap<>(outer);
        more.put(connection.engine(), connection);
        return new SessionFactory(routes, settings, statements, Map.copyOf(more));
    }

    /** Where the sessions' data are, but for what is bound elsewhere. */
    public Engine engine() {
        return routes.main();
    }

    /** All databases that the sessions work with, the main one among them. */
    public Set<Engine> engines() {
        return Set.copyOf(routes.engines());
    }

    /** A new session; the caller closes it. */
    public Session open() {
        return new Session(
                new Connections(routes, outer, settings.transactions()), settings, listeners, statements, nodes);
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

    /**
     * Runs work as {@link #transaction(Work)} does, and again where the database refused it for a reason that may pass. Each attempt
     * has a session of its own; an object of an earlier attempt is refused there, since what it holds was undone. So the work should
     * make and load its objects itself, and do nothing outside the database that cannot be done twice.
     *
     * @throws SessionStateException if this factory joins a transaction of the caller's, who alone can run that again
     */
    @SuppressWarnings("try") // closed by hand before the pause, so that nobody waits for its locks
    public <R extends @Nullable Object, X extends Exception> R transaction(Retry retry, Work<R, X> work) throws X {
        Objects.requireNonNull(work, "work");
        Attempts attempts = new Attempts(Objects.requireNonNull(retry, "retry"));
        if (!outer.isEmpty()) {
            throw new SessionStateException("Cannot run a transaction again that is a part of another: the database"
                    + " undoes the whole of it. Retry the outer one.");
        }
        while (true) {
            try (Session session = open()) {
                session.membership().with(attempts);
                try {
                    R result = work.apply(session);
                    session.commitAndClose();
                    return result;
                } catch (Exception e) {
                    if (!attempts.goesOn(e, session.membership().all())) {
                        throw e;
                    }
                    session.close();
                    if (!attempts.pause()) {
                        throw e;
                    }
                }
            }
        }
    }

    /** As {@link #transaction(Retry, Work)}, for work without a result. */
    public <X extends Exception> void run(Retry retry, Action<X> action) throws X {
        Objects.requireNonNull(action, "action");
        transaction(retry, (Work<Boolean, X>) session -> {
            action.accept(session);
            return true;
        });
    }
}
