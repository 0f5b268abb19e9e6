package dev.kindred.it;

import static dev.kindred.it.model.Folder_.FOLDER;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Ring_.RING;
import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import dev.kindred.engine.Execution;
import dev.kindred.engine.ExecutionListener;
import dev.kindred.engine.TransactionEvent;
import dev.kindred.exception.QueryException;
import dev.kindred.exception.RollbackRequiredException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Status;
import dev.kindred.it.model.Folder;
import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Ring;
import dev.kindred.it.model.Writer;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;

/** What becomes of objects when a transaction ends otherwise than it was meant to. */
class UnfinishedTransactionTest {

    @BeforeEach
    void stock(Database db) {
        db.createAll(MetaData.of(WRITER, NOVEL, FOLDER));
        SessionFactory.of(db.engine())
                .run(session -> session.add(WRITER.create().name("Jane")));
        db.recorder().clear();
    }

    @DatabaseTest
    void whatWasFlushedButNotCommittedIsWrittenByTheNextSession(Database db) {
        Writer jane;
        try (Session session = Session.open(db.engine())) {
            jane = session.getOne(WRITER, 1L).name("Jane Austen");
            session.flush();
        }
        try (Session session = Session.open(db.engine())) {
            session.add(jane);
            session.commit();
            db.recorder().clear();

            assertThat(jane.name()).isEqualTo("Jane Austen");
        }
        assertThat(db.recorder().selects()).isEqualTo(1);
    }

    @DatabaseTest
    void anObjectThatWasOnlyReadKeepsItsValuesOverRollbackAndClose(Database db) {
        Writer jane;
        try (Session session = Session.open(db.engine())) {
            jane = session.getOne(WRITER, 1L);
            session.rollback();
        }

        assertThat(jane.name()).isEqualTo("Jane");
    }

    @DatabaseTest
    void anErrorInTheMiddleOfAFlushAsksForARollback(Database db) {
        ExecutionListener failing = execution -> {
            if (execution.sql().startsWith("insert")) {
                throw new StackOverflowError("made up");
            }
        };
        try (Database other =
                db.is(Databases.H2) ? Databases.H2.open(with(failing)) : Databases.SQLITE.open(with(failing))) {
            other.createAll(MetaData.of(WRITER, NOVEL));
            try (Session session = Session.open(other.engine())) {
                session.add(WRITER.create().name("Iris"));

                assertThatThrownBy(session::flush).isInstanceOf(StackOverflowError.class);
                assertThatThrownBy(session::flush).isInstanceOf(RollbackRequiredException.class);
            }
        }
    }

    @DatabaseTest
    void aListenerThatFailsAfterTheCommitUndoesNothing(Database db) {
        AtomicBoolean armed = new AtomicBoolean();
        ExecutionListener failing = new ExecutionListener() {
            @Override
            public void executed(Execution execution) {}

            @Override
            public void transaction(TransactionEvent event) {
                if (event == TransactionEvent.COMMIT && armed.get()) {
                    throw new IllegalStateException("made up");
                }
            }
        };
        try (Engine engine = Engine.create("jdbc:h2:mem:failing" + System.identityHashCode(db), with(failing))) {
            engine.createAll(MetaData.of(WRITER, NOVEL));
            armed.set(true);
            try (Session session = Session.open(engine)) {
                Writer iris = WRITER.create().name("Iris");
                session.add(iris);

                assertThatThrownBy(session::commit).hasMessage("made up");
                session.rollback();

                assertThat(session.status(iris)).isEqualTo(Status.PERSISTENT);
            }
        }
    }

    private static EngineOptions with(ExecutionListener listener) {
        return EngineOptions.defaults().withListener(listener);
    }

