package dev.kindred.benchmarks.jdbi;

import dev.kindred.benchmarks.Dialect;
import dev.kindred.benchmarks.Sample;
import dev.kindred.benchmarks.plain.Author;
import dev.kindred.benchmarks.plain.Book;
import dev.kindred.benchmarks.plain.Graph;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Inserts authors and books by batches that answer keys; SQLite's driver knows none, and gets many rows in a statement. */
record JdbiInserts(Dialect dialect) {

    private static final int ROWS = 500;
    private static final String AUTHORS = "insert into authors (name, email, born, rating) values ";
    private static final String BOOKS =
            "insert into books (title, isbn, price, pages, published, stock, author_id) values ";

    List<Author> insert(Handle handle, List<Sample.NewAuthor> samples) {
        List<Author> authors = samples.stream().map(Graph::author).toList();
        List<Long> keys = dialect == Dialect.SQLITE ? authorRows(handle, authors) : authorBatch(handle, authors);
        for (int place = 0; place < authors.size(); place++) {
            authors.get(place).id = keys.get(place);
        }
        List<Book> books = Graph.books(authors, samples);
        List<Long> bookKeys = dialect == Dialect.SQLITE ? bookRows(handle, books) : bookBatch(handle, books);
        for (int place = 0; place < books.size(); place++) {
            books.get(place).id = bookKeys.get(place);
        }
        return authors;
    }

    private static List<Long> authorBatch(Handle handle, List<Author> authors) {
        PreparedBatch batch = handle.prepareBatch(AUTHORS + "(:name, :email, :born, :rating)");
        for (Author author : authors) {
            batch.bind("name", author.name)
                    .bind("email", author.email)
                    .bindByType("born", author.born, LocalDate.class)
                    .bind("rating", author.rating)
                    .add();
        }
        return batch.executePreparedBatch("id").mapTo(Long.class).list();
    }

    private static List<Long> bookBatch(Handle handle, List<Book> books) {
        PreparedBatch batch =
                handle.prepareBatch(BOOKS + "(:title, :isbn, :price, :pages, :published, :stock, :author)");
        for (Book book : books) {
            batch.bind("title", book.title)
                    .bind("isbn", book.isbn)
                    .bind("price", book.price)
                    .bind("pages", book.pages)
                    .bindByType("published", book.published, LocalDate.class)
                    .bind("stock", book.stock)
                    .bind("author", book.authorId)
                    .add();
        }
        return batch.executePreparedBatch("id").mapTo(Long.class).list();
    }

    private static List<Long> authorRows(Handle handle, List<Author> authors) {
        return Graph.chunks(authors, ROWS).stream()
                .flatMap(some -> keys(handle, AUTHORS, 4, some.stream().flatMap(JdbiInserts::values), some.size()))
                .toList();
    }

    private static List<Long> bookRows(Handle handle, List<Book> books) {
        return Graph.chunks(books, ROWS).stream()
                .flatMap(some -> keys(handle, BOOKS, 7, some.stream().flatMap(JdbiInserts::values), some.size()))
                .toList();
    }

    private static Stream<Long> keys(Handle handle, String insert, int columns, Stream<Object> values, int rows) {
        String row = "(?" + ", ?".repeat(columns - 1) + ")";
        Query query = handle.createQuery(insert + row + (", " + row).repeat(rows - 1) + " returning id");
        int index = 0;
        for (Object value : (Iterable<Object>) values::iterator) {
            query.bind(index++, value);
        }
        return query.mapTo(Long.class).list().stream();
    }

    private static Stream<Object> values(Author author) {
        return Stream.of(author.name, author.email, author.born.toString(), author.rating);
    }

    private static Stream<Object> values(Book book) {
        return Stream.of(
                book.title, book.isbn, book.price, book.pages, book.published.toString(), book.stock, book.authorId);
    }
}
