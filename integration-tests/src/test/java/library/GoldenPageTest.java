package library;

import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.sql.Sql.construct;
import static dev.kindred.sql.Sql.count;
import static dev.kindred.sql.Sql.select;
import static library.Author_.AUTHOR;
import static library.Book_.BOOK;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import dev.kindred.it.Inserts;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import dev.kindred.testkit.SqlRecorder;
import java.util.List;

/** The page every user starts from, as it stands in the README but for the URL. */
class GoldenPageTest {

    @DatabaseTest
    void createsOnlyTheTablesThatDoNotExist(Engine engine, SqlRecorder recorder) {
        engine.createAll(MetaData.of(AUTHOR, BOOK)); // only what does not exist yet

        assertThat(recorder.statements()).hasSize(2).allMatch(sql -> sql.startsWith("create table "));
        recorder.clear();
        engine.createAll(MetaData.of(AUTHOR, BOOK));
        recorder.hasRunNothing();
    }

    @DatabaseTest
    void storesAnAuthorWithHerBooks(Database db) {
        db.createAll(MetaData.of(AUTHOR, BOOK));

        try (Session session = Session.open(db.engine())) {
            Author austen = AUTHOR.create().name("Jane Austen");
            session.add(austen);
            session.commit();

            db.recorder().hasRun(insert(db, "authors (name) values (?)", "'Jane Austen'"));

            Book pride = BOOK.create().title("Pride and Prejudice").author(austen); // assign the object, not the key
            Book emma = BOOK.create().title("Emma").author(austen);
            session.addAll(pride, emma);
            session.commit();

            db.recorder()
                    .hasRun(Inserts.numbered(
                            db,
                            "insert into books (title, author_id) values (?, ?)"
                                    + " -- ['Pride and Prejudice', 1], ['Emma', 1]"));
        }
    }

