package dev.kindred.it.engines;

import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.engines.Badge_.BADGE;
import static dev.kindred.it.engines.Customer_.CUSTOMER;
import static dev.kindred.it.engines.Visit_.VISIT;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.sql.Sql.exists;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kindred.annotation.Lazy;
import dev.kindred.engine.Isolation;
import dev.kindred.engine.SqlConnection;
import dev.kindred.engine.TransactionOptions;
import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.QueryException;
import dev.kindred.exception.StaleEntityException;
import dev.kindred.exception.UnclearCommitException;
import dev.kindred.query.LoadOption;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Retry;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionSettings;
import dev.kindred.sql.Delete;
import dev.kindred.sql.Lock;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** One factory over two databases: E26. Visits are in a database of their own, whichever the main one is. */
class SeveralEnginesTest {

    private static final MetaData ALL = MetaData.of(CUSTOMER, BADGE, VISIT);

    private final Database other = Databases.H2.open();
    private SessionFactory sessions;

    @BeforeEach
    void tables(Database db) {
        sessions = SessionFactory.of(db.engine()).bind(VISIT, other.engine());
        sessions.createAll(ALL);
        sessions.run(session -> {
            Customer ann = CUSTOMER.create().name("Ann");
            ann.visits().add(VISIT.create().page("home"));
            ann.visits().add(VISIT.create().page("shop"));
            ann.badges().add(BADGE.create().name("gold"));
            session.addAll(ann, CUSTOMER.create().name("Bob"));
        });
        db.recorder().clear();
        other.recorder().clear();
    }

    @AfterEach
    void close() {
        other.close();
    }

    @DatabaseTest
    void oneFlushWritesToEachItsOwn(Database db) {
        try (Session session = sessions.open()) {
            Customer cid = CUSTOMER.create().name("Cid");
            cid.visits().add(VISIT.create().page("help"));
            session.add(cid);
            assertThat(session.plan().toString()).contains("Customer", "Visit");
            session.commit();

            db.recorder().hasRun(numbered(db, "insert into callers (name) values (?) -- ['Cid']"));
            other.recorder()
                    .hasRun(numbered(other, "insert into visits (page, customer_id) values (?, ?) -- ['help', 3]"));
        }
    }

    @DatabaseTest
    void theFactoryKnowsAllItsEngines(Database db) {
        assertThat(sessions.engines()).containsExactlyInAnyOrder(db.engine(), other.engine());
        assertThat(sessions.engine()).isSameAs(db.engine());
    }

