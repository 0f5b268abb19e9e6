package dev.kindred.benchmarks.hibernate;

import static java.util.Objects.requireNonNull;

import com.zaxxer.hikari.HikariDataSource;
import dev.kindred.benchmarks.Checksum;
import dev.kindred.benchmarks.Contender;
import dev.kindred.benchmarks.Dialect;
import dev.kindred.benchmarks.Sample;
import dev.kindred.benchmarks.plain.BookRow;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Root;
import java.util.List;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.AvailableSettings;
import org.hibernate.cfg.Configuration;
import org.hibernate.community.dialect.SQLiteDialect;
import org.jspecify.annotations.Nullable;

/** Sessions with batches of 500 statements, ordered writes, and lists that are loaded 500 owners at a time. */
public final class HibernateContender implements Contender {

    private final HikariDataSource pool;
    private final SessionFactory sessions;
    private @Nullable Session holding;
    private List<Entry> held = List.of();

    public HibernateContender(HikariDataSource pool, Dialect dialect) {
        System.setProperty("org.jboss.logging.provider", "slf4j");
        this.pool = pool;
        Configuration configuration = new Configuration()
                .addAnnotatedClass(Author.class)
                .addAnnotatedClass(Book.class)
                .addAnnotatedClass(Tag.class)
                .addAnnotatedClass(Entry.class)
                .setProperty(AvailableSettings.STATEMENT_BATCH_SIZE, "500")
                .setProperty(AvailableSettings.ORDER_INSERTS, "true")
                .setProperty(AvailableSettings.ORDER_UPDATES, "true")
                .setProperty(AvailableSettings.DEFAULT_BATCH_FETCH_SIZE, "500")
                .setProperty(AvailableSettings.CONNECTION_PROVIDER_DISABLES_AUTOCOMMIT, "true")
                .setProperty(AvailableSettings.USE_SECOND_LEVEL_CACHE, "false")
                .setProperty(AvailableSettings.USE_QUERY_CACHE, "false");
        configuration.getProperties().put(AvailableSettings.JAKARTA_NON_JTA_DATASOURCE, pool);
        if (dialect == Dialect.SQLITE) {
            configuration.setProperty(AvailableSettings.DIALECT, SQLiteDialect.class.getName());
        }
        sessions = configuration.buildSessionFactory();
    }

    @Override
    public void hold() {
        holding = sessions.openSession();
        holding.beginTransaction();
        held = holding.createSelectionQuery("from Entry order by id", Entry.class)
                .getResultList();
        holding.getTransaction().commit();
    }

    @Override
    public int held() {
        return held.size();
    }

    @Override
    public void authorByKey(long author, Checksum sum) {
        sessions.inTransaction(session -> tell(session.find(Author.class, author), sum));
    }

    @Override
    public void authorThenBooks(long author, Checksum sum) {
        sessions.inTransaction(session -> tellWithBooks(session.find(Author.class, author), sum));
    }

    @Override
    public void allAuthors(Checksum sum) {
        sessions.inTransaction(session -> session.createSelectionQuery("from Author", Author.class)
                .getResultList()
                .forEach(author -> tell(author, sum)));
    }

    /** The first touch of books loads those of all authors at hand, up to the size of a batch. */
    @Override
    public void authorsThenBooks(long first, long last, Checksum sum) {
        sessions.inTransaction(session -> between(session, "from Author where id between :first and :last", first, last)
                .forEach(author -> tellWithBooks(author, sum)));
    }

    @Override
    public void authorsJoinBooks(long first, long last, Checksum sum) {
        sessions.inTransaction(session -> between(
                        session,
                        "from Author a left join fetch a.books where a.id between :first and :last",
                        first,
                        last)
                .forEach(author -> tellWithBooks(author, sum)));
    }

    @Override
    public void authorsBooksTags(long first, long last, Checksum sum) {
        sessions.inTransaction(session -> {
            List<Author> authors = between(session, "from Author where id between :first and :last", first, last);
            for (Author author : authors) {
                tellWithBooks(author, sum);
                for (Book book : author.getBooks()) {
                    book.getTags().forEach(tag -> sum.tag(book.getId(), tag.getId(), tag.getName()));
                }
            }
        });
    }

    @Override
    public void booksOfAuthors(long first, long last, int pages, Checksum sum) {
        sessions.inTransaction(session -> {
            CriteriaBuilder builder = session.getCriteriaBuilder();
            CriteriaQuery<Book> query = builder.createQuery(Book.class);
            Root<Book> book = query.from(Book.class);
            book.fetch("author", JoinType.INNER);
            query.where(
                            builder.between(book.get("author").<Long>get("id"), first, last),
                            builder.gt(book.<Integer>get("pages"), pages))
                    .orderBy(builder.asc(book.get("title")));
            List<Book> books =
                    session.createSelectionQuery(query).setMaxResults(20).getResultList();
            for (Book found : books) {
                sum.place(found.getId());
                tell(found, sum);
                tell(found.getAuthor(), sum);
            }
        });
    }

    @Override
    public long insertAuthor(Sample.NewAuthor author) {
        return sessions.fromTransaction(session -> {
            Author created = new Author(author);
            session.persist(created);
            return created.getId();
        });
    }

    @Override
    public void insertAuthors(List<Sample.NewAuthor> authors) {
        sessions.inTransaction(session -> authors.forEach(author -> session.persist(new Author(author))));
    }

    @Override
    public void restock(long first, long last, int stock, Checksum sum) {
        sessions.inTransaction(session -> {
            List<Book> books = session.createSelectionQuery(
                            "from Book where author.id between :first and :last", Book.class)
                    .setParameter("first", first)
                    .setParameter("last", last)
                    .getResultList();
            for (Book book : books) {
                if (book.getId() % 10 == 0) {
                    book.setStock(stock);
                }
            }
            session.flush();
            books.forEach(book -> tell(book, sum));
        });
    }

    @Override
    public void deleteAuthor(long author) {
        sessions.inTransaction(session -> session.remove(session.find(Author.class, author)));
    }

    @Override
    public void bookRows(Checksum sum) {
        sessions.inTransaction(session -> session.createSelectionQuery(
                        "select id, title, price, pages, published from Book", BookRow.class)
                .getResultList()
                .forEach(book -> book.tell(sum)));
    }

    @Override
    public void changeEntries(long first, int count, int amount) {
        Session session = requireNonNull(holding);
        session.beginTransaction();
        for (Entry entry : held.subList((int) first - 1, (int) first - 1 + count)) {
            entry.setAmount(amount);
            session.flush();
        }
        session.getTransaction().commit();
    }

    @Override
    public void close() {
        if (holding != null) {
            holding.close();
        }
        sessions.close();
        pool.close();
    }

    private static List<Author> between(Session session, String query, long first, long last) {
        return session.createSelectionQuery(query, Author.class)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
    }

    private static void tellWithBooks(Author author, Checksum sum) {
        tell(author, sum);
        author.getBooks().forEach(book -> tell(book, sum));
    }

    private static void tell(Author author, Checksum sum) {
        sum.author(author.getId(), author.getName(), author.getEmail(), author.getBorn(), author.getRating());
    }

    private static void tell(Book book, Checksum sum) {
        sum.book(
                book.getId(),
                book.getTitle(),
                book.getIsbn(),
                book.getPrice(),
                book.getPages(),
                book.getPublished(),
                book.getStock(),
                book.getAuthor().getId());
    }
}
