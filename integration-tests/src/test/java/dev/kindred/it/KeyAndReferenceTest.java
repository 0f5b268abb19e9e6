package dev.kindred.it;

import static dev.kindred.it.Novels.RELEASE;
import static dev.kindred.it.Novels.WRITER_BY_KEY;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Writer;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** A reference and its key are one value, and the last assignment wins: row K2 in place of rules 2.1.9 to 2.1.11. */
class KeyAndReferenceTest {

    @BeforeEach
    void tables(Database db) {
        Novels.createTables(db);
        Novels.store(db, "Woolf", "Orlando");
        Novels.store(db, "Joyce", "Ulysses");
    }

    /** Row K2, rule 2.1.9. */
    @DatabaseTest
    void theKeyTakesTheReferenceAlong(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer joyce = session.getOne(WRITER, 2L);
            Novel orlando = session.getOne(NOVEL, 1L);
            assertThat(orlando.writer().name()).isEqualTo("Woolf");
            db.recorder().clear();

            orlando.writerId(2L);

            assertThat(orlando.writer()).isSameAs(joyce);
            db.recorder().hasRunNothing();
            session.flush();
            db.recorder().hasRun(RELEASE + " -- [2, 1]");
        }
    }

    /** Row K2, rule 2.1.9. */
    @DatabaseTest
    void theKeyMovesTheObjectBetweenLoadedLists(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            Writer joyce = session.getOne(WRITER, 2L);
            Novel orlando = woolf.novels().get(0);
            assertThat(joyce.novels()).hasSize(1);

            orlando.writerId(2L);

            assertThat(woolf.novels()).isEmpty();
            assertThat(joyce.novels()).hasSize(2).endsWith(orlando);
        }
    }

    /** Row K2, rule 2.1.10. */
    @DatabaseTest
    void theKeyOfAnObjectThatMemoryDoesNotHoldLoadsItWhenItIsRead(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel orlando = session.getOne(NOVEL, 1L);
            orlando.writerId(2L);
            db.recorder().clear();

            assertThat(orlando.writer().name()).isEqualTo("Joyce");

            db.recorder().hasRun(WRITER_BY_KEY + " -- [2]");
        }
    }

    /** Row K2: of an object that has no row yet as well. */
    @DatabaseTest
    void theKeyOfANewObjectFindsWhatMemoryHolds(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            Novel novel = NOVEL.create().title("Flush").writerId(1L);
            session.add(novel);
            db.recorder().clear();

            assertThat(novel.writer()).isSameAs(woolf);
            db.recorder().hasRunNothing();
        }
    }

    /** Row K2. */
    @DatabaseTest
    void aKeySetToNullIsAReferenceSetToNull(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            Novel orlando = woolf.novels().get(0);
            db.recorder().clear();

            orlando.writerId(null);

            assertThat(orlando.writer()).isNull();
            assertThat(woolf.novels()).isEmpty();
            session.flush();
            db.recorder().hasRun(RELEASE + " -- [NULL, 1]");
        }
    }

    /** Row K2: the new object has no key yet, so the key beside the reference does not change when it is set to null. */
    @DatabaseTest
    void aKeySetToNullLetsGoOfANewObject(Database db) {
        Writer eliot = WRITER.create().name("Eliot");
        Novel romola = NOVEL.create().title("Romola").writer(eliot);

        romola.writerId(null);

        assertThat(romola.writer()).isNull();
        assertThat(eliot.novels()).isEmpty();
        db.recorder().hasRunNothing();
    }

    /** Row K2, rule 2.1.11. */
    @DatabaseTest
    void theReferenceWinsOverAKeySetBefore(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            Novel novel = NOVEL.create().title("Flush").writerId(2L).writer(woolf);

            assertThat(novel.writerId()).isEqualTo(1L);
            session.add(novel);
            session.commit();

            assertThat(novel.writerId()).isEqualTo(1L);
            assertThat(woolf.novels()).contains(novel);
        }
    }

    /** Row K2, rule 2.1.11. */
    @DatabaseTest
    void aKeySetAfterwardsWinsOverTheReference(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            Novel novel = NOVEL.create().title("Dubliners").writer(woolf).writerId(2L);
            session.add(novel);
            session.commit();

            assertThat(novel.writer().name()).isEqualTo("Joyce");
            assertThat(woolf.novels()).doesNotContain(novel);
        }
    }

    /** Row K2, rule 2.1.11: an explicit null reference beats a key set before. */
    @DatabaseTest
    void aNullReferenceWinsOverAKeySetBefore(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel novel = NOVEL.create().title("Flush").writerId(2L).writer(null);
            session.add(novel);
            session.commit();

            assertThat(novel.writerId()).isNull();
        }
    }

    @DatabaseTest
    void theReferenceShowsItsKeyAtOnce(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer joyce = session.getOne(WRITER, 2L);
            Novel orlando = session.getOne(NOVEL, 1L);
            db.recorder().clear();

            assertThat(orlando.writer(joyce).writerId()).isEqualTo(2L);
            assertThat(orlando.writer(null).writerId()).isNull();
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void theKeyOfANewObjectIsKnownAfterTheFlush(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer eliot = WRITER.create().name("Eliot");
            Novel romola = NOVEL.create().title("Romola").writer(eliot);
            session.add(romola);
            assertThat(romola.writerId()).isNull();

            session.flush();

            assertThat(romola.writerId()).isEqualTo(3L).isEqualTo(eliot.id());
        }
    }
}
