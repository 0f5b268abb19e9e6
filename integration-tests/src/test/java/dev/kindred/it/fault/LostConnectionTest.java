package dev.kindred.it.fault;

import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.Engine;
import dev.kindred.exception.ConnectionLostException;
import dev.kindred.exception.Failure;
import dev.kindred.exception.UnclearCommitException;
import dev.kindred.it.Novels;
import dev.kindred.session.Retry;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** The connection is lost: all or nothing is kept, the objects are as before, the error says so, and the next transaction works. */
@Timeout(60)
class LostConnectionTest {

    private Relay relay;
    private Engine engine;
    private Session session;

    @BeforeEach
    void connect(Database db) throws IOException {
        Novels.createTables(db);
        Novels.store(db, "Jane", "Emma");
        relay = new Relay(db.url());
        engine = Engine.create(relay.url());
    }

    @AfterEach
    void close() throws IOException {
        if (session != null) {
            session.close();
        }
        assertThat(engine.connectionsInUse()).isZero();
        engine.close();
        relay.close();
    }

    private static long writers(Database db) {
        return SessionFactory.of(db.engine())
                .transaction(session -> session.query(WRITER).count());
    }

    @DatabaseTest({Databases.POSTGRESQL, Databases.MARIADB})
    void aFlushThatIsCutKeepsNothingAndLeavesTheObjectsAsTheyWere(Database db) {
        Household household = household(db);
        relay.cutAt("insert into coins", Relay.Cut.BEFORE);

        ConnectionLostException e = household.failsToFlush(ConnectionLostException.class);

        assertThat(e.failure()).isEqualTo(Failure.CONNECTION_LOST);
        assertThat(e)
                .hasMessageContaining("Cannot run \"insert into coins")
                .hasMessageContaining("there is no connection to the database any more. Roll back; the next transaction"
                        + " takes another.");
        household.isStored(db.engine());
        household.goesOn(db.engine());
    }

    @DatabaseTest({Databases.POSTGRESQL, Databases.MARIADB})
    void aCommitThatIsCutKeepsNothingAndLeavesTheObjectsAsTheyWere(Database db) {
        Household household = household(db);
        session.flush();
        relay.cutAt("COMMIT", Relay.Cut.BEFORE);

        UnclearCommitException e = household.failsToCommit(UnclearCommitException.class);

        assertThat(e.failure()).isEqualTo(Failure.CONNECTION_LOST);
        household.isStored(db.engine());
        household.goesOn(db.engine());
    }

    private Household household(Database db) {
        db.createAll(Household.TABLES);
        Household.store(db.engine(), "one");
        session = Session.open(engine);
        Household household = new Household(session, "one");
        household.change();
        return household;
    }

    @DatabaseTest({Databases.POSTGRESQL, Databases.MARIADB})
    void aQueryThatIsCutSaysSo(Database db) {
        try (Session session = Session.open(engine)) {
            session.getOne(WRITER, 1L);
            relay.cut();

            assertThatThrownBy(() -> session.query(NOVEL).list()).isInstanceOf(ConnectionLostException.class);

            session.rollback();
            assertThat(session.query(NOVEL).count()).isEqualTo(1);
        }
    }

    /** The pool has two that were used just now, and both are cut. */
    @DatabaseTest({Databases.POSTGRESQL, Databases.MARIADB})
    void theNextTransactionTakesNoneOfTheOthersThatAreCutAsWell(Database db) {
        try (Session one = Session.open(engine);
                Session other = Session.open(engine)) {
            one.getOne(WRITER, 1L);
            other.getOne(WRITER, 1L);
        }
        try (Session one = Session.open(engine)) {
            one.getOne(WRITER, 1L);
            relay.cut();

            assertThatThrownBy(() -> one.query(NOVEL).list()).isInstanceOf(ConnectionLostException.class);

            one.rollback();
            assertThat(one.query(NOVEL).count()).isEqualTo(1);
        }
    }

    @DatabaseTest({Databases.POSTGRESQL, Databases.MARIADB})
    void aCommitThatTheDatabaseNeverHeardIsUnclearAndKeepsNothing(Database db) {
        isUnclear(Relay.Cut.BEFORE);

        assertThat(writers(db)).isEqualTo(1);
    }

    @DatabaseTest({Databases.POSTGRESQL, Databases.MARIADB})
    void aCommitWhoseAnswerIsLostIsUnclearAndKeepsAll(Database db) {
        isUnclear(Relay.Cut.AFTER);

        assertThat(writers(db)).isEqualTo(2);
    }

    private void isUnclear(Relay.Cut cut) {
        AtomicInteger attempts = new AtomicInteger();
        SessionFactory sessions = SessionFactory.of(engine);
        assertThatThrownBy(() -> sessions.run(Retry.times(5).onLostConnection(), session -> {
                    attempts.incrementAndGet();
                    session.add(WRITER.create().name("Anne"));
                    session.flush();
                    relay.cutAt("COMMIT", cut);
                }))
                .isInstanceOf(UnclearCommitException.class)
                .hasMessageStartingWith(
                        "Cannot commit: it was not answered, so it is not known whether the database has"
                                + " kept the transaction. Ask it in another one before you do the work again.");

        assertThat(attempts).as("an unclear commit is never run again").hasValue(1);
        String name = sessions.transaction(session -> session.getOne(WRITER, 1L).name());
        assertThat(name).isEqualTo("Jane");
    }

    @DatabaseTest({Databases.POSTGRESQL, Databases.MARIADB})
    void aCommitThatHadNothingToWriteIsNotUnclear(Database db) {
        try (Session session = Session.open(engine)) {
            session.getOne(WRITER, 1L);
            relay.cut();

            assertThatThrownBy(session::commit).isInstanceOf(ConnectionLostException.class);
            session.rollback();
        }
    }

    @DatabaseTest({Databases.POSTGRESQL, Databases.MARIADB})
    void aTransactionThatIsCutIsRunAgainOnDemand(Database db) {
        AtomicInteger attempts = new AtomicInteger();

        SessionFactory.of(engine).run(Retry.times(3).onLostConnection(), session -> {
            session.getOne(WRITER, 1L);
            if (attempts.incrementAndGet() == 1) {
                relay.cut();
            }
            session.add(WRITER.create().name("Anne"));
        });

        assertThat(attempts).hasValue(2);
        assertThat(writers(db)).isEqualTo(2);
    }
}
