package dev.kindred.benchmarks.jdbi;

import com.zaxxer.hikari.HikariDataSource;
import dev.kindred.benchmarks.Checksum;
import dev.kindred.benchmarks.Contender;
import dev.kindred.benchmarks.Dialect;
import dev.kindred.benchmarks.Sample;
import dev.kindred.benchmarks.plain.Author;
import dev.kindred.benchmarks.plain.Book;
import dev.kindred.benchmarks.plain.BookRow;
import dev.kindred.benchmarks.plain.Graph;
import dev.kindred.benchmarks.plain.Tag;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;

/** Statements with named parameters, and row mappers by hand. */
public final class JdbiContender implements Contender {

    private static final String AUTHOR = "a.id, a.name, a.email, a.born, a.rating";
    private static final String BOOK = "b.id, b.title, b.isbn, b.price, b.pages, b.published, b.stock, b.author_id";

    private final HikariDataSource pool;
    private final Dialect dialect;
    private final Jdbi jdbi;
    private final JdbiInserts inserts;
    private final RowMapper<Author> author;
    private final RowMapper<Book> book;

    public JdbiContender(HikariDataSource pool, Dialect dialect) {
        this.pool = pool;
        this.dialect = dialect;
        this.jdbi = Jdbi.create(pool);
        this.inserts = new JdbiInserts(dialect);
        this.author = author(0);
        this.book = (row, context) -> new Book(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getBigDecimal(4),
                row.getInt(5),
                dialect.day(row, 6),
                row.getInt(7),
                row.getLong(8));
    }

    @Override
    public void hold() {}

    @Override
    public void authorByKey(long key, Checksum sum) {
        jdbi.useTransaction(handle -> author(handle, key).tell(sum));
    }

    @Override
    public void authorThenBooks(long key, Checksum sum) {
        jdbi.useTransaction(handle -> {
            Author found = author(handle, key);
            found.books = handle.createQuery("select " + BOOK + " from books b where b.author_id = :author")
                    .bind("author", key)
                    .map(book)
                    .list();
            found.tellWithBooks(sum);
        });
    }

    @Override
    public void allAuthors(Checksum sum) {
        jdbi.useTransaction(handle -> handle.createQuery("select " + AUTHOR + " from authors a")
                .map(author)
                .list()
                .forEach(found -> found.tell(sum)));
    }

    @Override
    public void authorsThenBooks(long first, long last, Checksum sum) {
        jdbi.useTransaction(handle -> {
            Map<Long, Author> authors = Graph.byKey(authors(handle, first, last));
            Graph.link(authors, booksOf(handle, authors.keySet()));
            authors.values().forEach(found -> found.tellWithBooks(sum));
        });
    }

    @Override
    public void authorsJoinBooks(long first, long last, Checksum sum) {
        RowMapper<Author> joined = author(8);
        jdbi.useTransaction(handle -> handle.createQuery(
                        "select " + BOOK + ", " + AUTHOR + " from authors a left join books b on b.author_id = a.id"
                                + " where a.id between :first and :last order by a.id")
                .bind("first", first)
                .bind("last", last)
                .reduceResultSet(new HashMap<Long, Author>(), (authors, row, context) -> {
                    Author found = authors.get(row.getLong(9));
                    if (found == null) {
                        found = joined.map(row, context);
                        authors.put(found.id, found);
                    }
                    found.books.add(book.map(row, context));
                    return authors;
                })
                .values()
                .forEach(found -> found.tellWithBooks(sum)));
    }

    @Override
    public void authorsBooksTags(long first, long last, Checksum sum) {
        jdbi.useTransaction(handle -> {
            Map<Long, Author> authors = Graph.byKey(authors(handle, first, last));
            Map<Long, Book> books = new HashMap<>();
            booksOf(handle, authors.keySet()).forEach(found -> books.put(found.id, found));
            Graph.link(authors, List.copyOf(books.values()));
            Map<Long, Tag> tags = new HashMap<>();
            Query select = handle.createQuery("select l.book_id, t.id, t.name from book_tags l"
                    + " join tags t on t.id = l.tag_id where l.book_id" + in());
            bind(select, books.keySet())
                    .map((row, context) -> {
                        String name = row.getString(3);
                        Tag tag = tags.computeIfAbsent(row.getLong(2), key -> new Tag(key, name));
                        Objects.requireNonNull(books.get(row.getLong(1))).tags.add(tag);
                        return tag;
                    })
                    .list();
            authors.values().forEach(found -> found.tellWithTags(sum));
        });
    }

