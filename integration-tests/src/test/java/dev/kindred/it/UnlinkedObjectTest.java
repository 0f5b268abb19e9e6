package dev.kindred.it;

import static dev.kindred.it.Novels.RELEASE;
import static dev.kindred.it.Novels.WRITERS;
import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kindred.exception.UnlinkedEntityException;
import dev.kindred.instrument.Status;
import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Writer;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** An object that is linked but was never added is never dropped in silence: row K1 in place of rules 2.2.4 and 2.2.5. */
class UnlinkedObjectTest {

    private static final String INSERT_NOVEL = "insert into novels (title, pages, writer_id) values (?, ?, ?) -- ";

    @BeforeEach
    void tables(Database db) {
        Novels.createTables(db);
        Novels.store(db, "Woolf", "Orlando");
    }

    /** Row K1, rule 2.2.4. */
    @DatabaseTest
    void aCommitNamesTheObjectTheLinkAndTheCures(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            woolf.bio("1882-1941");
            NOVEL.create().title("Flush").writer(woolf);
            db.recorder().clear();

            assertThatExceptionOfType(UnlinkedEntityException.class)
                    .isThrownBy(session::commit)
                    .withMessageContaining("Flush")
                    .withMessageContaining("Writer.novels")
                    .withMessageContaining("session.add(");
            db.recorder().hasRunNothing();
        }
    }

    /** Row K1: nothing was written, so the session goes on as if it had not been asked. */
    @DatabaseTest
    void theCommitSucceedsOnceTheObjectIsAdded(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            Novel flush = NOVEL.create().title("Flush").writer(woolf);
            assertThatExceptionOfType(UnlinkedEntityException.class).isThrownBy(session::flush);
            db.recorder().clear();

            session.add(flush);
            session.commit();

            db.recorder().hasRun(numbered(db, INSERT_NOVEL + "['Flush', 0, 1]"));
        }
    }

    /** Row K1: the other cure is to let go of it. */
    @DatabaseTest
    void theCommitSucceedsOnceTheLinkIsTakenBack(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            Novel flush = NOVEL.create().title("Flush").writer(woolf);
            db.recorder().clear();

            flush.writer(null);
            session.commit();

            db.recorder().hasRunNothing();
            assertThat(session.status(flush)).isEqualTo(Status.TRANSIENT);
        }
    }

    /** Row K1: also where the list was loaded before. */
    @DatabaseTest
    void aLinkIntoALoadedListIsNoticed(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            assertThat(woolf.novels()).hasSize(1);
            NOVEL.create().title("Flush").writer(woolf);

            assertThatExceptionOfType(UnlinkedEntityException.class).isThrownBy(session::flush);
        }
    }

    /** Row K1: also where the object of the session has no row yet itself. */
    @DatabaseTest
    void aLinkToANewObjectIsNoticed(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer eliot = WRITER.create().name("Eliot");
            session.add(eliot);
            NOVEL.create().title("Romola").writer(eliot);

            assertThatExceptionOfType(UnlinkedEntityException.class).isThrownBy(session::commit);
            db.recorder().hasRunNothing();
        }
    }

    /** Row K1, rule 2.2.5: the list of a new object takes in an object of the session, and is not taken along. */
    @DatabaseTest
    void aNewOwnerOfAnObjectOfTheSessionIsNoticed(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel orlando = session.getOne(NOVEL, 1L);
            Writer eliot = WRITER.create().name("Eliot");
            db.recorder().clear();

            eliot.novels().add(orlando);

            assertThat(session.status(eliot)).isEqualTo(Status.TRANSIENT);
            assertThatExceptionOfType(UnlinkedEntityException.class)
                    .isThrownBy(session::commit)
                    .withMessageContaining("Eliot")
                    .withMessageContaining("Novel.writer");
            db.recorder().hasRunNothing();
        }
    }

    /** Row K1. */
    @DatabaseTest
    void anAutoflushLeavesTheObjectOut(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            woolf.name("Virginia Woolf");
            Novel flush = NOVEL.create().title("Flush").writer(woolf);
            db.recorder().clear();

            assertThat(session.query(WRITER).list()).containsExactly(woolf);

            db.recorder().hasRun("update writers set name = ? where id = ? -- ['Virginia Woolf', 1]", WRITERS);
            assertThat(session.status(flush)).isEqualTo(Status.TRANSIENT);
            assertThatExceptionOfType(UnlinkedEntityException.class).isThrownBy(session::commit);
        }
    }

    /** Row K1. */
    @DatabaseTest
    void anAutoflushLeavesOutTheRowsThatNeedTheObjectsKey(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel orlando = session.getOne(NOVEL, 1L);
            Writer eliot = WRITER.create().name("Eliot");
            eliot.novels().add(orlando);
            db.recorder().clear();

            assertThat(session.query(NOVEL).count()).isEqualTo(1);
            db.recorder().hasRun("select count(*) from novels");

            session.add(eliot);
            session.commit();
            assertThat(db.recorder().statements()).hasSize(2).last().isEqualTo(RELEASE);
        }
    }

    /** Rule 2.2.11: linked while the owner was detached, and reached when the owner is added again. */
    @DatabaseTest
    void anObjectLinkedToADetachedOwnerIsAddedWithIt(Database db) {
        Writer woolf;
        try (Session session = Session.open(db.engine())) {
            woolf = session.getOne(WRITER, 1L);
        }
        Novel flush = NOVEL.create().title("Flush").writer(woolf);
        db.recorder().clear();

        try (Session session = Session.open(db.engine())) {
            session.add(woolf);
            session.commit();
            assertThat(session.status(flush)).isEqualTo(Status.PERSISTENT);
        }

        db.recorder().hasRun(numbered(db, INSERT_NOVEL + "['Flush', 0, 1]"));
    }
}