    @DatabaseTest
    void aRefusedLinkLeavesBothSidesAsTheyWere(Database db) {
        try (Session session = Session.open(db.engine());
                Session other = Session.open(db.engine())) {
            Novel taken = NOVEL.create().title("Emma");
            Writer fresh = WRITER.create().name("Iris");
            fresh.novels().add(taken);
            taken.writer(null);
            other.add(taken);
            fresh.novels().add(taken);
            Novel novel = NOVEL.create().title("The Bell");
            session.add(novel);

            assertThatThrownBy(() -> novel.writer(fresh)).isInstanceOf(SessionStateException.class);

            assertThat(novel.writer()).isNull();
            assertThat(fresh.novels()).doesNotContain(novel);
        }
    }

    @DatabaseTest
    void staleRowsOfATreeAreDeletedLeavesFirst(Database db) {
        SessionFactory.of(db.engine())
                .run(session -> session.add(
                        FOLDER.create().name("leaf").parent(FOLDER.create().name("root"))));
        try (Session session = Session.open(db.engine())) {
            List<Folder> rootAndLeaf = session.query(FOLDER).orderBy(FOLDER.id).list();
            session.commit();
            rootAndLeaf.forEach(session::delete);
            session.commit();

            assertThat(rootAndLeaf).hasSize(2);
            assertThat(session.query(FOLDER).exists()).isFalse();
        }
    }

    @DatabaseTest
    void aQueryByAnObjectThatWasNeverAddedIsRefused(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer stranger = WRITER.create().name("Nobody");

            assertThatThrownBy(() -> session.query(NOVEL)
                            .where(NOVEL.writer.eq(stranger))
                            .list())
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("no key yet");
        }
    }

    @DatabaseTest
    void aReferenceDoesNotTakeBackADelete(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            Novel emma = NOVEL.create().title("Emma");
            session.add(emma);
            session.delete(jane);
            emma.writer(jane);
            session.commit();

            assertThat(session.get(WRITER, 1L)).isNull();
            assertThat(emma.writerId()).isNull();
        }
    }

    @DatabaseTest
    void anObjectWhoseRowIsGoneLeavesTheSession(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            session.commit();
            SessionFactory.of(db.engine()).run(other -> other.delete(other.getOne(WRITER, 1L)));

            assertThat(session.get(WRITER, 1L)).isNull();

            assertThat(session.contains(jane)).isFalse();
        }
    }

    @DatabaseTest
    void soDoesOneThatWasAskedForAmongOthers(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            session.commit();
            SessionFactory.of(db.engine()).run(other -> other.delete(other.getOne(WRITER, 1L)));

            assertThat(session.getAll(WRITER, List.of(1L))).isEmpty();

            assertThat(session.contains(jane)).isFalse();
        }
    }

    @DatabaseTest
    void aRingThatTheDatabaseDeletesIsFollowedOnce(Database db) {
        db.createAll(MetaData.of(RING));
        try (Session session = Session.open(db.engine())) {
            Ring first = RING.create();
            Ring second = RING.create().next(first);
            session.add(second);
            session.flush();
            first.next(second);
            session.flush();
            assertThat(first.previous()).containsExactly(second);
            assertThat(second.previous()).containsExactly(first);

            session.delete(first);
            session.commit();

            assertThat(session.status(second)).isEqualTo(Status.DETACHED);
            assertThat(session.query(RING).exists()).isFalse();
        }
    }

    @DatabaseTest
    void aGraphWithTwoObjectsOfOneRowIsRefusedWhole(Database db) {
        SessionFactory sessions = SessionFactory.of(db.engine());
        Novel mine = NOVEL.create().title("Emma");
        sessions.run(session -> session.add(mine));
        Novel twin = sessions.transaction(session -> session.getOne(NOVEL, mine.id()));
        Writer fresh = WRITER.create().name("Iris");
        fresh.novels().add(mine);
        fresh.novels().add(twin);
        try (Session session = sessions.open()) {
            assertThatThrownBy(() -> session.add(fresh))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("another detached object for Novel#1");

            assertThat(session.status(fresh)).isEqualTo(Status.TRANSIENT);
            assertThat(session.contains(mine)).isFalse();
        }
    }
}
