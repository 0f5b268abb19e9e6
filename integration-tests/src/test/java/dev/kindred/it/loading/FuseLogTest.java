package dev.kindred.it.loading;

import static dev.kindred.it.loading.Ensemble_.ENSEMBLE;
import static dev.kindred.it.loading.Play_.PLAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.it.Warnings;
import dev.kindred.session.Fuse;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionSettings;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What the log is told of lazy loads when a session ends, by the session's fuse. */
class FuseLogTest {

    private static final String TOLD = "Ensemble\\.plays loaded 2 times lazily for 3 objects"
            + " queried at FuseLogTest\\.shop\\(FuseLogTest\\.java:\\d+\\),"
            + " read at FuseLogTest\\.report\\(FuseLogTest\\.java:\\d+\\);"
            + " add selectin\\(ENSEMBLE\\.plays\\) to the query";

    private final Warnings warnings = new Warnings();

    @BeforeEach
    void stage(Database db) {
        Stage.set(db);
    }

    @AfterEach
    void stopListening() {
        warnings.close();
    }

    private static SessionFactory sessions(Database db, Fuse fuse) {
        return SessionFactory.of(db.engine()).with(SessionSettings.defaults().withFuse(fuse));
    }

    private static List<Ensemble> shop(Session session) {
        return session.query(ENSEMBLE).list();
    }

    private static void report(Session session) {
        for (Ensemble ensemble : shop(session)) {
            assertThat(ensemble.plays()).hasSizeLessThan(3);
        }
    }

    @DatabaseTest
    void isToldWhatTookMoreThanOneStatementWithTheLinesAndTheCure(Database db) {
        Session session = sessions(db, Fuse.log()).open();
        report(session);
        assertThat(warnings.texts()).isEmpty();

        session.close();
        assertThat(warnings.texts()).singleElement().asString().matches(TOLD);
        session.close();
        assertThat(warnings.texts()).hasSize(1);
    }

    @DatabaseTest
    void isToldOfEachRelationshipThatWasLoadedLazily(Database db) {
        sessions(db, Fuse.log()).run(session -> {
            for (Play play : session.query(PLAY).list()) {
                assertThat(play.genres()).hasSizeLessThan(3);
            }
            report(session);
        });

        assertThat(warnings.texts()).hasSize(2);
        assertThat(warnings.texts().get(1)).matches(TOLD);
        assertThat(warnings.texts().get(0))
                .startsWith("Play.genres loaded 2 times lazily for 5 objects")
                .endsWith("add selectin(PLAY.genres) to the query");
    }

    @DatabaseTest
    void isToldByAFuseThatRaisesToo(Database db) {
        try (Session session = sessions(db, Fuse.raise(2)).open()) {
            report(session);
        }

        assertThat(warnings.texts()).singleElement().asString().matches(TOLD);
    }

    @DatabaseTest
    void isNotToldWhatTookOneStatement(Database db) {
        try (Session session = sessions(db, Fuse.log()).open()) {
            assertThat(shop(session).get(0).plays()).hasSize(2);
            assertThat(session.lazyLoads().statements()).isEqualTo(1);
        }

        assertThat(warnings.texts()).isEmpty();
    }

    @DatabaseTest
    void isToldNothingWhereTheFuseIsOff(Database db) {
        for (SessionFactory sessions : List.of(SessionFactory.of(db.engine()), sessions(db, Fuse.off()))) {
            try (Session session = sessions.open()) {
                report(session);
            }
        }

        assertThat(warnings.texts()).isEmpty();
    }
}