    @Override
    public void booksOfAuthors(long first, long last, int pages, Checksum sum) {
        RowMapper<Author> joined = author(8);
        jdbi.useTransaction(handle -> handle.createQuery(
                        "select " + BOOK + ", " + AUTHOR + " from books b join authors a on a.id = b.author_id"
                                + " where b.author_id between :first and :last and b.pages > :pages order by b.title limit :limit")
                .bind("first", first)
                .bind("last", last)
                .bind("pages", pages)
                .bind("limit", 20)
                .map((row, context) -> {
                    Book found = book.map(row, context);
                    found.author = joined.map(row, context);
                    return found;
                })
                .list()
                .forEach(found -> found.tellWithAuthor(sum)));
    }

    @Override
    public long insertAuthor(Sample.NewAuthor sample) {
        return jdbi.inTransaction(
                handle -> inserts.insert(handle, List.of(sample)).get(0).id);
    }

    @Override
    public void insertAuthors(List<Sample.NewAuthor> samples) {
        jdbi.useTransaction(handle -> inserts.insert(handle, samples));
    }

    @Override
    public void restock(long first, long last, int stock, Checksum sum) {
        jdbi.useTransaction(handle -> {
            List<Book> books = handle.createQuery(
                            "select " + BOOK + " from books b where b.author_id between :first and :last")
                    .bind("first", first)
                    .bind("last", last)
                    .map(book)
                    .list();
            PreparedBatch batch = handle.prepareBatch("update books set stock = :stock where id = :id");
            for (Book found : books) {
                if (found.id % 10 == 0) {
                    found.stock = stock;
                    batch.bind("stock", found.stock).bind("id", found.id).add();
                }
            }
            batch.execute();
            books.forEach(found -> found.tell(sum));
        });
    }

    @Override
    public void deleteAuthor(long key) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate(
                            "delete from book_tags where book_id in (select id from books where author_id = :author)")
                    .bind("author", key)
                    .execute();
            handle.createUpdate("delete from books where author_id = :author")
                    .bind("author", key)
                    .execute();
            handle.createUpdate("delete from authors where id = :author")
                    .bind("author", key)
                    .execute();
        });
    }

    @Override
    public void bookRows(Checksum sum) {
        jdbi.useTransaction(handle -> handle.createQuery("select id, title, price, pages, published from books")
                .map((row, context) -> new BookRow(
                        row.getLong(1), row.getString(2), row.getBigDecimal(3), row.getInt(4), dialect.day(row, 5)))
                .list()
                .forEach(found -> found.tell(sum)));
    }

    @Override
    public void changeEntries(long first, int count, int amount) {
        jdbi.useTransaction(handle -> {
            for (long entry = first; entry < first + count; entry++) {
                handle.createUpdate("update entries set amount = :amount where id = :id")
                        .bind("amount", amount)
                        .bind("id", entry)
                        .execute();
            }
        });
    }

    @Override
    public void close() {
        pool.close();
    }

    private RowMapper<Author> author(int before) {
        return (row, context) -> new Author(
                row.getLong(before + 1),
                row.getString(before + 2),
                row.getString(before + 3),
                dialect.day(row, before + 4),
                row.getInt(before + 5));
    }

    private Author author(Handle handle, long key) {
        return handle.createQuery("select " + AUTHOR + " from authors a where a.id = :id")
                .bind("id", key)
                .map(author)
                .one();
    }

    private List<Author> authors(Handle handle, long first, long last) {
        return handle.createQuery("select " + AUTHOR + " from authors a where a.id between :first and :last")
                .bind("first", first)
                .bind("last", last)
                .map(author)
                .list();
    }

    private List<Book> booksOf(Handle handle, Collection<Long> authors) {
        Query select = handle.createQuery("select " + BOOK + " from books b where b.author_id" + in());
        return bind(select, authors).map(book).list();
    }

    private String in() {
        return dialect == Dialect.SQLITE ? " in (<keys>)" : " = any(:keys)";
    }

    private Query bind(Query query, Collection<Long> keys) {
        return dialect == Dialect.SQLITE
                ? query.bindList("keys", List.copyOf(keys))
                : query.bindArray("keys", Long.class, keys);
    }
}
