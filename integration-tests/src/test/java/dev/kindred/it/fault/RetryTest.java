package dev.kindred.it.fault;

import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.SqlConnection;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.Failure;
import dev.kindred.exception.SessionStateException;
import dev.kindred.exception.StaleEntityException;
import dev.kindred.exception.TransientDatabaseException;
import dev.kindred.exception.UnclearCommitException;
import dev.kindred.it.Novels;
import dev.kindred.it.model.Writer;
import dev.kindred.session.Retry;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A transaction is run again after what may pass, each time in a session of its own. */
class RetryTest {

    private static final Retry AT_ONCE = Retry.times(3).withPauses(Duration.ZERO, Duration.ZERO);

    private final List<Session> sessions = new ArrayList<>();

    @BeforeEach
    void tables(Database db) {
        Novels.createTables(db);
    }

    private static DatabaseException refusal(Failure failure) {
        return new TransientDatabaseException(failure, "refused", null, new SQLException("refused"));
    }

    private void addJane(Session session, int refusals, RuntimeException refusal) {
        sessions.add(session);
        session.add(WRITER.create().name("Jane"));
        session.flush();
        if (sessions.size() <= refusals) {
            throw refusal;
        }
    }

    private static List<String> names(Database db) {
        return SessionFactory.of(db.engine())
                .transaction(session ->
                        session.query(WRITER).list().stream().map(Writer::name).toList());
    }

    @DatabaseTest
    void eachAttemptHasItsOwnSessionAndWhatFailedIsUndone(Database db) {
        SessionFactory.of(db.engine()).run(AT_ONCE, session -> addJane(session, 2, refusal(Failure.SERIALIZATION)));

        assertThat(sessions).hasSize(3).doesNotHaveDuplicates();
        assertThat(names(db)).containsExactly("Jane");
    }

    @DatabaseTest
    void afterTheLastAttemptTheFailureIsThrown(Database db) {
        assertThatThrownBy(() -> SessionFactory.of(db.engine())
                        .run(AT_ONCE, session -> addJane(session, 3, refusal(Failure.DEADLOCK))))
                .isInstanceOf(TransientDatabaseException.class)
                .hasMessage("refused (This was attempt 3 of 3.)");

        assertThat(sessions).hasSize(3);
        assertThat(names(db)).isEmpty();
    }

    @DatabaseTest
    void theReasonIsFoundInsideAnother(Database db) {
        RuntimeException wrapped = new IllegalStateException("service failed", refusal(Failure.DEADLOCK));

        SessionFactory.of(db.engine()).run(AT_ONCE, session -> addJane(session, 1, wrapped));

        assertThat(names(db)).containsExactly("Jane");
    }

    @DatabaseTest
    void whatIsNotAskedForIsNotTriedAgain(Database db) {
        isThrownAtOnce(db, AT_ONCE, new IllegalStateException("own fault"));
        isThrownAtOnce(db, AT_ONCE, refusal(Failure.LOCK_TIMEOUT));
        isThrownAtOnce(db, AT_ONCE, new StaleEntityException("changed"));
        UnclearCommitException unclear = new UnclearCommitException("unclear", new SQLException("gone"));
        isThrownAtOnce(db, AT_ONCE.onLostConnection(), unclear);
        isThrownAtOnce(db, AT_ONCE.onLostConnection(), new IllegalStateException(unclear));
    }

    private void isThrownAtOnce(Database db, Retry retry, RuntimeException failure) {
        sessions.clear();
        assertThatThrownBy(() -> SessionFactory.of(db.engine()).run(retry, session -> addJane(session, 3, failure)))
                .isSameAs(failure);
        assertThat(sessions).hasSize(1);
    }

    @DatabaseTest
    void lockTimeoutsAndStaleEntitiesAreTriedAgainOnDemand(Database db) {
        SessionFactory factory = SessionFactory.of(db.engine());

        factory.run(AT_ONCE.onLockTimeout(), session -> addJane(session, 2, refusal(Failure.LOCK_TIMEOUT)));
        sessions.clear();
        factory.run(AT_ONCE.onStaleEntity(), session -> addJane(session, 2, new StaleEntityException("changed")));

        assertThat(names(db)).containsExactly("Jane", "Jane");
    }

    @DatabaseTest
    void anObjectOfAnEarlierAttemptIsRefused(Database db) {
        Writer outside = WRITER.create().name("Jane");

        assertThatThrownBy(() -> SessionFactory.of(db.engine()).run(AT_ONCE, session -> {
                    sessions.add(session);
                    session.add(outside);
                    throw refusal(Failure.DEADLOCK);
                }))
                .isInstanceOf(SessionStateException.class)
                .hasMessageContaining(
                        "it is left over from attempt 1 at this transaction or one before, which was undone."
                                + " Make and load objects inside the block, so that each attempt has its own.");
        assertThat(sessions).hasSize(2);
    }

    @DatabaseTest
    void anObjectThatAnEarlierAttemptLoadedIsRefused(Database db) {
        Novels.store(db, "Jane");
        List<Writer> kept = new ArrayList<>();

        assertThatThrownBy(() -> SessionFactory.of(db.engine()).run(AT_ONCE, session -> {
                    if (kept.isEmpty()) {
                        kept.add(session.getOne(WRITER, 1L).name("Iris"));
                        throw refusal(Failure.DEADLOCK);
                    }
                    session.add(kept.get(0));
                }))
                .isInstanceOf(SessionStateException.class)
                .hasMessageContaining("left over from attempt 1");
        assertThat(names(db)).containsExactly("Jane");
    }

    @DatabaseTest
    void aPartOfAnotherTransactionIsNotRunAgain(Database db) {
        try (SqlConnection connection = db.engine().connect()) {
            SessionFactory joining = SessionFactory.of(db.engine()).joining(connection);

            assertThatThrownBy(() -> joining.run(AT_ONCE, sessions::add))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage(
                            "Cannot run a transaction again that is a part of another: the database undoes the whole of"
                                    + " it. Retry the outer one.");
            assertThat(sessions).isEmpty();
        }
    }

    @DatabaseTest
    void whoIsInterruptedWhileWaitingGivesUp(Database db) {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> SessionFactory.of(db.engine()).run(Retry.times(3), session -> {
                    sessions.add(session);
                    throw refusal(Failure.DEADLOCK);
                }))
                .isInstanceOf(TransientDatabaseException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(sessions).hasSize(1);
    }
}
