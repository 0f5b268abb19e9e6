package dev.kindred.testkit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A MariaDB server that is started for the run, or one (also of MySQL) that the run is pointed to. Each test gets a database; others that it makes
 * go with it. For any number of threads.
 */
final class MariadbServer implements DatabaseServer {

    private final ServerUrl main;
    private final Set<String> foreign;
    private final Set<String> open = new HashSet<>();
    private int made;

    private MariadbServer(ServerUrl main) {
        this.main = main;
        this.foreign = databases();
    }

    /** A server at this URL; null starts one. */
    static MariadbServer start(@Nullable String url) {
        return new MariadbServer(
                new ServerUrl(url == null ? MariadbProcess.start().url() : url));
    }

    /** The server of either that is at this URL. */
    static MariadbServer at(@Nullable String url) {
        if (url == null) {
            throw new IllegalStateException("no URL names the server: set -Dkindred.test.mysql.url=jdbc:mysql://…");
        }
        return new MariadbServer(new ServerUrl(url));
    }

    @Override
    public synchronized String open() {
        String name = main.freshName(++made);
        run("create database " + name);
        open.add(name);
        return main.withDatabase(name);
    }

    @Override
    public synchronized void close(String url) {
        String name = ServerUrl.database(url);
        open.remove(name);
        run("drop database " + name);
        if (open.isEmpty()) {
            for (String other : databases()) {
                if (!foreign.contains(other)) {
                    run("drop database `" + other + "`");
                }
            }
        }
    }

    private void run(String sql) {
        try (Connection connection = DriverManager.getConnection(main.url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private Set<String> databases() {
        try (Connection connection = DriverManager.getConnection(main.url());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show databases")) {
            Set<String> names = new HashSet<>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    private IllegalStateException failure(SQLException e) {
        return new IllegalStateException("The server at " + ServerUrl.shown(main.url()) + ": " + e.getMessage(), e);
    }
}
