package dev.kindred.benchmarks.mybatis;

import com.zaxxer.hikari.HikariDataSource;
import dev.kindred.benchmarks.Checksum;
import dev.kindred.benchmarks.Contender;
import dev.kindred.benchmarks.Dialect;
import dev.kindred.benchmarks.Sample;
import dev.kindred.benchmarks.plain.Author;
import dev.kindred.benchmarks.plain.Book;
import dev.kindred.benchmarks.plain.Graph;
import dev.kindred.benchmarks.plain.Tag;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.apache.ibatis.mapping.Environment;
import org.apache.ibatis.session.AutoMappingBehavior;
import org.apache.ibatis.session.Configuration;
import org.apache.ibatis.session.ExecutorType;
import org.apache.ibatis.session.LocalCacheScope;
import org.apache.ibatis.session.SqlSession;
import org.apache.ibatis.session.SqlSessionFactory;
import org.apache.ibatis.session.SqlSessionFactoryBuilder;
import org.apache.ibatis.transaction.jdbc.JdbcTransactionFactory;

/** A mapper over a pool, without caches; writes of many rows by the batch executor. */
public final class MybatisContender implements Contender {

    private static final int ROWS = 500;

    private final HikariDataSource pool;
    private final Dialect dialect;
    private final SqlSessionFactory sessions;

    public MybatisContender(HikariDataSource pool, Dialect dialect) {
        this.pool = pool;
        this.dialect = dialect;
        Configuration configuration =
                new Configuration(new Environment("benchmarks", new JdbcTransactionFactory(), pool));
        configuration.setCacheEnabled(false);
        configuration.setAutoMappingBehavior(AutoMappingBehavior.FULL);
        configuration.setLocalCacheScope(LocalCacheScope.STATEMENT);
        configuration.getTypeHandlerRegistry().register(LocalDate.class, new DayHandler(dialect));
        configuration.addMapper(Library.class);
        this.sessions = new SqlSessionFactoryBuilder().build(configuration);
    }

    @Override
    public void hold() {}

    @Override
    public void authorByKey(long author, Checksum sum) {
        transaction(ExecutorType.SIMPLE, library -> library.author(author).tell(sum));
    }

    @Override
    public void authorThenBooks(long author, Checksum sum) {
        transaction(ExecutorType.SIMPLE, library -> {
            Author found = library.author(author);
            found.books = library.booksOf(author);
            found.tellWithBooks(sum);
        });
    }

    @Override
    public void allAuthors(Checksum sum) {
        transaction(ExecutorType.SIMPLE, library -> library.allAuthors().forEach(author -> author.tell(sum)));
    }

    @Override
    public void authorsThenBooks(long first, long last, Checksum sum) {
        transaction(ExecutorType.SIMPLE, library -> {
            Map<Long, Author> authors = Graph.byKey(library.authors(first, last));
            Graph.link(authors, library.booksOfAll(authors.keySet()));
            authors.values().forEach(author -> author.tellWithBooks(sum));
        });
    }

    @Override
    public void authorsJoinBooks(long first, long last, Checksum sum) {
        transaction(
                ExecutorType.SIMPLE,
                library -> library.authorsWithBooks(first, last).forEach(author -> author.tellWithBooks(sum)));
    }

    @Override
    public void authorsBooksTags(long first, long last, Checksum sum) {
        transaction(ExecutorType.SIMPLE, library -> {
            Map<Long, Author> authors = Graph.byKey(library.authors(first, last));
            Map<Long, Book> books = new HashMap<>();
            library.booksOfAll(authors.keySet()).forEach(book -> books.put(book.id, book));
            Graph.link(authors, List.copyOf(books.values()));
            Map<Long, Tag> tags = new HashMap<>();
            for (Library.Link link : library.links(books.keySet())) {
                Tag tag = tags.computeIfAbsent(link.tagId(), key -> new Tag(key, link.name()));
                Objects.requireNonNull(books.get(link.bookId())).tags.add(tag);
            }
            authors.values().forEach(author -> author.tellWithTags(sum));
        });
    }

    @Override
    public void booksOfAuthors(long first, long last, int pages, Checksum sum) {
        transaction(
                ExecutorType.SIMPLE,
                library -> library.booksWithAuthors(first, last, pages, 20).forEach(book -> book.tellWithAuthor(sum)));
    }

    @Override
    public long insertAuthor(Sample.NewAuthor sample) {
        try (SqlSession session = sessions.openSession(ExecutorType.BATCH)) {
            long key = insert(session, List.of(sample)).get(0).id;
            session.commit();
            return key;
        }
    }

    @Override
    public void insertAuthors(List<Sample.NewAuthor> samples) {
        try (SqlSession session = sessions.openSession(ExecutorType.BATCH)) {
            insert(session, samples);
            session.commit();
        }
    }

    @Override
    public void restock(long first, long last, int stock, Checksum sum) {
        transaction(ExecutorType.BATCH, library -> {
            List<Book> books = library.booksBetween(first, last);
            for (Book book : books) {
                if (book.id % 10 == 0) {
                    book.stock = stock;
                    library.restock(book);
                }
            }
            books.forEach(book -> book.tell(sum));
        });
    }

    @Override
    public void deleteAuthor(long author) {
        transaction(ExecutorType.SIMPLE, library -> {
            library.deleteLinks(author);
            library.deleteBooks(author);
            library.deleteAuthor(author);
        });
    }

    @Override
    public void bookRows(Checksum sum) {
        transaction(ExecutorType.SIMPLE, library -> library.bookRows().forEach(book -> book.tell(sum)));
    }

    @Override
    public void changeEntries(long first, int count, int amount) {
        transaction(ExecutorType.SIMPLE, library -> {
            for (long entry = first; entry < first + count; entry++) {
                library.changeEntry(entry, amount);
            }
        });
    }

    @Override
    public void close() {
        pool.close();
    }

    /** A batch answers keys when it is flushed; SQLite's driver knows none, and gets many rows in a statement. */
    private List<Author> insert(SqlSession session, List<Sample.NewAuthor> samples) {
        Library library = session.getMapper(Library.class);
        List<Author> authors = samples.stream().map(Graph::author).toList();
        if (dialect == Dialect.SQLITE) {
            for (List<Author> some : Graph.chunks(authors, ROWS)) {
                List<Long> keys = library.insertAuthors(some);
                for (int place = 0; place < some.size(); place++) {
                    some.get(place).id = keys.get(place);
                }
            }
            for (List<Book> some : Graph.chunks(Graph.books(authors, samples), ROWS)) {
                List<Long> keys = library.insertBooks(some);
                for (int place = 0; place < some.size(); place++) {
                    some.get(place).id = keys.get(place);
                }
            }
        } else {
            authors.forEach(library::insertAuthor);
            session.flushStatements();
            Graph.books(authors, samples).forEach(library::insertBook);
            session.flushStatements();
        }
        return authors;
    }

    private void transaction(ExecutorType executor, Consumer<Library> work) {
        try (SqlSession session = sessions.openSession(executor)) {
            work.accept(session.getMapper(Library.class));
            session.commit(true);
        }
    }
}
