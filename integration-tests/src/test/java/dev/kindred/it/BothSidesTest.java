package dev.kindred.it;

import static dev.kindred.it.Novels.NOVELS_OF_WRITER;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Writer;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionSettings;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Both ends of a relationship in memory, with a nullable key: section 2.1. */
class BothSidesTest {

    private static final String MOVE = "update novels set writer_id = ? where id = ?";

    @BeforeEach
    void tables(Database db) {
        Novels.createTables(db);
        Novels.store(db, "Woolf", "Orlando", "The Waves");
        Novels.store(db, "Joyce", "Ulysses");
    }

    /** Rule 2.1.1. */
    @DatabaseTest
    void anElementPutInAListRefersToItsOwner(Database db) {
        Writer writer = WRITER.create().name("Eliot");
        Novel novel = NOVEL.create().title("Romola");

        writer.novels().add(novel);

        assertThat(novel.writer()).isSameAs(writer);
        db.recorder().hasRunNothing();
    }

    /** Rule 2.1.2. */
    @DatabaseTest
    void aReferencePutsItsObjectAtTheEndOfTheList(Database db) {
        Writer writer = WRITER.create().name("Eliot");
        Novel romola = NOVEL.create().title("Romola").writer(writer);
        Novel adam = NOVEL.create().title("Adam Bede").writer(writer);

        romola.writer(writer);

        assertThat(writer.novels()).containsExactly(romola, adam);
    }

    /** Rule 2.1.2. */
    @DatabaseTest
    void aReferenceSetToNullTakesItsObjectOutOfTheList(Database db) {
        Writer writer = WRITER.create().name("Eliot");
        Novel romola = NOVEL.create().title("Romola").writer(writer);

        romola.writer(null);

        assertThat(writer.novels()).isEmpty();
        assertThat(romola.writer()).isNull();
    }

    /** Rule 2.1.2. */
    @DatabaseTest
    void aReferenceSetToTheSameObjectWritesNothing(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel orlando = session.getOne(NOVEL, 1L);
            Writer woolf = session.getOne(WRITER, 1L);
            db.recorder().clear();

            orlando.writer(woolf);
            session.commit();

            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.1.3. */
    @DatabaseTest
    void aReferenceMovesItsObjectBetweenLoadedLists(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            Writer joyce = session.getOne(WRITER, 2L);
            Novel orlando = woolf.novels().get(0);
            Novel ulysses = joyce.novels().get(0);
            db.recorder().clear();

            orlando.writer(joyce);

            assertThat(woolf.novels()).extracting(Novel::title).containsExactly("The Waves");
            assertThat(joyce.novels()).containsExactly(ulysses, orlando);
            session.flush();
            db.recorder().hasRun(MOVE + " -- [2, 1]");
        }
    }

