package dev.kindred.benchmarks.jooq;

import static dev.kindred.benchmarks.jooq.Tables.AMOUNT;
import static dev.kindred.benchmarks.jooq.Tables.AUTHORS;
import static dev.kindred.benchmarks.jooq.Tables.AUTHOR_ID;
import static dev.kindred.benchmarks.jooq.Tables.AUTHOR_NAME;
import static dev.kindred.benchmarks.jooq.Tables.BOOKS;
import static dev.kindred.benchmarks.jooq.Tables.BOOK_AUTHOR;
import static dev.kindred.benchmarks.jooq.Tables.BOOK_ID;
import static dev.kindred.benchmarks.jooq.Tables.BOOK_TAGS;
import static dev.kindred.benchmarks.jooq.Tables.BORN;
import static dev.kindred.benchmarks.jooq.Tables.EMAIL;
import static dev.kindred.benchmarks.jooq.Tables.ENTRIES;
import static dev.kindred.benchmarks.jooq.Tables.ENTRY_ID;
import static dev.kindred.benchmarks.jooq.Tables.ISBN;
import static dev.kindred.benchmarks.jooq.Tables.LINK_BOOK;
import static dev.kindred.benchmarks.jooq.Tables.LINK_TAG;
import static dev.kindred.benchmarks.jooq.Tables.PAGES;
import static dev.kindred.benchmarks.jooq.Tables.PRICE;
import static dev.kindred.benchmarks.jooq.Tables.PUBLISHED;
import static dev.kindred.benchmarks.jooq.Tables.RATING;
import static dev.kindred.benchmarks.jooq.Tables.STOCK;
import static dev.kindred.benchmarks.jooq.Tables.TAGS;
import static dev.kindred.benchmarks.jooq.Tables.TAG_ID;
import static dev.kindred.benchmarks.jooq.Tables.TAG_NAME;
import static dev.kindred.benchmarks.jooq.Tables.TITLE;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jooq.BatchBindStep;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertReturningStep;
import org.jooq.InsertValuesStep4;
import org.jooq.InsertValuesStep7;
import org.jooq.Record;
import org.jooq.Records;
import org.jooq.SQLDialect;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

/** Typed statements over a data source, and plain objects that are put together by hand. */
public final class JooqContender implements Contender {

    private static final int ROWS = 500;

    private static final SelectFieldOrAsterisk[] AUTHOR = {AUTHOR_ID, AUTHOR_NAME, EMAIL, BORN, RATING};
    private static final SelectFieldOrAsterisk[] BOOK = {
        BOOK_ID, TITLE, ISBN, PRICE, PAGES, PUBLISHED, STOCK, BOOK_AUTHOR
    };

    private final HikariDataSource pool;
    private final Dialect dialect;
    private final DSLContext sql;

    public JooqContender(HikariDataSource pool, Dialect dialect) {
        this.pool = pool;
        this.dialect = dialect;
        Settings settings = new Settings().withExecuteLogging(false).withRenderQuotedNames(RenderQuotedNames.NEVER);
        this.sql = DSL.using(
                pool, SQLDialect.valueOf(dialect == Dialect.POSTGRESQL ? "POSTGRES" : dialect.name()), settings);
    }

    @Override
    public void hold() {}

    @Override
    public void authorByKey(long author, Checksum sum) {
        transaction(dsl -> author(dsl, author).tell(sum));
    }

    @Override
    public void authorThenBooks(long author, Checksum sum) {
        transaction(dsl -> {
            Author found = author(dsl, author);
            found.books.addAll(
                    dsl.select(BOOK).from(BOOKS).where(BOOK_AUTHOR.eq(author)).fetch(JooqContender::book));
            found.tellWithBooks(sum);
        });
    }

    @Override
    public void allAuthors(Checksum sum) {
        transaction(dsl ->
                dsl.select(AUTHOR).from(AUTHORS).fetch(JooqContender::author).forEach(found -> found.tell(sum)));
    }

