package dev.kindred.it.loading;

import static dev.kindred.it.loading.Ensemble_.ENSEMBLE;
import static dev.kindred.it.loading.Play_.PLAY;
import static dev.kindred.query.LoadOption.joined;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.session.Session;
import dev.kindred.sql.Lock;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Section 2.7: what joined loading sends, and that it changes nothing of what a query finds. */
class JoinedTest {

    private static final String ENSEMBLES_WITH_PLAYS = "select ensembles.id, ensembles.name, plays_1.id, plays_1.title,"
            + " plays_1.acts, plays_1.ensemble_id from ensembles left join plays as plays_1"
            + " on plays_1.ensemble_id = ensembles.id";

    @BeforeEach
    void stage(Database db) {
        Stage.set(db);
    }

    /** The table's row joined, for a list; rules 2.7.1 and 2.7.2. */
    @DatabaseTest
    void aListComesInTheSameStatementInItsOwnOrder(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Ensemble> ensembles = session.query(ENSEMBLE)
                    .orderBy(ENSEMBLE.id)
                    .options(joined(ENSEMBLE.plays))
                    .list();

            assertThat(ensembles).extracting(Ensemble::name).containsExactly("Red Nose", "Blue Hat", "Old Shoe");
            assertThat(ensembles.get(0).plays())
                    .extracting(Play::title)
                    .containsExactly("Red Nose arrives", "Red Nose returns");
            assertThat(ensembles.get(2).plays()).isEmpty();
            assertThat(ensembles.get(0).plays().get(0).ensemble()).isSameAs(ensembles.get(0));
        }
        db.recorder().hasRun(ENSEMBLES_WITH_PLAYS + " order by ensembles.id, ensembles.id, plays_1.title");
    }

    /** The table's row joined, for a reference. */
    @DatabaseTest
    void aReferenceComesInTheSameStatement(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Play> plays = session.query(PLAY)
                    .orderBy(PLAY.id)
                    .options(joined(PLAY.ensemble))
                    .list();

            assertThat(plays).hasSize(5);
            assertThat(plays.get(0).ensemble().name()).isEqualTo("Red Nose");
            assertThat(plays.get(4).ensemble()).isNull();
        }
        db.recorder()
                .hasRun("select plays.id, plays.title, plays.acts, plays.ensemble_id, ensembles_1.id, ensembles_1.name"
                        + " from plays left join ensembles as ensembles_1 on ensembles_1.id = plays.ensemble_id"
                        + " order by plays.id");
    }

    /** The table's row joined, for many-to-many. */
    @DatabaseTest
    void aManyToManyListComesInTheSameStatement(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Play> plays = session.query(PLAY)
                    .orderBy(PLAY.id)
                    .options(joined(PLAY.genres))
                    .list();

            assertThat(plays.get(1).genres()).extracting(Genre::name).containsExactlyInAnyOrder("farce", "satire");
            assertThat(plays.get(0).genres()).isEmpty();
        }
        assertThat(db.recorder().selects()).isEqualTo(1);
    }

    @DatabaseTest
    void aOneToOneSideWithoutTheKeyComesInTheSameStatement(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Ensemble> ensembles = session.query(ENSEMBLE)
                    .orderBy(ENSEMBLE.id)
                    .options(joined(ENSEMBLE.grant))
                    .list();

            assertThat(ensembles.get(0).grant().code()).isEqualTo("Red");
            assertThat(ensembles.get(2).grant()).isNull();
        }
        assertThat(db.recorder().selects()).isEqualTo(1);
    }

    /** Rule 2.7.3. */
    @DatabaseTest
    void aLimitCountsOwnersAndNotJoinedRows(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Ensemble> ensembles = session.query(ENSEMBLE)
                    .orderBy(ENSEMBLE.name)
                    .limit(2)
                    .options(joined(ENSEMBLE.plays))
                    .list();

            assertThat(ensembles).extracting(Ensemble::name).containsExactly("Blue Hat", "Old Shoe");
            assertThat(ensembles.get(0).plays()).hasSize(2);
        }
        assertThat(db.recorder().statements())
                .singleElement()
                .asString()
                .startsWith("select ensembles.id, ensembles.name, plays_1.id,")
                .contains(" from (select ensembles.id, ensembles.name from ensembles order by ensembles.name ")
                .contains(") as ensembles left join plays as plays_1 on plays_1.ensemble_id = ensembles.id"
                        + " order by ensembles.name, ensembles.id, plays_1.title");
    }

    /** Rule 2.7.3. */
    @DatabaseTest
    void aLimitWithAJoinedReferenceNeedsNoSubquery(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(PLAY)
                            .orderBy(PLAY.id)
                            .limit(2)
                            .options(joined(PLAY.ensemble))
                            .list())
                    .hasSize(2);
        }
        assertThat(db.recorder().statements()).singleElement().asString().doesNotContain("(select");
    }

    /** Rule 2.7.3: a reference followed by a list does. */
    @DatabaseTest
    void aLimitWithAJoinedReferenceFollowedByAListCountsOwners(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Play> plays = session.query(PLAY)
                    .orderBy(PLAY.id)
                    .limit(2)
                    .options(joined(PLAY.ensemble, joined(ENSEMBLE.mimes)))
                    .list();

            assertThat(plays).hasSize(2);
            assertThat(plays.get(0).ensemble().mimes()).hasSize(2);
        }
        assertThat(db.recorder().selects()).isEqualTo(1);
    }

    /** Rule 2.7.4. */
    @DatabaseTest
    void theQuerysOwnJoinDoesNotShortenTheList(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Ensemble> ensembles = session.query(ENSEMBLE)
                    .join(ENSEMBLE.plays)
                    .where(PLAY.title.eq("Red Nose arrives"))
                    .distinct()
                    .options(joined(ENSEMBLE.plays))
                    .list();

            assertThat(ensembles).hasSize(1);
            assertThat(ensembles.get(0).plays()).hasSize(2);
        }
        assertThat(db.recorder().selects()).isEqualTo(1);
    }

    /** K11: duplicates stay where the user's own join makes them. */
    @DatabaseTest
    void anEntityThatTheQuerysOwnJoinRepeatsStaysRepeated(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Ensemble> plain = session.query(ENSEMBLE)
                    .join(ENSEMBLE.plays)
                    .orderBy(ENSEMBLE.id)
                    .list();
            session.clear();
            db.recorder().clear();
            List<Ensemble> eager = session.query(ENSEMBLE)
                    .join(ENSEMBLE.plays)
                    .orderBy(ENSEMBLE.id)
                    .options(joined(ENSEMBLE.plays))
                    .list();

            assertThat(eager)
                    .extracting(Ensemble::id)
                    .containsExactlyElementsOf(plain.stream().map(Ensemble::id).toList());
            assertThat(eager).hasSize(4);
        }
        assertThat(db.recorder().selects()).isEqualTo(2);
    }

    @DatabaseTest
    void aSecondListBesideAJoinedOneIsLoadedBySelectIn(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Ensemble> ensembles = session.query(ENSEMBLE)
                    .orderBy(ENSEMBLE.id)
                    .options(joined(ENSEMBLE.plays), joined(ENSEMBLE.mimes))
                    .list();
            assertThat(db.recorder().selects()).isEqualTo(2);

            assertThat(ensembles.get(0).plays()).hasSize(2);
            assertThat(ensembles.get(0).mimes()).hasSize(2);
            assertThat(db.recorder().selects()).isEqualTo(2);
        }
    }

    @DatabaseTest
    void listsOnOnePathComeInTheSameStatement(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Ensemble> ensembles = session.query(ENSEMBLE)
                    .orderBy(ENSEMBLE.id)
                    .options(joined(ENSEMBLE.plays, joined(PLAY.genres)))
                    .list();

            assertThat(ensembles.get(0).plays()).hasSize(2);
            assertThat(ensembles.get(0).plays().get(0).genres()).hasSize(2);
            assertThat(ensembles.get(0).plays().get(1).genres()).isEmpty();
        }
        assertThat(db.recorder().selects()).isEqualTo(1);
    }

    @DatabaseTest(except = Databases.SQLITE)
    void whatLocksRowsJoinsNothing(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Play> plays = session.query(PLAY)
                    .options(joined(PLAY.ensemble))
                    .lock(Lock.UPDATE)
                    .list();

            assertThat(plays).hasSize(5);
        }
        assertThat(db.recorder().selects()).isEqualTo(2);
    }

    /** Rule 2.7.15. */
    @DatabaseTest
    void aConditionOfTheLoaderLimitsTheListAndNotTheOwners(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Ensemble> ensembles = session.query(ENSEMBLE)
                    .orderBy(ENSEMBLE.id)
                    .options(joined(ENSEMBLE.plays).where(PLAY.acts.gt(3)).orderBy(PLAY.id.desc()))
                    .list();

            assertThat(ensembles).hasSize(3);
            assertThat(ensembles.get(0).plays()).extracting(Play::title).containsExactly("Red Nose returns");
        }
        assertThat(db.recorder().selects()).isEqualTo(1);
    }

    /** Rule 2.7.12. */
    @DatabaseTest
    void aChangedKeyIsNotOverwrittenByWhatTheRowSays(Database db) {
        try (Session session = Session.open(db.engine())) {
            Play play = session.getOne(PLAY, 1L);
            Ensemble other = session.getOne(ENSEMBLE, 2L);
            session.flush();
            play.ensembleId(2L);

            session.query(PLAY).options(joined(PLAY.ensemble)).list();

            assertThat(play.ensemble()).isSameAs(other);
        }
    }
}
