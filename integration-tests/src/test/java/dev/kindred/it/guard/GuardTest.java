package dev.kindred.it.guard;

import static dev.kindred.it.Novels.store;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import dev.kindred.engine.Execution;
import dev.kindred.engine.ExecutionListener;
import dev.kindred.exception.SessionStateException;
import dev.kindred.it.Novels;
import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Writer;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionSettings;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;

/** A session is for one thread at a time, and an object for one session. */
class GuardTest {

    private static final SessionSettings TRACED = SessionSettings.defaults().withTracedOpening(true);

    @BeforeEach
    void stock(Database db) {
        Novels.createTables(db);
        store(db, "Jane", "Emma");
    }

    /** Keeps each statement of the thread "worker" waiting until it may go on. */
    private static final class Gate implements ExecutionListener {

        private final CountDownLatch inside = new CountDownLatch(1);
        private final CountDownLatch open = new CountDownLatch(1);

        @Override
        public void executed(Execution execution) {
            if (Thread.currentThread().getName().equals("worker")) {
                inside.countDown();
                try {
                    open.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** Tries something while the thread "worker" is in the midst of a query of the session. */
    private static void whileInUse(Database db, SessionSettings settings, Attempt attempt) throws Exception {
        Gate gate = new Gate();
        try (Engine engine = Engine.create(db.url(), EngineOptions.defaults().withListener(gate));
                Session session = SessionFactory.of(engine).with(settings).open()) {
            Writer jane = session.getOne(WRITER, 1L);
            Thread worker = new Thread(() -> session.query(WRITER).list(), "worker");
            worker.start();
            gate.inside.await();
            try {
                attempt.on(session, jane);
            } finally {
                gate.open.countDown();
                worker.join();
            }
            assertThat(session.query(WRITER).count()).isEqualTo(1); // nothing is broken by it
        }
    }

    private interface Attempt {
        void on(Session session, Writer jane);
    }

    private static void assertRefused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(SessionStateException.class)
                .hasMessageStartingWith("Cannot use the session in the thread \"main\": the thread \"worker\" is in the"
                        + " midst of using it. A session is for one thread at a time: open one in each. It was opened in"
                        + " the thread \"main\"");
    }

    @DatabaseTest
    void twoThreadsAtOnceAreToldWhoTheyAre(Database db) throws Exception {
        Thread.currentThread().setName("main");
        whileInUse(db, SessionSettings.defaults(), (session, jane) -> {
            assertRefused(() -> session.get(WRITER, 1L));
            assertRefused(() -> session.add(WRITER.create()));
            assertRefused(session::flush);
            assertRefused(session::commit);
            assertRefused(session::rollback);
            assertRefused(session::close);
            assertRefused(() -> session.query(NOVEL).list());
        });
    }

    @DatabaseTest
    void objectsThatNeedTheirSessionAreWatchedToo(Database db) throws Exception {
        Thread.currentThread().setName("main");
        whileInUse(db, SessionSettings.defaults(), (session, jane) -> {
            assertRefused(() -> jane.novels().size());
            assertRefused(() -> jane.name("other"));
            assertThat(jane.name()).isEqualTo("Jane");
        });
    }

    @DatabaseTest
    void whereItWasOpenedIsToldIfThatIsSwitchedOn(Database db) throws Exception {
        whileInUse(
                db,
                TRACED,
                (session, jane) -> assertThatThrownBy(() -> session.get(WRITER, 1L))
                        .hasMessageContaining("\n    at " + GuardTest.class.getName() + ".whileInUse(GuardTest.java:"));
        whileInUse(
                db,
                SessionSettings.defaults(),
                (session, jane) -> assertThatThrownBy(() -> session.get(WRITER, 1L))
                        .hasMessageContaining("SessionSettings.withTracedOpening(true)"));
    }

    @DatabaseTest
    void useAfterCloseTellsWhereItWasOpened(Database db) {
        Session session = SessionFactory.of(db.engine()).with(TRACED).open();
        session.close();

        assertThatThrownBy(() -> session.get(WRITER, 1L))
                .isInstanceOf(SessionStateException.class)
                .hasMessageStartingWith("Cannot use the session: it is closed. Open another. It was opened in")
                .hasMessageContaining("GuardTest.useAfterCloseTellsWhereItWasOpened");
    }

    @DatabaseTest
    void anObjectOfASecondOpenSessionTellsWhereThatOneWasOpened(Database db) {
        try (Session session = Session.open(db.engine());
                Session other = SessionFactory.of(db.engine()).with(TRACED).open()) {
            Writer jane = other.getOne(WRITER, 1L);
            other.commit();

            assertThatThrownBy(() -> session.add(jane))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining(
                            "it is in another session that is still open. Close that one first. It was" + " opened in")
                    .hasMessageContaining("GuardTest.anObjectOfASecondOpenSessionTellsWhereThatOneWasOpened");
        }
    }

    @DatabaseTest
    void aSessionMayGoFromThreadToThread(Database db) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try (Session session = Session.open(db.engine())) {
            for (int i = 0; i < 20; i++) {
                String title = "n" + i;
                threads.submit(() -> session.add(NOVEL.create().title(title))).get();
                threads.submit(session::flush).get();
            }
            session.commit();
            assertThat(session.query(NOVEL).count()).isEqualTo(21);
        } finally {
            threads.shutdown();
        }
    }

    @DatabaseTest
    void virtualThreadsWorkEachWithItsOwnSession(Database db) throws Exception {
        ExecutorService threads = virtualThreads();
        assumeThat(threads).as("virtual threads need JDK 21").isNotNull();
        SessionFactory sessions = SessionFactory.of(db.engine());
        List<Future<Long>> results = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            results.add(threads.submit(() -> sessions.transaction(session -> {
                Writer jane = session.getOne(WRITER, 1L);
                return jane.novels().stream().map(Novel::pages).count();
            })));
        }
        for (Future<Long> result : results) {
            assertThat(result.get()).isEqualTo(1L);
        }
        threads.shutdown();
    }

    private static ExecutorService virtualThreads() throws ReflectiveOperationException {
        try {
            Method method = Executors.class.getMethod("newVirtualThreadPerTaskExecutor");
            return (ExecutorService) method.invoke(null);
        } catch (NoSuchMethodException e) {
            return null;
        }
    }
}
