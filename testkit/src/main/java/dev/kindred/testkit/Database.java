package dev.kindred.testkit;

import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import dev.kindred.schema.MetaData;
import java.util.function.Consumer;

/** A database made for one test: an engine, and a recorder of all it sends. Any number of threads may share it. */
public final class Database implements AutoCloseable {

    private final Databases kind;
    private final String url;
    private final Consumer<String> cleaner;
    private final SqlRecorder recorder = new SqlRecorder();
    private final Engine engine;

    /** A database at this URL, which the cleaner is given in the end. */
    Database(Databases kind, String url, Consumer<String> cleaner, EngineOptions options) {
        this.kind = kind;
        this.url = url;
        this.cleaner = cleaner;
        this.engine = Engine.create(url, options.withListener(recorder));
    }

    /** Which database it is. */
    public Databases kind() {
        return kind;
    }

    /** Whether it is this one, for what differs. */
    public boolean is(Databases other) {
        return kind == other;
    }

    /** The JDBC URL, to open it once more. */
    public String url() {
        return url;
    }

    /** The engine. */
    public Engine engine() {
        return engine;
    }

    /** The record of all statements that the engine sent. */
    public SqlRecorder recorder() {
        return recorder;
    }

    /** Creates the tables, and forgets the statements that did it. */
    public Database createAll(MetaData metaData) {
        engine.createAll(metaData);
        recorder.clear();
        return this;
    }

    /**
     * Throws the database away.
     *
     * @throws AssertionError if a connection is still in use: somebody forgot to close a session
     */
    @Override
    public void close() {
        int leaked = engine.connectionsInUse();
        engine.close();
        cleaner.accept(url);
        if (leaked > 0) {
            throw new AssertionError(
                    leaked + " connection(s) of " + kind + " are still in use: a session or connection was not closed");
        }
    }

    @Override
    public String toString() {
        return kind.toString();
    }
}
