package dev.kindred.it.transaction;

import static dev.kindred.it.Novels.store;
import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.Engine;
import dev.kindred.engine.SqlConnection;
import dev.kindred.engine.TransactionEvent;
import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.it.Novels;
import dev.kindred.it.model.Writer;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionTransaction;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** E29: sessions inside a transaction of the caller's, which tests undo in the end. */
class JoinedTest {

    @BeforeEach
    void stock(Database db) {
        Novels.createTables(db);
        store(db, "Jane", "Emma");
        db.recorder().clear();
    }

    private static long writers(Database db) {
        return SessionFactory.of(db.engine())
                .transaction(session -> session.query(WRITER).count());
    }

    @DatabaseTest
    void whatSessionsCommitIsUndoneWithTheOuterTransaction(Database db) {
        try (SqlConnection outer = db.engine().connect()) {
            SessionFactory sessions = SessionFactory.of(db.engine()).joining(outer);
            sessions.run(session -> session.add(WRITER.create().name("Anne")));
            long seen = sessions.transaction(session -> session.query(WRITER).count());

            assertThat(seen).isEqualTo(2);
            assertThat(db.recorder().transactions())
                    .containsExactly(
                            TransactionEvent.BEGIN,
                            TransactionEvent.SAVEPOINT,
                            TransactionEvent.RELEASE,
                            TransactionEvent.SAVEPOINT,
                            TransactionEvent.RELEASE);
        }

        assertThat(writers(db)).isEqualTo(1);
    }

    @DatabaseTest
    void whatTheOuterTransactionCommitsStays(Database db) {
        try (SqlConnection outer = db.engine().connect()) {
            SessionFactory.of(db.engine())
                    .joining(outer)
                    .run(session -> session.add(WRITER.create().name("Anne")));
            outer.commit();
        }

        assertThat(writers(db)).isEqualTo(2);
    }

    @DatabaseTest
    void aRollbackUndoesNoMoreThanTheSessionsOwn(Database db) {
        try (SqlConnection outer = db.engine().connect()) {
            SessionFactory sessions = SessionFactory.of(db.engine()).joining(outer);
            sessions.run(session -> session.add(WRITER.create().name("Anne")));
            try (Session session = sessions.open()) {
                session.add(WRITER.create().name("Emily"));
                session.flush();
                session.rollback();
                session.add(WRITER.create().name("Charlotte"));
                session.flush();
            }
            outer.commit();
        }

        assertThat(writers(db)).isEqualTo(2);
    }

    @DatabaseTest
    void aFailedFlushLeavesTheOuterTransactionUsable(Database db) {
        try (SqlConnection outer = db.engine().connect()) {
            SessionFactory sessions = SessionFactory.of(db.engine()).joining(outer);
            sessions.run(session -> session.add(WRITER.create().name("Anne")));
            assertThatThrownBy(() -> sessions.run(
                            session -> session.add(WRITER.create().id(1L).name("Twin"))))
                    .isInstanceOf(ConstraintViolationException.class);
            sessions.run(session -> session.add(WRITER.create().name("Emily")));
            outer.commit();
        }

        assertThat(writers(db)).isEqualTo(3);
    }

    @DatabaseTest
    void aSessionThatJoinsHasBlocksOfItsOwn(Database db) {
        try (SqlConnection outer = db.engine().connect();
                Session session = SessionFactory.of(db.engine()).joining(outer).open()) {
            Writer jane = session.getOne(WRITER, 1L);
            SessionTransaction block = session.beginNested();
            jane.name("other");
            block.rollback();
            assertThat(jane.name()).isEqualTo("Jane");
            jane.name("Jane Austen");
            session.commit();
            outer.commit();
        }

        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(WRITER, 1L).name()).isEqualTo("Jane Austen");
        }
    }

    @DatabaseTest
    void aSessionCannotEndWhileALaterOneIsInTheMidstOfItsOwn(Database db) {
        try (SqlConnection outer = db.engine().connect()) {
            SessionFactory sessions = SessionFactory.of(db.engine()).joining(outer);
            try (Session first = sessions.open();
                    Session second = sessions.open()) {
                first.getOne(WRITER, 1L).name("first");
                second.query(WRITER).count();

                assertThatThrownBy(first::commit)
                        .isInstanceOf(SessionStateException.class)
                        .hasMessageContaining("another session has joined the same transaction since");
                second.commit();
                first.commit();
            }
        }
    }

    @DatabaseTest
    void aSessionIsToldWhenTheOuterTransactionHasEnded(Database db) {
        try (SqlConnection outer = db.engine().connect();
                Session session = SessionFactory.of(db.engine()).joining(outer).open()) {
            session.query(WRITER).count();
            outer.rollback();

            assertThatThrownBy(() -> session.query(WRITER).count())
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("the transaction that this one joined has ended");
            session.rollback();
            assertThat(session.query(WRITER).count()).isEqualTo(1);
        }
    }

    @DatabaseTest
    void aConnectionOfAnotherEngineIsRefused(Database db) {
        try (Engine other = Engine.create("jdbc:h2:mem:");
                SqlConnection outer = other.connect()) {
            SessionFactory sessions = SessionFactory.of(db.engine());
            assertThatThrownBy(() -> sessions.joining(outer))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Take a connection of that engine");
        }
    }
}
