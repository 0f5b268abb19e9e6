package dev.kindred.testkit;

import dev.kindred.dialect.Dialect;
import dev.kindred.dialect.Dialects;
import dev.kindred.engine.EngineOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** The databases that tests run on. Each needs its JDBC driver on the class path. */
public enum Databases {
    /** SQLite, in a file of its own in the folder for temporary files. */
    SQLITE {
        @Override
        public Database open(EngineOptions options) {
            try {
                Path folder = Files.createTempDirectory("kindred-test");
                // Nobody needs a test's rows after a power cut, and syncing is most of a commit's time.
                return new Database(
                        this, "jdbc:sqlite:" + folder.resolve("test.db") + "?synchronous=OFF", folder, options);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },
    /** H2, in memory. */
    H2 {
        @Override
        public Database open(EngineOptions options) {
            return new Database(this, "jdbc:h2:mem:" + UUID.randomUUID(), null, options);
        }
    };

    /** A new, empty database. */
    public final Database open() {
        return open(EngineOptions.defaults());
    }

    /** A new, empty database whose engine is set up in this way; its recorder is added to the listeners. */
    public abstract Database open(EngineOptions options);

    /** How it spells SQL. */
    public final Dialect dialect() {
        return Dialects.ofProduct(name());
    }
}
