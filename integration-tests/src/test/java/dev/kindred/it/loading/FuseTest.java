package dev.kindred.it.loading;

import static dev.kindred.it.loading.Ensemble_.ENSEMBLE;
import static dev.kindred.it.loading.Genre_.GENRE;
import static dev.kindred.it.loading.Grant_.GRANT;
import static dev.kindred.it.loading.Mime_.MIME;
import static dev.kindred.it.loading.Play_.PLAY;
import static dev.kindred.it.loading.Scroll_.SCROLL;
import static dev.kindred.query.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import dev.kindred.engine.Execution;
import dev.kindred.engine.ExecutionListener;
import dev.kindred.exception.DatabaseException;
import dev.kindred.exception.LazyLoadException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Fuse;
import dev.kindred.session.LazyLoadReport;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionSettings;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The N+1 fuse: what is loaded lazily is counted, told with the lines of code, and stopped beyond a budget. */
class FuseTest {

    private static final MetaData ALL = MetaData.of(ENSEMBLE, PLAY, GENRE, MIME, GRANT, SCROLL);

    private static SessionFactory sessions(Database db, Fuse fuse) {
        return SessionFactory.of(db.engine()).with(SessionSettings.defaults().withFuse(fuse));
    }

    private static void store(Engine engine, int ensembles) {
        SessionFactory.of(engine).run(session -> {
            List<Object> all = new ArrayList<>();
            for (int i = 0; i < ensembles; i++) {
                Ensemble ensemble = ENSEMBLE.create().name("E" + i);
                all.add(ensemble);
                all.add(PLAY.create().title("P" + i).acts(1).ensemble(ensemble));
            }
            session.addAll(all);
        });
    }

    private static List<Ensemble> shop(Session session) {
        return session.query(ENSEMBLE).list();
    }

    private static int report(List<Ensemble> ensembles) {
        return ensembles.stream().mapToInt(ensemble -> ensemble.plays().size()).sum();
    }

    @DatabaseTest
    void tellsHowOftenWhereQueriedWhereReadAndTheCure(Database db) {
        db.createAll(ALL);
        store(db.engine(), 1000);

        try (Session session = sessions(db, Fuse.log()).open()) {
            assertThat(report(shop(session))).isEqualTo(1000);

            LazyLoadReport report = session.lazyLoads();
            assertThat(report.statements()).isEqualTo(3);
            assertThat(report.toString())
                    .matches("Ensemble\\.plays loaded 3 times lazily for 1,000 objects queried at"
                            + " FuseTest\\.shop\\(FuseTest\\.java:\\d+\\), read at FuseTest\\.lambda\\$report\\$\\d+"
                            + "\\(FuseTest\\.java:\\d+\\); add selectin\\(ENSEMBLE\\.plays\\) to the query");
        }
    }

    @DatabaseTest
    void raisesBeforeAStatementPastTheBudgetIsSent(Database db) {
        db.createAll(ALL);
        store(db.engine(), 3);

        try (Session session = sessions(db, Fuse.raise(2)).open()) {
            List<Ensemble> ensembles = shop(session);
            report(ensembles);
            Play play = ensembles.get(0).plays().get(0);
            db.recorder().clear();

            assertThatThrownBy(() -> play.genres().size())
                    .isInstanceOf(LazyLoadException.class)
                    .hasMessageContaining("Play.genres of Play(id=1")
                    .hasMessageContaining("budget of 2 lazy loads")
                    .hasMessageContaining("selectin(PLAY.genres)")
                    .hasMessageContaining("Ensemble.plays loaded 2 times lazily for 3 objects");
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void whatIsLoadedAlongCostsNothing(Database db) {
        db.createAll(ALL);
        store(db.engine(), 3);

        try (Session session = sessions(db, Fuse.raise(0)).open()) {
            List<Ensemble> ensembles =
                    session.query(ENSEMBLE).options(selectin(ENSEMBLE.plays)).list();
            assertThat(report(ensembles)).isEqualTo(3);
            assertThat(ensembles.get(0).plays().get(0).ensemble()).isSameAs(ensembles.get(0));
            assertThat(session.lazyLoads().entries()).isEmpty();
        }
    }

    @DatabaseTest
    void aDeferredColumnIsToldWithItsCure(Database db) {
        db.createAll(ALL);
        SessionFactory.of(db.engine())
                .run(session -> session.add(SCROLL.create().title("A").text("B").pages(1)));

        try (Session session = sessions(db, Fuse.log()).open()) {
            assertThat(session.query(SCROLL).one().text()).isEqualTo("B");
            assertThat(session.lazyLoads().toString())
                    .startsWith("Scroll.text loaded once lazily for 1 object queried at FuseTest.")
                    .endsWith("add undefer(SCROLL.text) to the query");
        }
    }

    @DatabaseTest
    void nothingIsCountedWhenItIsOff(Database db) {
        db.createAll(ALL);
        store(db.engine(), 3);

        try (Session session = Session.open(db.engine())) {
            report(shop(session));
            assertThat(session.lazyLoads().entries()).isEmpty();
        }
    }

    @DatabaseTest
    void aLazyLoadThatFailsSaysWhatWasTouchedAndWhere(Database db) {
        db.createAll(ALL);
        store(db.engine(), 1);

        try (Session session = Session.open(db.engine())) {
            Ensemble ensemble = shop(session).get(0);
            session.rollback();
            db.engine().dropAll(ALL);

            assertThatThrownBy(() -> ensemble.plays().size())
                    .isInstanceOf(DatabaseException.class)
                    .hasMessageContaining("lazily for Ensemble.plays, read at FuseTest.lambda$aLazyLoad");
        }
    }

    @Test
    void aListenerOfTheEngineIsToldTheLines() {
        List<Execution> told = new ArrayList<>();
        ExecutionListener listener = new ExecutionListener() {
            @Override
            public void executed(Execution execution) {
                told.add(execution);
            }

            @Override
            public boolean tracesCode() {
                return true;
            }
        };
        try (Engine engine =
                Engine.create("jdbc:h2:mem:fuse", EngineOptions.defaults().withListener(listener))) {
            engine.createAll(ALL);
            store(engine, 2);
            told.clear();

            try (Session session = Session.open(engine)) {
                report(shop(session));
            }
            assertThat(told).extracting(one -> one.lazyLoad() == null).containsExactly(true, false, false);
            assertThat(told.get(1).lazyLoad().toString())
                    .startsWith("lazily for Ensemble.plays, read at FuseTest.lambda$report$");
            assertThat(told.get(1).lazyLoad().queriedAt()).startsWith("FuseTest.shop(FuseTest.java:");
            assertThat(told.get(1).lazyLoad().owners()).isEqualTo(2);
        }
    }

    @Test
    void aBudgetIsNotNegative() {
        assertThatThrownBy(() -> Fuse.raise(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
