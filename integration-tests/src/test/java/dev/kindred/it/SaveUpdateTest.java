package dev.kindred.it;

import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.DeletedEntityException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Status;
import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Writer;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What is added along with an object: section 2.2. */
class SaveUpdateTest {

    private static final String INSERT_WRITER = "insert into writers (name) values (?) -- ";
    private static final String INSERT_NOVEL = "insert into novels (title, pages, writer_id) values (?, ?, ?) -- ";

    @BeforeEach
    void tables(Database db) {
        Novels.createTables(db);
        Novels.store(db, "Woolf", "Orlando");
    }

    /** Rule 2.2.1. */
    @DatabaseTest
    void anOwnerTakesItsListAlong(Database db) {
        Writer eliot = WRITER.create().name("Eliot");
        eliot.novels().addAll(List.of(novel("Romola"), novel("Adam Bede")));

        try (Session session = Session.open(db.engine())) {
            session.add(eliot);
            session.commit();
        }

        db.recorder()
                .hasRun(
                        numbered(db, INSERT_WRITER + "['Eliot']"),
                        numbered(db, INSERT_NOVEL + "['Romola', 0, 2], ['Adam Bede', 0, 2]"));
    }

    /** Rule 2.2.2: the parent's key is generated first, whatever was added first. */
    @DatabaseTest
    void anObjectTakesWhatItRefersToAlong(Database db) {
        Writer eliot = WRITER.create().name("Eliot");
        Novel romola = novel("Romola").writer(eliot);

        try (Session session = Session.open(db.engine())) {
            session.add(romola);
            assertThat(session.status(eliot)).isEqualTo(Status.PENDING);
            session.commit();
        }

        db.recorder()
                .hasRun(numbered(db, INSERT_WRITER + "['Eliot']"), numbered(db, INSERT_NOVEL + "['Romola', 0, 2]"));
    }

    /** Rules 2.2.1 and 2.2.2: over any number of steps. */
    @DatabaseTest
    void allThatIsReachedIsAdded(Database db) {
        Writer eliot = WRITER.create().name("Eliot");
        Novel romola = novel("Romola").writer(eliot);
        Novel adam = novel("Adam Bede").writer(eliot);

        try (Session session = Session.open(db.engine())) {
            session.add(romola);

            assertThat(List.of(romola, adam, eliot)).allMatch(session::contains);
        }
        assertThat(List.of(romola.writer(), adam.writer())).containsOnly(eliot);
    }