    @DatabaseTest
    void relationshipsLeadFromOneToTheOther(Database db) {
        try (Session session = sessions.open()) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            assertThat(ann.visits()).extracting(Visit::page).containsExactlyInAnyOrder("home", "shop");
            assertThat(session.getOne(VISIT, 1L).customer()).isSameAs(ann);
            assertThat(ann.badges()).extracting(Badge::name).containsExactly("gold");
        }
        db.recorder().clear();
        other.recorder().clear();
        try (Session session = sessions.open()) {
            List<Visit> visits =
                    session.query(VISIT).options(selectin(VISIT.customer)).list();
            List<Customer> customers = session.query(CUSTOMER)
                    .orderBy(CUSTOMER.id)
                    .options(selectin(CUSTOMER.visits))
                    .list();
            assertThat(customers.get(0).visits()).containsExactlyInAnyOrderElementsOf(visits);
            assertThat(customers.get(1).visits()).isEmpty();
        }
        assertThat(db.recorder().selects()).isEqualTo(2);
        assertThat(other.recorder().selects()).isEqualTo(2);
    }

    @DatabaseTest
    void whatWouldNeedBothInOneStatementIsLoadedBySelectIn(Database db) {
        for (Lazy strategy : List.of(Lazy.JOINED, Lazy.SUBQUERY)) {
            try (Session session = sessions.open()) {
                List<Visit> visits = session.query(VISIT)
                        .options(LoadOption.<Visit>others(VISIT, strategy))
                        .list();
                assertThat(visits).extracting(visit -> visit.customer().name()).containsOnly("Ann");
            }
            try (Session session = sessions.open()) {
                List<Customer> customers = session.query(CUSTOMER)
                        .orderBy(CUSTOMER.id)
                        .options(LoadOption.<Customer>others(CUSTOMER, strategy))
                        .list();
                assertThat(customers.get(0).visits()).hasSize(2);
            }
        }
    }

    @DatabaseTest
    void pendingChangesOfBothAreWrittenBeforeTheyAreRead(Database db) {
        try (Session session = sessions.open()) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            ann.visits().add(VISIT.create().page("about"));

            assertThat(session.query(VISIT).count()).isEqualTo(3);
        }
    }

    @DatabaseTest
    void aQueryOverBothIsRefused(Database db) {
        try (Session session = sessions.open()) {
            assertThatThrownBy(
                            () -> session.query(CUSTOMER).join(CUSTOMER.visits).list())
                    .isInstanceOf(QueryException.class)
                    .hasMessageStartingWith("Cannot run a query over callers and visits: they are in two databases, ")
                    .hasMessageContaining(other.url())
                    .hasMessageEndingWith("Ask for one, then for the other; selectin(...) does so for a relationship.");
            assertThatThrownBy(() -> session.query(CUSTOMER)
                            .where(exists(select(VISIT.id).from(VISIT).where(VISIT.customerId.eq(CUSTOMER.id))))
                            .list())
                    .isInstanceOf(QueryException.class);
            assertThat(db.recorder().statements()).isEmpty();
        }
    }

    @DatabaseTest
    void rollbackUndoesBoth(Database db) {
        try (Session session = sessions.open()) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            ann.name("Anna");
            session.getOne(VISIT, 1L).page("elsewhere");
            session.flush();
            session.rollback();
            assertThat(ann.name()).isEqualTo("Ann");
            assertThat(session.getOne(VISIT, 1L).page()).isEqualTo("home");
        }
        assertThat(other.engine().connectionsInUse()).isZero();
    }

    @DatabaseTest
    void aBlockIsUndoneOnBoth(Database db) {
        try (Session session = sessions.open()) {
            Visit home = session.getOne(VISIT, 1L);
            home.page("first");
            session.beginNested().close();
            assertThat(home.page()).isEqualTo("first");
            Throwable thrown = catchThrowable(() -> session.runNested(block -> {
                home.page("second");
                block.add(CUSTOMER.create().name("Dan"));
                block.runNested(inner -> home.page("third"));
                throw new IllegalStateException("no");
            }));
            assertThat(thrown).hasMessage("no");
            assertThat(home.page()).isEqualTo("first");
            session.commit();

            assertThat(home.page()).isEqualTo("first");
            assertThat(session.query(CUSTOMER).count()).isEqualTo(2);
        }
    }

    @DatabaseTest
    void aDatabaseFirstUsedInABlockIsUndoneWithIt(Database db) {
        try (Session session = sessions.open()) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Throwable thrown = catchThrowable(() -> session.runNested(block -> {
                ann.visits().add(VISIT.create().page("undone"));
                block.flush();
                throw new IllegalStateException("no");
            }));
            assertThat(thrown).hasMessage("no");
            session.runNested(block -> ann.visits().add(VISIT.create().page("kept")));
            session.commit();

            assertThat(ann.visits()).extracting(Visit::page).containsExactlyInAnyOrder("home", "shop", "kept");
        }
    }

    @DatabaseTest
    void whatOneRefusesIsWrittenToNone(Database db) {
        try (Session session = sessions.open()) {
            session.add(CUSTOMER.create().name("Eve"));
            Visit home = session.getOne(VISIT, 1L);
            try (SqlConnection raw = other.engine().connect()) {
                raw.execute(new Delete(VISIT, VISIT.id.eq(1L)));
                raw.commit();
            }
            home.page("gone");
            assertThatThrownBy(session::commit).isInstanceOf(StaleEntityException.class);
            session.rollback();
        }
        sessions.run(session -> assertThat(session.query(CUSTOMER).count()).isEqualTo(2));
    }

    /** The main database commits last, and finds out only then that a row points to nothing. */
    @DatabaseTest(Databases.SQLITE)
    void aCommitThatIsHalfDoneSaysSo(Database db) throws SQLException {
        try (Connection raw = DriverManager.getConnection(db.url());
                Statement statement = raw.createStatement()) {
            statement.execute("drop table callers_badges");
            statement.execute("drop table badges");
            statement.execute("create table badges (id integer primary key, name text,"
                    + " owner integer default 99 references callers (id) deferrable initially deferred)");
        }
        try (Session session = sessions.open()) {
            session.addAll(VISIT.create().page("late"), BADGE.create().name("tin"));
            assertThatThrownBy(session::commit)
                    .isInstanceOf(UnclearCommitException.class)
                    .satisfies(e ->
                            assertThat(e.getSuppressed()).hasExactlyElementsOfTypes(ConstraintViolationException.class))
                    .hasMessageEndingWith("(The transaction is only half done: Engine[" + other.url()
                            + "] had committed its part. Databases commit one after the other.)");
            session.rollback();
            assertThat(session.query(BADGE).where(BADGE.name.eq("tin")).count()).isZero();
            assertThat(session.query(VISIT).where(VISIT.page.eq("late")).count())
                    .isEqualTo(1);
        }
    }

    /** What the other database has kept would be written twice. */
    @DatabaseTest(Databases.POSTGRESQL)
    void aCommitThatIsHalfDoneIsNotTriedAgain(Database db) {
        TransactionOptions serializable = TransactionOptions.defaults().withIsolation(Isolation.SERIALIZABLE);
        SessionFactory factory = sessions.with(SessionSettings.defaults().withTransactions(serializable));
        AtomicInteger attempts = new AtomicInteger();
        assertThatThrownBy(() -> factory.run(Retry.times(3).withPauses(Duration.ZERO, Duration.ZERO), session -> {
                    attempts.incrementAndGet();
                    long before = session.query(CUSTOMER).count();
                    session.addAll(
                            VISIT.create().page("twice"), CUSTOMER.create().name("After " + before));
                    session.flush();
                    if (attempts.get() == 1) {
                        sessions.with(SessionSettings.defaults().withTransactions(serializable))
                                .run(rival -> rival.add(CUSTOMER.create()
                                        .name("After " + rival.query(CUSTOMER).count())));
                    }
                }))
                .isInstanceOf(UnclearCommitException.class)
                .hasMessageContaining("(The transaction is only half done: Engine[" + other.url());
        assertThat(attempts).hasValue(1);
        sessions.run(session -> assertThat(
                        session.query(VISIT).where(VISIT.page.eq("twice")).count())
                .isEqualTo(1));
    }

    @DatabaseTest
    void aSchemaIsBoundAsAnEntityIs(Database db) {
        SessionFactory bySchema = SessionFactory.of(db.engine()).bind("", other.engine());
        try (Session session = bySchema.open()) {
            assertThat(session.query(VISIT).count()).isEqualTo(2);
        }
        SessionFactory backAgain = bySchema.bind(CUSTOMER, db.engine());
        try (Session session = backAgain.open()) {
            assertThat(session.query(CUSTOMER).count()).isEqualTo(2);
        }
    }

    @DatabaseTest
    void bothTransactionsMayBeJoined(Database db) {
        try (SqlConnection main = db.engine().connect();
                SqlConnection visits = other.engine().connect()) {
            SessionFactory joined = sessions.joining(main).joining(visits);
            joined.run(session -> {
                Customer ann = session.getOne(CUSTOMER, 1L);
                ann.name("Anna").visits().add(VISIT.create().page("joined"));
            });
            joined.run(session -> assertThat(session.query(VISIT).count()).isEqualTo(3));
        }
        sessions.run(session -> {
            assertThat(session.query(VISIT).count()).isEqualTo(2);
            assertThat(session.getOne(CUSTOMER, 1L).name()).isEqualTo("Ann");
        });
    }

    @DatabaseTest
    void aTransactionOfAThirdDatabaseIsNotJoined(Database db) {
        try (Database third = Databases.H2.open();
                SqlConnection connection = third.engine().connect()) {
            assertThatThrownBy(() -> sessions.joining(connection))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(third.url())
                    .hasMessageContaining(other.url());
        }
    }

    @DatabaseTest
    void locksGoByTheDatabaseOfTheEntity(Database db) {
        try (Session session = sessions.open()) {
            assertThat(session.getOne(VISIT, 1L, Lock.UPDATE).page()).isEqualTo("home");
            session.refresh(session.getOne(VISIT, 1L), Lock.UPDATE);
        }
    }

    @DatabaseTest
    void tablesAreDroppedWhereTheyAre(Database db) {
        sessions.dropAll(ALL);
        assertThatThrownBy(() -> sessions.run(session -> session.query(VISIT).count()))
                .isInstanceOf(DatabaseException.class);
        sessions.createAll(ALL);
        sessions.run(session -> assertThat(session.query(VISIT).count()).isZero());
    }
}
