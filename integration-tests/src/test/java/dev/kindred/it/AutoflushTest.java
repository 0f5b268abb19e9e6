package dev.kindred.it;

import static dev.kindred.it.Novels.NOVELS;
import static dev.kindred.it.Novels.WRITERS;
import static dev.kindred.it.Novels.WRITER_BY_KEY;
import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.Novels.store;
import static dev.kindred.it.model.Copy_.COPY;
import static dev.kindred.it.model.Island_.ISLAND;
import static dev.kindred.it.model.Lighthouse_.LIGHTHOUSE;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Shelf_.SHELF;
import static dev.kindred.it.model.Writer_.WRITER;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.sql.Sql.count;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.UnlinkedEntityException;
import dev.kindred.instrument.Status;
import dev.kindred.it.model.Copy;
import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Writer;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** Section 2.9 with K6: what a statement writes before it reads. */
class AutoflushTest {

    private static final String INSERT_NOVEL = "insert into novels (title, pages) values (?, ?)";

    @BeforeEach
    void stock(Database db) {
        Novels.createTables(db);
        store(db, "Jane", "Emma");
    }

    /** Rule 2.9.1. */
    @DatabaseTest
    void aQueryOverATouchedTableWritesFirst(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(WRITER.create().name("Iris"));

            assertThat(session.query(WRITER).where(WRITER.name.eq("Iris")).list())
                    .hasSize(1);
            db.recorder()
                    .hasRun(
                            numbered(db, "insert into writers (name) values (?) -- ['Iris']"),
                            WRITERS + " where writers.name = ? -- ['Iris']");
        }
    }

    /** Rule 2.9.1. */
    @DatabaseTest
    void aSelectOfExpressionsWritesFirst(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(WRITER, 1L).name("Jane A.");

            assertThat(session.list(select(WRITER.name).from(WRITER))).containsExactly("Jane A.");
        }
    }

    /** Rule 2.9.1: what an option loads is read as well. */
    @DatabaseTest
    void whatAnOptionLoadsIsWrittenFirst(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            session.add(NOVEL.create().title("Persuasion").pages(9).writer(jane));
            db.recorder().clear();

            session.query(WRITER).options(selectin(WRITER.novels)).list();
            assertThat(db.recorder().statements().get(0)).startsWith("insert into novels");
            assertThat(jane.novels()).extracting(Novel::title).containsExactlyInAnyOrder("Emma", "Persuasion");

            session.expire(jane, WRITER.novels);
            session.add(NOVEL.create().title("Sanditon").pages(9).writer(jane));
            db.recorder().clear();
            session.get(WRITER, 1L, selectin(WRITER.novels));
            assertThat(db.recorder().statements().get(0)).startsWith("insert into novels");
            assertThat(jane.novels()).hasSize(3);
        }
    }

    /** K6. */
    @DatabaseTest
    void aQueryOverAnotherTableWritesNothing(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(WRITER.create().name("Iris"));

            assertThat(session.query(NOVEL).list()).hasSize(1);
            db.recorder().hasRun(NOVELS);
        }
    }

    /** K6. */
    @DatabaseTest
    void aTableThatIsReadByAJoinOrASubqueryCounts(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(WRITER.create().name("Iris"));
            session.query(NOVEL).join(NOVEL.writer).list();
            assertThat(db.recorder().statements().get(0)).startsWith("insert into writers");
            db.recorder().clear();

            session.add(WRITER.create().name("Fay"));
            session.query(NOVEL)
                    .where(NOVEL.writerId.in(select(WRITER.id).from(WRITER)))
                    .list();
            assertThat(db.recorder().statements().get(0)).startsWith("insert into writers");
        }
    }

    /** K6: when due, all is written. */
    @DatabaseTest
    void theWholeUnitOfWorkIsWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            emma.pages(474);
            session.add(WRITER.create().name("Iris"));
            db.recorder().clear();

            assertThat(session.query(WRITER).count()).isEqualTo(2);
            db.recorder()
                    .hasRun(
                            numbered(db, "insert into writers (name) values (?)"),
                            "update novels set pages = ? where id = ?",
                            "select count(*) from writers");
        }
    }

    /** K6: the tables that a delete reaches count. */
    @DatabaseTest
    void aQueryOverTheChildrenOfADeletedParentWritesFirst(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(WRITER, 1L));

            assertThat(session.query(NOVEL).where(NOVEL.writerId.isNull()).count())
                    .isEqualTo(1);
        }
    }

    /** K6: a list that no reference answers to changes its elements' table. */
    @DatabaseTest
    void aQueryOverTheElementsOfAChangedListWritesFirst(Database db) {
        db.createAll(MetaData.of(SHELF, COPY));
        SessionFactory.of(db.engine())
                .run(session ->
                        session.addAll(SHELF.create().label("A"), COPY.create().signature("a 1")));
        try (Session session = Session.open(db.engine())) {
            Copy copy = session.getOne(COPY, 1L);
            session.getOne(SHELF, 1L).copies().add(copy);

            assertThat(session.query(COPY).where(COPY.shelfId.eq(1L)).list()).containsExactly(copy);
        }
    }

    /** Rule 2.9.2. */
    @DatabaseTest
    void autoflushCanBeSwitchedOff(Database db) {
        SessionFactory sessions = SessionFactory.of(db.engine()).with(Novels.WITHOUT_AUTOFLUSH);
        try (Session session = sessions.open()) {
            session.add(WRITER.create().name("Iris"));

            assertThat(session.list(select(count(WRITER.id)).from(WRITER))).containsExactly(1L);
            session.commit();
            assertThat(session.query(WRITER).count()).isEqualTo(2);
        }
    }

    /** Rule 2.9.3. */
    @DatabaseTest
    void aFailingAutoflushRaisesTheDatabasesErrorOutOfTheQueryWithAHint(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(WRITER.create().id(1L).name("Twin"));

            assertThatThrownBy(() -> session.query(WRITER).list())
                    .isInstanceOf(ConstraintViolationException.class)
                    .hasMessageContaining("autoflush");
        }
    }

    /** Rule 2.9.3. */
    @DatabaseTest
    void aFailingAutoflushRaisesTheDatabasesErrorOutOfAnAttributeRead(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            session.add(NOVEL.create().title("Twin").writerId(77L));

            assertThatThrownBy(() -> jane.novels().size())
                    .isInstanceOf(ConstraintViolationException.class)
                    .hasMessageContaining("autoflush");
        }
    }

    /** K6 with K1: what is still in the making is left out, with the rows that need its key. */
    @DatabaseTest
    void aRowThatNeedsAnObjectOutsideTheSessionIsHeldBack(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer outside = WRITER.create().name("Iris");
            Novel held = NOVEL.create().title("The Bell");
            session.add(held);
            outside.novels().add(held);
            session.add(NOVEL.create().title("Beowulf"));

            assertThat(session.query(NOVEL).list())
                    .extracting(Novel::title)
                    .containsExactlyInAnyOrder("Emma", "Beowulf");
            assertThat(session.status(held)).isEqualTo(Status.PENDING);
            db.recorder().hasRun(numbered(db, INSERT_NOVEL), NOVELS);
        }
    }

    /** K6 with K1. */
    @DatabaseTest
    void aRowThatWasHeldBackIsWrittenOnceItsObjectIsAdded(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer outside = WRITER.create().name("Iris");
            Novel held = session.getOne(NOVEL, 1L);
            outside.novels().add(held);
            assertThat(session.query(NOVEL).count()).isEqualTo(1);
            assertThat(held.writer()).isSameAs(outside);

            assertThatThrownBy(session::flush)
                    .isInstanceOf(UnlinkedEntityException.class)
                    .hasMessageContaining("Writer(name=Iris)");
            session.add(outside);
            session.commit();
            assertThat(held.writerId()).isEqualTo(outside.id());
        }
    }

    /** K6 with K1: the row of a parent cannot go before the child that is held back has left it. */
    @DatabaseTest
    void aDeleteThatMustWaitForARowThatIsHeldBackIsHeldBackToo(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer outside = WRITER.create().name("Iris");
            Writer jane = session.getOne(WRITER, 1L);
            Novel emma = jane.novels().get(0);
            outside.novels().add(emma);
            session.delete(jane);
            assertThat(session.query(WRITER).count()).isEqualTo(1);

            session.add(outside);
            session.commit();
            assertThat(session.query(WRITER).list()).containsExactly(outside);
            assertThat(emma.writer()).isSameAs(outside);
        }
    }

    /** K6: a foreign key's own rule counts though no list of the parent tells of it. */
    @DatabaseTest
    void aQueryFlushesADeleteThatReachesItsTableByTheForeignKeyAlone(Database db) {
        db.createAll(MetaData.of(ISLAND, LIGHTHOUSE));
        SessionFactory.of(db.engine())
                .run(session -> session.addAll(
                        ISLAND.create().id(1L).name("Man"), LIGHTHOUSE.create().islandId(1L)));
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(ISLAND, 1L));

            assertThat(session.query(LIGHTHOUSE).exists()).isFalse();
        }
    }

    /** Rule 2.9.1. */
    @DatabaseTest
    void aReloadOfAStaleObjectWritesFirst(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            session.commit();
            jane.name("Jane A.");
            db.recorder().clear();

            assertThat(jane.bio()).isNull();
            db.recorder().hasRun("update writers set name = ? where id = ?", WRITER_BY_KEY);
        }
    }
}
