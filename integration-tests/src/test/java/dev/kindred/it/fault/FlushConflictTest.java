package dev.kindred.it.fault;

import static dev.kindred.it.lock.Coin_.COIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import dev.kindred.engine.Isolation;
import dev.kindred.engine.TransactionOptions;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.Failure;
import dev.kindred.exception.RollbackRequiredException;
import dev.kindred.exception.TransientDatabaseException;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.sql.Lock;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import dev.kindred.testkit.SqlRecorder;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/**
 * Another transaction is in the way of a flush that has written half: nothing of it is kept, the objects are as before, the error is
 * of the right type, and the next transaction succeeds.
 */
class FlushConflictTest {

    private final SqlRecorder sent = new SqlRecorder();

    @BeforeEach
    void store(Database db) {
        db.createAll(Household.TABLES);
        Household.store(db.engine(), "one", "two");
        sent.clear();
    }

    /** Who has to wait for a lock is refused soon. */
    private Engine impatient(Database db) {
        String wait = switch (db.kind()) {
            case SQLITE -> "&busy_timeout=50";
            case H2 -> ";LOCK_TIMEOUT=50";
            case POSTGRESQL -> "&options=-c%20lock_timeout=50ms";
            case MARIADB, MYSQL -> "&sessionVariables=innodb_lock_wait_timeout=1";
        };
        return Engine.create(db.url() + wait, EngineOptions.defaults().withListener(sent));
    }

    private Engine isolated(Database db, Isolation isolation) {
        String snapshot = db.is(Databases.MARIADB) ? "&sessionVariables=innodb_snapshot_isolation=1" : "";
        return Engine.create(
                db.url() + snapshot,
                EngineOptions.defaults()
                        .withListener(sent)
                        .withTransactions(TransactionOptions.defaults().withIsolation(isolation)));
    }

    // SQLite locks the whole database, so there it is the first write that fails.
    private void isHalfWritten(Database db) {
        if (!db.is(Databases.SQLITE)) {
            assertThat(sent.statements().stream().filter(sql -> !sql.startsWith("select")))
                    .hasSizeGreaterThan(2)
                    .last()
                    .asString()
                    .startsWith(Household.MIDDLE);
            assertThat(sent.statements()).anyMatch(sql -> sql.startsWith("update wallets"));
        }
    }

    @DatabaseTest
    void aRowThatAnotherHasLockedTooLong(Database db) {
        try (Engine engine = impatient(db);
                Session session = Session.open(engine);
                Session other = Session.open(db.engine())) {
            Household household = new Household(session, "one");
            household.change();
            other.getOne(COIN, household.middle.id()).place("locked");
            other.flush();

            TransientDatabaseException e = household.failsToFlush(TransientDatabaseException.class);

            assertThat(e.failure()).isEqualTo(Failure.LOCK_TIMEOUT);
            isHalfWritten(db);
            household.isStored(db.engine());
            other.rollback();
            household.goesOn(db.engine());
        }
    }

    @DatabaseTest({Databases.POSTGRESQL, Databases.MARIADB})
    void aStatementThatTakesTooLong(Database db) {
        EngineOptions hasty = EngineOptions.defaults()
                .withListener(sent)
                .withTransactions(TransactionOptions.defaults().withStatementTimeout(Duration.ofSeconds(1)));
        try (Engine engine = Engine.create(db.url(), hasty);
                Session session = Session.open(engine);
                Session other = Session.open(db.engine())) {
            Household household = new Household(session, "one");
            household.change();
            other.getOne(COIN, household.middle.id(), Lock.UPDATE);

            DatabaseException e = household.failsToFlush(DatabaseException.class);

            assertThat(e.failure()).isEqualTo(Failure.STATEMENT_TIMEOUT);
            isHalfWritten(db);
            household.isStored(db.engine());
            other.rollback();
            household.goesOn(db.engine());
        }
    }

    /** SQLite refuses at once whoever writes after he read what is outdated; the others when the row's turn comes. */
    @DatabaseTest({Databases.SQLITE, Databases.POSTGRESQL, Databases.MARIADB})
    void aRowThatAnotherHasChangedMeanwhile(Database db) {
        try (Engine engine = isolated(db, Isolation.REPEATABLE_READ);
                Session session = Session.open(engine)) {
            Household household = new Household(session, "one");
            household.change();
            SessionFactory.of(db.engine())
                    .run(other -> other.getOne(COIN, household.middle.id()).place("changed"));

            TransientDatabaseException e = household.failsToFlush(TransientDatabaseException.class);

            assertThat(e.failure()).isEqualTo(Failure.SERIALIZATION);
            isHalfWritten(db);
            household.isStored(db.engine());
            household.goesOn(db.engine());
        }
    }

    /** Write skew: each reads what the other writes, so one of them cannot have been the first. */
    @DatabaseTest(Databases.POSTGRESQL)
    void aCommitThatCannotBePutInOrder(Database db) {
        try (Engine engine = isolated(db, Isolation.SERIALIZABLE);
                Session session = Session.open(engine);
                Session other = Session.open(engine)) {
            Household household = new Household(session, "one");
            Household others = new Household(other, "two");
            new Household(session, "two");
            new Household(other, "one");
            household.change();
            session.flush();
            others.change();
            other.commit();

            TransientDatabaseException e = household.failsToCommit(TransientDatabaseException.class);

            assertThat(e.failure()).isEqualTo(Failure.SERIALIZATION);
            assertThat(e)
                    .hasMessageContaining("another transaction has changed meanwhile what this one builds on. Roll back"
                            + " and run the transaction again.");
            household.isStored(db.engine());
            others.isWritten(db.engine());
            household.goesOn(db.engine());
        }
    }

    /** Each has locked the coin in the middle of the other's flush. */
    @DatabaseTest(except = Databases.SQLITE)
    void twoFlushesThatWaitForEachOther(Database db) throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> one = threads.submit(() -> isRefused(db, both, "one", "two"));
            Future<Boolean> other = threads.submit(() -> isRefused(db, both, "two", "one"));

            assertThat(Stream.of(one.get(30, TimeUnit.SECONDS), other.get(30, TimeUnit.SECONDS)))
                    .containsExactlyInAnyOrder(true, false);
        } finally {
            threads.shutdownNow();
        }
    }

    /** Whether this was the one to give way; both get their changes written in the end. */
    private static boolean isRefused(Database db, CyclicBarrier both, String own, String others) throws Exception {
        try (Session session = Session.open(db.engine())) {
            Household household = new Household(session, own);
            session.getOne(COIN, new Household(session, others).middle.id(), Lock.UPDATE);
            household.change();
            Map<String, String> before = household.memory();
            both.await(10, TimeUnit.SECONDS);
            try {
                session.flush();
            } catch (TransientDatabaseException e) {
                assertThat(e.failure()).isEqualTo(Failure.DEADLOCK);
                assertThat(household.memory()).isEqualTo(before);
                assertThatThrownBy(session::commit).isInstanceOf(RollbackRequiredException.class);
                household.isStored(db.engine());
                household.goesOn(db.engine());
                return true;
            }
            session.commit();
            household.isWritten(db.engine());
            return false;
        }
    }
}
