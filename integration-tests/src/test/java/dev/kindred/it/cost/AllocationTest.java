package dev.kindred.it.cost;

import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static dev.kindred.query.LoadOption.joined;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.sql.Sql.construct;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.kindred.engine.Engine;
import dev.kindred.it.Novels;
import dev.kindred.it.model.Writer;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/**
 * What reading allocates, beside JDBC written by hand in the same JVM, H2's own part in both. The bounds leave room for another JVM; who
 * comes near them has made reading dearer.
 */
class AllocationTest {

    private static final int WRITERS = 200;
    private static final int WARM_UP = 400;
    private static final int RUNS = 50;

    // Until the JIT compiler has come to it, more is allocated; on a machine that is busy that may take long.
    private static final int ROUNDS = 20;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private record PlainNovel(
            long id, String title, int pages, @Nullable Long writerId) {}

    private record PlainWriter(
            long id, String name, @Nullable String bio, List<PlainNovel> novels) {}

    private interface Work {
        Object run() throws SQLException;
    }

    private Engine engine;
    private SessionFactory sessions;
    private Connection jdbc;

    @BeforeEach
    void open(Database db) throws SQLException {
        Novels.createTables(db);
        // Else H2 answers from the last result, and what is compared is how often that is.
        String url = db.url() + ";OPTIMIZE_REUSE_RESULTS=0";
        engine = Engine.create(url);
        sessions = SessionFactory.of(engine);
        sessions.run(session -> {
            for (int i = 0; i < WRITERS; i++) {
                Writer writer = WRITER.create().name("Writer " + i);
                for (int j = 0; j < 10; j++) {
                    writer.novels()
                            .add(NOVEL.create().title("Novel " + i + "." + j).pages(j));
                }
                session.add(writer);
            }
        });
        jdbc = DriverManager.getConnection(url);
    }

    @AfterEach
    void close() throws SQLException {
        jdbc.close();
        engine.close();
    }

    /** The least of several runs: what a run allocates besides is the JVM's own doing. */
    private static long bytes(Work work) throws SQLException {
        for (int i = 0; i < WARM_UP; i++) {
            assertThat(work.run()).isNotNull();
        }
        long[] each = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            work.run();
            each[i] = THREADS.getCurrentThreadAllocatedBytes() - before;
        }
        return Arrays.stream(each).min().orElseThrow();
    }

    private List<PlainWriter> writers() throws SQLException {
        List<PlainWriter> writers = new ArrayList<>();
        try (PreparedStatement statement = jdbc.prepareStatement("select id, name, bio from writers");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                writers.add(new PlainWriter(row.getLong(1), row.getString(2), row.getString(3), new ArrayList<>()));
            }
        }
        return writers;
    }

    private List<PlainWriter> writersWithNovels() throws SQLException {
        List<PlainWriter> writers = writers();
        Map<Long, PlainWriter> byId = new HashMap<>();
        writers.forEach(writer -> byId.put(writer.id(), writer));
        try (PreparedStatement statement =
                jdbc.prepareStatement("select id, title, pages, writer_id from novels where writer_id = any(?)")) {
            statement.setArray(1, jdbc.createArrayOf("bigint", byId.keySet().toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    Long writer = row.getLong(4);
                    byId.get(writer)
                            .novels()
                            .add(new PlainNovel(row.getLong(1), row.getString(2), row.getInt(3), writer));
                }
            }
        }
        return writers;
    }

    private List<PlainNovel> novels() throws SQLException {
        List<PlainNovel> novels = new ArrayList<>();
        try (PreparedStatement statement = jdbc.prepareStatement("select id, title, pages from novels");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                novels.add(new PlainNovel(row.getLong(1), row.getString(2), row.getInt(3), null));
            }
        }
        return novels;
    }

    private void isAtMost(String what, double most, Work kindred, Work byHand) throws SQLException {
        long own = Long.MAX_VALUE;
        long plain = Long.MAX_VALUE;
        int rounds = 0;
        do {
            own = Math.min(own, bytes(kindred));
            plain = Math.min(plain, bytes(byHand));
        } while ((double) own / plain >= most && ++rounds < ROUNDS);
        assertThat((double) own / plain)
                .as("%s: %s bytes, and %s by hand", what, own, plain)
                .isLessThan(most);
    }

    @DatabaseTest(Databases.H2)
    void flatEntities(Database db) throws SQLException {
        isAtMost(
                "200 writers",
                2.0,
                () -> sessions.transaction(session -> session.query(WRITER).list()),
                this::writers);
    }

    @DatabaseTest(Databases.H2)
    void aGraphBySelectIn(Database db) throws SQLException {
        isAtMost(
                "200 writers with 2,000 novels",
                2.1,
                () -> sessions.transaction(session ->
                        session.query(WRITER).options(selectin(WRITER.novels)).list()),
                this::writersWithNovels);
    }

    @DatabaseTest(Databases.H2)
    void aGraphByAJoin(Database db) throws SQLException {
        isAtMost(
                "200 writers joined with 2,000 novels",
                2.1,
                () -> sessions.transaction(session ->
                        session.query(WRITER).options(joined(WRITER.novels)).list()),
                this::writersWithNovels);
    }

    @DatabaseTest(Databases.H2)
    void rowsIntoRecords(Database db) throws SQLException {
        isAtMost(
                "2,000 rows",
                1.75,
                () -> sessions.transaction(session -> session.list(select(construct(
                                (id, title, pages) -> new PlainNovel(id, title, pages, null),
                                NOVEL.id,
                                NOVEL.title,
                                NOVEL.pages))
                        .from(NOVEL))),
                this::novels);
    }

    /** A session, a transaction, a query and an object: what it takes besides H2 does not grow by the way. */
    @DatabaseTest(Databases.H2)
    void anEntityByItsKey(Database db) throws SQLException {
        long bytes = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && bytes >= 8_500; round++) {
            bytes = Math.min(bytes, bytes(() -> sessions.transaction(session -> session.getOne(WRITER, 7L))));
        }
        assertThat(bytes).isLessThan(8_500);
    }
}
