package dev.kindred.it;

import static dev.kindred.it.Novels.NOVELS;
import static dev.kindred.it.Novels.NOVELS_OF_WRITER;
import static dev.kindred.it.Novels.NOVEL_BY_KEY;
import static dev.kindred.it.Novels.WRITERS;
import static dev.kindred.it.Novels.WRITER_BY_KEY;
import static dev.kindred.it.Novels.store;
import static dev.kindred.it.model.Invoice_.INVOICE;
import static dev.kindred.it.model.Line_.LINE;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Remark_.REMARK;
import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.DetachedEntityException;
import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Remark;
import dev.kindred.it.model.Writer;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Section 2.6: what reading an attribute costs. */
class LazyLoadingTest {

    @BeforeEach
    void tables(Database db) {
        Novels.createTables(db);
    }

    /** Rule 2.6.1. */
    @DatabaseTest
    void aListIsOneSelectAtItsFirstUseAndNoneLater(Database db) {
        store(db, "Jane", "Emma", "Persuasion");

        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            assertThat(jane.novels()).hasSize(2);
            assertThat(jane.novels()).extracting(Novel::title).containsExactlyInAnyOrder("Emma", "Persuasion");
        }
        db.recorder().hasRun(WRITER_BY_KEY + " -- [1]", NOVELS_OF_WRITER + " -- [1]");
    }

    /** Rule 2.6.1. */
    @DatabaseTest
    void theListsOfSeveralParentsAreOneSelectEach(Database db) {
        store(db, "Jane", "Emma");
        store(db, "Iris", "The Bell");

        try (Session session = Session.open(db.engine())) {
            for (Writer writer : session.query(WRITER).orderBy(WRITER.id).list()) {
                assertThat(writer.novels()).hasSize(1);
            }
        }
        db.recorder()
                .hasRun(WRITERS + " order by writers.id", NOVELS_OF_WRITER + " -- [1]", NOVELS_OF_WRITER + " -- [2]");
    }

    /** Rule 2.6.2. */
    @DatabaseTest
    void aReferenceToAnObjectInMemorySendsNothing(Database db) {
        store(db, "Jane", "Emma");

        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            Novel emma = session.getOne(NOVEL, 1L);
            db.recorder().clear();

            assertThat(emma.writer()).isSameAs(jane);
            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.6.3. */
    @DatabaseTest
    void referencesAreOneSelectForEachDistinctTarget(Database db) {
        store(db, "Jane", "Emma", "Persuasion");
        store(db, "Iris", "The Bell");

        try (Session session = Session.open(db.engine())) {
            for (Novel novel : session.query(NOVEL).orderBy(NOVEL.id).list()) {
                assertThat(novel.writer()).isNotNull();
            }
        }
        db.recorder().hasRun(NOVELS + " order by novels.id", WRITER_BY_KEY + " -- [1]", WRITER_BY_KEY + " -- [2]");
    }

    /** Rule 2.6.4. */
    @DatabaseTest
    void aReferenceWhoseKeyIsNullIsNullWithoutAStatement(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(NOVEL.create().title("Beowulf"));
            session.commit();
            Novel beowulf = session.query(NOVEL).one();
            db.recorder().clear();

            assertThat(beowulf.writer()).isNull();
            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.6.5. */
    @DatabaseTest
    void aReferenceWhoseCompositeKeyIsPartlyNullAsksTheDatabase(Database db) {
        db.createAll(MetaData.of(INVOICE, LINE, REMARK));
        try (Session session = Session.open(db.engine())) {
            session.add(REMARK.create().text("which line?").lineInvoiceId(1L));
            session.commit();
        }

        try (Session session = Session.open(db.engine())) {
            Remark remark = session.query(REMARK).one();
            db.recorder().clear();
            assertThat(remark.line()).isNull();
        }
        db.recorder()
                .hasRun("select invoice_lines.invoice_id, invoice_lines.number, invoice_lines.amount from invoice_lines"
                        + " where invoice_lines.invoice_id = ? and invoice_lines.number is null -- [1]");
    }

    /** Rule 2.6.6. */
    @DatabaseTest
    void aListAsksTheDatabaseEvenIfAllItsElementsAreInMemory(Database db) {
        store(db, "Jane", "Emma", "Persuasion");

        try (Session session = Session.open(db.engine())) {
            List<Novel> all = session.query(NOVEL).list();
            Writer jane = session.getOne(WRITER, 1L);
            db.recorder().clear();

            assertThat(jane.novels()).containsExactlyInAnyOrderElementsOf(all);
            db.recorder().hasRun(NOVELS_OF_WRITER + " -- [1]");
        }
    }

    /** Rule 2.6.8. */
    @DatabaseTest
    void theReferencesOfAListsElementsSendNothing(Database db) {
        store(db, "Jane", "Emma", "Persuasion");

        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            assertThat(jane.novels()).allMatch(novel -> novel.writer() == jane);
        }
        db.recorder().hasRun(WRITER_BY_KEY, NOVELS_OF_WRITER);
    }

    /** Rule 2.6.9. */
    @DatabaseTest
    void anObjectWithoutARowLoadsNothing(Database db) {
        store(db, "Jane", "Emma");

        try (Session session = Session.open(db.engine())) {
            Novel fresh = NOVEL.create().title("Sanditon").writerId(1L);
            Writer unsaved = WRITER.create().name("Iris");
            assertThat(fresh.writer()).isNull();
            session.addAll(fresh, unsaved);

            assertThat(fresh.writer()).isNull();
            assertThat(unsaved.novels()).isEmpty();
            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.6.9. */
    @DatabaseTest
    void anObjectLoadsOnceItHasARow(Database db) {
        store(db, "Jane", "Emma");

        try (Session session = Session.open(db.engine())) {
            Novel sanditon = NOVEL.create().title("Sanditon").writerId(1L);
            Writer iris = WRITER.create().name("Iris");
            session.addAll(sanditon, iris);
            assertThat(sanditon.writer()).isNull();
            session.flush();
            db.recorder().clear();

            assertThat(sanditon.writer()).isSameAs(session.get(WRITER, 1L));
            assertThat(iris.novels()).isEmpty();
            db.recorder().hasRun(WRITER_BY_KEY + " -- [1]", NOVELS_OF_WRITER + " -- [2]");
        }
    }

    /** Rule 2.6.10. */
    @DatabaseTest
    void aLazyLoadThatAsksTheDatabaseFlushesFirst(Database db) {
        store(db, "Jane", "Emma");

        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            session.add(NOVEL.create().title("Sanditon").writerId(1L));

            assertThat(jane.novels()).hasSize(2);
            db.recorder()
                    .hasRun(
                            WRITER_BY_KEY,
                            Novels.numbered(db, "insert into novels (title, pages, writer_id) values (?, ?, ?)"),
                            NOVELS_OF_WRITER);
        }
    }

    /** Rule 2.6.10. */
    @DatabaseTest
    void aReferenceFoundInMemoryDoesNotFlush(Database db) {
        store(db, "Jane", "Emma");

        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            Novel emma = session.getOne(NOVEL, 1L);
            session.add(WRITER.create().name("Iris"));
            db.recorder().clear();

            assertThat(emma.writer()).isSameAs(jane);
            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.6.11. */
    @DatabaseTest
    void anUnloadedAttributeOfADetachedObjectIsAnError(Database db) {
        store(db, "Jane", "Emma");
        Writer jane;
        Novel emma;
        try (Session session = Session.open(db.engine())) {
            jane = session.getOne(WRITER, 1L);
            emma = session.getOne(NOVEL, 1L);
        }

        assertThatThrownBy(() -> jane.novels().size())
                .isInstanceOf(DetachedEntityException.class)
                .hasMessageContaining("Writer.novels")
                .hasMessageContaining("selectin(");
        assertThatThrownBy(emma::writer)
                .isInstanceOf(DetachedEntityException.class)
                .hasMessageContaining("Novel.writer");
    }

    /** Rule 2.6.11. */
    @DatabaseTest
    void anUnloadedReferenceOfADetachedObjectIsAnErrorEvenIfItsKeyIsNull(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(NOVEL.create().title("Beowulf"));
            session.commit();
        }
        Novel beowulf;
        try (Session session = Session.open(db.engine())) {
            beowulf = session.getOne(NOVEL, 1L);
        }

        assertThatThrownBy(beowulf::writer).isInstanceOf(DetachedEntityException.class);
    }

    /** Rule 2.6.3, on the way over a column that is loaded late. */
    @DatabaseTest
    void aReferenceOfAnExpiredObjectReadsTheRowForItsKeyFirst(Database db) {
        store(db, "Jane", "Emma");

        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            session.rollback();
            db.recorder().clear();

            assertThat(emma.writer()).isNotNull();
            db.recorder().hasRun(NOVEL_BY_KEY + " -- [1]", WRITER_BY_KEY + " -- [1]");
        }
    }
}
