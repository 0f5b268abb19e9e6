package dev.kindred.it.departure;

import static dev.kindred.it.Novels.store;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.DetachedEntityException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Status;
import dev.kindred.it.Novels;
import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Writer;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Letting everything go at once, forgetting single attributes, and making objects new again: E14, E17, E18. */
class ClearTest {

    @BeforeEach
    void stock(Database db) {
        Novels.createTables(db);
        store(db, "Jane", "Emma", "Persuasion");
        store(db, "Iris", "The Bell");
        db.recorder().clear();
    }

    @DatabaseTest
    void clearLetsEverythingGoAndTheTransactionGoesOn(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            Novel emma = session.getOne(NOVEL, 1L);
            emma.title("changed");
            Writer anne = WRITER.create().name("Anne");
            session.add(anne);
            session.flush();
            Writer emily = WRITER.create().name("Emily");
            session.add(emily);
            emma.pages(7);
            session.clear();

            assertThat(session.status(jane)).isEqualTo(Status.DETACHED);
            assertThat(session.status(emma)).isEqualTo(Status.DETACHED);
            assertThat(session.status(anne)).isEqualTo(Status.DETACHED);
            assertThat(session.status(emily)).isEqualTo(Status.TRANSIENT);
            assertThat(jane.name()).isEqualTo("Jane");
            assertThatThrownBy(jane::novels).isInstanceOf(DetachedEntityException.class);
            session.commit();
            assertThat(session.getOne(NOVEL, 1L)).isNotSameAs(emma);
            assertThat(session.getOne(NOVEL, 1L).title()).isEqualTo("changed");
            assertThat(session.getOne(NOVEL, 1L).pages()).isZero();
            assertThat(session.query(WRITER).count()).isEqualTo(3);
        }
    }

    @DatabaseTest
    void whatWasClearedAfterACommitKeepsWhatItKnew(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            session.commit();
            session.clear();

            assertThat(jane.name()).isEqualTo("Jane");
        }
    }

    @DatabaseTest
    void whatWasClearedCanBeAddedAgainAndKeepsItsUnwrittenChanges(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            Novel bell = session.getOne(NOVEL, 3L);
            emma.pages(7);
            session.clear();
            bell.pages(9);
            session.addAll(emma, bell);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun("update novels set pages = ? where id = ? -- [7, 1], [9, 3]");
            assertThat(session.getOne(NOVEL, 1L)).isSameAs(emma);
        }
    }

    @DatabaseTest
    void aDeletedObjectThatWasClearedStaysAway(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            session.delete(emma);
            session.flush();
            session.clear();
            session.commit();

            assertThat(session.status(emma)).isEqualTo(Status.DETACHED);
            assertThat(session.get(NOVEL, 1L)).isNull();
        }
    }

    @DatabaseTest
    void clearedBlocksCanStillBeUndone(Database db) {
        try (Session session = Session.open(db.engine())) {
            var block = session.beginNested();
            session.getOne(WRITER, 1L).name("other");
            session.flush();
            session.clear();
            block.rollback();

            assertThat(session.getOne(WRITER, 1L).name()).isEqualTo("Jane");
        }
    }

    /** Rule 2.8.10: of some attributes. */
    @DatabaseTest
    void someAttributesAreForgottenAndTheOthersKept(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            emma.title("dropped").pages(7);
            session.expire(emma, NOVEL.title);
            db.recorder().clear();

            assertThat(emma.pages()).isEqualTo(7);
            db.recorder().hasRunNothing();
            assertThat(emma.title()).isEqualTo("Emma");
            session.commit();
            assertThat(emma.pages()).isEqualTo(7);
            assertThat(emma.title()).isEqualTo("Emma");
        }
    }

    /** Rule 2.8.10 with K2: a reference and its key are forgotten together. */
    @DatabaseTest
    void aReferenceIsForgottenWithTheChangeOfItsKey(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            emma.writer(session.getOne(WRITER, 2L));
            session.expire(emma, NOVEL.writer);

            assertThat(emma.writer()).isSameAs(session.getOne(WRITER, 1L));
            assertThat(emma.writerId()).isEqualTo(1L);
        }
    }

    /** Rule 2.8.12. */
    @DatabaseTest
    void aListCanBeReadAgainAlone(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            assertThat(jane.novels()).hasSize(2);
            jane.name("J. A.");
            db.recorder().clear();
            session.refresh(jane, WRITER.novels);

            assertThat(db.recorder().selects()).isEqualTo(1);
            assertThat(jane.novels()).hasSize(2);
            assertThat(jane.name()).isEqualTo("J. A.");
        }
    }

    /** Rule 2.8.13. */
    @DatabaseTest
    void attributesOfANewObjectCannotBeForgotten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer anne = WRITER.create().name("Anne");
            assertThatThrownBy(() -> session.expire(anne, WRITER.name)).isInstanceOf(SessionStateException.class);
            session.add(anne);
            assertThatThrownBy(() -> session.refresh(anne, WRITER.name))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("it is pending");
        }
    }

    /** E18. */
    @DatabaseTest
    void anObjectIsMadeTransientAndInsertedAnew(Database db) {
        try (Session session = Session.open(db.engine())) {
            Novel emma = session.getOne(NOVEL, 1L);
            session.delete(emma);
            session.flush();
            session.makeTransient(emma);
            assertThat(session.status(emma)).isEqualTo(Status.TRANSIENT);
            session.commit();
            session.add(emma);
            db.recorder().clear();
            session.commit();

            db.recorder()
                    .hasRun("insert into novels (id, title, pages, writer_id) values (?, ?, ?, ?)"
                            + " -- [1, 'Emma', 0, 1]");
        }
    }

    /** E18: a change that was not written is a value like any other, the key too. */
    @DatabaseTest
    void anObjectThatIsMadeTransientKeepsItsChanges(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            jane.name("Jane Austen").id(77L);
            session.makeTransient(jane);
            session.add(jane);
            session.commit();

            assertThat(session.getOne(WRITER, 77L)).isSameAs(jane);
            assertThat(session.getOne(WRITER, 1L).name()).isEqualTo("Jane");
        }
    }

    /** E18: what was written of it before is nobody's business any more. */
    @DatabaseTest
    void theSessionOfAnObjectThatWasMadeTransientCanBeClosed(Database db) {
        Writer jane;
        try (Session session = Session.open(db.engine())) {
            jane = session.getOne(WRITER, 1L);
            jane.name("other");
            session.flush();
            session.makeTransient(jane);
        }
        assertThat(jane.name()).isEqualTo("other");
    }

    @DatabaseTest
    void anObjectOfAnotherSessionIsNotMadeTransient(Database db) {
        try (Session session = Session.open(db.engine());
                Session other = Session.open(db.engine())) {
            Writer jane = other.getOne(WRITER, 1L);
            other.rollback();
            assertThatThrownBy(() -> session.makeTransient(jane))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("another session");
        }
    }

    /** A session that lives long holds what its last transaction left it, and nothing of the others. */
    @DatabaseTest
    void aThousandTransactionsWithAClearBetweenLeaveNothingBehind(Database db) {
        List<WeakReference<Novel>> seen = new ArrayList<>();
        try (Session session = Session.open(db.engine())) {
            for (int transaction = 0; transaction < 1_000; transaction++) {
                Writer writer = WRITER.create().name("w" + transaction);
                for (int i = 0; i < 99; i++) {
                    Novel novel = NOVEL.create().title("n" + i).writer(writer);
                    seen.add(new WeakReference<>(novel));
                }
                session.add(writer);
                session.commit();
                session.clear();
            }
            assertThat(eventuallyHeld(seen)).isZero();
            assertThat(session.query(NOVEL).count()).isEqualTo(99_003);
        }
    }

    private static long eventuallyHeld(List<WeakReference<Novel>> seen) {
        long held = Long.MAX_VALUE;
        for (int attempt = 0; attempt < 20 && held > 0; attempt++) {
            System.gc();
            held = seen.stream().filter(reference -> reference.get() != null).count();
        }
        return held;
    }
}