    @DatabaseTest
    void leadsBothWaysAfterTheCommit(Database db) {
        db.createAll(MetaData.of(AUTHOR, BOOK));
        try (Session session = Session.open(db.engine())) {
            Author austen = AUTHOR.create().name("Jane Austen");
            Book pride = BOOK.create().title("Pride and Prejudice").author(austen);
            Book emma = BOOK.create().title("Emma").author(austen);
            session.add(austen);
            session.commit();
            db.recorder().clear();

            assertThat(austen.books()).containsExactlyInAnyOrder(pride, emma);
            assertThat(pride).hasToString("Book(id=1, title=Pride and Prejudice, authorId=1)");
            db.recorder().hasRun(BOOKS_OF + "books.author_id = ? -- [1]");
            assertThat(pride.author().name()).isEqualTo("Jane Austen");
            db.recorder().hasRun("select authors.id, authors.name from authors where authors.id = ? -- [1]");
            assertThat(pride.authorId()).isEqualTo(1L);
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void loadsTheBooksAlongWithTheirAuthors(Database db) {
        firstSession(db.createAll(MetaData.of(AUTHOR, BOOK)).engine());
        db.recorder().clear();

        try (Session session = Session.open(db.engine())) {
            Author austen = session.query(AUTHOR)
                    .where(AUTHOR.name.eq("Jane Austen"))
                    .options(selectin(AUTHOR.books))
                    .first()
                    .orElseThrow();

            assertThat(austen.books()).extracting(Book::title).containsExactly("Pride and Prejudice", "Emma");
            db.recorder()
                    .hasRun(
                            "select authors.id, authors.name from authors where authors.name = ? limit ?"
                                    + " -- ['Jane Austen', 1]",
                            BOOKS_OF + "books.author_id " + Inserts.in(db, 1) + " -- [[1]]");
        }
    }

    @DatabaseTest
    void findsTheBooksOfAnAuthor(Database db) {
        firstSession(db.createAll(MetaData.of(AUTHOR, BOOK)).engine());

        try (Session session = Session.open(db.engine())) {
            Author austen = session.getOne(AUTHOR, 1L);
            db.recorder().clear();

            List<Book> prides = session.query(BOOK)
                    .where(BOOK.author.eq(austen), BOOK.title.contains("Pride"))
                    .list();

            assertThat(prides).extracting(Book::title).containsExactly("Pride and Prejudice");
            db.recorder()
                    .hasRun(BOOKS_OF + "books.author_id = ? and books.title " + like(db.kind()) + " -- [1, '%Pride%']");
        }
    }

    @DatabaseTest
    void countsIntoARecord(Database db) {
        firstSession(db.createAll(MetaData.of(AUTHOR, BOOK)).engine());
        db.recorder().clear();

        try (Session session = Session.open(db.engine())) {
            List<AuthorCount> counts = session.list(
                    select(construct(AuthorCount::new, AUTHOR.name, count(BOOK.id))) // a record, no reflection
                            .from(AUTHOR)
                            .join(AUTHOR.books)
                            .groupBy(AUTHOR.name)
                            .having(count(BOOK.id).gt(1L))
                            .orderBy(count(BOOK.id).desc()));

            assertThat(counts).containsExactly(new AuthorCount("Jane Austen", 2));
            db.recorder()
                    .hasRun("select authors.name, count(books.id) from authors"
                            + " join books on books.author_id = authors.id group by authors.name"
                            + " having count(books.id) > ? order by count(books.id) desc -- [1]");
        }
    }

    @DatabaseTest
    void endsTheTransactionOfABlock(Database db) {
        db.createAll(MetaData.of(AUTHOR, BOOK));
        SessionFactory sessions = SessionFactory.of(db.engine());

        sessions.run(session -> session.add(AUTHOR.create().name("Iris Murdoch"))); // returns nothing
        long authors = sessions.transaction(session -> session.query(AUTHOR).count()); // returns a value

        assertThat(authors).isEqualTo(1);
        db.recorder().hasRun(insert(db, "authors (name) values (?)", "'Iris Murdoch'"), "select count(*) from authors");
    }

    @DatabaseTest
    void sendsWhatAnIndependentWitnessSees(Database db) {
        db.createAll(MetaData.of(AUTHOR, BOOK));
        Witness witness = new Witness();
        SqlRecorder recorder = new SqlRecorder();
        EngineOptions options = EngineOptions.defaults().withListener(recorder);
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(db.url());
        pool.setMaximumPoolSize(1);
        try (HikariDataSource source = new HikariDataSource(pool)) {
            Engine engine = Engine.of(witness.watch(source), options);
            witness.forget();

            firstSession(engine);
            assertThat(witness.seen()).hasSize(4).isEqualTo(recorder.statements());
            secondSession(engine);
            assertThat(witness.seen()).hasSize(8).isEqualTo(recorder.statements());
        }
    }

    private static final String BOOKS_OF = "select books.id, books.title, books.author_id from books where ";

    private static String like(Databases kind) {
        return switch (kind) {
            case SQLITE -> "glob ?";
            case H2 -> "like ? escape '\\'";
            case POSTGRESQL, MARIADB, MYSQL -> "like ?";
        };
    }

    private static String insert(Database db, String rest, String values) {
        return Inserts.numbered(db, "insert into " + rest + " -- [" + values + "]");
    }

    private static void firstSession(Engine engine) {
        try (Session session = Session.open(engine)) {
            Author austen = AUTHOR.create().name("Jane Austen");
            session.add(austen);
            session.commit();

            Book pride = BOOK.create().title("Pride and Prejudice").author(austen); // assign the object, not the key
            Book emma = BOOK.create().title("Emma").author(austen);
            session.addAll(pride, emma);
            session.commit();

            assertThat(austen.books())
                    .hasToString("[Book(id=1, title=Pride and Prejudice, authorId=1),"
                            + " Book(id=2, title=Emma, authorId=1)]");
            assertThat(pride.author().name()).isEqualTo("Jane Austen");
            assertThat(pride.authorId()).isEqualTo(1L); // no statement sent
        }
    }

    private static void secondSession(Engine engine) {
        try (Session session = Session.open(engine)) {
            Author austen = session.query(AUTHOR)
                    .where(AUTHOR.name.eq("Jane Austen"))
                    .options(selectin(AUTHOR.books))
                    .first()
                    .orElseThrow();

            List<Book> prides = session.query(BOOK)
                    .where(BOOK.author.eq(austen), BOOK.title.contains("Pride"))
                    .list();

            List<AuthorCount> counts = session.list(
                    select(construct(AuthorCount::new, AUTHOR.name, count(BOOK.id))) // a record, no reflection
                            .from(AUTHOR)
                            .join(AUTHOR.books)
                            .groupBy(AUTHOR.name)
                            .having(count(BOOK.id).gt(1L))
                            .orderBy(count(BOOK.id).desc()));

            assertThat(prides).containsExactly(austen.books().get(0));
            assertThat(counts).containsExactly(new AuthorCount("Jane Austen", 2));
        }
    }
}
