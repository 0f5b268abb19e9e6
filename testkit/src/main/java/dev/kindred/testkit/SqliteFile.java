package dev.kindred.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A SQLite database in a folder of its own. Immutable.
 *
 * @param folder the folder, which holds nothing else
 */
record SqliteFile(Path folder) {

    static SqliteFile create() {
        try {
            return new SqliteFile(Files.createTempDirectory("kindred-test"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its JDBC URL. Nobody needs a test's rows after a power cut, and syncing is most of a commit's time. */
    String url() {
        return "jdbc:sqlite:" + folder.resolve("test.db") + "?synchronous=OFF";
    }

    void delete() {
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> deepestFirst = found.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
