package dev.kindred.it.loading;

import static dev.kindred.it.loading.Ensemble_.ENSEMBLE;
import static dev.kindred.it.loading.Play_.PLAY;
import static dev.kindred.query.LoadOption.joined;
import static dev.kindred.query.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionSettings;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** Rule 2.7.13. */
class PopulateExistingTest {

    @BeforeEach
    void stage(Database db) {
        Stage.set(db);
    }

    @DatabaseTest
    void whatMemoryHoldsIsOverwrittenWithWhatIsLoadedAlong(Database db) {
        SessionFactory sessions =
                SessionFactory.of(db.engine()).with(SessionSettings.defaults().withAutoflush(false));
        try (Session session = sessions.open()) {
            Ensemble ensemble = session.getOne(ENSEMBLE, 1L);
            Play play = ensemble.plays().get(0);
            ensemble.name("Changed");
            play.title("Changed");
            session.jdbc(connection -> connection.createStatement().executeUpdate("delete from plays where id = 1"));

            session.query(ENSEMBLE)
                    .options(selectin(ENSEMBLE.plays))
                    .populateExisting()
                    .list();

            assertThat(ensemble.name()).isEqualTo("Red Nose");
            assertThat(ensemble.plays()).containsExactly(play);
            assertThat(play.title()).isEqualTo("Red Nose arrives");
            assertThat(session.modified()).isEmpty();
        }
    }

    @DatabaseTest
    void aJoinedReferenceIsOverwrittenToo(Database db) {
        SessionFactory sessions =
                SessionFactory.of(db.engine()).with(SessionSettings.defaults().withAutoflush(false));
        try (Session session = sessions.open()) {
            Play play = session.getOne(PLAY, 1L);
            Ensemble ensemble = play.ensemble();
            play.ensemble(null);
            ensemble.name("Changed");

            session.query(PLAY)
                    .options(joined(PLAY.ensemble))
                    .populateExisting()
                    .list();

            assertThat(play.ensemble()).isSameAs(ensemble);
            assertThat(ensemble.name()).isEqualTo("Red Nose");
        }
    }

    /** Rule 2.8.2, beside it. */
    @DatabaseTest
    void withoutItWhatIsLoadedStays(Database db) {
        SessionFactory sessions =
                SessionFactory.of(db.engine()).with(SessionSettings.defaults().withAutoflush(false));
        try (Session session = sessions.open()) {
            Ensemble ensemble = session.getOne(ENSEMBLE, 1L).name("Changed");
            session.query(ENSEMBLE).list();
            assertThat(ensemble.name()).isEqualTo("Changed");
        }
    }
}
