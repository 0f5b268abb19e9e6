package dev.kindred.engine;

import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.Dialects;
import dev.kindred.dialect.Feature;
import dev.kindred.dialect.JsonRules;
import dev.kindred.exception.KindredException;
import dev.kindred.exception.MappingException;
import dev.kindred.schema.Difference;
import dev.kindred.schema.MetaData;
import dev.kindred.type.SqlType;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * A database to work with: where connections come from, how it is spoken to, and the statements compiled for it. One for each
 * database and application; any number of threads may share it.
 *
 * <pre>{@code
 * Engine engine = Engine.create("jdbc:sqlite:library.db");
 * engine.createAll(MetaData.of(AUTHOR, BOOK));
 * }</pre>
 */
public final class Engine implements AutoCloseable {

    private final String name;
    private final @Nullable Pool pool;
    private final Dialect dialect;
    private final Connector connector;
    private final TransactionOptions transactions;
    private final SqlLog log;
    private final CompiledStatements statements;
    private final SequenceNumbers numbers;
    private final AtomicInteger borrowed = new AtomicInteger();

    private Engine(String name, DataSource source, @Nullable Pool pool, Dialect dialect, EngineOptions options) {
        this.name = name;
        this.pool = pool;
        this.dialect = dialect;
        this.transactions = options.transactions();
        this.log = new SqlLog(options);
        Connector.check(transactions, dialect);
        Failures failures = new Failures(dialect, options.hideValues());
        this.connector = new Connector(source, pool, transactions, dialect, failures, log);
        this.statements = new CompiledStatements(dialect, options.json());
        this.numbers = new SequenceNumbers(dialect, log);
    }

    /**
     * An engine with a pool of its own, of at most 10 connections.
     *
     * @param url a JDBC URL, such as {@code jdbc:sqlite:library.db}
     * @throws KindredException if the URL is of no known database, its driver is missing, or it cannot be opened
     */
    public static Engine create(String url) {
        return create(url, EngineOptions.defaults());
    }

    /**
     * An engine with a pool of its own.
     *
     * @param url a JDBC URL, such as {@code jdbc:sqlite:library.db}
     * @throws KindredException if the URL is of no known database, its driver is missing, or it cannot be opened
     */
    public static Engine create(String url, EngineOptions options) {
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(url, "url");
        Dialect dialect = options.dialect() == null ? Dialects.ofUrl(url) : options.dialect();
        Pool pool = Pool.open(url, dialect, options);
        return new Engine(withoutSecrets(url), pool.source(), pool, dialect, options);
    }

    /** An engine whose connections come from this source, which stays the caller's to close. */
    public static Engine of(DataSource source) {
        return of(source, EngineOptions.defaults());
    }

    /** An engine whose connections come from this source, which stays the caller's to close; the pool's options do not count. */
    public static Engine of(DataSource source, EngineOptions options) {
        Objects.requireNonNull(options, "options");
        Objects.requireNonNull(source, "source");
        Dialect dialect =
                options.dialect() == null ? Dialects.ofProduct(Connector.productName(source)) : options.dialect();
        return new Engine(dialect.toString(), source, null, dialect, options);
    }

    /** All that is special about the database. */
    public Dialect dialect() {
        return dialect;
    }

    /** A connection, which holds none of the pool until its first statement. Close it in the end. */
    public SqlConnection connect() {
        return connect(transactions);
    }

    /**
     * A connection whose transactions are run in another way than the engine's.
     *
     * @throws dev.kindred.exception.QueryException if the database cannot do so
     */
    public SqlConnection connect(TransactionOptions options) {
        Connector.check(options, dialect);
        return new SqlConnection(this, statements, log, options);
    }

    /**
     * Creates the tables, and the sequences if the database has any, that do not exist yet; those that do are left as they are.
     *
     * @throws dev.kindred.exception.MappingException if the database cannot keep what a table is to hold; nothing is created then
     */
    public void createAll(MetaData metaData) {
        new SchemaWriter(this).createAll(metaData);
    }

