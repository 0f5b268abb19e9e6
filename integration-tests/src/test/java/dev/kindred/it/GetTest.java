package dev.kindred.it;

import static dev.kindred.it.Novels.NOVELS;
import static dev.kindred.it.Novels.NOVEL_BY_KEY;
import static dev.kindred.it.Novels.WRITERS;
import static dev.kindred.it.Novels.WRITER_BY_KEY;
import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.Novels.store;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.EntityNotFoundException;
import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Writer;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;

/** Rules 2.6.12 and 2.6.14: objects by their keys. */
class GetTest {

    @BeforeEach
    void tables(Database db) {
        Novels.createTables(db);
        store(db, "Jane", "Emma", "Persuasion", "Sanditon");
    }

    /** Rule 2.6.12. */
    @DatabaseTest
    void aHitSendsNothingAndDoesNotFlush(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.get(WRITER, 1L);
            session.add(WRITER.create().name("Iris"));
            db.recorder().hasRun(WRITER_BY_KEY + " -- [1]");

            assertThat(session.get(WRITER, 1L)).isSameAs(jane);
            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.6.12. */
    @DatabaseTest
    void aMissFlushesAndSelects(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(WRITER.create().name("Iris"));

            assertThat(session.get(WRITER, 1L)).isNotNull();
            db.recorder()
                    .hasRun(
                            numbered(db, "insert into writers (name) values (?) -- ['Iris']"),
                            WRITER_BY_KEY + " -- [1]");
        }
    }

    /** Rule 2.6.12. */
    @DatabaseTest
    void aPendingObjectIsFoundByTheKeyItWasGiven(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer iris = WRITER.create().id(7L).name("Iris");
            session.add(iris);

            assertThat(session.get(WRITER, 7L)).isSameAs(iris);
            db.recorder().hasRun("insert into writers (id, name) values (?, ?) -- [7, 'Iris']");
        }
    }

    /** Rule 2.6.12. */
    @DatabaseTest
    void aKeyThatIsNotFoundIsNullAndAskedForAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.get(WRITER, 9L)).isNull();
            assertThat(session.get(WRITER, 9L)).isNull();
        }
        db.recorder().hasRun(WRITER_BY_KEY + " -- [9]", WRITER_BY_KEY + " -- [9]");
    }

    /** Rule 2.6.12. */
    @DatabaseTest
    void aStaleHitIsReadAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            session.commit();
            db.recorder().clear();

            assertThat(session.get(WRITER, 1L)).isSameAs(jane);
            assertThat(jane.name()).isEqualTo("Jane");
            db.recorder().hasRun(WRITER_BY_KEY + " -- [1]");
        }
    }

    /** Rule 2.6.12. */
    @DatabaseTest
    void aStaleHitWhoseRowIsGoneIsNull(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            session.commit();
            deleteEmmaElsewhere(db);

            assertThat(session.get(NOVEL, 1L)).isNull();
            assertThat(session.getAll(NOVEL, List.of(1L, 2L)))
                    .extracting(Novel::title)
                    .containsExactly("Persuasion");
            assertThat(emma.id()).isEqualTo(1L);
        }
    }

    private static void deleteEmmaElsewhere(Database db) {
        try (Session other = Session.open(db.engine())) {
            other.delete(other.getOne(NOVEL, 1L));
            other.commit();
        }
    }

    /** Rule 2.6.12. */
    @DatabaseTest
    void getOneRefusesAKeyThatIsNotFound(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThatThrownBy(() -> session.getOne(WRITER, 9L))
                    .isInstanceOf(EntityNotFoundException.class)
                    .hasMessageContaining("Writer#9");
        }
    }

    /** Rule 2.6.14. */
    @DatabaseTest
    void anObjectMarkedDeletedIsFoundUntilTheFlush(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            session.delete(emma);
            assertThat(session.get(NOVEL, 1L)).isSameAs(emma);
            session.flush();
            db.recorder().hasRun(NOVEL_BY_KEY, "delete from novels where id = ? -- [1]");

            assertThat(session.get(NOVEL, 1L)).isNull();
            db.recorder().hasRun(NOVEL_BY_KEY + " -- [1]");
        }
    }

    @DatabaseTest
    void getAllAsksForWhatMemoryLacksInOneStatementAndKeepsTheOrderOfTheKeys(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel persuasion = session.getOne(NOVEL, 2L);
            db.recorder().clear();

            List<Novel> found = session.getAll(NOVEL, List.of(3L, 2L, 99L, 1L));

            assertThat(found).extracting(Novel::title).containsExactly("Sanditon", "Persuasion", "Emma");
            assertThat(found.get(1)).isSameAs(persuasion);
            String in = Inserts.in(db, 3);
            db.recorder().hasRun(NOVELS + " where novels.id " + in + " -- [[3, 99, 1]]");
        }
    }

    @DatabaseTest
    void getAllOfWhatMemoryHoldsSendsNothing(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Novel> all = session.query(NOVEL).orderBy(NOVEL.id).list();
            db.recorder().clear();

            assertThat(session.getAll(NOVEL, List.of(1L, 2L, 3L))).isEqualTo(all);
            assertThat(session.getAll(NOVEL, List.of())).isEmpty();
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void getAllFindsPendingObjectsByTheKeyTheyWereGiven(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer iris = WRITER.create().id(7L).name("Iris");
            session.add(iris);

            assertThat(session.getAll(WRITER, List.of(7L, 1L))).hasSize(2).startsWith(iris);
        }
    }

    @DatabaseTest
    void getAllOfAHundredThousandKeysIsOneStatement(Database db) {
        List<Long> keys = LongStream.rangeClosed(1, 100_000).boxed().toList();
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getAll(NOVEL, keys)).hasSize(3);
        }
        assertThat(db.recorder().count()).isEqualTo(1);
    }

    @DatabaseTest
    void theSameKeyTwiceIsTheSameObjectTwice(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Writer> found = session.getAll(WRITER, List.of(1L, 1L));

            assertThat(found).hasSize(2);
            assertThat(found.get(0)).isSameAs(found.get(1));
        }
        assertThat(db.recorder().statements()).singleElement().asString().startsWith(WRITERS);
    }
}
