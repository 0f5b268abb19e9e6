package dev.kindred.testkit;

import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import dev.kindred.schema.MetaData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A database made for one test: an engine, and a recorder of all it sends. Any number of threads may share it. */
public final class Database implements AutoCloseable {

    private final Databases kind;
    private final String url;
    private final @Nullable Path folder;
    private final SqlRecorder recorder = new SqlRecorder();
    private final Engine engine;

    Database(Databases kind, String url, @Nullable Path folder, EngineOptions options) {
        this.kind = kind;
        this.url = url;
        this.folder = folder;
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
        delete();
        if (leaked > 0) {
            throw new AssertionError(
                    leaked + " connection(s) of " + kind + " are still in use: a session or connection was not closed");
        }
    }

    private void delete() {
        if (folder == null) {
            return;
        }
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return kind.toString();
    }
}
