package dev.kindred.benchmarks.kindred;

import static dev.kindred.benchmarks.kindred.Author_.AUTHOR;
import static dev.kindred.benchmarks.kindred.Book_.BOOK;
import static dev.kindred.benchmarks.kindred.Entry_.ENTRY;
import static dev.kindred.query.LoadOption.joined;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.sql.Sql.construct;
import static dev.kindred.sql.Sql.select;

import dev.kindred.benchmarks.Checksum;
import dev.kindred.benchmarks.Contender;
import dev.kindred.benchmarks.Database;
import dev.kindred.benchmarks.Sample;
import dev.kindred.benchmarks.plain.BookRow;
import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sessions over an engine with its defaults, but for the pool, which is that of all. */
public final class KindredContender implements Contender {

    private final Engine engine;
    private final SessionFactory sessions;
    private @Nullable Session holding;
    private List<Entry> held = List.of();

    public KindredContender(Database database) {
        engine = Engine.create(database.url(), EngineOptions.defaults().withPool(database::pool));
        sessions = SessionFactory.of(engine);
    }

    @Override
    public void hold() {
        holding = sessions.with(SessionSettings.defaults().withStaleOnCommit(false))
                .open();
        held = holding.query(ENTRY).orderBy(ENTRY.id).list();
        holding.commit();
    }

    @Override
    public int held() {
        return held.size();
    }

    @Override
    public void authorByKey(long author, Checksum sum) {
        sessions.run(session -> tell(session.getOne(AUTHOR, author), sum));
    }

    @Override
    public void authorThenBooks(long author, Checksum sum) {
        sessions.run(session -> tellWithBooks(session.getOne(AUTHOR, author), sum));
    }

    @Override
    public void allAuthors(Checksum sum) {
        sessions.run(session -> session.query(AUTHOR).list().forEach(author -> tell(author, sum)));
    }

    @Override
    public void authorsThenBooks(long first, long last, Checksum sum) {
        sessions.run(session -> session.query(AUTHOR)
                .where(AUTHOR.id.between(first, last))
                .options(selectin(AUTHOR.books))
                .list()
                .forEach(author -> tellWithBooks(author, sum)));
    }

    @Override
    public void authorsJoinBooks(long first, long last, Checksum sum) {
        sessions.run(session -> session.query(AUTHOR)
                .where(AUTHOR.id.between(first, last))
                .options(joined(AUTHOR.books))
                .list()
                .forEach(author -> tellWithBooks(author, sum)));
    }

    @Override
    public void authorsBooksTags(long first, long last, Checksum sum) {
        sessions.run(session -> {
            List<Author> authors = session.query(AUTHOR)
                    .where(AUTHOR.id.between(first, last))
                    .options(selectin(AUTHOR.books, selectin(BOOK.tags)))
                    .list();
            for (Author author : authors) {
                tellWithBooks(author, sum);
                for (Book book : author.books()) {
                    book.tags().forEach(tag -> sum.tag(book.id(), tag.id(), tag.name()));
                }
            }
        });
    }

    @Override
    public void booksOfAuthors(long first, long last, int pages, Checksum sum) {
        sessions.run(session -> {
            List<Book> books = session.query(BOOK)
                    .where(BOOK.authorId.between(first, last), BOOK.pages.gt(pages))
                    .options(joined(BOOK.author))
                    .orderBy(BOOK.title)
                    .limit(20)
                    .list();
            for (Book book : books) {
                sum.place(book.id());
                tell(book, sum);
                tell(book.author(), sum);
            }
        });
    }

    @Override
    public long insertAuthor(Sample.NewAuthor author) {
        return sessions.transaction(session -> {
            Author created = create(author);
            session.add(created);
            session.flush();
            return created.id();
        });
    }

    @Override
    public void insertAuthors(List<Sample.NewAuthor> authors) {
        sessions.run(session -> authors.forEach(author -> session.add(create(author))));
    }

    @Override
    public void restock(long first, long last, int stock, Checksum sum) {
        sessions.run(session -> {
            List<Book> books = session.query(BOOK)
                    .where(BOOK.authorId.between(first, last))
                    .list();
            for (Book book : books) {
                if (book.id() % 10 == 0) {
                    book.stock(stock);
                }
            }
            session.flush();
            books.forEach(book -> tell(book, sum));
        });
    }

    @Override
    public void deleteAuthor(long author) {
        sessions.run(session -> session.delete(session.getOne(AUTHOR, author)));
    }

    @Override
    public void bookRows(Checksum sum) {
        sessions.run(session -> session.list(
                        select(construct(BookRow::new, BOOK.id, BOOK.title, BOOK.price, BOOK.pages, BOOK.published))
                                .from(BOOK))
                .forEach(book -> book.tell(sum)));
    }

    @Override
    public void changeEntries(long first, int count, int amount) {
        Session session = java.util.Objects.requireNonNull(holding);
        for (Entry entry : held.subList((int) first - 1, (int) first - 1 + count)) {
            entry.amount(amount);
            session.flush();
        }
        session.commit();
    }

    @Override
    public void close() {
        if (holding != null) {
            holding.close();
        }
        engine.close();
    }

    private static Author create(Sample.NewAuthor sample) {
        Author author = AUTHOR.create()
                .name(sample.name())
                .email(sample.email())
                .born(sample.born())
                .rating(sample.rating());
        for (Sample.NewBook book : sample.books()) {
            author.books()
                    .add(BOOK.create()
                            .title(book.title())
                            .isbn(book.isbn())
                            .price(book.price())
                            .pages(book.pages())
                            .published(book.published())
                            .stock(book.stock()));
        }
        return author;
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
