package dev.kindred.benchmarks.jimmer;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import dev.kindred.benchmarks.Checksum;
import dev.kindred.benchmarks.Contender;
import dev.kindred.benchmarks.Dialect;
import dev.kindred.benchmarks.Sample;
import dev.kindred.benchmarks.plain.BookRow;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.babyfish.jimmer.sql.JSqlClient;
import org.babyfish.jimmer.sql.ast.mutation.AssociatedSaveMode;
import org.babyfish.jimmer.sql.ast.mutation.DeleteMode;
import org.babyfish.jimmer.sql.ast.mutation.SaveMode;
import org.babyfish.jimmer.sql.dialect.H2Dialect;
import org.babyfish.jimmer.sql.dialect.PostgresDialect;
import org.babyfish.jimmer.sql.dialect.SQLiteDialect;
import org.babyfish.jimmer.sql.fetcher.ReferenceFetchType;
import org.babyfish.jimmer.sql.runtime.ConnectionManager;

/** A client without caches that loads lists 1,000 owners at a time. It has no session: what changes is saved by hand. */
public final class JimmerContender implements Contender {

    private static final AuthorFetcher AUTHOR = AuthorFetcher.$.allScalarFields();
    private static final BookFetcher BOOK = BookFetcher.$.allScalarFields().author();

    private final HikariDataSource pool;
    private final JSqlClient sql;

    public JimmerContender(HikariDataSource pool, Dialect dialect) {
        this.pool = pool;
        JSqlClient.Builder client = JSqlClient.newBuilder()
                .setConnectionManager(ConnectionManager.simpleConnectionManager(pool))
                .setDialect(
                        switch (dialect) {
                            case H2 -> new H2Dialect();
                            case SQLITE -> new SQLiteDialect();
                            case POSTGRESQL -> new PostgresDialect();
                        })
                .setDefaultBatchSize(1_000)
                .setDefaultListBatchSize(1_000);
        if (dialect == Dialect.SQLITE) {
            client.addScalarProvider(new DayAsText());
        }
        this.sql = client.build();
    }

    @Override
    public void hold() {}

    @Override
    public void authorByKey(long author, Checksum sum) {
        tell(transaction(() -> requireNonNull(sql.findById(Author.class, author))), sum);
    }

    @Override
    public void authorThenBooks(long author, Checksum sum) {
        sql.transaction(() -> {
            Author found = requireNonNull(sql.findById(Author.class, author));
            tell(found, sum);
            BookTable book = BookTable.$;
            sql.createQuery(book)
                    .where(book.authorId().eq(found.id()))
                    .select(book)
                    .execute()
                    .forEach(each -> tell(each, sum));
            return true;
        });
    }

    @Override
    public void allAuthors(Checksum sum) {
        AuthorTable author = AuthorTable.$;
        transaction(() -> sql.createQuery(author).select(author).execute()).forEach(found -> tell(found, sum));
    }

    @Override
    public void authorsThenBooks(long first, long last, Checksum sum) {
        AuthorTable author = AuthorTable.$;
        transaction(() -> sql.createQuery(author)
                        .where(author.id().between(first, last))
                        .select(author.fetch(AUTHOR.books(BOOK)))
                        .execute())
                .forEach(found -> tellWithBooks(found, sum));
    }

    /** There is no join for lists, so the pairs are put together by hand. */
    @Override
    public void authorsJoinBooks(long first, long last, Checksum sum) {
        BookTable book = BookTable.$;
        List<Author> authors = new ArrayList<>();
        transaction(() -> sql.createQuery(book)
                        .where(book.authorId().between(first, last))
                        .orderBy(book.authorId())
                        .select(book.author(), book)
                        .execute())
                .forEach(pair -> {
                    if (authors.isEmpty()
                            || authors.get(authors.size() - 1).id()
                                    != pair.get_1().id()) {
                        authors.add(pair.get_1());
                    }
                    tell(pair.get_2(), sum);
                });
        authors.forEach(author -> tell(author, sum));
    }

    @Override
    public void authorsBooksTags(long first, long last, Checksum sum) {
        AuthorTable author = AuthorTable.$;
        List<Author> authors = transaction(() -> sql.createQuery(author)
                .where(author.id().between(first, last))
                .select(author.fetch(AUTHOR.books(BOOK.tags(TagFetcher.$.allScalarFields()))))
                .execute());
        for (Author found : authors) {
            tellWithBooks(found, sum);
            for (Book book : found.books()) {
                book.tags().forEach(tag -> sum.tag(book.id(), tag.id(), tag.name()));
            }
        }
    }

