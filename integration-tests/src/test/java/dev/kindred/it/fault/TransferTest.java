package dev.kindred.it.fault;

import static dev.kindred.it.lock.Coin_.COIN;
import static dev.kindred.it.lock.Wallet_.WALLET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.engine.Isolation;
import dev.kindred.engine.TransactionOptions;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/** Many threads move money between few accounts: none of it is lost or made, and no thread is bothered with an error. */
class TransferTest {

    private static final int THREADS = 8;
    private static final int TRANSFERS = 2_000;
    private static final int ACCOUNTS = 100;
    private static final int BALANCE = 1_000;
    private static final Retry PATIENT = Retry.times(1_000).withPauses(Duration.ofMillis(1), Duration.ofMillis(50));

    private final AtomicInteger mostAttempts = new AtomicInteger();

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(WALLET, COIN));
        SessionFactory.of(db.engine()).run(session -> {
            for (int i = 1; i <= ACCOUNTS; i++) {
                session.add(WALLET.create().owner("owner " + i).balance(BALANCE));
            }
        });
    }

    @DatabaseTest(Databases.POSTGRESQL)
    void underSerializableTheSumStays(Database db) throws Exception {
        transfer(db, Isolation.SERIALIZABLE, null);
    }

    @DatabaseTest(Databases.MARIADB)
    void underRepeatableReadWithLocksTheSumStays(Database db) throws Exception {
        transfer(db, Isolation.REPEATABLE_READ, Lock.UPDATE);
    }

    private void transfer(Database db, Isolation isolation, Lock lock) throws Exception {
        SessionFactory sessions = SessionFactory.of(db.engine())
                .with(SessionSettings.defaults()
                        .withTransactions(TransactionOptions.defaults().withIsolation(isolation)));
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> results = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Random random = new Random(i);
            results.add(threads.submit(() -> transferAll(sessions, random, lock)));
        }
        for (Future<?> result : results) {
            result.get(5, TimeUnit.MINUTES);
        }
        threads.shutdown();

        System.out.println("Transfers on " + db + ": at most " + mostAttempts + " attempts at one.");
        try (Session session = Session.open(db.engine())) {
            List<Wallet> wallets = session.query(WALLET).list();
            assertThat(wallets).hasSize(ACCOUNTS);
            assertThat(wallets.stream().mapToInt(Wallet::balance).sum()).isEqualTo(ACCOUNTS * BALANCE);
            assertThat(wallets).anyMatch(wallet -> wallet.balance() != BALANCE);
        }
    }

    private void transferAll(SessionFactory sessions, Random random, Lock lock) {
        for (int i = 0; i < TRANSFERS; i++) {
            long from = 1L + random.nextInt(ACCOUNTS);
            long to = 1L + (from + random.nextInt(ACCOUNTS - 1)) % ACCOUNTS;
            int amount = 1 + random.nextInt(10);
            AtomicInteger attempts = new AtomicInteger();
            sessions.run(PATIENT, session -> {
                mostAttempts.accumulateAndGet(attempts.incrementAndGet(), Math::max);
                Wallet giver = account(session, from, lock);
                Wallet taker = account(session, to, lock);
                giver.balance(giver.balance() - amount);
                taker.balance(taker.balance() + amount);
            });
        }
    }

    private static Wallet account(Session session, long id, Lock lock) {
        return lock == null ? session.getOne(WALLET, id) : session.getOne(WALLET, id, lock);
    }
}
