package dev.kindred.it.fault;

import static dev.kindred.it.lock.Coin_.COIN;
import static dev.kindred.it.lock.Wallet_.WALLET;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kindred.engine.Isolation;
import dev.kindred.engine.TransactionOptions;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.Failure;
import dev.kindred.exception.TransientDatabaseException;
import dev.kindred.it.lock.Wallet;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Retry;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionSettings;
import dev.kindred.sql.Lock;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** Two transactions are in each other's way: one gets an error of the right type, and is run again if it asked for that. */
class ConflictTest {

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(WALLET, COIN));
        SessionFactory.of(db.engine())
                .run(session -> session.addAll(
                        WALLET.create().owner("Ann").balance(10),
                        WALLET.create().owner("Bob").balance(20)));
    }

    private static SessionFactory isolated(Database db, Isolation isolation) {
        return SessionFactory.of(db.engine())
                .with(SessionSettings.defaults()
                        .withTransactions(TransactionOptions.defaults().withIsolation(isolation)));
    }

    private static List<Integer> balances(Database db) {
        return SessionFactory.of(db.engine())
                .transaction(session -> session.query(WALLET).orderBy(WALLET.id).list().stream()
                        .map(Wallet::balance)
                        .toList());
    }

    private static void pay(Session session, long wallet, int amount) {
        Wallet one = session.getOne(WALLET, wallet);
        one.balance(one.balance() + amount);
        session.flush();
    }

    /** Both write one row and then the other's. */
    @DatabaseTest(except = Databases.SQLITE)
    void ofTwoThatWaitForEachOtherOneIsRefused(Database db) throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Throwable> one = threads.submit(() -> catchThrowable(() -> crosswise(db, both, 1, 2)));
            Future<Throwable> other = threads.submit(() -> catchThrowable(() -> crosswise(db, both, 2, 1)));
            List<Throwable> failures = Stream.of(one.get(30, TimeUnit.SECONDS), other.get(30, TimeUnit.SECONDS))
                    .filter(failure -> failure != null)
                    .toList();

            assertThat(failures).singleElement().isInstanceOf(TransientDatabaseException.class);
            assertThat(((DatabaseException) failures.get(0)).failure()).isEqualTo(Failure.DEADLOCK);
            assertThat(balances(db)).containsExactly(11, 21);
        } finally {
            threads.shutdownNow();
        }
    }

    private static void crosswise(Database db, CyclicBarrier both, long first, long second) throws Exception {
        try (Session session = Session.open(db.engine())) {
            pay(session, first, 1);
            both.await(10, TimeUnit.SECONDS);
            pay(session, second, 1);
            session.commit();
        }
    }

    /** Write skew: each reads what the other writes. */
    @DatabaseTest(Databases.POSTGRESQL)
    void whatCannotBeSerialIsRefusedAtTheLatestByTheCommit(Database db) {
        SessionFactory serializable = isolated(db, Isolation.SERIALIZABLE);
        try (Session one = serializable.open();
                Session other = serializable.open()) {
            int sum = one.getOne(WALLET, 1L).balance() + one.getOne(WALLET, 2L).balance();
            assertThat(sum)
                    .isEqualTo(other.getOne(WALLET, 1L).balance()
                            + other.getOne(WALLET, 2L).balance());
            pay(one, 1, -sum);
            pay(other, 2, -sum);
            one.commit();

            TransientDatabaseException e = catchThrowableOfType(TransientDatabaseException.class, other::commit);

            assertThat(e.failure()).isEqualTo(Failure.SERIALIZATION);
            assertThat(e)
                    .hasMessageContaining("another transaction has changed meanwhile what this one builds on. Roll back"
                            + " and run the transaction again.");
            other.rollback();
            assertThat(other.getOne(WALLET, 2L).balance()).isEqualTo(20);
        }
        assertThat(balances(db)).containsExactly(-20, 20);
    }

    /** Who reads, and writes after another has written, is told so at once on SQLite; there is no use in waiting. */
    @DatabaseTest(Databases.SQLITE)
    void whoReadWhatIsOutdatedMayNotWrite(Database db) {
        try (Session session = Session.open(db.engine())) {
            Wallet ann = session.getOne(WALLET, 1L);
            SessionFactory.of(db.engine()).run(other -> pay(other, 2, 1));
            ann.balance(99);

            TransientDatabaseException e = catchThrowableOfType(TransientDatabaseException.class, session::flush);

            assertThat(e.failure()).isEqualTo(Failure.SERIALIZATION);
        }
        assertThat(balances(db)).containsExactly(10, 21);
    }

    @DatabaseTest(except = Databases.SQLITE)
    void whoWillNotWaitForALockIsTold(Database db) {
        try (Session session = Session.open(db.engine());
                Session other = Session.open(db.engine())) {
            session.getOne(WALLET, 1L, Lock.UPDATE);

            TransientDatabaseException e = catchThrowableOfType(
                    TransientDatabaseException.class, () -> other.get(WALLET, 1L, Lock.UPDATE_NOWAIT));

            assertThat(e.failure()).isEqualTo(Failure.LOCK_TIMEOUT);
            other.rollback();
            assertThat(other.getOne(WALLET, 1L).balance()).isEqualTo(10);
        }
    }

    @DatabaseTest({Databases.POSTGRESQL, Databases.MARIADB})
    void aStatementThatTakesTooLongIsStopped(Database db) {
        SessionFactory hasty = SessionFactory.of(db.engine())
                .with(SessionSettings.defaults()
                        .withTransactions(TransactionOptions.defaults().withStatementTimeout(Duration.ofMillis(500))));
        try (Session session = Session.open(db.engine());
                Session other = hasty.open()) {
            session.getOne(WALLET, 1L, Lock.UPDATE);

            DatabaseException e =
                    catchThrowableOfType(DatabaseException.class, () -> other.get(WALLET, 1L, Lock.UPDATE));

            assertThat(e.failure()).isEqualTo(Failure.STATEMENT_TIMEOUT);
            other.rollback();
            assertThat(other.getOne(WALLET, 1L).balance()).isEqualTo(10);
        }
    }

    @DatabaseTest
    void aTransactionThatMayOnlyReadWritesNothing(Database db) {
        SessionFactory reading = SessionFactory.of(db.engine())
                .with(SessionSettings.defaults()
                        .withTransactions(TransactionOptions.defaults().withReadOnly()));
        try (Session session = reading.open()) {
            Wallet ann = session.getOne(WALLET, 1L).balance(99);

            DatabaseException e = catchThrowableOfType(DatabaseException.class, session::flush);

            assertThat(e.failure()).isEqualTo(Failure.READ_ONLY);
            assertThat(e).hasMessageContaining("the transaction was begun to read only");
            session.rollback();
            assertThat(ann.balance()).isEqualTo(10);
            session.rollback();
            session.begin(TransactionOptions.defaults());
            ann.balance(11);
            session.commit();
        }
        assertThat(balances(db)).containsExactly(11, 20);
    }

    @DatabaseTest
    void theConnectionIsGivenBackAsItWas(Database db) {
        isolated(db, Isolation.SERIALIZABLE).run(session -> pay(session, 1, 1));
        try (Session session = SessionFactory.of(db.engine())
                .with(SessionSettings.defaults()
                        .withTransactions(TransactionOptions.defaults().withReadOnly()))
                .open()) {
            session.getOne(WALLET, 1L);
        }

        SessionFactory.of(db.engine()).run(session -> pay(session, 1, 1));

        assertThat(balances(db)).containsExactly(12, 20);
    }

    @DatabaseTest({Databases.SQLITE, Databases.POSTGRESQL})
    void whoIsRunAgainComesThrough(Database db) {
        SessionFactory serializable = isolated(db, Isolation.SERIALIZABLE);
        int[] attempts = {0};

        serializable.run(Retry.times(5), session -> {
            int balance = session.getOne(WALLET, 1L).balance();
            if (attempts[0]++ == 0) {
                serializable.run(other -> pay(other, 1, 5));
            }
            session.getOne(WALLET, 1L).balance(balance + 1);
        });

        assertThat(attempts[0]).isEqualTo(2);
        assertThat(balances(db)).containsExactly(16, 20);
    }
}
