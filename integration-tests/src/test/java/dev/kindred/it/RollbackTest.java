package dev.kindred.it;

import static dev.kindred.it.Novels.WRITER_BY_KEY;
import static dev.kindred.it.Novels.store;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.engine.TransactionEvent;
import dev.kindred.instrument.Status;
import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Writer;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** Rules 2.11.1, 2.11.2 and 2.11.9: what a rollback undoes in memory. */
class RollbackTest {

    @BeforeEach
    void stock(Database db) {
        Novels.createTables(db);
        store(db, "Jane", "Emma");
    }

    /** Rule 2.11.1. */
    @DatabaseTest
    void whatWasAddedIsTransientAgainAndKeepsItsValuesAndItsKey(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer iris = WRITER.create().name("Iris");
            session.add(iris);
            session.flush();
            session.rollback();

            assertThat(session.status(iris)).isEqualTo(Status.TRANSIENT);
            assertThat(iris.id()).isEqualTo(2L);
            assertThat(iris.name()).isEqualTo("Iris");
            assertThat(session.get(WRITER, 2L)).isNull();
        }
    }

    /** Rule 2.11.1. */
    @DatabaseTest
    void whatIsAddedAgainIsInsertedWithItsOldKey(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer iris = WRITER.create().name("Iris");
            session.add(iris);
            session.flush();
            session.rollback();
            db.recorder().clear();
            session.add(iris);
            session.commit();

            db.recorder().hasRun("insert into writers (id, name, bio) values (?, ?, ?) -- [2, 'Iris', NULL]");
        }
    }

    /** Rule 2.11.1: whatever became of its key meanwhile. */
    @DatabaseTest
    void whatWasAddedAndGotAnotherKeyIsForgotten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer iris = WRITER.create().id(7L).name("Iris");
            session.add(iris);
            session.flush();
            iris.id(8L);
            session.flush();
            session.rollback();

            assertThat(session.status(iris)).isEqualTo(Status.TRANSIENT);
            assertThat(session.get(WRITER, 7L)).isNull();
            assertThat(session.get(WRITER, 8L)).isNull();
        }
    }

    /** Rule 2.11.1. */
    @DatabaseTest
    void whatWasDeletedIsPersistentAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            session.delete(emma);
            session.flush();
            session.rollback();

            assertThat(session.status(emma)).isEqualTo(Status.PERSISTENT);
            assertThat(session.get(NOVEL, 1L)).isSameAs(emma);
            assertThat(emma.title()).isEqualTo("Emma");
        }
    }

    /** Rule 2.11.1. */
    @DatabaseTest
    void aMarkForDeletionIsForgotten(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(NOVEL, 1L));
            session.rollback();
            session.commit();
        }
        assertThat(Novels.novels(db)).isEqualTo(1);
    }

    /** Rule 2.11.1. */
    @DatabaseTest
    void changesAreForgottenAndAllIsReadAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            jane.name("Jane A.");
            session.flush();
            jane.bio("unwritten");
            session.rollback();
            db.recorder().clear();

            assertThat(jane.name()).isEqualTo("Jane");
            assertThat(jane.bio()).isNull();
            db.recorder().hasRun(WRITER_BY_KEY + " -- [1]");
            session.commit();
            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.11.2. */
    @DatabaseTest
    void anAppendThatWasUndoneIsGoneThoughTheChildStillPointsToItsParent(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            Novel sanditon = NOVEL.create().title("Sanditon");
            jane.novels().add(sanditon);
            session.flush();
            session.rollback();

            assertThat(jane.novels()).extracting(Novel::title).containsExactly("Emma");
            assertThat(session.status(sanditon)).isEqualTo(Status.TRANSIENT);
            assertThat(sanditon.writer()).isSameAs(jane);
        }
    }

    /** Rule 2.11.2, for what was never flushed. */
    @DatabaseTest
    void anAppendThatWasNeverWrittenIsGoneAsWell(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            Novel sanditon = NOVEL.create().title("Sanditon").writer(jane);
            session.add(sanditon);
            session.rollback();

            assertThat(jane.novels()).extracting(Novel::title).containsExactly("Emma");
            session.commit();
            assertThat(Novels.novels(db)).isEqualTo(1);
        }
    }

    /** Rule 2.11.2. */
    @DatabaseTest
    void aMoveThatWasUndoneIsUndoneOnBothSides(Database db) {
        store(db, "Iris");
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            Writer jane = session.getOne(WRITER, 1L);
            Writer iris = session.getOne(WRITER, 2L);
            emma.writer(iris);
            session.flush();
            session.rollback();

            assertThat(emma.writer()).isSameAs(jane);
            assertThat(jane.novels()).containsExactly(emma);
            assertThat(iris.novels()).isEmpty();
        }
    }

    /** Rule 2.11.1: added and deleted in one transaction. */
    @DatabaseTest
    void whatWasAddedAndDeletedIsTransientAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer iris = WRITER.create().name("Iris");
            session.add(iris);
            session.flush();
            session.delete(iris);
            session.flush();
            session.rollback();

            assertThat(session.status(iris)).isEqualTo(Status.TRANSIENT);
            assertThat(session.get(WRITER, 2L)).isNull();
        }
    }

    /** Rule 2.11.9. */
    @DatabaseTest
    void aCommitAfterReadingOnlyEndsTheTransactionAndMakesStale(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            db.recorder().clear();
            session.commit();
            assertThat(db.recorder().transactions()).containsExactly(TransactionEvent.COMMIT);
            assertThat(db.engine().connectionsInUse()).isZero();

            assertThat(jane.name()).isEqualTo("Jane");
            db.recorder().hasRun(WRITER_BY_KEY + " -- [1]");
        }
    }
}