    /** Rule 2.2.3. */
    @DatabaseTest
    void anObjectPutInAListIsPendingAtOnce(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            Novel flush = novel("Flush");

            woolf.novels().add(flush);

            assertThat(session.status(flush)).isEqualTo(Status.PENDING);
            db.recorder().clear();
            session.commit();
            db.recorder().hasRun(numbered(db, INSERT_NOVEL + "['Flush', 0, 1]"));
        }
    }

    /** Rule 2.2.3: in a list that replaces another as well. */
    @DatabaseTest
    void anObjectOfAnAssignedListIsPendingAtOnce(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            Novel flush = novel("Flush");

            woolf.novels(List.of(flush));

            assertThat(session.status(flush)).isEqualTo(Status.PENDING);
        }
    }

    /** Rule 2.2.4. */
    @DatabaseTest
    void aReferenceToAnObjectOfTheSessionAddsNothing(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);

            Novel flush = novel("Flush").writer(woolf);

            assertThat(session.status(flush)).isEqualTo(Status.TRANSIENT);
            assertThat(woolf.novels()).contains(flush);
        }
    }

    /** Rule 2.2.5. */
    @DatabaseTest
    void aReferenceToANewObjectAddsIt(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel orlando = session.getOne(NOVEL, 1L);
            Writer eliot = WRITER.create().name("Eliot");
            db.recorder().clear();

            orlando.writer(eliot);

            assertThat(session.status(eliot)).isEqualTo(Status.PENDING);
            session.commit();
            db.recorder().hasRun(numbered(db, INSERT_WRITER + "['Eliot']"), Novels.RELEASE + " -- [2, 1]");
        }
    }

    /** Rule 2.2.7. */
    @DatabaseTest
    void aNewObjectTakenOutOfItsListIsStoredWithoutOwner(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            Novel flush = novel("Flush");
            woolf.novels().add(flush);
            woolf.novels().remove(flush);
            db.recorder().clear();

            assertThat(session.status(flush)).isEqualTo(Status.PENDING);
            session.commit();

            db.recorder().hasRun(numbered(db, INSERT_NOVEL + "['Flush', 0, NULL]"));
        }
    }

    /** Rule 2.2.8. */
    @DatabaseTest
    void whatWasChangedWhileDetachedIsWritten(Database db) {
        Novel orlando = detached(db, 1L);
        orlando.title("Orlando: A Biography");

        try (Session session = Session.open(db.engine())) {
            session.add(orlando);
            assertThat(session.status(orlando)).isEqualTo(Status.PERSISTENT);
            db.recorder().hasRunNothing();
            session.commit();
        }

        db.recorder().hasRun("update novels set title = ? where id = ? -- ['Orlando: A Biography', 1]");
    }

    /** Rule 2.2.8. */
    @DatabaseTest
    void aDetachedObjectThatDidNotChangeWritesNothing(Database db) {
        Novel orlando = detached(db, 1L);

        try (Session session = Session.open(db.engine())) {
            session.add(orlando);
            session.commit();
            db.recorder().hasRunNothing();
            assertThat(session.get(NOVEL, 1L)).isSameAs(orlando);
        }
    }

    /** Rule 2.2.9. */
    @DatabaseTest
    void anObjectOfAnotherOpenSessionIsRefused(Database db) {
        try (Session session = Session.open(db.engine());
                Session elsewhere = Session.open(db.engine())) {
            Novel orlando = elsewhere.getOne(NOVEL, 1L);

            assertThatExceptionOfType(SessionStateException.class)
                    .isThrownBy(() -> session.add(orlando))
                    .withMessageContaining("Novel(id=1")
                    .withMessageContaining("another session");
        }
    }

    /** Rule 2.2.9. */
    @DatabaseTest
    void aSecondObjectWithAKnownKeyIsRefused(Database db) {
        Novel second = detached(db, 1L);
        try (Session session = Session.open(db.engine())) {
            session.getOne(NOVEL, 1L);

            assertThatExceptionOfType(SessionStateException.class)
                    .isThrownBy(() -> session.add(second))
                    .withMessageContaining("Novel#1");
            assertThat(session.contains(second)).isFalse();
        }
    }

    /** Rule 2.2.9. */
    @DatabaseTest
    void aDeletedObjectIsRefused(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel orlando = session.getOne(NOVEL, 1L);
            session.delete(orlando);
            session.flush();

            assertThatExceptionOfType(DeletedEntityException.class).isThrownBy(() -> session.add(orlando));
            session.commit();
            assertThatExceptionOfType(DeletedEntityException.class).isThrownBy(() -> session.add(orlando));
        }
    }

    /** Rule 2.2.9: what is refused is refused with all that it would take along. */
    @DatabaseTest
    void aRefusedObjectTakesNothingAlong(Database db) {
        try (Session session = Session.open(db.engine());
                Session elsewhere = Session.open(db.engine())) {
            Writer woolf = elsewhere.getOne(WRITER, 1L);
            Novel flush = novel("Flush").writer(woolf);

            assertThatExceptionOfType(SessionStateException.class).isThrownBy(() -> session.add(flush));

            assertThat(session.status(flush)).isEqualTo(Status.TRANSIENT);
            elsewhere.rollback();
        }
    }

    /** Rule 2.2.10. */
    @DatabaseTest
    void aNewObjectWithAKnownKeyFailsWhenItIsWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(WRITER, 1L);
            session.add(WRITER.create().id(1L).name("Another"));

            assertThatExceptionOfType(ConstraintViolationException.class).isThrownBy(session::flush);
            session.rollback();
        }
    }

    private static Novel novel(String title) {
        return NOVEL.create().title(title);
    }

    private static Novel detached(Database db, long id) {
        try (Session session = Session.open(db.engine())) {
            Novel novel = session.getOne(NOVEL, id);
            db.recorder().clear();
            return novel;
        }
    }
}
