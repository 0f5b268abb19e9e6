package dev.kindred.it;

import static dev.kindred.it.Novels.NOVELS_OF_WRITER;
import static dev.kindred.it.Novels.RELEASE;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kindred.exception.DetachedEntityException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Writer;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;

/** What a list of a session's object loads and writes: row K23. */
class ListChangesTest {

    @BeforeEach
    void tables(Database db) {
        Novels.createTables(db);
        Novels.store(db, "Woolf", "Orlando", "The Waves", "Flush");
        Novels.store(db, "Joyce", "Ulysses");
    }

    @DatabaseTest
    void theListOutlivesCommitAndRollback(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            List<Novel> novels = woolf.novels();
            session.commit();
            assertThat(woolf.novels()).isSameAs(novels).hasSize(3);

            novels.clear();
            session.rollback();

            assertThat(woolf.novels()).isSameAs(novels).hasSize(3);
        }
    }

    @DatabaseTest
    void theListIsReadAgainAfterACommit(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Novel> novels = session.getOne(WRITER, 1L).novels();
            session.commit();
            db.recorder().clear();

            assertThat(novels).hasSize(3);

            db.recorder().hasRun(NOVELS_OF_WRITER + " -- [1]");
        }
    }

    @DatabaseTest
    void anIteratorDoesNotOutliveACommit(Database db) {
        try (Session session = Session.open(db.engine())) {
            Iterator<Novel> novels = session.getOne(WRITER, 1L).novels().iterator();
            novels.next();

            session.commit();

            assertThatExceptionOfType(ConcurrentModificationException.class).isThrownBy(novels::next);
        }
    }

    @DatabaseTest
    void anotherOrderWritesNothing(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Novel> novels = session.getOne(WRITER, 1L).novels();
            List<Novel> turned = List.of(novels.get(2), novels.get(1), novels.get(0));
            db.recorder().clear();

            Collections.reverse(novels);
            assertThat(novels).isEqualTo(turned);
            Collections.shuffle(novels, new Random(1));
            novels.sort((left, right) -> left.title().compareTo(right.title()));
            session.commit();

            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void anElementTakenOutAndPutBackWritesNothing(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Novel> novels = session.getOne(WRITER, 1L).novels();
            db.recorder().clear();

            novels.add(novels.remove(0));
            session.commit();

            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void clearingTheListReleasesEachElement(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(WRITER, 1L).novels().clear();
            db.recorder().clear();

            session.commit();

            db.recorder().hasRun(RELEASE + " -- [NULL, 1], [NULL, 2], [NULL, 3]");
        }
    }

    @DatabaseTest
    void wholeListAssignmentWritesOnlyWhatEnteredOrLeft(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            Novel ulysses = session.getOne(NOVEL, 4L);
            List<Novel> next = new ArrayList<>(woolf.novels());
            next.set(0, ulysses);
            db.recorder().clear();

            woolf.novels(next);
            session.commit();

            db.recorder().hasRun(RELEASE + " -- [NULL, 1], [1, 4]");
        }
    }

    @DatabaseTest
    void anySequenceOfChangesEndsInTheRowsThatMemoryShows(Database db) {
        Random random = new Random(7);
        try (Session session = Session.open(db.engine())) {
            List<Writer> writers = session.query(WRITER).orderBy(WRITER.id).list();
            List<Novel> novels = session.query(NOVEL).orderBy(NOVEL.id).list();
            for (int i = 0; i < 300; i++) {
                change(random, writers.get(random.nextInt(2)), novels.get(random.nextInt(4)));
                end(random, session);
            }
            session.flush();

            for (Writer writer : writers) {
                List<Novel> rows = session.query(NOVEL)
                        .where(NOVEL.writerId.eq(writer.id()))
                        .list();
                assertThat(writer.novels()).containsExactlyInAnyOrderElementsOf(rows);
                assertThat(rows).allMatch(novel -> novel.writer() == writer);
            }
        }
    }

    @DatabaseTest
    void readingADetachedListWritesNothing(Database db) {
        Writer woolf;
        try (Session session = Session.open(db.engine())) {
            woolf = session.getOne(WRITER, 1L);
            assertThat(woolf.novels()).hasSize(3);
        }

        assertThat(woolf.novels()).hasSize(3);
        assertThat(woolf.novels().stream().map(Novel::title)).contains("Orlando");
        try (Session session = Session.open(db.engine())) {
            session.add(woolf);
            db.recorder().clear();
            session.commit();
        }
        db.recorder().hasRunNothing();
    }

    @DatabaseTest
    void aDetachedListThatWasNotLoadedSaysHowToLoadIt(Database db) {
        Writer woolf;
        try (Session session = Session.open(db.engine())) {
            woolf = session.getOne(WRITER, 1L);
        }

        assertThatExceptionOfType(DetachedEntityException.class)
                .isThrownBy(() -> woolf.novels().size())
                .withMessageContaining("Writer.novels")
                .withMessageContaining("selectin(");
        assertThatExceptionOfType(DetachedEntityException.class).isThrownBy(() -> woolf.novels(List.of()));
    }

    @DatabaseTest
    void anObjectOfAnotherOpenSessionIsRefusedBeforeAnythingChanges(Database db) {
        try (Session session = Session.open(db.engine());
                Session elsewhere = Session.open(db.engine())) {
            Writer woolf = session.getOne(WRITER, 1L);
            Novel orlando = woolf.novels().get(0);
            Novel ulysses = elsewhere.getOne(NOVEL, 4L);
            Writer joyce = elsewhere.getOne(WRITER, 2L);

            assertThatExceptionOfType(SessionStateException.class)
                    .isThrownBy(() -> woolf.novels().add(ulysses));
            assertThatExceptionOfType(SessionStateException.class).isThrownBy(() -> orlando.writer(joyce));

            assertThat(woolf.novels()).hasSize(3).contains(orlando).doesNotContain(ulysses);
            assertThat(orlando.writer()).isSameAs(woolf);
            assertThat(ulysses.writer()).isSameAs(joyce);
        }
    }

    private static void change(Random random, Writer writer, Novel novel) {
        switch (random.nextInt(6)) {
            case 0 -> novel.writer(writer);
            case 1 -> novel.writer(null);
            case 2 -> writer.novels().add(novel);
            case 3 -> writer.novels().remove(novel);
            case 4 -> writer.novels(List.of(novel));
            default -> novel.writerId(writer.id());
        }
    }

    private static void end(Random random, Session session) {
        switch (random.nextInt(8)) {
            case 0 -> session.flush();
            case 1 -> session.commit();
            case 2 -> session.rollback();
            default -> {
                // The next change comes on top.
            }
        }
    }
}
