package dev.kindred.it;

import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.TransactionEvent;
import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.RollbackRequiredException;
import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Writer;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** The blocks of a factory: a session and a transaction each, ended for the caller. */
class SessionFactoryTest {

    private final List<Session> seen = new ArrayList<>();

    @BeforeEach
    void tables(Database db) {
        Novels.createTables(db);
    }

    @DatabaseTest
    void aBlockCommitsAndClosesAndAnswersItsResult(Database db) {
        Writer jane = SessionFactory.of(db.engine()).transaction(session -> {
            seen.add(session);
            Writer writer = WRITER.create().name("Jane");
            session.add(writer);
            return writer;
        });

        assertThat(jane.id()).isEqualTo(1L);
        assertThat(seen.get(0).isOpen()).isFalse();
        assertThat(db.engine().connectionsInUse()).isZero();
        db.recorder().hasRun(numbered(db, "insert into writers (name) values (?) -- ['Jane']"));
        assertThat(db.recorder().transactions()).containsExactly(TransactionEvent.BEGIN, TransactionEvent.COMMIT);
    }

    @DatabaseTest
    void aBlockWithoutAResultCommitsAsWell(Database db) {
        SessionFactory sessions = SessionFactory.of(db.engine(), MetaData.of(WRITER, NOVEL));
        sessions.run(session -> session.add(WRITER.create().name("Jane")));

        long writers = sessions.transaction(session -> session.query(WRITER).count());
        assertThat(writers).isEqualTo(1);
    }

    @DatabaseTest
    void aCheckedExceptionRollsBackAndIsThrownOnAsItIs(Database db) {
        IOException failure = new IOException("disk");
        SessionFactory sessions = SessionFactory.of(db.engine());

        assertThatThrownBy(() -> sessions.run(session -> {
                    seen.add(session);
                    session.add(WRITER.create().name("Jane"));
                    session.flush();
                    throw failure;
                }))
                .isSameAs(failure);
        assertThat(db.recorder().transactions()).containsExactly(TransactionEvent.BEGIN, TransactionEvent.ROLLBACK);
        assertThat(seen.get(0).isOpen()).isFalse();
        long writers = sessions.transaction(session -> session.query(WRITER).count());
        assertThat(writers).isZero();
    }

    @DatabaseTest
    void anUncheckedExceptionAndAnErrorRollBackToo(Database db) {
        SessionFactory sessions = SessionFactory.of(db.engine());
        AssertionError failure = new AssertionError("no");
        assertThatThrownBy(() -> sessions.transaction(session -> {
                    session.add(WRITER.create().name("Jane"));
                    session.flush();
                    throw failure;
                }))
                .isSameAs(failure);
        assertThatThrownBy(() -> sessions.run(session -> {
                    session.add(WRITER.create().name("Jane"));
                    session.flush();
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);

        long writers = sessions.transaction(session -> session.query(WRITER).count());
        assertThat(writers).isZero();
        assertThat(db.engine().connectionsInUse()).isZero();
    }

    @DatabaseTest
    void theCompilerKnowsWhatABlockThrows(Database db) throws IOException {
        String name = SessionFactory.of(db.engine()).transaction(session -> read());

        assertThat(name).isEqualTo("Jane");
    }

    private static String read() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new IOException("interrupted");
        }
        return "Jane";
    }

    @DatabaseTest
    void aFlushThatFailsAtTheEndOfABlockUndoesTheBlock(Database db) {
        SessionFactory sessions = SessionFactory.of(db.engine());
        assertThatThrownBy(() -> sessions.run(session -> {
                    session.add(WRITER.create().name("Jane"));
                    session.flush();
                    session.add(WRITER.create().id(1L).name("Twin"));
                }))
                .isInstanceOf(ConstraintViolationException.class);

        long writers = sessions.transaction(session -> session.query(WRITER).count());
        assertThat(writers).isZero();
    }

    @DatabaseTest
    void aFailedFlushThatWasSwallowedIsNotCommitted(Database db) {
        SessionFactory sessions = SessionFactory.of(db.engine());
        assertThatThrownBy(() -> sessions.run(session -> {
                    session.addAll(
                            WRITER.create().id(1L).name("Jane"),
                            WRITER.create().id(1L).name("Twin"));
                    assertThatThrownBy(session::flush).isInstanceOf(ConstraintViolationException.class);
                }))
                .isInstanceOf(RollbackRequiredException.class);

        long writers = sessions.transaction(session -> session.query(WRITER).count());
        assertThat(writers).isZero();
    }

    @DatabaseTest
    void whatABlockHandsOutCanBeReadAfterIt(Database db) {
        SessionFactory sessions = SessionFactory.of(db.engine());
        Writer jane = sessions.transaction(session -> {
            Writer writer = WRITER.create().name("Jane");
            writer.novels().add(NOVEL.create().title("Emma"));
            session.add(writer);
            return writer;
        });
        db.recorder().clear();

        assertThat(jane.novels()).extracting(Novel::title).containsExactly("Emma");
        assertThat(jane.novels().get(0).writerId()).isEqualTo(jane.id());
        db.recorder().hasRunNothing();
    }

    @DatabaseTest
    void aBlockThatDoesNothingTouchesNoConnection(Database db) {
        SessionFactory.of(db.engine()).run(session -> {});

        assertThat(db.recorder().transactions()).isEmpty();
    }
}