    /** Drops the tables that exist, with all their rows, and the sequences. */
    public void dropAll(MetaData metaData) {
        new SchemaWriter(this).dropAll(metaData);
    }

    /** Reads from the database what tables it has. */
    public Inspector inspect() {
        return new Inspector(this, null);
    }

    /**
     * Compares the database with the model.
     *
     * @return all that differs, in words, table by table; empty if the database is as the model says. Other tables of the database
     *     do not count
     */
    public List<Difference> validate(MetaData metaData) {
        return new Validation(this).differences(metaData);
    }

    /**
     * Checks that the database is as the model says.
     *
     * @throws MappingException if it is not; it tells all that differs
     */
    public void requireValid(MetaData metaData) {
        List<Difference> differences = validate(metaData);
        if (!differences.isEmpty()) {
            throw new MappingException("The database is not as the model says:\n"
                    + differences.stream().map(Difference::sentence).collect(Collectors.joining("\n"))
                    + "\nChange the tables, or the model, until they agree.");
        }
    }

    /**
     * Tells this listener too of all statements and transactions from now on, on connections that are open already as well; beside those
     * of {@link EngineOptions#withListener}, which were there from the beginning.
     */
    public void addListener(ExecutionListener listener) {
        log.add(Objects.requireNonNull(listener, "listener"));
    }

    /** Tells this listener nothing any more; does nothing if it was not told. */
    public void removeListener(ExecutionListener listener) {
        log.remove(listener);
    }

    /** How many connections are in use at the moment. */
    public int connectionsInUse() {
        return borrowed.get();
    }

    /** How many statements had to be compiled so far: one that has the shape of another is compiled but once. */
    public long compiledStatements() {
        return statements.compiled();
    }

    /** Closes the pool that the engine made, if it made one. */
    @Override
    public void close() {
        if (pool != null) {
            pool.close();
        }
    }

    // What stands behind the database's name may be a password, and so may what stands before an @.
    private static String withoutSecrets(String url) {
        return url.replaceFirst("[;?].*", "").replaceFirst("//[^/@]*@", "//");
    }

    /** How its transactions are run, unless a session says otherwise. */
    public TransactionOptions transactions() {
        return transactions;
    }

    /** The type as its values are read from this database, and bound. */
    public <T> SqlType<T> kept(SqlType<T> type) {
        return statements.complete(dialect.kept(type));
    }

    /** What is wrong with storing the value in a column of this type, as a sentence that follows the column's name; null if nothing. */
    public <T> @Nullable String refusal(SqlType<T> type, T value) {
        return dialect.refusal(statements.complete(type), value);
    }

    /** Why the database cannot answer rows of these columns as a JSON text without loss; null if it can. */
    public @Nullable String whyNoJson(List<SqlType<?>> columns) {
        JsonRules rules = dialect.traits().json();
        String refusal = rules == null ? "does not answer rows as JSON" : rules.refusal(columns);
        return refusal == null ? null : dialect.name() + " " + refusal;
    }

    /** Whether the database has sequences. */
    public boolean hasSequences() {
        return dialect.traits().sequences() != null;
    }

    /** Whether an insert answers the values of any columns that the database made, not only of the key that it numbers. */
    public boolean answersInserted() {
        return dialect.has(Feature.INSERTED_VALUES);
    }

    /** Whether the database takes NULL for greater than any value when it orders rows, or for smaller. */
    public boolean takesNullForGreatest() {
        return dialect.has(Feature.NULL_IS_GREATEST);
    }

    /** What a cursor of the database is good for. */
    public CursorKind cursors() {
        return CursorKind.of(dialect);
    }

    /** The numbers of sequences. */
    SequenceNumbers numbers() {
        return numbers;
    }

    JdbcConnection begin(boolean writing, TransactionOptions options) {
        JdbcConnection jdbc = connector.begin(writing, options);
        borrowed.incrementAndGet();
        return jdbc;
    }

    void giveBack(JdbcConnection jdbc) {
        borrowed.decrementAndGet();
        connector.giveBack(jdbc);
    }

    @Override
    public String toString() {
        return "Engine[" + name + "]";
    }
}