    @Override
    public void authorsThenBooks(long first, long last, Checksum sum) {
        transaction(dsl -> {
            Map<Long, Author> authors = Graph.byKey(authors(dsl, first, last));
            Graph.link(authors, booksOf(dsl, authors.keySet()));
            authors.values().forEach(author -> author.tellWithBooks(sum));
        });
    }

    @Override
    public void authorsJoinBooks(long first, long last, Checksum sum) {
        transaction(dsl -> {
            Map<Long, Author> authors = new HashMap<>();
            dsl.select(AUTHOR)
                    .select(BOOK)
                    .from(AUTHORS)
                    .leftJoin(BOOKS)
                    .on(BOOK_AUTHOR.eq(AUTHOR_ID))
                    .where(AUTHOR_ID.between(first, last))
                    .orderBy(AUTHOR_ID)
                    .forEach(row -> {
                        Author author = authors.computeIfAbsent(row.get(AUTHOR_ID), key -> author(row));
                        author.books.add(book(row));
                    });
            authors.values().forEach(author -> author.tellWithBooks(sum));
        });
    }

    @Override
    public void authorsBooksTags(long first, long last, Checksum sum) {
        transaction(dsl -> {
            Map<Long, Author> authors = Graph.byKey(authors(dsl, first, last));
            Map<Long, Book> books = new HashMap<>();
            booksOf(dsl, authors.keySet()).forEach(book -> books.put(book.id, book));
            Graph.link(authors, List.copyOf(books.values()));
            Map<Long, Tag> tags = new HashMap<>();
            dsl.select(LINK_BOOK, TAG_ID, TAG_NAME)
                    .from(BOOK_TAGS)
                    .join(TAGS)
                    .on(TAG_ID.eq(LINK_TAG))
                    .where(in(LINK_BOOK, books.keySet()))
                    .forEach(row -> Objects.requireNonNull(books.get(row.value1()))
                            .tags
                            .add(tags.computeIfAbsent(row.value2(), key -> new Tag(key, row.value3()))));
            authors.values().forEach(author -> author.tellWithTags(sum));
        });
    }

    @Override
    public void booksOfAuthors(long first, long last, int pages, Checksum sum) {
        transaction(dsl -> dsl.select(BOOK)
                .select(AUTHOR)
                .from(BOOKS)
                .join(AUTHORS)
                .on(AUTHOR_ID.eq(BOOK_AUTHOR))
                .where(BOOK_AUTHOR.between(first, last), PAGES.gt(pages))
                .orderBy(TITLE)
                .limit(20)
                .fetch(row -> {
                    Book book = book(row);
                    book.author = author(row);
                    return book;
                })
                .forEach(book -> book.tellWithAuthor(sum)));
    }

    @Override
    public long insertAuthor(Sample.NewAuthor author) {
        return sql.transactionResult(
                transaction -> insert(transaction.dsl(), List.of(author)).get(0).id);
    }

    @Override
    public void insertAuthors(List<Sample.NewAuthor> authors) {
        transaction(dsl -> insert(dsl, authors));
    }

    @Override
    public void restock(long first, long last, int stock, Checksum sum) {
        transaction(dsl -> {
            List<Book> books = dsl.select(BOOK)
                    .from(BOOKS)
                    .where(BOOK_AUTHOR.between(first, last))
                    .fetch(JooqContender::book);
            BatchBindStep batch = dsl.batch(dsl.update(BOOKS).set(STOCK, 0).where(BOOK_ID.eq(0L)));
            for (Book book : books) {
                if (book.id % 10 == 0) {
                    book.stock = stock;
                    batch = batch.bind(book.stock, book.id);
                }
            }
            batch.execute();
            books.forEach(book -> book.tell(sum));
        });
    }

    @Override
    public void deleteAuthor(long author) {
        transaction(dsl -> {
            dsl.deleteFrom(BOOK_TAGS)
                    .where(LINK_BOOK.in(DSL.select(BOOK_ID).from(BOOKS).where(BOOK_AUTHOR.eq(author))))
                    .execute();
            dsl.deleteFrom(BOOKS).where(BOOK_AUTHOR.eq(author)).execute();
            dsl.deleteFrom(AUTHORS).where(AUTHOR_ID.eq(author)).execute();
        });
    }

