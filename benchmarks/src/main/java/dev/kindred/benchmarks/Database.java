package dev.kindred.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database with the tables and rows of the sample, which ends with it. For one thread at a time. */
public final class Database implements AutoCloseable {

    private static final int POOL_SIZE = 4;

    private final Dialect dialect;
    private final String url;
    private final AutoCloseable server;
    private final Connection own;

    private Database(Dialect dialect, String url, AutoCloseable server) throws SQLException {
        this(dialect, url, server, DriverManager.getConnection(url));
    }

    private Database(Dialect dialect, String url, AutoCloseable server, Connection own) {
        this.dialect = dialect;
        this.url = url;
        this.server = server;
        this.own = own;
    }

    /** Starts a database; the entries, which only one workload needs, are filled in where asked for. */
    public static Database start(Dialect dialect, boolean entries) {
        try {
            Database database = switch (dialect) {
                case H2 -> new Database(dialect, "jdbc:h2:mem:benchmark;OPTIMIZE_REUSE_RESULTS=0", () -> {});
                case SQLITE -> sqlite();
                case POSTGRESQL -> postgresql();
            };
            new Rows(database.own, dialect).create(entries);
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Database sqlite() throws IOException, SQLException {
        Path folder = Files.createTempDirectory("kindred-benchmark");
        String settings = "?journal_mode=WAL&synchronous=NORMAL&foreign_keys=true&busy_timeout=5000"
                + "&date_class=TEXT&date_string_format=yyyy-MM-dd";
        return new Database(Dialect.SQLITE, "jdbc:sqlite:" + folder.resolve("benchmark.db") + settings, () -> {
            for (String name : List.of("benchmark.db", "benchmark.db-wal", "benchmark.db-shm")) {
                Files.deleteIfExists(folder.resolve(name));
            }
            Files.delete(folder);
        });
    }

    /** No vacuum comes by itself, since it would hit one contender and spare the next. */
    private static Database postgresql() throws IOException, SQLException {
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("autovacuum", "off")
                .setServerConfig("shared_buffers", "256MB")
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("checkpoint_timeout", "1h")
                .start();
        return new Database(Dialect.POSTGRESQL, server.getJdbcUrl("postgres", "postgres"), server);
    }

    /** The same database under another URL, as a contender may see it. It goes on when that is closed. */
    Database at(String otherUrl) {
        try {
            return new Database(dialect, otherUrl, () -> {}, DriverManager.getConnection(url));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public Dialect dialect() {
        return dialect;
    }

    public String url() {
        return url;
    }

    /** The settings of the pool that every contender has. */
    public HikariConfig poolSettings() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setAutoCommit(false);
        pool(config);
        return config;
    }

    /** For a contender that makes a pool of its own. */
    public void pool(HikariConfig config) {
        config.setMaximumPoolSize(POOL_SIZE);
        config.setMinimumIdle(POOL_SIZE);
    }

    /** What the server calls itself. */
    String version() {
        try {
            return own.getMetaData().getDatabaseProductName() + " "
                    + own.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The processes of PostgreSQL that serve the connections of others. */
    List<Long> processes() {
        List<Long> processes = new ArrayList<>();
        read(
                "select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()",
                row -> processes.add(row.getLong(1)));
        return processes;
    }

    /** Deletes all that workloads inserted, and clears away what updates and deletes left behind. */
    void tidy() {
        try (Statement statement = own.createStatement()) {
            statement.execute("delete from books where author_id > " + Sample.AUTHORS);
            statement.execute("delete from authors where id > " + Sample.AUTHORS);
            if (dialect == Dialect.POSTGRESQL) {
                statement.execute("vacuum authors, books, book_tags, entries");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Inserts authors who are to be deleted, each with the books of the sample; answers the key of the first. */
    long insertVictims(int count) {
        try {
            return new Rows(own, dialect).victims(count);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What the tables hold now, but without the keys of rows that were inserted, which no two runs have alike. */
    String contents() {
        Checksum sum = new Checksum(true);
        read(
                "select id, name, email, born, rating from authors",
                row -> sum.author(
                        known(row.getLong(1)), row.getString(2), row.getString(3), date(row, 4), row.getInt(5)));
        read(
                "select b.id, b.title, b.isbn, b.price, b.pages, b.published, b.stock, b.author_id, a.rating"
                        + " from books b join authors a on a.id = b.author_id",
                row -> sum.book(
                        row.getLong(8) > Sample.AUTHORS ? row.getInt(9) : row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getBigDecimal(4),
                        row.getInt(5),
                        date(row, 6),
                        row.getInt(7),
                        known(row.getLong(8))));
        read("select book_id, tag_id from book_tags", row -> sum.tag(row.getLong(1), row.getLong(2), ""));
        read("select id, name, amount from entries", row -> sum.entry(row.getLong(1), row.getString(2), row.getInt(3)));
        return sum.toString();
    }

    private static long known(long author) {
        return author > Sample.AUTHORS ? -1 : author;
    }

    private java.time.LocalDate date(ResultSet row, int index) throws SQLException {
        return dialect.day(row, index);
    }

    private void read(String sql, EachRow work) {
        try (PreparedStatement statement = own.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                work.take(rows);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            own.close();
            server.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private interface EachRow {
        void take(ResultSet row) throws SQLException;
    }
}
