package dev.kindred.benchmarks.jdbc;

import static dev.kindred.benchmarks.jdbc.Reader.AFTER_AUTHOR;
import static dev.kindred.benchmarks.jdbc.Reader.AFTER_BOOK;
import static dev.kindred.benchmarks.jdbc.Reader.AUTHOR;
import static dev.kindred.benchmarks.jdbc.Reader.BOOK;

import com.zaxxer.hikari.HikariDataSource;
import dev.kindred.benchmarks.Checksum;
import dev.kindred.benchmarks.Contender;
import dev.kindred.benchmarks.Dialect;
import dev.kindred.benchmarks.Sample;
import dev.kindred.benchmarks.plain.Author;
import dev.kindred.benchmarks.plain.Book;
import dev.kindred.benchmarks.plain.BookRow;
import dev.kindred.benchmarks.plain.Entry;
import dev.kindred.benchmarks.plain.Tag;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Statements by hand: one prepared statement for each operation, on a connection of a pool. */
public final class JdbcContender implements Contender {

    private final HikariDataSource pool;
    private final Dialect dialect;
    private final Reader reader;
    private final Inserts inserts;
    private List<Entry> held = List.of();

    public JdbcContender(HikariDataSource pool, Dialect dialect) {
        this.pool = pool;
        this.dialect = dialect;
        this.reader = new Reader(dialect);
        this.inserts = Inserts.of(dialect);
    }

