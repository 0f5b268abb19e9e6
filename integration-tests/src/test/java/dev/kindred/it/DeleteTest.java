package dev.kindred.it;

import static dev.kindred.it.Novels.NOVELS_OF_WRITER;
import static dev.kindred.it.Novels.NOVEL_BY_KEY;
import static dev.kindred.it.Novels.RELEASE;
import static dev.kindred.it.Novels.WRITER_BY_KEY;
import static dev.kindred.it.Novels.store;
import static dev.kindred.it.model.Flag_.FLAG;
import static dev.kindred.it.model.Island_.ISLAND;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static library.Author_.AUTHOR;
import static library.Book_.BOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.DeletedEntityException;
import dev.kindred.exception.RestrictedDeleteException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.exception.StaleEntityException;
import dev.kindred.instrument.Status;
import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Writer;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import library.Author;
import org.junit.jupiter.api.BeforeEach;

/** Section 2.3 with K3: what deleting does, and to whom. */
class DeleteTest {

    private static final String DELETE_WRITER = "delete from writers where id = ?";
    private static final String DELETE_NOVEL = "delete from novels where id = ?";

    @BeforeEach
    void stock(Database db) {
        Novels.createTables(db);
        store(db, "Jane", "Emma", "Persuasion");
    }

    /** Rule 2.3.1. */
    @DatabaseTest
    void deleteOnlyMarksAndTheFlushWrites(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            db.recorder().clear();
            session.delete(emma);
            db.recorder().hasRunNothing();

            session.flush();
            db.recorder().hasRun(DELETE_NOVEL + " -- [1]");
        }
    }

    /** Rule 2.3.2. */
    @DatabaseTest
    void theChildrenOfAnUnloadedListAreReadAndReleased(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(WRITER, 1L));
            db.recorder().clear();

            session.flush();
            db.recorder()
                    .hasRun(
                            NOVELS_OF_WRITER + " -- [1]",
                            RELEASE + " -- [NULL, 1], [NULL, 2]",
                            DELETE_WRITER + " -- [1]");
        }
    }

    /** Rule 2.3.3. */
    @DatabaseTest
    void theChildrenOfALoadedListAreReleasedWithoutReadingThem(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            List<Novel> novels = List.copyOf(jane.novels());
            session.delete(jane);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(RELEASE + " -- [NULL, 1], [NULL, 2]", DELETE_WRITER + " -- [1]");
            assertThat(novels).allMatch(session::contains).allMatch(novel -> novel.writerId() == null);
            assertThat(novels).allMatch(novel -> novel.writer() == null);
            assertThat(jane.novels()).hasSize(2);
            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.3.4 with K3. */
    @DatabaseTest
    void aParentWhoseChildrenTakeNoNullIsRefusedBeforeAnyWrite(Database db) {
        db.createAll(MetaData.of(AUTHOR, BOOK));
        storeAuthor(db, "Emma", "Persuasion");
        try (Session session = Session.open(db.engine())) {
            Author austen = session.getOne(AUTHOR, 1L);
            session.add(AUTHOR.create().name("Iris"));
            session.delete(austen);
            db.recorder().clear();

            assertThatThrownBy(session::flush)
                    .isInstanceOf(RestrictedDeleteException.class)
                    .hasMessageContainingAll(
                            "Author(id=1", "Author.books", "2 rows of Book", "Book.authorId", "CASCADE");
            db.recorder()
                    .hasRun(
                            "select books.id, books.title, books.author_id from books where books.author_id = ? -- [1]");
        }
    }

    private static void storeAuthor(Database db, String... titles) {
        SessionFactory.of(db.engine()).run(session -> {
            Author austen = AUTHOR.create().name("Jane");
            for (String title : titles) {
                austen.books().add(BOOK.create().title(title));
            }
            session.add(austen);
        });
    }

    /** Rule 2.3.4 with K3: what was refused before any write leaves the session usable. */
    @DatabaseTest
    void aRefusedDeleteSucceedsOnceTheChildrenAreGone(Database db) {
        db.createAll(MetaData.of(AUTHOR, BOOK));
        storeAuthor(db, "Emma");
        try (Session session = Session.open(db.engine())) {
            Author austen = session.getOne(AUTHOR, 1L);
            session.delete(austen);
            assertThatThrownBy(session::flush).hasMessageContaining("1 row of Book needs it");

            session.delete(austen.books().get(0));
            session.commit();
            assertThat(session.query(AUTHOR).count()).isZero();
        }
    }

    /** Rule 2.3.4 with K3. */
    @DatabaseTest
    void aParentWithoutChildrenIsDeletedThoughTheirKeyTakesNoNull(Database db) {
        db.createAll(MetaData.of(AUTHOR, BOOK));
        storeAuthor(db);
        SessionFactory.of(db.engine()).run(session -> session.delete(session.getOne(AUTHOR, 1L)));

        SessionFactory.of(db.engine())
                .run(session -> assertThat(session.query(AUTHOR).exists()).isFalse());
    }

    /** Rule 2.3.5. */
    @DatabaseTest
    void aParentThatKnowsNoChildrenIsRefusedByTheForeignKeyItself(Database db) {
        db.createAll(MetaData.of(ISLAND, FLAG));
        SessionFactory.of(db.engine())
                .run(session -> session.addAll(
                        ISLAND.create().id(1L).name("Man"), FLAG.create().id(1L).islandId(1L)));
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(ISLAND, 1L));

            assertThatThrownBy(session::flush)
                    .isInstanceOfSatisfying(
                            ConstraintViolationException.class,
                            e -> assertThat(e.kind()).isEqualTo(ConstraintViolationException.Kind.FOREIGN_KEY));
        }
    }

    /** Rule 2.3.12. */
    @DatabaseTest
    void childrenAndParentDeletedTogetherGoChildrenFirst(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            List<Novel> novels = List.copyOf(jane.novels());
            session.delete(jane);
            novels.forEach(session::delete);
            db.recorder().clear();

            session.flush();
            db.recorder().hasRun(DELETE_NOVEL + " -- [1], [2]", DELETE_WRITER + " -- [1]");
        }
    }

    /** Rule 2.3.13. */
    @DatabaseTest
    void aDeletedChildStaysInItsListUntilTheListIsReadAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            Novel emma = session.getOne(NOVEL, 1L);
            assertThat(jane.novels()).hasSize(2);
            session.delete(emma);
            session.flush();

            assertThat(jane.novels()).contains(emma);
            assertThat(session.status(emma)).isEqualTo(Status.DELETED);
            session.commit();
            assertThat(jane.novels()).hasSize(1).doesNotContain(emma);
            assertThat(session.status(emma)).isEqualTo(Status.DETACHED);
        }
    }

    /** Rule 2.3.13: nor does a list that is yet to be read wait for who was linked to it and deleted in one flush. */
    @DatabaseTest
    void aChildThatIsLinkedAndDeletedInOneFlushEntersNoList(Database db) {
        store(db, "Iris");
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            Writer iris = session.getOne(WRITER, 2L);
            emma.writer(iris);
            session.delete(emma);
            session.commit();

            assertThat(iris.novels()).isEmpty();
        }
    }

    /** Rule 2.3.3: a child whose row never had the deleted parent is let go of in memory, and its row is not written. */
    @DatabaseTest
    void aChildThatEnteredADeletedParentIsReleasedWithoutAnUpdate(Database db) {
        SessionFactory.of(db.engine()).run(session -> session.add(NOVEL.create().title("Sanditon")));
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            Novel sanditon = session.getOne(NOVEL, 3L);
            jane.novels().add(sanditon);
            session.delete(jane);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(RELEASE + " -- [NULL, 1], [NULL, 2]", DELETE_WRITER + " -- [1]");
            assertThat(sanditon.writer()).isNull();
            assertThat(sanditon.writerId()).isNull();
        }
    }

    /** Rule 2.3.14. */
    @DatabaseTest
    void aChildMovedBeforeItsOldParentIsDeletedSurvives(Database db) {
        store(db, "Iris");
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            emma.writer(session.getOne(WRITER, 2L));
            session.delete(session.getOne(WRITER, 1L));
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(NOVELS_OF_WRITER + " -- [1]", RELEASE + " -- [NULL, 2]", DELETE_WRITER + " -- [1]");
            assertThat(emma.writerId()).isEqualTo(2L);
            assertThat(session.getOne(NOVEL, 2L).writerId()).isNull();
        }
    }

    /** Rule 2.3.14. */
    @DatabaseTest
    void aChildMovedAfterItsOldParentWasMarkedSurvives(Database db) {
        store(db, "Iris");
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            Writer iris = session.getOne(WRITER, 2L);
            Novel emma = jane.novels().get(0);
            assertThat(iris.novels()).isEmpty();
            session.delete(jane);
            iris.novels().add(emma);
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(RELEASE + " -- [2, 1], [NULL, 2]", DELETE_WRITER + " -- [1]");
            assertThat(emma.writerId()).isEqualTo(2L);
        }
    }

    /** Rule 2.3.14 with K2: the key moves as the reference does. */
    @DatabaseTest
    void aChildMovedByItsKeySurvives(Database db) {
        store(db, "Iris");
        try (Session session = Session.open(db.engine())) {
            List<Novel> novels = session.getAll(NOVEL, List.of(1L, 2L));
            session.delete(session.getOne(WRITER, 1L));
            novels.forEach(novel -> novel.writerId(2L));
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(NOVELS_OF_WRITER + " -- [1]", RELEASE + " -- [2, 1], [2, 2]", DELETE_WRITER + " -- [1]");
        }
    }

    /** Rule 2.3.18. */
    @DatabaseTest
    void addTakesTheMarkBack(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            session.delete(emma);
            session.add(emma);
            db.recorder().clear();
            session.commit();

            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.3.18. */
    @DatabaseTest
    void puttingIntoAnotherParentsListTakesTheMarkBack(Database db) {
        store(db, "Iris");
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            Writer iris = session.getOne(WRITER, 2L);
            assertThat(iris.novels()).isEmpty();
            session.delete(emma);
            iris.novels().add(emma);
            session.commit();

            assertThat(emma.writerId()).isEqualTo(2L);
        }
    }

    /** Rule 2.3.19. */
    @DatabaseTest
    void aDeleteThatFindsNoRowIsAWarning(Database db) {
        try (Session session = Session.open(db.engine());
                Warnings warnings = new Warnings()) {
            Novel emma = session.getOne(NOVEL, 1L);
            session.commit();
            SessionFactory.of(db.engine()).run(other -> other.delete(other.getOne(NOVEL, 1L)));

            session.delete(emma);
            db.recorder().clear();
            session.commit();
            db.recorder().hasRun(DELETE_NOVEL + " -- [1]");
            assertThat(session.status(emma)).isEqualTo(Status.DETACHED);
            assertThat(warnings.texts()).singleElement(STRING).contains("Novel#1,", "gone already");
        }
    }

    /** Rule 2.3.19. */
    @DatabaseTest
    void anUpdateThatFindsNoRowIsAnError(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            session.commit();
            SessionFactory.of(db.engine()).run(other -> other.delete(other.getOne(NOVEL, 1L)));

            emma.title("Emma!");
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessageContaining("Novel(id=1");
        }
    }

    /** Rule 2.3.20. */
    @DatabaseTest
    void anObjectWithoutARowCannotBeDeleted(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel fresh = NOVEL.create().title("Sanditon");
            assertThatThrownBy(() -> session.delete(fresh))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("transient");

            session.add(fresh);
            assertThatThrownBy(() -> session.delete(fresh))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("pending");
        }
    }

    /** Rule 2.3.20 with K14: the key is never stale, so it is all that a delete needs to know. */
    @DatabaseTest
    void aStaleObjectIsDeletedByItsKeyWithoutReadingItAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            session.commit();
            db.recorder().clear();
            session.delete(emma);
            session.commit();

            db.recorder().hasRun(DELETE_NOVEL + " -- [1]");
        }
    }

    @DatabaseTest
    void aDeletedObjectCannotBeAddedAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            session.delete(emma);
            session.flush();
            assertThatThrownBy(() -> session.add(emma)).isInstanceOf(DeletedEntityException.class);

            session.commit();
            assertThatThrownBy(() -> session.add(emma)).isInstanceOf(DeletedEntityException.class);
        }
        db.recorder().hasRun(NOVEL_BY_KEY, DELETE_NOVEL);
    }

    @DatabaseTest
    void aListOfAStaleParentIsReadAgainBeforeItsChildrenAreReleased(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            assertThat(jane.novels()).hasSize(2);
            session.commit();
            SessionFactory.of(db.engine())
                    .run(other -> other.add(NOVEL.create().title("Sanditon").writerId(1L)));
            session.delete(jane);
            session.commit();

            assertThat(session.query(NOVEL).where(NOVEL.writerId.isNull()).count())
                    .isEqualTo(3);
        }
        assertThat(db.recorder().statements()).contains(WRITER_BY_KEY);
    }
}
