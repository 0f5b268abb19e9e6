package dev.kindred.it.transaction;

import static dev.kindred.it.Novels.store;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.TransactionEvent;
import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.RollbackRequiredException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Status;
import dev.kindred.it.Novels;
import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Writer;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionTransaction;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** Rules 2.11.3 to 2.11.8: blocks of a transaction that can be undone by themselves. */
class NestedTest {

    @BeforeEach
    void stock(Database db) {
        Novels.createTables(db);
        store(db, "Jane", "Emma", "Persuasion");
        store(db, "Iris", "The Bell");
        db.recorder().clear();
    }

    /** Rule 2.11.3. */
    @DatabaseTest
    void aBlockBeginsWithAFlush(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(WRITER, 1L).name("Jane Austen");
            db.recorder().clear();
            session.beginNested();

            assertThat(db.recorder().transactions()).containsExactly(TransactionEvent.SAVEPOINT);
            db.recorder().hasRun("update writers set name = ? where id = ? -- ['Jane Austen', 1]");
        }
    }

    /** Rule 2.11.4. */
    @DatabaseTest
    void whatWasAddedInTheBlockIsTransientAgainAndWhatWasDeletedIsBack(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer before = WRITER.create().name("Anne");
            session.add(before);
            Novel emma = session.getOne(NOVEL, 1L);
            SessionTransaction block = session.beginNested();
            Writer inside = WRITER.create().name("Emily");
            session.add(inside);
            session.delete(emma);
            session.flush();
            block.rollback();

            assertThat(session.status(before)).isEqualTo(Status.PERSISTENT);
            assertThat(session.status(inside)).isEqualTo(Status.TRANSIENT);
            assertThat(inside.id()).isNotNull();
            assertThat(session.status(emma)).isEqualTo(Status.PERSISTENT);
            assertThat(session.get(NOVEL, 1L)).isSameAs(emma);
            session.commit();
            assertThat(session.query(WRITER).count()).isEqualTo(3);
        }
    }

    /** Rule 2.11.4. */
    @DatabaseTest
    void whatWasChangedInTheBlockIsReadAgainAndEverythingElseIsKept(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            Writer iris = session.getOne(WRITER, 2L);
            Novel emma = session.getOne(NOVEL, 1L);
            assertThat(iris.novels()).hasSize(1);
            jane.name("Jane Austen");
            SessionTransaction block = session.beginNested();
            jane.name("J. A.");
            session.flush();
            emma.title("not flushed");
            block.rollback();
            db.recorder().clear();

            assertThat(iris.name()).isEqualTo("Iris");
            assertThat(iris.novels()).hasSize(1);
            db.recorder().hasRunNothing();
            assertThat(jane.name()).isEqualTo("Jane Austen");
            assertThat(emma.title()).isEqualTo("Emma");
            assertThat(db.recorder().selects()).isEqualTo(2);
        }
    }

    /** Rules 2.11.2 and 2.11.4. */
    @DatabaseTest
    void aListForgetsWhatCameAndWentInTheBlock(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            Writer iris = session.getOne(WRITER, 2L);
            Novel emma = jane.novels().get(0);
            assertThat(iris.novels()).hasSize(1);
            SessionTransaction block = session.beginNested();
            Novel sandition = NOVEL.create().title("Sandition");
            jane.novels().add(sandition);
            emma.writer(iris);
            session.flush();
            block.rollback();

            assertThat(jane.novels()).extracting(Novel::title).containsExactly("Emma", "Persuasion");
            assertThat(iris.novels()).extracting(Novel::title).containsExactly("The Bell");
            assertThat(emma.writer()).isSameAs(jane);
            assertThat(sandition.writer()).isSameAs(jane);
        }
    }

    /** Rule 2.11.4: a list that was first read in the block shows no row that is gone, and misses none that is back. */
    @DatabaseTest
    void aListThatWasReadInTheBlockIsReadAgainIfItShowsWhatIsUndone(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            Writer iris = session.getOne(WRITER, 2L);
            Novel bell = session.getOne(NOVEL, 3L);
            bell.writer();
            SessionTransaction block = session.beginNested();
            session.add(NOVEL.create().title("Sandition").writerId(jane.id()));
            session.delete(bell);
            session.flush();
            assertThat(jane.novels()).hasSize(3);
            assertThat(iris.novels()).isEmpty();
            block.rollback();

            assertThat(jane.novels()).extracting(Novel::title).containsExactly("Emma", "Persuasion");
            assertThat(iris.novels()).containsExactly(bell);
        }
    }

    /** Rule 2.11.4: what was read in the block may show what was written in it. */
    @DatabaseTest
    void whatWasFirstReadInTheBlockIsReadAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            SessionTransaction block = session.beginNested();
            session.getOne(WRITER, 1L).name("other");
            session.flush();
            session.clear();
            Writer jane = session.getOne(WRITER, 1L);
            assertThat(jane.name()).isEqualTo("other");
            block.rollback();

            assertThat(jane.name()).isEqualTo("Jane");
            assertThat(session.get(WRITER, 1L)).isSameAs(jane);
        }
    }

    /** Rule 2.11.5. */
    @DatabaseTest
    void aBlockThatEndsWellIsFlushedAndNothingIsReadAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            session.runNested(inner -> jane.name("Jane Austen"));

            assertThat(db.recorder().transactions())
                    .containsExactly(TransactionEvent.BEGIN, TransactionEvent.SAVEPOINT, TransactionEvent.RELEASE);
            db.recorder().clear();
            assertThat(jane.name()).isEqualTo("Jane Austen");
            db.recorder().hasRunNothing();
            session.commit();
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(WRITER, 1L).name()).isEqualTo("Jane Austen");
        }
    }

    /** Rule 2.11.6. */
    @DatabaseTest
    void aViolationInABlockUndoesThatBlockOnly(Database db) {
        SessionFactory.of(db.engine()).run(session -> {
            session.add(WRITER.create().name("Anne"));
            assertThatThrownBy(() -> session.runNested(inner -> inner.add(twin(inner))))
                    .isInstanceOf(ConstraintViolationException.class);
            session.add(WRITER.create().name("Emily"));
        });

        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(WRITER).orderBy(WRITER.id).list())
                    .extracting(Writer::name)
                    .containsExactly("Jane", "Iris", "Anne", "Emily");
        }
    }

    private static Writer twin(Session session) {
        session.flush();
        session.expunge(session.getOne(WRITER, 1L));
        return WRITER.create().id(1L).name("Twin");
    }

    /** Rule 2.5.19 with 2.11.6. */
    @DatabaseTest
    void afterAFailedFlushABlockMustBeRolledBackFirst(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(WRITER.create().name("Anne"));
            SessionTransaction block = session.beginNested();
            session.add(twin(session));
            assertThatThrownBy(session::flush).isInstanceOf(ConstraintViolationException.class);

            assertThatThrownBy(() -> session.get(WRITER, 2L))
                    .isInstanceOf(RollbackRequiredException.class)
                    .hasMessageContaining("nested block was undone");
            assertThatThrownBy(block::commit).isInstanceOf(RollbackRequiredException.class);
            block.rollback();
            session.commit();
            assertThat(session.query(WRITER).count()).isEqualTo(3);
        }
    }

    /** Rule 2.11.6: what throws for its own reasons undoes its block as well. */
    @DatabaseTest
    void whatTheWorkThrowsUndoesTheBlockAndIsThrownOn(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            assertThatThrownBy(() -> session.nested(inner -> {
                        jane.name("other");
                        throw new IllegalStateException("changed my mind");
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("changed my mind");

            assertThat(jane.name()).isEqualTo("Jane");
            assertThat(session.<Long, RuntimeException>nested(
                            inner -> inner.query(WRITER).count()))
                    .isEqualTo(2);
        }
    }

    /** Blocks within blocks: the outer one takes what the inner one kept. */
    @DatabaseTest
    void anOuterBlockUndoesWhatAnInnerOneKept(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            Writer iris = session.getOne(WRITER, 2L);
            Writer anne = WRITER.create().name("Anne");
            SessionTransaction outer = session.beginNested();
            iris.name("I. M.");
            session.runNested(inner -> {
                jane.name("J. A.");
                inner.add(anne);
            });
            assertThat(session.status(anne)).isEqualTo(Status.PERSISTENT);
            outer.rollback();

            assertThat(session.status(anne)).isEqualTo(Status.TRANSIENT);
            assertThat(jane.name()).isEqualTo("Jane");
            assertThat(iris.name()).isEqualTo("Iris");
        }
    }

    /** Rolling the outer block back ends the inner one. */
    @DatabaseTest
    void anOuterBlockEndsTheInnerOnes(Database db) {
        try (Session session = Session.open(db.engine())) {
            SessionTransaction outer = session.beginNested();
            SessionTransaction inner = session.beginNested();
            session.add(WRITER.create().name("Anne"));
            outer.rollback();

            assertThat(inner.isOpen()).isFalse();
            assertThatThrownBy(inner::commit)
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("it has ended already");
            inner.rollback();
            assertThat(session.query(WRITER).count()).isEqualTo(2);
        }
    }

    /** Rule 2.11.7. */
    @DatabaseTest
    void commitActsOnTheWholeTransaction(Database db) {
        try (Session session = Session.open(db.engine())) {
            SessionTransaction block = session.beginNested();
            session.getOne(WRITER, 1L).name("Jane Austen");
            session.commit();

            assertThat(block.isOpen()).isFalse();
            block.close();
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(WRITER, 1L).name()).isEqualTo("Jane Austen");
        }
    }

    /** Rule 2.11.7. */
    @DatabaseTest
    void rollbackActsOnTheWholeTransaction(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer anne = WRITER.create().name("Anne");
            session.add(anne);
            session.runNested(inner -> {
                inner.add(WRITER.create().name("Emily"));
                inner.flush();
                inner.rollback();
            });

            assertThat(session.status(anne)).isEqualTo(Status.TRANSIENT);
            assertThat(session.query(WRITER).count()).isEqualTo(2);
        }
    }

    /** Rule 2.11.4 over keys: a key changed in a block is the old one again. */
    @DatabaseTest
    void aKeyThatWasGeneratedBeforeTheBlockStaysThatOfItsRow(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer anne = WRITER.create().name("Anne");
            session.add(anne);
            SessionTransaction block = session.beginNested();
            anne.name("Emily");
            session.flush();
            block.rollback();

            assertThat(anne.id()).isEqualTo(3L);
            assertThat(anne.name()).isEqualTo("Anne");
            session.rollback();
            assertThat(session.status(anne)).isEqualTo(Status.TRANSIENT);
        }
    }

    /** Rule 2.11.8. */
    @DatabaseTest
    void beginIsRefusedWhenATransactionIsOpen(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.begin();
            assertThat(db.recorder().transactions()).containsExactly(TransactionEvent.BEGIN);
            assertThatThrownBy(session::begin)
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("one is open");
            session.rollback();
            session.query(WRITER).count();
            assertThatThrownBy(session::begin).isInstanceOf(SessionStateException.class);
        }
    }

    /** What is left open is undone with the session. */
    @DatabaseTest
    void closingTheSessionEndsItsBlocks(Database db) {
        SessionTransaction block;
        try (Session session = Session.open(db.engine())) {
            block = session.beginNested();
            session.getOne(WRITER, 1L).name("other");
            session.flush();
        }

        assertThat(block.isOpen()).isFalse();
        block.close();
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(WRITER, 1L).name()).isEqualTo("Jane");
        }
    }
}