    /** Rule 2.1.4. */
    @DatabaseTest
    void aListTakesAnElementFromAnotherList(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            Writer joyce = session.getOne(WRITER, 2L);
            Novel orlando = woolf.novels().get(0);

            joyce.novels().add(orlando);

            assertThat(woolf.novels()).extracting(Novel::title).containsExactly("The Waves");
            assertThat(orlando.writer()).isSameAs(joyce);
            db.recorder().clear();
            session.flush();
            db.recorder().hasRun(MOVE + " -- [2, 1]");
        }
    }

    /** Rule 2.1.4: the old list was loaded before the child's own reference ever was. */
    @DatabaseTest
    void aListTakesAnElementWhoseReferenceIsNotLoaded(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel orlando = session.query(NOVEL).where(NOVEL.id.eq(1L)).one();
            Writer woolf = session.getOne(WRITER, 1L);
            assertThat(woolf.novels()).hasSize(2);
            Writer joyce = session.getOne(WRITER, 2L);
            assertThat(joyce.novels()).hasSize(1);
            db.recorder().clear();

            joyce.novels().add(orlando);

            assertThat(woolf.novels()).doesNotContain(orlando).hasSize(1);
            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.1.5. */
    @DatabaseTest
    void aReferenceNeverLoadsTheList(Database db) {
        try (Session session = sessionWithoutAutoflush(db)) {
            Writer woolf = session.getOne(WRITER, 1L);
            db.recorder().clear();

            Novel flush = NOVEL.create().title("Flush").writer(woolf);
            db.recorder().hasRunNothing();

            assertThat(woolf.novels()).extracting(Novel::title).containsExactly("Orlando", "The Waves", "Flush");
            db.recorder().hasRun(NOVELS_OF_WRITER + " -- [1]");
            assertThat(woolf.novels().get(2)).isSameAs(flush);
        }
    }

    /** Rule 2.1.5. */
    @DatabaseTest
    void aQueuedElementWhoseRowIsWrittenIsNotDoubled(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            Novel flush = NOVEL.create().title("Flush").writer(woolf);
            session.add(flush);
            session.flush();

            assertThat(woolf.novels()).hasSize(3).endsWith(flush);
        }
    }

    /** Rule 2.1.5: what leaves a list that is not loaded is queued as well. */
    @DatabaseTest
    void anElementThatLeftAnUnloadedListIsNotLoadedIntoIt(Database db) {
        try (Session session = sessionWithoutAutoflush(db)) {
            Novel orlando = session.getOne(NOVEL, 1L);
            Writer woolf = session.getOne(WRITER, 1L);

            orlando.writer(null);

            assertThat(woolf.novels()).extracting(Novel::title).containsExactly("The Waves");
        }
    }

    /** Rule 2.1.6. */
    @DatabaseTest
    void aListLoadsItselfBeforeItTakesAnElement(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            db.recorder().clear();

            woolf.novels().add(NOVEL.create().title("Flush"));

            db.recorder().hasRun(NOVELS_OF_WRITER + " -- [1]");
            assertThat(woolf.novels()).hasSize(3);
            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.1.7. */
    @DatabaseTest
    void aReplacedReferenceDoesNotLoadItsOldObject(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer joyce = session.getOne(WRITER, 2L);
            Novel orlando = session.getOne(NOVEL, 1L);
            db.recorder().clear();

            orlando.writer(joyce);
            session.flush();

            db.recorder().hasRun(MOVE + " -- [2, 1]");
        }
    }

    /** Rule 2.1.8. */
    @DatabaseTest
    void aWholeListIsLoadedBeforeItIsReplaced(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            Novel waves = session.getOne(NOVEL, 2L);
            Novel flush = NOVEL.create().title("Flush");
            db.recorder().clear();

            woolf.novels(List.of(flush, waves));
            session.flush();

            assertThat(woolf.novels()).containsExactly(flush, waves);
            db.recorder()
                    .hasRun(NOVELS_OF_WRITER + " -- [1]", MOVE + " -- [NULL, 1]", insertNovel(db, "['Flush', 0, 1]"));
        }
    }

    /** Rule 2.1.8. */
    @DatabaseTest
    void aReplacedListTurnsTheReferencesAtOnce(Database db) {
        Writer writer = WRITER.create().name("Eliot");
        Novel romola = NOVEL.create().title("Romola").writer(writer);
        Novel adam = NOVEL.create().title("Adam Bede");

        writer.novels(List.of(adam));

        assertThat(romola.writer()).isNull();
        assertThat(adam.writer()).isSameAs(writer);
    }

    /** Rule 2.1.12. */
    @DatabaseTest
    void aChildStoredByKeyAloneShowsOnlyAfterTheListIsReadAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            assertThat(woolf.novels()).hasSize(2);

            session.add(NOVEL.create().title("Flush").writerId(1L));
            session.flush();
            assertThat(woolf.novels()).hasSize(2);

            session.commit();
            assertThat(woolf.novels()).hasSize(3);
        }
    }

    /** Rule 2.1.13. */
    @DatabaseTest
    void anObjectThatStandsTwiceInAListRemainsWhenItIsRemovedOnce(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer writer = WRITER.create().name("Eliot");
            Novel romola = NOVEL.create().title("Romola");
            writer.novels().addAll(List.of(romola, romola));
            session.add(writer);
            session.flush();
            db.recorder().clear();

            assertThat(writer.novels().remove(romola)).isTrue();

            assertThat(romola.writer()).isSameAs(writer);
            session.commit();
            db.recorder().hasRunNothing();
            assertThat(writer.novels()).containsExactly(romola);
        }
    }

    /** Rule 2.1.13. */
    @DatabaseTest
    void anObjectThatStandsTwiceInAListHasOneRow(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer writer = session.getOne(WRITER, 1L);
            Novel flush = NOVEL.create().title("Flush");
            writer.novels().addAll(List.of(flush, flush));
            assertThat(writer.novels()).hasSize(4);
            db.recorder().clear();

            session.commit();

            db.recorder().hasRun(insertNovel(db, "['Flush', 0, 1]"));
            assertThat(writer.novels()).hasSize(3);
        }
    }

    /** Rule 2.1.21. */
    @DatabaseTest
    void aNewElementStandsAtTheEndWhateverTheOrder(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            woolf.novels().sort((left, right) -> right.title().compareTo(left.title()));

            NOVEL.create().title("Zeppelin").writer(woolf);

            assertThat(woolf.novels()).extracting(Novel::title).containsExactly("The Waves", "Orlando", "Zeppelin");
        }
    }

    @DatabaseTest
    void bothSidesAgreeOnObjectsWhoseSessionIsClosed(Database db) {
        Writer woolf;
        Writer joyce;
        try (Session session = Session.open(db.engine())) {
            woolf = session.getOne(WRITER, 1L);
            joyce = session.getOne(WRITER, 2L);
            assertThat(woolf.novels().get(0).writer()).isSameAs(woolf);
            assertThat(joyce.novels()).hasSize(1);
        }

        Novel orlando = woolf.novels().get(0).writer(joyce);

        assertThat(woolf.novels()).doesNotContain(orlando).hasSize(1);
        assertThat(joyce.novels()).hasSize(2).endsWith(orlando);
    }

    /** What was moved after a commit stays moved when the session closes before the lists were read again. */
    @DatabaseTest
    void bothSidesAgreeOnStaleObjectsWhoseSessionIsClosed(Database db) {
        Writer woolf;
        Writer joyce;
        Novel orlando;
        try (Session session = Session.open(db.engine())) {
            woolf = session.getOne(WRITER, 1L);
            joyce = session.getOne(WRITER, 2L);
            orlando = woolf.novels().get(0);
            assertThat(orlando.writer()).isSameAs(woolf);
            assertThat(joyce.novels()).hasSize(1);
            session.commit();
            orlando.writer(joyce);
        }

        assertThat(orlando.writer()).isSameAs(joyce);
        assertThat(joyce.novels()).hasSize(2).endsWith(orlando);
        assertThat(woolf.novels()).doesNotContain(orlando).hasSize(1);
    }

    private static Session sessionWithoutAutoflush(Database db) {
        return SessionFactory.of(db.engine())
                .with(SessionSettings.defaults().withAutoflush(false))
                .open();
    }

    private static String insertNovel(Database db, String values) {
        return Novels.numbered(db, "insert into novels (title, pages, writer_id) values (?, ?, ?) -- " + values);
    }
}