    @Override
    public void hold() {
        List<Entry> entries = new ArrayList<>();
        transaction(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select id, name, amount from entries");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(new Entry(rows.getLong(1), rows.getString(2), rows.getInt(3)));
                }
            }
        });
        held = entries;
    }

    @Override
    public int held() {
        return held.size();
    }

    @Override
    public void authorByKey(long author, Checksum sum) {
        transaction(connection -> author(connection, author).tell(sum));
    }

    @Override
    public void authorThenBooks(long author, Checksum sum) {
        transaction(connection -> {
            Author found = author(connection, author);
            try (PreparedStatement select =
                    connection.prepareStatement("select " + BOOK + " from books b where b.author_id = ?")) {
                select.setLong(1, author);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        add(found, reader.book(rows, 0));
                    }
                }
            }
            found.tellWithBooks(sum);
        });
    }

    @Override
    public void allAuthors(Checksum sum) {
        transaction(connection -> {
            List<Author> authors = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select " + AUTHOR + " from authors a");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    authors.add(reader.author(rows, 0));
                }
            }
            authors.forEach(author -> author.tell(sum));
        });
    }

    @Override
    public void authorsThenBooks(long first, long last, Checksum sum) {
        transaction(connection -> {
            Map<Long, Author> authors = authors(connection, first, last);
            books(connection, authors);
            authors.values().forEach(author -> author.tellWithBooks(sum));
        });
    }

    @Override
    public void authorsJoinBooks(long first, long last, Checksum sum) {
        transaction(connection -> {
            List<Author> authors = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement(
                    "select " + AUTHOR + ", " + BOOK
                            + " from authors a left join books b on b.author_id = a.id where a.id between ? and ? order by a.id")) {
                select.setLong(1, first);
                select.setLong(2, last);
                try (ResultSet rows = select.executeQuery()) {
                    Author current = new Author();
                    while (rows.next()) {
                        if (rows.getLong(1) != current.id) {
                            current = reader.author(rows, 0);
                            authors.add(current);
                        }
                        add(current, reader.book(rows, AFTER_AUTHOR));
                    }
                }
            }
            authors.forEach(author -> author.tellWithBooks(sum));
        });
    }

    @Override
    public void authorsBooksTags(long first, long last, Checksum sum) {
        transaction(connection -> {
            Map<Long, Author> authors = authors(connection, first, last);
            tags(connection, books(connection, authors));
            authors.values().forEach(author -> author.tellWithTags(sum));
        });
    }

    @Override
    public void booksOfAuthors(long first, long last, int pages, Checksum sum) {
        transaction(connection -> {
            List<Book> books = new ArrayList<>();
            Map<Long, Author> authors = new HashMap<>();
            try (PreparedStatement select = connection.prepareStatement("select " + BOOK + ", " + AUTHOR
                    + " from books b join authors a on a.id = b.author_id"
                    + " where b.author_id between ? and ? and b.pages > ? order by b.title limit ?")) {
                select.setLong(1, first);
                select.setLong(2, last);
                select.setInt(3, pages);
                select.setInt(4, 20);
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        Book book = reader.book(rows, 0);
                        Author author = authors.get(book.authorId);
                        if (author == null) {
                            author = reader.author(rows, AFTER_BOOK);
                            authors.put(author.id, author);
                        }
                        book.author = author;
                        books.add(book);
                    }
                }
            }
            books.forEach(book -> book.tellWithAuthor(sum));
        });
    }

    @Override
    public long insertAuthor(Sample.NewAuthor author) {
        List<Author> inserted = new ArrayList<>();
        transaction(connection -> inserted.addAll(inserts.insert(connection, List.of(author))));
        return inserted.get(0).id;
    }

    @Override
    public void insertAuthors(List<Sample.NewAuthor> authors) {
        transaction(connection -> inserts.insert(connection, authors));
    }

    @Override
    public void restock(long first, long last, int stock, Checksum sum) {
        transaction(connection -> {
            List<Book> books = booksOf(connection, first, last);
            try (PreparedStatement update = connection.prepareStatement("update books set stock = ? where id = ?")) {
                for (Book book : books) {
                    if (book.id % 10 == 0) {
                        book.stock = stock;
                        update.setInt(1, book.stock);
                        update.setLong(2, book.id);
                        update.addBatch();
                    }
                }
                update.executeBatch();
            }
            books.forEach(book -> book.tell(sum));
        });
    }

    @Override
    public void deleteAuthor(long author) {
        transaction(connection -> {
            delete(
                    connection,
                    "delete from book_tags where book_id in (select id from books where author_id = ?)",
                    author);
            delete(connection, "delete from books where author_id = ?", author);
            delete(connection, "delete from authors where id = ?", author);
        });
    }

    @Override
    public void bookRows(Checksum sum) {
        transaction(connection -> {
            List<BookRow> books = new ArrayList<>();
            try (PreparedStatement select =
                            connection.prepareStatement("select id, title, price, pages, published from books");
                    ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    LocalDate published = dialect.day(rows, 5);
                    books.add(new BookRow(
                            rows.getLong(1), rows.getString(2), rows.getBigDecimal(3), rows.getInt(4), published));
                }
            }
            books.forEach(book -> book.tell(sum));
        });
    }

    @Override
    public void changeEntries(long first, int count, int amount) {
        transaction(connection -> {
            for (long entry = first; entry < first + count; entry++) {
                try (PreparedStatement update =
                        connection.prepareStatement("update entries set amount = ? where id = ?")) {
                    update.setInt(1, amount);
                    update.setLong(2, entry);
                    update.executeUpdate();
                }
            }
        });
    }

    @Override
    public void close() {
        pool.close();
    }

    private Author author(Connection connection, long key) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select " + AUTHOR + " from authors a where a.id = ?")) {
            select.setLong(1, key);
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("No author " + key);
                }
                return reader.author(rows, 0);
            }
        }
    }

    private Map<Long, Author> authors(Connection connection, long first, long last) throws SQLException {
        Map<Long, Author> authors = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select " + AUTHOR + " from authors a where a.id between ? and ?")) {
            select.setLong(1, first);
            select.setLong(2, last);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Author author = reader.author(rows, 0);
                    authors.put(author.id, author);
                }
            }
        }
        return authors;
    }

    private Map<Long, Book> books(Connection connection, Map<Long, Author> authors) throws SQLException {
        Keys keys = new Keys(dialect, authors.keySet());
        Map<Long, Book> books = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement("select " + BOOK + " from books b where b.author_id" + keys.condition())) {
            keys.bind(connection, select);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Book book = reader.book(rows, 0);
                    books.put(book.id, book);
                    Author author = authors.get(book.authorId);
                    if (author != null) {
                        add(author, book);
                    }
                }
            }
        }
        return books;
    }

    private void tags(Connection connection, Map<Long, Book> books) throws SQLException {
        Keys keys = new Keys(dialect, books.keySet());
        Map<Long, Tag> tags = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "select l.book_id, t.id, t.name from book_tags l join tags t on t.id = l.tag_id where l.book_id"
                        + keys.condition())) {
            keys.bind(connection, select);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    Tag tag = tags.get(rows.getLong(2));
                    if (tag == null) {
                        tag = new Tag(rows.getLong(2), rows.getString(3));
                        tags.put(tag.id, tag);
                    }
                    Book book = books.get(rows.getLong(1));
                    if (book != null) {
                        book.tags.add(tag);
                    }
                }
            }
        }
    }

    private List<Book> booksOf(Connection connection, long first, long last) throws SQLException {
        List<Book> books = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement("select " + BOOK + " from books b where b.author_id between ? and ?")) {
            select.setLong(1, first);
            select.setLong(2, last);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    books.add(reader.book(rows, 0));
                }
            }
        }
        return books;
    }

    private static void add(Author author, Book book) {
        book.author = author;
        author.books.add(book);
    }

    private static void delete(Connection connection, String sql, long author) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setLong(1, author);
            delete.executeUpdate();
        }
    }

    private void transaction(Work work) {
        try (Connection connection = pool.getConnection()) {
            work.run(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Work {
        void run(Connection connection) throws SQLException;
    }
}
