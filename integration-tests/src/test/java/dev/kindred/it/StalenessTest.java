package dev.kindred.it;

import static dev.kindred.it.Novels.NOVELS;
import static dev.kindred.it.Novels.NOVELS_OF_WRITER;
import static dev.kindred.it.Novels.NOVEL_BY_KEY;
import static dev.kindred.it.Novels.WRITER_BY_KEY;
import static dev.kindred.it.Novels.store;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.SqlConnection;
import dev.kindred.exception.DeletedEntityException;
import dev.kindred.exception.DetachedEntityException;
import dev.kindred.instrument.Status;
import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Writer;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionSettings;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.Update;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.lang.ref.WeakReference;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Rules 2.8.1-2.8.9 with K13 and K14: one object a row, and what it knows after the transaction. */
class StalenessTest {

    @BeforeEach
    void stock(Database db) {
        Novels.createTables(db);
        store(db, "Jane", "Emma");
    }

    /** Rule 2.8.1. */
    @DatabaseTest
    void oneRowIsOneObjectHoweverItIsLoaded(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);

            assertThat(session.query(NOVEL).where(NOVEL.title.eq("Emma")).one()).isSameAs(emma);
            assertThat(session.getOne(WRITER, 1L).novels()).containsExactly(emma);
            assertThat(session.list(select(NOVEL).from(NOVEL))).containsExactly(emma);
            assertThat(session.getAll(NOVEL, List.of(1L))).containsExactly(emma);
        }
    }

    /** Rule 2.8.6. */
    @DatabaseTest
    void withoutTheSettingACommitForgetsNothingAndARollbackDoes(Database db) {
        SessionFactory sessions =
                SessionFactory.of(db.engine()).with(SessionSettings.defaults().withStaleOnCommit(false));
        try (Session session = sessions.open()) {
            Writer jane = session.getOne(WRITER, 1L);
            assertThat(jane.novels()).hasSize(1);
            jane.name("Janet");
            session.commit();
            db.recorder().clear();

            assertThat(jane.name()).isEqualTo("Janet");
            assertThat(jane.novels().get(0).title()).isEqualTo("Emma");
            db.recorder().hasRunNothing();
            jane.name("June");
            session.rollback();
            assertThat(jane.name()).isEqualTo("Janet");
            assertThat(db.recorder().selects()).isEqualTo(1);
        }
    }

    /** Rule 2.8.16. */
    @DatabaseTest
    void aStatementBesideTheSessionTouchesNoObject(Database db) {
        try (SqlConnection outer = db.engine().connect();
                Session session = SessionFactory.of(db.engine()).joining(outer).open()) {
            Novel emma = session.getOne(NOVEL, 1L);
            outer.execute(new Update(
                    NOVEL,
                    List.of(new Assignment(NOVEL.title, Parameter.of(NOVEL.title.type(), "Other"))),
                    NOVEL.id.eq(1L)));

            assertThat(emma.title()).isEqualTo("Emma");
            assertThat(session.query(NOVEL).one().title()).isEqualTo("Emma");
            assertThat(session.list(select(NOVEL.title).from(NOVEL))).containsExactly("Other");
            session.refresh(emma);
            assertThat(emma.title()).isEqualTo("Other");
        }
    }

    /** Rule 2.8.2, where the database lets a transaction see what another has committed meanwhile. */
    @DatabaseTest(except = {Databases.SQLITE, Databases.MARIADB})
    void aSecondQueryDoesNotOverwriteWhatIsLoaded(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            renameElsewhere(db);

            assertThat(session.query(WRITER).one()).isSameAs(jane);
            assertThat(jane.name()).isEqualTo("Jane");
            assertThat(session.list(select(WRITER.name).from(WRITER))).containsExactly("Iris");
        }
    }

    /** K13. */
    @DatabaseTest
    void theSessionHoldsItsObjectsUntilItEnds(Database db) {
        try (Session session = Session.open(db.engine())) {
            WeakReference<Writer> jane = new WeakReference<>(session.getOne(WRITER, 1L));
            db.recorder().clear();
            System.gc();

            assertThat(jane.get()).isNotNull();
            assertThat(session.get(WRITER, 1L)).isSameAs(jane.get());
            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.8.4 with K14. */
    @DatabaseTest
    void theFirstReadAfterACommitReadsTheWholeRowAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            session.commit();
            renameElsewhere(db);

            assertThat(jane.name()).isEqualTo("Iris");
            assertThat(jane.bio()).isNull();
            db.recorder().hasRun(WRITER_BY_KEY + " -- [1]");
        }
    }

    private static void renameElsewhere(Database db) {
        try (Session other = Session.open(db.engine())) {
            other.getOne(WRITER, 1L).name("Iris");
            other.commit();
        }
        db.recorder().clear();
    }

    /** K14. */
    @DatabaseTest
    void theKeyIsNeverStale(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            session.commit();
            db.recorder().clear();

            assertThat(jane.id()).isEqualTo(1L);
            db.recorder().hasRunNothing();
        }
    }

    /** K14. */
    @DatabaseTest
    void toStringPrintsWhatIsKnownAndSendsNothing(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            session.commit();
            db.recorder().clear();

            assertThat(emma).hasToString("Novel(id=1, title=Emma, pages=0, writerId=1)");
            db.recorder().hasRunNothing();
            assertThat(db.recorder().transactions()).isEmpty();
        }
    }

    /** Rule 2.8.4. */
    @DatabaseTest
    void aRelationshipReloadsByItselfAfterACommit(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            assertThat(jane.novels()).hasSize(1);
            session.commit();
            addElsewhere(db, "Persuasion");

            assertThat(jane.novels()).hasSize(2);
            db.recorder().hasRun(NOVELS_OF_WRITER + " -- [1]");
        }
    }

    private static void addElsewhere(Database db, String title) {
        try (Session other = Session.open(db.engine())) {
            other.add(NOVEL.create().title(title).writerId(1L));
            other.commit();
        }
        db.recorder().clear();
    }

    /** Rule 2.8.4. */
    @DatabaseTest
    void aStaleReferenceWhoseKeyIsUnchangedSendsItsOwnRowOnly(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            Writer jane = emma.writer();
            session.commit();
            db.recorder().clear();

            assertThat(emma.writer()).isSameAs(jane);
            db.recorder().hasRun(NOVEL_BY_KEY + " -- [1]");
        }
    }

    /** Rule 2.8.4. */
    @DatabaseTest
    void aStaleReferenceWhoseKeyChangedLeadsToItsNewTarget(Database db) {
        store(db, "Iris");
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            assertThat(emma.writer()).isNotNull();
            session.commit();
            moveElsewhere(db);

            assertThat(emma.writer()).isNotNull().extracting(Writer::name).isEqualTo("Iris");
        }
    }

    private static void moveElsewhere(Database db) {
        try (Session other = Session.open(db.engine())) {
            other.getOne(NOVEL, 1L).writerId(2L);
            other.commit();
        }
    }

    /** Rule 2.8.5. */
    @DatabaseTest
    void aQueryRefreshesTheStaleObjectsItFindsWithItsOwnRows(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            session.commit();
            db.recorder().clear();

            assertThat(session.query(NOVEL).list()).containsExactly(emma);
            assertThat(emma.title()).isEqualTo("Emma");
            db.recorder().hasRun(NOVELS);
        }
    }

    /** K14. */
    @DatabaseTest
    void aSetOnAStaleObjectReadsNothingAndWritesThatColumnOnly(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            session.commit();
            db.recorder().clear();
            jane.name("Iris");
            db.recorder().hasRunNothing();

            session.commit();
            db.recorder().hasRun("update writers set name = ? where id = ? -- ['Iris', 1]");
        }
    }

    /** K14. */
    @DatabaseTest
    void aChangeMadeBeforeTheReloadSurvivesIt(Database db) {
        SessionFactory sessions = SessionFactory.of(db.engine());
        try (Session session = sessions.with(Novels.WITHOUT_AUTOFLUSH).open()) {
            Writer jane = session.getOne(WRITER, 1L);
            session.commit();
            jane.name("Iris");

            assertThat(jane.bio()).isNull();
            assertThat(jane.name()).isEqualTo("Iris");
            session.commit();
            assertThat(jane.name()).isEqualTo("Iris");
        }
    }

    /** K14. */
    @DatabaseTest
    void anObjectKeepsWhatItKnewWhenItsSessionCloses(Database db) {
        Writer jane;
        try (Session session = Session.open(db.engine())) {
            jane = session.getOne(WRITER, 1L);
            assertThat(jane.novels()).hasSize(1);
            session.commit();
        }
        db.recorder().clear();

        assertThat(jane.name()).isEqualTo("Jane");
        assertThat(jane.novels()).extracting(Novel::title).containsExactly("Emma");
        assertThat(jane.novels().get(0).writer()).isSameAs(jane);
        db.recorder().hasRunNothing();
    }

    /** K14. */
    @DatabaseTest
    void aTransactionBlockLeavesItsObjectsAsTheyWere(Database db) {
        Writer jane = SessionFactory.of(db.engine()).transaction(session -> session.getOne(WRITER, 1L));

        assertThat(jane.name()).isEqualTo("Jane");
        db.recorder().hasRun(WRITER_BY_KEY);
    }

    /** K14: what an insert left out is known to be null. */
    @DatabaseTest
    void anObjectAddedInATransactionBlockAnswersAllItsColumnsAfterIt(Database db) {
        Writer iris = SessionFactory.of(db.engine()).transaction(session -> {
            Writer writer = WRITER.create().name("Iris");
            session.add(writer);
            return writer;
        });

        assertThat(iris.bio()).isNull();
        assertThat(iris.id()).isEqualTo(2L);
    }

    /** K14: what is deleted keeps what it knew. */
    @DatabaseTest
    void aStaleObjectThatIsDeletedKeepsItsValues(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            session.commit();
            session.delete(emma);
            session.commit();
            db.recorder().clear();

            assertThat(emma.title()).isEqualTo("Emma");
            db.recorder().hasRunNothing();
        }
    }

    /** K14 and rule 2.14: the row vanished. */
    @DatabaseTest
    void aStaleObjectWhoseRowIsGoneIsAnErrorWhenRead(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            session.commit();
            SessionFactory.of(db.engine()).run(other -> other.delete(other.getOne(NOVEL, 1L)));

            assertThatThrownBy(emma::title)
                    .isInstanceOf(DeletedEntityException.class)
                    .hasMessageContaining("Novel#1");
        }
    }

    /** Rule 2.8.7. */
    @DatabaseTest
    void aRollbackOfATransactionThatOnlyReadMakesAllBeReadAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            session.rollback();
            db.recorder().clear();

            assertThat(jane.name()).isEqualTo("Jane");
            db.recorder().hasRun(WRITER_BY_KEY + " -- [1]");
        }
    }

    /** Rule 2.8.8. */
    @DatabaseTest
    void closeDropsWhatWasNotWrittenAndUndoesWhatWasNotCommitted(Database db) {
        Writer iris = WRITER.create().name("Iris");
        Writer fay = WRITER.create().name("Fay");
        try (Session session = Session.open(db.engine())) {
            session.add(iris);
            session.flush();
            session.add(fay);
        }

        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(WRITER).count()).isEqualTo(1);
            assertThat(session.status(iris)).isEqualTo(Status.TRANSIENT);
            assertThat(session.status(fay)).isEqualTo(Status.TRANSIENT);
        }
    }

    /** Rule 2.8.9. */
    @DatabaseTest
    void aDetachedObjectAnswersWhatIsLoadedAndRefusesTheRest(Database db) {
        Writer jane;
        try (Session session = Session.open(db.engine())) {
            jane = session.getOne(WRITER, 1L);
        }

        assertThat(jane.name()).isEqualTo("Jane");
        assertThatThrownBy(() -> jane.novels().size()).isInstanceOf(DetachedEntityException.class);
    }

    /** Rule 2.8.9: a rollback keeps no values of what was changed, so only the key is left. */
    @DatabaseTest
    void aChangedObjectDetachedAfterARollbackKnowsItsKeyOnly(Database db) {
        Writer jane;
        try (Session session = Session.open(db.engine())) {
            jane = session.getOne(WRITER, 1L).name("Jane Austen");
            session.rollback();
        }

        assertThat(jane.id()).isEqualTo(1L);
        assertThatThrownBy(jane::name)
                .isInstanceOf(DetachedEntityException.class)
                .hasMessageContaining("Writer.name");
    }
}
