package dev.kindred.benchmarks.jdbc;

import dev.kindred.benchmarks.Dialect;
import dev.kindred.benchmarks.Sample;
import dev.kindred.benchmarks.plain.Author;
import dev.kindred.benchmarks.plain.Book;
import dev.kindred.benchmarks.plain.Graph;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Inserts authors with their books and takes back all keys: by a batch where the driver answers the keys of one and
 * rows cost no way over a network, by many rows in a statement elsewhere.
 */
abstract class Inserts {

    /** A statement of more rows gains nothing more. */
    private static final int ROWS = 500;

    private static final String AUTHORS = "insert into authors (name, email, born, rating) values ";
    private static final String AUTHOR = "(?, ?, ?, ?)";
    private static final String BOOKS =
            "insert into books (title, isbn, price, pages, published, stock, author_id) values ";
    private static final String BOOK = "(?, ?, ?, ?, ?, ?, ?)";

    private final Dialect dialect;

    private Inserts(Dialect dialect) {
        this.dialect = dialect;
    }

    static Inserts of(Dialect dialect) {
        return dialect == Dialect.H2 ? new Batch(dialect) : new ManyRows(dialect);
    }

    List<Author> insert(Connection connection, List<Sample.NewAuthor> samples) throws SQLException {
        List<Author> authors = new ArrayList<>();
        samples.forEach(sample -> authors.add(Graph.author(sample)));
        keys(connection, AUTHORS, AUTHOR, authors, this::bind, (author, key) -> author.id = key);
        keys(connection, BOOKS, BOOK, Graph.books(authors, samples), this::bind, (book, key) -> book.id = key);
        return authors;
    }

    abstract <T> void keys(
            Connection connection, String insert, String row, List<T> objects, Bind<T> bind, Take<T> take)
            throws SQLException;

    private int bind(PreparedStatement insert, int before, Author author) throws SQLException {
        insert.setString(before + 1, author.name);
        insert.setString(before + 2, author.email);
        dialect.setDay(insert, before + 3, author.born);
        insert.setInt(before + 4, author.rating);
        return before + 4;
    }

    private int bind(PreparedStatement insert, int before, Book book) throws SQLException {
        insert.setString(before + 1, book.title);
        insert.setString(before + 2, book.isbn);
        insert.setBigDecimal(before + 3, book.price);
        insert.setInt(before + 4, book.pages);
        dialect.setDay(insert, before + 5, book.published);
        insert.setInt(before + 6, book.stock);
        insert.setLong(before + 7, book.authorId);
        return before + 7;
    }

    interface Bind<T> {
        int to(PreparedStatement insert, int before, T object) throws SQLException;
    }

    interface Take<T> {
        void key(T object, long key);
    }

    private static <T> void take(ResultSet keys, List<T> objects, Take<T> take) throws SQLException {
        for (T object : objects) {
            keys.next();
            take.key(object, keys.getLong(1));
        }
    }

    private static final class Batch extends Inserts {

        Batch(Dialect dialect) {
            super(dialect);
        }

        @Override
        <T> void keys(Connection connection, String insert, String row, List<T> objects, Bind<T> bind, Take<T> take)
                throws SQLException {
            try (PreparedStatement statement =
                    connection.prepareStatement(insert + row, Statement.RETURN_GENERATED_KEYS)) {
                for (T object : objects) {
                    bind.to(statement, 0, object);
                    statement.addBatch();
                }
                statement.executeBatch();
                try (ResultSet keys = statement.getGeneratedKeys()) {
                    take(keys, objects, take);
                }
            }
        }
    }

    private static final class ManyRows extends Inserts {

        ManyRows(Dialect dialect) {
            super(dialect);
        }

        @Override
        <T> void keys(Connection connection, String insert, String row, List<T> objects, Bind<T> bind, Take<T> take)
                throws SQLException {
            for (int from = 0; from < objects.size(); from += ROWS) {
                List<T> some = objects.subList(from, Math.min(from + ROWS, objects.size()));
                String rows = row + (", " + row).repeat(some.size() - 1);
                try (PreparedStatement statement = connection.prepareStatement(insert + rows + " returning id")) {
                    int before = 0;
                    for (T object : some) {
                        before = bind.to(statement, before, object);
                    }
                    try (ResultSet keys = statement.executeQuery()) {
                        take(keys, some, take);
                    }
                }
            }
        }
    }
}
