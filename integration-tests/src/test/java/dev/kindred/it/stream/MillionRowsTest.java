package dev.kindred.it.stream;

import static dev.kindred.it.stream.Parcel_.PARCEL;
import static dev.kindred.it.stream.Seal_.SEAL;
import static dev.kindred.it.stream.Van_.VAN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.engine.Engine;
import dev.kindred.engine.SqlConnection;
import dev.kindred.schema.MetaData;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** A million rows, read by a process that has no room for them. */
class MillionRowsTest {

    private static final String INTO = "insert into packets (id, label, weight) ";

    private static final int OUT_OF_MEMORY = 3; // with ExitOnOutOfMemoryError

    @TempDir
    Path folder;

    @DatabaseTest
    void aMillionRowsAreReadInSixtyFourMegabytes(Database db) throws IOException, InterruptedException {
        // What H2 keeps in memory belongs to the process that reads.
        String url = db.is(Databases.H2) ? "jdbc:h2:file:" + folder.resolve("rows") : db.url();
        store(db.kind(), url, 1_000_000);

        Process reader = reader(url, Reader.FORGETTING);
        String printed = printed(reader);

        assertThat(reader.waitFor()).as(printed).isZero();
        assertThat(printed.lines()).contains("499500000");
    }

    /** Were there room for all of them, the other test would show nothing: half as many do not fit in if they are kept. */
    @DatabaseTest(Databases.SQLITE)
    void halfAMillionRowsThatAreKeptDoNotFitIn(Database db) throws IOException, InterruptedException {
        store(db.kind(), db.url(), 500_000);

        Process reader = reader(db.url(), Reader.KEEPING);
        String printed = printed(reader);

        assertThat(reader.waitFor()).as(printed).isEqualTo(OUT_OF_MEMORY);
        assertThat(printed).contains("java.lang.OutOfMemoryError");
    }

    private static void store(Databases kind, String url, int rows) {
        try (Engine engine = Engine.create(url)) {
            engine.createAll(MetaData.of(PARCEL, SEAL, VAN));
            try (SqlConnection connection = engine.connect()) {
                for (int from = 1; from < rows; from += 100_000) {
                    connection.sql(rows(kind, from, from + 99_999)).execute();
                    connection.commit();
                }
            }
        }
    }

    private static Process reader(String url, String how) throws IOException {
        return new ProcessBuilder(
                        System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                        "-Xmx64m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "dev.kindred.it.stream.Reader",
                        url,
                        how)
                .redirectErrorStream(true)
                .start();
    }

    private static String printed(Process reader) throws IOException {
        return new String(reader.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String rows(Databases kind, int from, int to) {
        return switch (kind) {
            case POSTGRESQL ->
                INTO + "select i, 'p' || i, i % 1000 from generate_series(" + from + ", " + to + ") as n(i)";
            case H2 -> INTO + "select x, 'p' || x, mod(x, 1000) from system_range(" + from + ", " + to + ")";
            case MARIADB -> INTO + "select seq, concat('p', seq), seq % 1000 from seq_" + from + "_to_" + to;
            default ->
                INTO + "with recursive n(i) as (select " + from + " union all select i + 1 from n where i < " + to
                        + ") select i, 'p' || i, i % 1000 from n";
        };
    }
}
