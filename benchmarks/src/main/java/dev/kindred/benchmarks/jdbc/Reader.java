package dev.kindred.benchmarks.jdbc;

import dev.kindred.benchmarks.Dialect;
import dev.kindred.benchmarks.plain.Author;
import dev.kindred.benchmarks.plain.Book;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Makes objects of rows. */
record Reader(Dialect dialect) {

    static final String AUTHOR = "a.id, a.name, a.email, a.born, a.rating";
    static final String BOOK = "b.id, b.title, b.isbn, b.price, b.pages, b.published, b.stock, b.author_id";
    static final int AFTER_AUTHOR = 5;
    static final int AFTER_BOOK = 8;

    Author author(ResultSet row, int before) throws SQLException {
        return new Author(
                row.getLong(before + 1),
                row.getString(before + 2),
                row.getString(before + 3),
                dialect.day(row, before + 4),
                row.getInt(before + 5));
    }

    Book book(ResultSet row, int before) throws SQLException {
        return new Book(
                row.getLong(before + 1),
                row.getString(before + 2),
                row.getString(before + 3),
                row.getBigDecimal(before + 4),
                row.getInt(before + 5),
                dialect.day(row, before + 6),
                row.getInt(before + 7),
                row.getLong(before + 8));
    }
}
