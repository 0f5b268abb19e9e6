package dev.kindred.it;

import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.Novels.store;
import static dev.kindred.it.model.Category_.CATEGORY;
import static dev.kindred.it.model.Flag_.FLAG;
import static dev.kindred.it.model.Island_.ISLAND;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Pebble_.PEBBLE;
import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.RollbackRequiredException;
import dev.kindred.instrument.Status;
import dev.kindred.it.model.Category;
import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Pebble;
import dev.kindred.it.model.Writer;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import org.junit.jupiter.api.BeforeEach;

/** Section 2.5 with K8, K15 and K16: what a flush writes, in which order, and what is left if it fails. */
class FlushTest {

    @BeforeEach
    void tables(Database db) {
        Novels.createTables(db);
    }

    /** Rule 2.5.1. */
    @DatabaseTest
    void parentsAreWrittenBeforeTheirChildren(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel emma = NOVEL.create().title("Emma").writer(WRITER.create().name("Jane"));
            session.add(emma);
            session.flush();

            db.recorder()
                    .hasRun(
                            numbered(db, "insert into writers (name) values (?) -- ['Jane']"),
                            numbered(
                                    db,
                                    "insert into novels (title, pages, writer_id) values (?, ?, ?) -- ['Emma', 0, 1]"));
        }
    }

    /** Rule 2.5.1. */
    @DatabaseTest
    void deletesComeAfterAllSavesAndChildrenFirst(Database db) {
        store(db, "Jane", "Emma");
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            Novel emma = jane.novels().get(0);
            session.delete(jane);
            session.delete(emma);
            session.add(WRITER.create().name("Iris"));
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(
                            numbered(db, "insert into writers (name) values (?)"),
                            "delete from novels where id = ?",
                            "delete from writers where id = ?");
        }
    }

    /** Rule 2.5.2 with K8: the foreign key alone is enough. */
    @DatabaseTest
    void tablesAreOrderedByTheirForeignKeysThoughNoRelationshipIsMapped(Database db) {
        db.createAll(MetaData.of(ISLAND, FLAG));
        try (Session session = Session.open(db.engine())) {
            session.addAll(
                    FLAG.create().id(1L).islandId(7L), ISLAND.create().id(7L).name("Man"));
            session.flush();
            db.recorder()
                    .hasRun(
                            "insert into islands (id, name) values (?, ?) -- [7, 'Man']",
                            "insert into flags (id, island_id) values (?, ?) -- [1, 7]");

            session.delete(session.getOne(ISLAND, 7L));
            session.delete(session.getOne(FLAG, 1L));
            session.flush();
            db.recorder().hasRun("delete from flags where id = ? -- [1]", "delete from islands where id = ? -- [7]");
        }
    }

    /** Rule 2.5.3. */
    @DatabaseTest
    void updatesOfATableComeBeforeItsInsertsAndGoByKey(Database db) {
        store(db, "Jane");
        store(db, "Iris");
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            session.getOne(WRITER, 2L).name("Iris M.");
            jane.name("Jane A.");
            session.add(WRITER.create().id(9L).name("Fay"));
            session.add(WRITER.create().id(8L).name("Ann"));
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(
                            "update writers set name = ? where id = ? -- ['Jane A.', 1], ['Iris M.', 2]",
                            "insert into writers (id, name) values (?, ?) -- [9, 'Fay'], [8, 'Ann']");
        }
    }

    /** Rule 2.5.9. */
    @DatabaseTest
    void onlyChangedColumnsAreWritten(Database db) {
        store(db, "Jane", "Emma");
        try (Session session = Session.open(db.engine())) {
            session.getOne(NOVEL, 1L).pages(474);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun("update novels set pages = ? where id = ? -- [474, 1]");
        }
    }

    /** Rule 2.5.9. */
    @DatabaseTest
    void settingTheSameValueWritesNothing(Database db) {
        store(db, "Jane", "Emma");
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            emma.title("Emma").writer(session.getOne(WRITER, 1L));
            db.recorder().clear();
            session.flush();

            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.5.9. */
    @DatabaseTest
    void changingAndChangingBackWritesNothing(Database db) {
        store(db, "Jane", "Emma");
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            emma.title("Emma!").writer(null);
            emma.title("Emma").writer(session.getOne(WRITER, 1L));
            db.recorder().clear();
            session.commit();

            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.5.10. */
    @DatabaseTest
    void settingAnAttributeThatIsNotLoadedCountsAsAChange(Database db) {
        store(db, "Jane");
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            session.rollback();
            jane.name("Jane");
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun("update writers set name = ? where id = ? -- ['Jane', 1]");
        }
    }

    /** Rule 2.5.18. */
    @DatabaseTest
    void aFlushWithNothingToDoDoesNotEvenBeginATransaction(Database db) {
        store(db, "Jane");
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            session.commit();
            db.recorder().clear();
            session.flush();
            session.commit();

            db.recorder().hasRunNothing();
            assertThat(db.recorder().transactions()).isEmpty();
            assertThat(jane.id()).isEqualTo(1L);
        }
    }

    /** Rule 2.5.19 with K16. */
    @DatabaseTest
    void afterAFailedFlushTheObjectsAreAsTheyWere(Database db) {
        store(db, "Jane", "Emma");
        try (Session session = Session.open(db.engine())) {
            Writer iris = WRITER.create().name("Iris");
            Writer twin = WRITER.create().id(1L).name("Twin");
            session.addAll(iris, twin);
            assertThatThrownBy(session::flush).isInstanceOf(ConstraintViolationException.class);

            assertThat(iris.id()).isNull();
            assertThat(session.status(iris)).isEqualTo(Status.PENDING);
            session.rollback();
            assertThat(iris.id()).isNull();
            assertThat(iris.name()).isEqualTo("Iris");
            assertThat(session.status(iris)).isEqualTo(Status.TRANSIENT);
        }
    }

    /** Rule 2.5.19. */
    @DatabaseTest
    void afterAFailedFlushTheTransactionIsUndoneAndMustBeEnded(Database db) {
        store(db, "Jane", "Emma");
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            session.add(WRITER.create().name("Iris"));
            session.flush();
            session.add(WRITER.create().id(1L).name("Twin"));
            assertThatThrownBy(session::flush).isInstanceOf(ConstraintViolationException.class);
            db.recorder().clear();

            assertThatThrownBy(() -> session.get(WRITER, 1L))
                    .isInstanceOf(RollbackRequiredException.class)
                    .hasMessageContaining("rollback()");
            assertThatThrownBy(emma::writer).isInstanceOf(RollbackRequiredException.class);
            assertThatThrownBy(session::commit).isInstanceOf(RollbackRequiredException.class);
            db.recorder().hasRunNothing();
            session.rollback();
            assertThat(session.query(WRITER).list()).extracting(Writer::name).containsExactly("Jane");
        }
    }

    /** K16, for an object that was changed and not added. */
    @DatabaseTest
    void aChangedObjectIsStillChangedAfterAFailedFlush(Database db) {
        store(db, "Jane");
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            jane.name("Jane A.");
            session.add(WRITER.create().id(1L).name("Twin"));
            assertThatThrownBy(session::flush).isInstanceOf(ConstraintViolationException.class);

            assertThat(jane.name()).isEqualTo("Jane A.");
            session.rollback();
            assertThat(jane.name()).isEqualTo("Jane");
        }
    }

    /** K16: nothing of the failed attempt stands in the way of the next. */
    @DatabaseTest
    void whatFailedCanBeAddedAgain(Database db) {
        store(db, "Jane");
        try (Session session = Session.open(db.engine())) {
            Writer iris = WRITER.create().name("Iris");
            Novel bell = NOVEL.create().title("The Bell").writer(iris);
            session.addAll(bell, WRITER.create().id(1L).name("Twin"));
            assertThatThrownBy(session::flush).isInstanceOf(ConstraintViolationException.class);
            session.rollback();
            session.add(bell);
            session.commit();

            assertThat(bell.writer()).isSameAs(iris);
            assertThat(session.query(WRITER).list()).extracting(Writer::name).containsExactly("Jane", "Iris");
        }
    }

    /** Rule 2.5.5, in the large. */
    @DatabaseTest
    void aRowThatDependsOnALongChainIsNoStackOverflow(Database db) {
        db.createAll(MetaData.of(CATEGORY));
        try (Session session = Session.open(db.engine())) {
            Category root = CATEGORY.create().name("root");
            Category last = root;
            for (int i = 0; i < 3_000; i++) {
                last = CATEGORY.create().name("c" + i).parent(last);
            }
            session.add(last);
            session.commit();

            assertThat(session.query(CATEGORY).count()).isEqualTo(3_001);
        }
    }

    /** K15. */
    @DatabaseTest
    void aColumnSetToNullIsWrittenAndOneNeverSetIsLeftOut(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(WRITER.create().name("Jane").bio(null));
            session.flush();
            session.add(WRITER.create().name("Iris"));
            session.flush();

            db.recorder()
                    .hasRun(
                            numbered(db, "insert into writers (name, bio) values (?, ?) -- ['Jane', NULL]"),
                            numbered(db, "insert into writers (name) values (?) -- ['Iris']"));
        }
    }

    /** K15. */
    @DatabaseTest
    void aKeySetToZeroIsAKeyAndNotUnset(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(WRITER.create().id(0L).name("Nobody"));
            session.flush();

            db.recorder().hasRun("insert into writers (id, name) values (?, ?) -- [0, 'Nobody']");
            assertThat(session.get(WRITER, 0L)).isNotNull();
        }
    }

    /** K15: that a primitive key was never set is known beside its value. */
    @DatabaseTest
    void aPrimitiveKeyThatWasNotSetIsNumberedAndOneSetToZeroIsZero(Database db) {
        db.createAll(MetaData.of(PEBBLE));
        try (Session session = Session.open(db.engine())) {
            Pebble grey = PEBBLE.create().colour("grey");
            session.add(grey);
            session.flush();
            db.recorder().hasRun(numbered(db, "insert into pebbles (colour) values (?) -- ['grey']"));
            assertThat(grey.id()).isEqualTo(1L);

            Pebble black = PEBBLE.create().id(0).colour("black");
            session.add(black);
            session.flush();
            db.recorder().hasRun("insert into pebbles (id, colour) values (?, ?) -- [0, 'black']");
            assertThat(session.get(PEBBLE, 0L)).isSameAs(black);
            black.colour("white");
            session.commit();
            db.recorder().hasRun("update pebbles set colour = ? where id = ? -- ['white', 0]");
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(PEBBLE, 0L).colour()).isEqualTo("white");
            assertThat(session.getOne(PEBBLE, 1L).colour()).isEqualTo("grey");
        }
    }

    /** Rule 2.5.13: equal statements of rows with known keys go out together. */
    @DatabaseTest
    void rowsWithKnownKeysAreOneBatch(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.addAll(
                    WRITER.create().id(1L).name("Jane"), WRITER.create().id(2L).name("Iris"));
            session.flush();

            db.recorder().hasRun("insert into writers (id, name) values (?, ?) -- [1, 'Jane'], [2, 'Iris']");
        }
    }

    /** Rules 2.5.1 and 2.5.3, within one table that refers to itself. */
    @DatabaseTest(Databases.SQLITE)
    void rowsOfOneTableAreWrittenParentsFirstAndDeletedLeavesFirst(Database db) {
        db.createAll(MetaData.of(CATEGORY));
        try (Session session = Session.open(db.engine())) {
            Category leaf = CATEGORY.create().name("leaf");
            Category root = CATEGORY.create().name("root");
            session.addAll(leaf, root);
            leaf.parent(root);
            session.commit();
            assertThat(leaf.parent()).isSameAs(root);
            session.delete(root);
            session.delete(leaf);
            db.recorder().clear();
            session.flush();

            assertThat(db.recorder().executions().get(2))
                    .hasToString("delete from categories where id = ? -- [2], [1]");
        }
    }
}
