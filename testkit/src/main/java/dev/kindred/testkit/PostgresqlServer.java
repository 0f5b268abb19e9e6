package dev.kindred.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server that is started for the run, or one that the run is pointed to. Making a database takes tens of
 * milliseconds and emptying one but a few, so databases are used again. For any number of threads.
 */
final class PostgresqlServer implements DatabaseServer {

    /** Schemas are all that a test can leave behind in its database. */
    private static final String EMPTY = """
            do $$
            declare one text;
            begin
                for one in select nspname from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' loop
                    execute format('drop schema %I cascade', one);
                end loop;
                create schema public;
            end $$""";

    private final ServerUrl main;
    private final Deque<String> free = new ArrayDeque<>();
    private int made;

    private PostgresqlServer(ServerUrl main) {
        this.main = main;
    }

    /** A server at this URL; null starts one. */
    static PostgresqlServer start(@Nullable String url) {
        return new PostgresqlServer(new ServerUrl(url == null ? startEmbedded() : url));
    }

    private static String startEmbedded() {
        try {
            EmbeddedPostgres server = EmbeddedPostgres.builder().start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
            return server.getJdbcUrl("postgres", "postgres");
        } catch (IOException e) {
            throw new IllegalStateException("PostgreSQL did not start: " + e.getMessage(), e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            // The operating system removes what is left in its folder for temporary files.
        }
    }

    @Override
    public synchronized String open() {
        String used = free.pollFirst();
        if (used != null) {
            return used;
        }
        String name = main.freshName(++made);
        run(main.url(), "create database " + name);
        return main.withDatabase(name);
    }

    @Override
    public synchronized void close(String url) {
        try {
            run(url, "set lock_timeout = '2s'", EMPTY);
            free.addFirst(url);
        } catch (IllegalStateException e) {
            // A test that fails may leave a transaction open; its database is given up.
            run(main.url(), "drop database if exists " + ServerUrl.database(url) + " with (force)");
        }
    }

    private static void run(String url, String... statements) {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL at " + ServerUrl.shown(url) + ": " + e.getMessage(), e);
        }
    }
}