    @Override
    public void bookRows(Checksum sum) {
        transaction(dsl -> dsl.select(BOOK_ID, TITLE, PRICE, PAGES, PUBLISHED)
                .from(BOOKS)
                .fetch(Records.mapping(BookRow::new))
                .forEach(row -> row.tell(sum)));
    }

    @Override
    public void changeEntries(long first, int count, int amount) {
        transaction(dsl -> {
            for (long entry = first; entry < first + count; entry++) {
                dsl.update(ENTRIES)
                        .set(AMOUNT, amount)
                        .where(ENTRY_ID.eq(entry))
                        .execute();
            }
        });
    }

    @Override
    public void close() {
        pool.close();
    }

    private static Author author(DSLContext dsl, long key) {
        return Objects.requireNonNull(
                dsl.select(AUTHOR).from(AUTHORS).where(AUTHOR_ID.eq(key)).fetchOne(JooqContender::author));
    }

    private static List<Author> authors(DSLContext dsl, long first, long last) {
        return dsl.select(AUTHOR)
                .from(AUTHORS)
                .where(AUTHOR_ID.between(first, last))
                .fetch(JooqContender::author);
    }

    private List<Book> booksOf(DSLContext dsl, Collection<Long> authors) {
        return dsl.select(BOOK).from(BOOKS).where(in(BOOK_AUTHOR, authors)).fetch(JooqContender::book);
    }

    private Condition in(Field<Long> column, Collection<Long> keys) {
        return dialect == Dialect.SQLITE ? column.in(keys) : column.eq(DSL.any(keys.toArray(Long[]::new)));
    }

    private List<Author> insert(DSLContext dsl, List<Sample.NewAuthor> samples) {
        List<Author> authors = samples.stream().map(Graph::author).toList();
        for (List<Author> some : Graph.chunks(authors, ROWS)) {
            InsertValuesStep4<?, String, String, LocalDate, Integer> insert =
                    dsl.insertInto(AUTHORS, AUTHOR_NAME, EMAIL, BORN, RATING);
            for (Author author : some) {
                insert = insert.values(author.name, author.email, author.born, author.rating);
            }
            List<Long> keys = keys(dsl, insert, AUTHOR_ID);
            for (int place = 0; place < some.size(); place++) {
                some.get(place).id = keys.get(place);
            }
        }
        for (List<Book> some : Graph.chunks(Graph.books(authors, samples), ROWS)) {
            InsertValuesStep7<?, String, String, BigDecimal, Integer, LocalDate, Integer, Long> insert =
                    dsl.insertInto(BOOKS, TITLE, ISBN, PRICE, PAGES, PUBLISHED, STOCK, BOOK_AUTHOR);
            for (Book book : some) {
                insert = insert.values(
                        book.title, book.isbn, book.price, book.pages, book.published, book.stock, book.authorId);
            }
            List<Long> keys = keys(dsl, insert, BOOK_ID);
            for (int place = 0; place < some.size(); place++) {
                some.get(place).id = keys.get(place);
            }
        }
        return new ArrayList<>(authors);
    }

    /** On SQLite jOOQ asks the driver, which knows the last key only; hence a template. */
    private List<Long> keys(DSLContext dsl, InsertReturningStep<?> insert, Field<Long> key) {
        return dialect == Dialect.SQLITE
                ? dsl.resultQuery("{0} returning id", insert).fetch(0, Long.class)
                : insert.returningResult(key).fetch(key);
    }

    private static Author author(Record row) {
        return new Author(row.get(AUTHOR_ID), row.get(AUTHOR_NAME), row.get(EMAIL), row.get(BORN), row.get(RATING));
    }

    private static Book book(Record row) {
        return new Book(
                row.get(BOOK_ID),
                row.get(TITLE),
                row.get(ISBN),
                row.get(PRICE),
                row.get(PAGES),
                row.get(PUBLISHED),
                row.get(STOCK),
                row.get(BOOK_AUTHOR));
    }

    private void transaction(Consumer<DSLContext> work) {
        sql.transaction(transaction -> work.accept(transaction.dsl()));
    }
}
