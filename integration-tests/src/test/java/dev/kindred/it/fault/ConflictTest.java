package dev.kindred.it.fault;

import static dev.kindred.it.lock.Coin_.COIN;
import static dev.kindred.it.lock.Wallet_.WALLET;
import static org.assertj.core.api.Assertions.assertThat;
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
