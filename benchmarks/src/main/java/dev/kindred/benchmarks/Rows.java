package dev.kindred.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes the tables, and puts the rows of the sample into them. */
final class Rows {

    private final Connection connection;
    private final Dialect dialect;

    Rows(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    void create(boolean entries) throws SQLException {
        tables();
        connection.setAutoCommit(false);
        tags();
        for (int number = 1; number <= Sample.AUTHORS; number++) {
            author(number, number);
        }
        if (entries) {
            entries();
        }
        connection.commit();
        connection.setAutoCommit(true);
        next("authors", Sample.AUTHORS + 1);
        next("books", Sample.AUTHORS * Sample.BOOKS_OF_AUTHOR + 1);
        execute("analyze");
    }

    /** The keys of victims are far from those that the database gives, so that the two never meet. */
    long victims(int count) throws SQLException {
        long first = 1_000_000_000;
        try (Statement statement = connection.createStatement();
                ResultSet last = statement.executeQuery("select max(id) from authors")) {
            if (last.next()) {
                first = Math.max(first, last.getLong(1) + 1);
            }
        }
        connection.setAutoCommit(false);
        for (int number = 0; number < count; number++) {
            author(first + number, number % Sample.AUTHORS + 1);
        }
        connection.commit();
        connection.setAutoCommit(true);
        return first;
    }

    private void tables() throws SQLException {
        execute("create table authors (id " + dialect.key()
                + ", name varchar(100) not null, email varchar(100) not null," + " born " + dialect.dayType()
                + " not null, rating integer not null)");
        execute(
                "create table books (id " + dialect.key() + ", title varchar(200) not null, isbn varchar(20) not null,"
                        + " price numeric(10, 2) not null, pages integer not null, published " + dialect.dayType()
                        + " not null,"
                        + " stock integer not null, author_id bigint not null, foreign key (author_id) references authors (id))");
        execute("create index ix_books_author_id on books (author_id)");
        execute("create table tags (id " + dialect.key() + ", name varchar(50) not null)");
        execute(
                "create table book_tags (book_id bigint not null, tag_id bigint not null, primary key (book_id, tag_id),"
                        + " foreign key (book_id) references books (id), foreign key (tag_id) references tags (id))");
        execute("create index ix_book_tags_tag_id on book_tags (tag_id)");
        execute("create table entries (id " + dialect.key() + ", name varchar(50) not null, amount integer not null)");
    }

    private void tags() throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into tags (id, name) values (?, ?)")) {
            for (int number = 1; number <= Sample.TAGS; number++) {
                insert.setLong(1, number);
                insert.setString(2, Sample.tag(number));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The author of the sample with this number. Victims have books without tags. */
    private void author(long key, int number) throws SQLException {
        Sample.NewAuthor author = Sample.author(number);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into authors (id, name, email, born, rating) values (?, ?, ?, ?, ?)")) {
            insert.setLong(1, key);
            insert.setString(2, author.name());
            insert.setString(3, author.email());
            dialect.setDay(insert, 4, author.born());
            insert.setInt(5, author.rating());
            insert.executeUpdate();
        }
        books(key, author);
        if (key <= Sample.AUTHORS) {
            links(key);
        }
    }

    private void books(long author, Sample.NewAuthor sample) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into books (id, title, isbn, price, pages, published, stock, author_id)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            long key = firstBook(author);
            for (Sample.NewBook book : sample.books()) {
                insert.setLong(1, key++);
                insert.setString(2, book.title());
                insert.setString(3, book.isbn());
                insert.setBigDecimal(4, book.price());
                insert.setInt(5, book.pages());
                dialect.setDay(insert, 6, book.published());
                insert.setInt(7, book.stock());
                insert.setLong(8, author);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void links(long author) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into book_tags (book_id, tag_id) values (?, ?)")) {
            for (long book = firstBook(author); book < firstBook(author + 1); book++) {
                for (int place = 0; place < Sample.TAGS_OF_BOOK; place++) {
                    insert.setLong(1, book);
                    insert.setLong(2, Sample.tagOf(book, place));
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private static long firstBook(long author) {
        return (author - 1) * Sample.BOOKS_OF_AUTHOR + 1;
    }

    private void entries() throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into entries (id, name, amount) values (?, ?, 0)")) {
            for (int number = 1; number <= Sample.ENTRIES; number++) {
                insert.setLong(1, number);
                insert.setString(2, "entry " + number);
                insert.addBatch();
                if (number % 1_000 == 0) {
                    insert.executeBatch();
                }
            }
        }
    }

    /** SQLite counts on from the greatest key by itself. */
    private void next(String table, int key) throws SQLException {
        if (dialect != Dialect.SQLITE) {
            execute("alter table " + table + " alter column id restart with " + key);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
