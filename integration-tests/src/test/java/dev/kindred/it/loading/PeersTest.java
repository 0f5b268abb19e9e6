package dev.kindred.it.loading;

import static dev.kindred.it.loading.Ensemble_.ENSEMBLE;
import static dev.kindred.it.loading.Genre_.GENRE;
import static dev.kindred.it.loading.Grant_.GRANT;
import static dev.kindred.it.loading.Mime_.MIME;
import static dev.kindred.it.loading.Play_.PLAY;
import static dev.kindred.query.LoadOption.peers;
import static dev.kindred.query.LoadOption.select;
import static dev.kindred.query.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.QueryException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionSettings;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** K9: the second touch of a relationship among the objects of one result loads it for all of them. */
class PeersTest {

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(ENSEMBLE, PLAY, GENRE, MIME, GRANT));
    }

    private static void store(Database db, int ensembles) {
        try (Session session = Session.open(db.engine())) {
            List<Object> all = new ArrayList<>();
            for (int i = 0; i < ensembles; i++) {
                Ensemble ensemble = ENSEMBLE.create().name("E" + i);
                all.add(ensemble);
                all.add(PLAY.create().title("P" + i).acts(1).ensemble(ensemble));
            }
            session.addAll(all);
            session.commit();
        }
        db.recorder().clear();
    }

    private static int playsOf(List<Ensemble> ensembles) {
        return ensembles.stream().mapToInt(ensemble -> ensemble.plays().size()).sum();
    }

    @DatabaseTest
    void theListsOf500OwnersInALoopAreTwoStatements(Database db) {
        store(db, 500);

        try (Session session = Session.open(db.engine())) {
            assertThat(playsOf(session.query(ENSEMBLE).list())).isEqualTo(500);
        }
        assertThat(db.recorder().selects()).isEqualTo(3);
    }

    @DatabaseTest
    void theListsOf1000OwnersInALoopAreThreeStatements(Database db) {
        store(db, 1000);

        try (Session session = Session.open(db.engine())) {
            assertThat(playsOf(session.query(ENSEMBLE).list())).isEqualTo(1000);
        }
        assertThat(db.recorder().selects()).isEqualTo(4);
    }

    @DatabaseTest
    void theReferencesOfManyObjectsAreTwoStatements(Database db) {
        store(db, 20);

        try (Session session = Session.open(db.engine())) {
            for (Play play : session.query(PLAY).list()) {
                assertThat(play.ensemble().name()).startsWith("E");
            }
        }
        assertThat(db.recorder().selects()).isEqualTo(3);
    }

    /** Rule 2.6.1, with peers off: by the query, by the session, by the option. */
    @DatabaseTest
    void withoutPeersEachListIsAStatement(Database db) {
        store(db, 4);

        try (Session session = Session.open(db.engine())) {
            playsOf(session.query(ENSEMBLE).options(peers(false)).list());
        }
        assertThat(db.recorder().selects()).isEqualTo(5);
        SessionFactory alone =
                SessionFactory.of(db.engine()).with(SessionSettings.defaults().withLoading(peers(false)));
        alone.run(session -> playsOf(session.query(ENSEMBLE).list()));
        assertThat(db.recorder().selects()).isEqualTo(10);
        alone.run(
                session -> playsOf(session.query(ENSEMBLE).options(peers(true)).list()));
        assertThat(db.recorder().selects()).isEqualTo(13);
        alone.run(session -> playsOf(session.query(ENSEMBLE)
                .options(select(ENSEMBLE.plays).withPeers(false), peers(true))
                .list()));
        assertThat(db.recorder().selects()).isEqualTo(18);
    }

    /** Rule 2.7.16: with peers and without are two ways. */
    @DatabaseTest
    void withPeersAndWithoutForOnePathIsAnError(Database db) {
        store(db, 1);

        try (Session session = Session.open(db.engine())) {
            assertThatThrownBy(() -> session.query(ENSEMBLE)
                            .options(
                                    select(ENSEMBLE.plays).withPeers(true),
                                    select(ENSEMBLE.plays).withPeers(false))
                            .list())
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("Ensemble.plays in two ways")
                    .hasMessageContaining("SELECT and SELECT, with peers and without");
        }
        db.recorder().hasRunNothing();
    }

    @DatabaseTest
    void anOptionThatDoesNotSpeakOfPeersLeavesThemToOneThatDoes(Database db) {
        store(db, 4);

        try (Session session = Session.open(db.engine())) {
            playsOf(session.query(ENSEMBLE)
                    .options(select(ENSEMBLE.plays).withPeers(false), select(ENSEMBLE.plays))
                    .list());
        }
        assertThat(db.recorder().selects()).isEqualTo(5);
        try (Session session = Session.open(db.engine())) {
            playsOf(session.query(ENSEMBLE)
                    .options(select(ENSEMBLE.plays), select(ENSEMBLE.plays).withPeers(false))
                    .list());
        }
        assertThat(db.recorder().selects()).isEqualTo(10);
    }

    @DatabaseTest
    void anObjectThatWasChangedStillHasItsPeers(Database db) {
        store(db, 10);

        try (Session session = Session.open(db.engine())) {
            List<Ensemble> ensembles = session.query(ENSEMBLE).list();
            ensembles.forEach(ensemble -> ensemble.name(ensemble.name() + "!"));
            session.flush();
            db.recorder().clear();

            assertThat(playsOf(ensembles)).isEqualTo(10);
            assertThat(db.recorder().selects()).isEqualTo(2);
        }
    }

    @DatabaseTest
    void objectsOfSeveralResultsAreNoPeers(Database db) {
        store(db, 3);

        try (Session session = Session.open(db.engine())) {
            for (long id = 1; id <= 3; id++) {
                assertThat(session.getOne(ENSEMBLE, id).plays()).hasSize(1);
            }
        }
        assertThat(db.recorder().selects()).isEqualTo(6);
    }

    /** Rule 2.6.16. */
    @DatabaseTest
    void theOptionsOfTheQueryHoldForWhatIsLoadedLater(Database db) {
        store(db, 3);

        try (Session session = Session.open(db.engine())) {
            List<Ensemble> ensembles = session.query(ENSEMBLE)
                    .options(select(ENSEMBLE.plays, selectin(PLAY.genres)))
                    .list();
            assertThat(db.recorder().selects()).isEqualTo(1);

            Play first = ensembles.get(0).plays().get(0);
            int sent = db.recorder().selects();
            assertThat(sent).isEqualTo(3);
            assertThat(first.genres()).isEmpty();
            assertThat(db.recorder().selects()).isEqualTo(sent);
        }
    }

    @DatabaseTest
    void whatIsPendingIsMergedIntoTheListsOfPeers(Database db) {
        store(db, 3);

        try (Session session = Session.open(db.engine())) {
            List<Ensemble> ensembles = session.query(ENSEMBLE).list();
            Play moved = session.getOne(PLAY, 3L);
            moved.ensemble(ensembles.get(1));
            assertThat(ensembles.get(0).plays()).hasSize(1);

            assertThat(ensembles.get(1).plays()).contains(moved).hasSize(2);
            assertThat(ensembles.get(2).plays()).isEmpty();
        }
    }
}
