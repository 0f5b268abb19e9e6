package dev.kindred.benchmarks.kindred;

import dev.kindred.benchmarks.Database;
import dev.kindred.benchmarks.Dialect;
import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import dev.kindred.session.SessionFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A database whose tables are filled with as many rows as asked for, and an engine for it. For one thread. */
final class Filled implements AutoCloseable {

    private final Database database;
    private final Connection connection;
    private final Engine engine;

    Filled(String name) throws SQLException {
        database = Database.start(Dialect.of(name), false);
        connection = DriverManager.getConnection(database.url());
        engine = Engine.create(database.url(), EngineOptions.defaults().withPool(database::pool));
    }

    SessionFactory sessions() {
        return SessionFactory.of(engine);
    }

    /** For statements by hand. */
    Connection connection() {
        return connection;
    }

    void entries(int count) throws SQLException {
        execute("delete from entries");
        execute("insert into entries (id, name, amount) select n, 'entry ' || n, 0 from " + numbers(count));
        execute("analyze");
    }

    /** So many books for each of the authors with the keys up to a last one, and for no other. */
    void books(int authors, int each) throws SQLException {
        execute("delete from book_tags");
        execute("delete from books");
        String day = database.dialect() == Dialect.SQLITE ? "'2001-02-03'" : "date '2001-02-03'";
        execute("insert into books (id, title, isbn, price, pages, published, stock, author_id)"
                + " select n, 'The book with the number ' || n, '978-0000000000', 12.34, 300, " + day
                + ", 5, (n - 1) / " + each + " + 1 from " + numbers(authors * each));
        execute("analyze");
    }

    private String numbers(int count) {
        return switch (database.dialect()) {
            case H2 -> "(select x as n from system_range(1, " + count + ")) as numbers";
            case POSTGRESQL -> "generate_series(1, " + count + ") as numbers(n)";
            case SQLITE ->
                "(with recursive r(n) as (select 1 union all select n + 1 from r where n < " + count
                        + ") select n from r) as numbers";
        };
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        engine.close();
        connection.close();
        database.close();
    }
}