    @Override
    public void booksOfAuthors(long first, long last, int pages, Checksum sum) {
        BookTable book = BookTable.$;
        List<Book> books = transaction(() -> sql.createQuery(book)
                .where(book.authorId().between(first, last), book.pages().gt(pages))
                .orderBy(book.title())
                .select(book.fetch(BookFetcher.$.allScalarFields().author(ReferenceFetchType.JOIN_ALWAYS, AUTHOR)))
                .limit(20)
                .execute());
        for (Book found : books) {
            sum.place(found.id());
            tell(found, sum);
            tell(found.author(), sum);
        }
    }

    @Override
    public long insertAuthor(Sample.NewAuthor author) {
        return transaction(() -> sql.saveCommand(create(author))
                .setMode(SaveMode.INSERT_ONLY)
                .setAssociatedModeAll(AssociatedSaveMode.APPEND)
                .execute()
                .getModifiedEntity()
                .id());
    }

    @Override
    public void insertAuthors(List<Sample.NewAuthor> authors) {
        transaction(() -> sql.saveEntitiesCommand(
                        authors.stream().map(JimmerContender::create).toList())
                .setMode(SaveMode.INSERT_ONLY)
                .setAssociatedModeAll(AssociatedSaveMode.APPEND)
                .execute());
    }

    @Override
    public void restock(long first, long last, int stock, Checksum sum) {
        BookTable table = BookTable.$;
        transaction(() -> {
            List<Book> books = sql.createQuery(table)
                    .where(table.authorId().between(first, last))
                    .select(table)
                    .execute();
            List<Book> changes = new ArrayList<>();
            for (Book book : books) {
                if (book.id() % 10 == 0) {
                    changes.add(
                            BookDraft.$.produce(draft -> draft.setId(book.id()).setStock(stock)));
                    tell(BookDraft.$.produce(book, draft -> draft.setStock(stock)), sum);
                } else {
                    tell(book, sum);
                }
            }
            return sql.saveEntitiesCommand(changes)
                    .setMode(SaveMode.UPDATE_ONLY)
                    .execute();
        });
    }

    @Override
    public void deleteAuthor(long author) {
        transaction(() -> sql.deleteById(Author.class, author, DeleteMode.PHYSICAL));
    }

    @Override
    public void bookRows(Checksum sum) {
        BookTable book = BookTable.$;
        transaction(() -> sql
                        .createQuery(book)
                        .select(book.id(), book.title(), book.price(), book.pages(), book.published())
                        .execute()
                        .stream()
                        .map(row -> new BookRow(row.get_1(), row.get_2(), row.get_3(), row.get_4(), row.get_5()))
                        .toList())
                .forEach(row -> row.tell(sum));
    }

    @Override
    public void changeEntries(long first, int count, int amount) {
        transaction(() -> {
            for (long entry = first; entry < first + count; entry++) {
                long key = entry;
                sql.saveCommand(EntryDraft.$.produce(draft -> draft.setId(key).setAmount(amount)))
                        .setMode(SaveMode.UPDATE_ONLY)
                        .execute();
            }
            return true;
        });
    }

    @Override
    public void close() {
        pool.close();
    }

    private <R> R transaction(Supplier<R> work) {
        return sql.transaction(work);
    }

    private static Author create(Sample.NewAuthor sample) {
        return AuthorDraft.$.produce(author -> {
            author.setName(sample.name())
                    .setEmail(sample.email())
                    .setBorn(sample.born())
                    .setRating(sample.rating());
            for (Sample.NewBook each : sample.books()) {
                author.addIntoBooks(book -> book.setTitle(each.title())
                        .setIsbn(each.isbn())
                        .setPrice(each.price())
                        .setPages(each.pages())
                        .setPublished(each.published())
                        .setStock(each.stock()));
            }
        });
    }

    private static void tellWithBooks(Author author, Checksum sum) {
        tell(author, sum);
        author.books().forEach(book -> tell(book, sum));
    }

    private static void tell(Author author, Checksum sum) {
        sum.author(author.id(), author.name(), author.email(), author.born(), author.rating());
    }

    private static void tell(Book book, Checksum sum) {
        sum.book(
                book.id(),
                book.title(),
                book.isbn(),
                book.price(),
                book.pages(),
                book.published(),
                book.stock(),
                book.authorId());
    }
}
