package dev.kindred.it.loading;

import static dev.kindred.it.loading.AtlasMap_.ATLAS_MAP;
import static dev.kindred.it.loading.Atlas_.ATLAS;
import static dev.kindred.it.loading.Bough_.BOUGH;
import static dev.kindred.it.loading.Ensemble_.ENSEMBLE;
import static dev.kindred.it.loading.Genre_.GENRE;
import static dev.kindred.it.loading.Play_.PLAY;
import static dev.kindred.query.LoadOption.aggregated;
import static dev.kindred.query.LoadOption.joined;
import static dev.kindred.query.LoadOption.others;
import static dev.kindred.query.LoadOption.raiseAll;
import static dev.kindred.query.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.annotation.Lazy;
import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import dev.kindred.query.LoadOption;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionSettings;
import dev.kindred.sql.Lock;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import dev.kindred.testkit.SqlRecorder;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What aggregated loading sends: a whole graph of lists in one statement, whatever it is that it finds. */
class AggregatedTest {

    @BeforeEach
    void stage(Database db) {
        Stage.set(db);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static List<Ensemble> ensembles(Session session, LoadOption<Ensemble>... options) {
        return session.query(ENSEMBLE).orderBy(ENSEMBLE.id).options(options).list();
    }

    @DatabaseTest
    void aWholeGraphOfListsComesInOneStatement(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Ensemble> ensembles = ensembles(
                    session,
                    aggregated(ENSEMBLE.plays, aggregated(PLAY.genres, raiseAll())),
                    aggregated(ENSEMBLE.mimes),
                    aggregated(ENSEMBLE.grant),
                    raiseAll());

            assertThat(ensembles).extracting(Ensemble::name).containsExactly("Red Nose", "Blue Hat", "Old Shoe");
            Ensemble first = ensembles.get(0);
            assertThat(first.plays()).extracting(Play::title).containsExactly("Red Nose arrives", "Red Nose returns");
            assertThat(first.plays()).allMatch(play -> play.ensemble() == first);
            assertThat(first.plays().get(0).genres())
                    .extracting(Genre::name)
                    .containsExactlyInAnyOrder("farce", "satire");
            assertThat(first.plays().get(1).genres()).isEmpty();
            assertThat(first.plays().get(0).genres())
                    .containsExactlyInAnyOrderElementsOf(
                            ensembles.get(1).plays().get(0).genres());
            assertThat(first.mimes()).extracting(Mime::name).containsExactly("Red Nose A", "Red Nose B");
            assertThat(first.grant().code()).isEqualTo("Red");
            assertThat(ensembles.get(2).plays()).isEmpty();
            assertThat(ensembles.get(2).mimes()).isEmpty();
            assertThat(ensembles.get(2).grant()).isNull();
        }
        assertThat(db.recorder().selects()).isEqualTo(1);
    }

    @DatabaseTest(Databases.POSTGRESQL)
    void theStatementHasASubqueryForEachPath(Database db) {
        try (Session session = Session.open(db.engine())) {
            ensembles(session, aggregated(ENSEMBLE.plays, aggregated(PLAY.genres)));
        }
        db.recorder()
                .hasRun("select ensembles.id, ensembles.name, (select coalesce(json_agg(json_build_array(plays_1.id,"
                        + " plays_1.title, plays_1.acts, plays_1.ensemble_id, (select coalesce(json_agg(json_build_array("
                        + "genres_1.id, genres_1.name)), '[]') from play_genres as play_genres_plays_1_genres_1"
                        + " join genres as genres_1 on play_genres_plays_1_genres_1.genre_id = genres_1.id"
                        + " where play_genres_plays_1_genres_1.play_id = plays_1.id)) order by plays_1.title), '[]')"
                        + " from plays as plays_1 where plays_1.ensemble_id = ensembles.id)"
                        + " from ensembles order by ensembles.id");
    }

    @DatabaseTest
    void aReferenceComesInTheSameStatement(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Play> plays = session.query(PLAY)
                    .orderBy(PLAY.id)
                    .options(aggregated(PLAY.ensemble), aggregated(PLAY.genres))
                    .list();

            assertThat(plays.get(0).ensemble().name()).isEqualTo("Red Nose");
            assertThat(plays.get(0).ensemble()).isSameAs(plays.get(1).ensemble());
            assertThat(plays.get(4).ensemble()).isNull();
        }
        assertThat(db.recorder().selects()).isEqualTo(1);
    }

    @DatabaseTest
    void whatIsJoinedInsideOfItOrAroundItComesInTheSameStatement(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Ensemble> ensembles =
                    ensembles(session, aggregated(ENSEMBLE.plays, joined(PLAY.genres)), joined(ENSEMBLE.mimes));
            assertThat(ensembles.get(0).plays()).hasSize(2);
            assertThat(ensembles.get(0).plays().get(0).genres()).hasSize(2);
            assertThat(ensembles.get(0).mimes()).hasSize(2);

            session.clear();
            List<Play> plays = session.query(PLAY)
                    .orderBy(PLAY.id)
                    .options(joined(PLAY.ensemble, aggregated(ENSEMBLE.mimes)))
                    .list();
            assertThat(plays.get(0).ensemble().mimes()).hasSize(2);
        }
        assertThat(db.recorder().selects()).isEqualTo(2);
    }

    @DatabaseTest
    void aStatementOfItsOwnBringsAlongWhatIsAggregated(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Ensemble> ensembles = ensembles(session, selectin(ENSEMBLE.plays, aggregated(PLAY.genres)));
            assertThat(ensembles.get(1).plays().get(0).genres()).hasSize(2);
        }
        assertThat(db.recorder().selects()).isEqualTo(2);
    }

    @DatabaseTest
    void aLimitCountsOwners(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Ensemble> ensembles = session.query(ENSEMBLE)
                    .orderBy(ENSEMBLE.name)
                    .limit(2)
                    .options(aggregated(ENSEMBLE.plays), joined(ENSEMBLE.mimes))
                    .list();

            assertThat(ensembles).extracting(Ensemble::name).containsExactly("Blue Hat", "Old Shoe");
            assertThat(ensembles.get(0).plays()).hasSize(2);
            assertThat(ensembles.get(0).mimes()).hasSize(2);
        }
        assertThat(db.recorder().selects()).isEqualTo(1);
    }

    /** Rule 2.7.15. */
    @DatabaseTest
    void aConditionOfTheLoaderLimitsTheListAndItsOrderHolds(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Ensemble> ensembles = ensembles(
                    session,
                    aggregated(ENSEMBLE.plays).where(PLAY.acts.gt(3)),
                    aggregated(ENSEMBLE.mimes).orderBy(Mime_.MIME.name.desc()));

            assertThat(ensembles).hasSize(3);
            assertThat(ensembles.get(0).plays()).extracting(Play::title).containsExactly("Red Nose returns");
            assertThat(ensembles.get(0).mimes()).extracting(Mime::name).containsExactly("Red Nose B", "Red Nose A");
        }
        assertThat(db.recorder().selects()).isEqualTo(1);
    }

    @DatabaseTest
    void aTreeIsFollowedAsDeepAsIsAsked(Database db) {
        db.createAll(MetaData.of(BOUGH));
        try (Session session = Session.open(db.engine())) {
            Bough root = BOUGH.create().name("root");
            Bough child = BOUGH.create().name("child").parent(root);
            Bough grandchild = BOUGH.create().name("grandchild").parent(child);
            session.addAll(root, child, grandchild);
            session.commit();
        }
        db.recorder().clear();
        try (Session session = Session.open(db.engine())) {
            Bough root = session.query(BOUGH)
                    .where(BOUGH.parentId.isNull())
                    .options(aggregated(BOUGH.children).depth(2), others(Lazy.SELECT))
                    .one();

            assertThat(root.children().get(0).children().get(0).name()).isEqualTo("grandchild");
        }
        assertThat(db.recorder().selects()).isEqualTo(1);
    }

    @DatabaseTest
    void whatMemoryHoldsStays(Database db) {
        try (Session session = SessionFactory.of(db.engine())
                .with(SessionSettings.defaults().withAutoflush(false))
                .open()) {
            Ensemble known = session.getOne(ENSEMBLE, 1L);
            Play changed = known.plays().get(0);
            changed.title("Changed");
            Play added = PLAY.create().title("New").acts(1);
            known.plays().add(added);
            db.recorder().clear();

            List<Ensemble> ensembles = session.query(ENSEMBLE)
                    .orderBy(ENSEMBLE.id)
                    .options(aggregated(ENSEMBLE.plays, aggregated(PLAY.genres)))
                    .list();

            assertThat(ensembles.get(0)).isSameAs(known);
            assertThat(known.plays()).hasSize(3).contains(added, changed);
            assertThat(changed.title()).isEqualTo("Changed");
            assertThat(ensembles.get(1).plays()).hasSize(2);
        }
    }

    @DatabaseTest(except = Databases.SQLITE)
    void whatLocksRowsFallsBackToSelectIn(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Ensemble> ensembles = session.query(ENSEMBLE)
                    .options(aggregated(ENSEMBLE.plays))
                    .lock(Lock.UPDATE)
                    .list();
            assertThat(ensembles).hasSize(3);
        }
        assertThat(db.recorder().selects()).isEqualTo(2);
    }

    @DatabaseTest
    void whatHasALimitForEachOwnerOrIsPutTogetherFallsBackToSelectInAndIsTold(Database db) {
        try (Session session = Session.open(db.engine())) {
            var limited = session.query(ENSEMBLE)
                    .orderBy(ENSEMBLE.id)
                    .options(aggregated(ENSEMBLE.plays).limit(1));
            assertThat(limited.explain().toString())
                    .contains("SELECTIN (option, in place of AGGREGATED: it has a limit for each owner)");
            assertThat(limited.list().get(0).plays()).hasSize(1);
            session.clear();

            var distinct = session.query(ENSEMBLE).distinct().options(aggregated(ENSEMBLE.plays));
            assertThat(distinct.explain().toString())
                    .contains("SELECTIN (option, in place of AGGREGATED: the query itself puts rows together)");
            assertThat(distinct.list()).hasSize(3);
        }
        assertThat(db.recorder().selects()).isEqualTo(4);
    }

    @DatabaseTest
    void explainTellsTheWholeTree(Database db) {
        try (Session session = Session.open(db.engine())) {
            var query = session.query(ENSEMBLE)
                    .options(aggregated(ENSEMBLE.plays, aggregated(PLAY.genres), joined(PLAY.ensemble)), raiseAll());
            assertThat(query.explain().toString())
                    .contains("Ensemble.plays: AGGREGATED (option), in the same statement, as JSON")
                    .contains("Ensemble.plays.genres: AGGREGATED (option), in the same statement, as JSON")
                    .contains("Ensemble.plays.ensemble: JOINED (option), in the same statement")
                    .contains("Ensemble.mimes: RAISE (default)");
            List<String> told = query.explain().statements();
            query.list();
            assertThat(db.recorder().statements()).containsExactlyElementsOf(told);
        }
    }

    @DatabaseTest(Databases.MARIADB)
    void aTextThatTheDatabaseCutsIsMadeGoodBySelectIn(Database db) {
        SqlRecorder recorder = new SqlRecorder();
        String setting = "sessionVariables=group_concat_max_len=100";
        try (Engine engine = Engine.create(
                        db.url() + (db.url().contains("?") ? "&" : "?") + setting,
                        EngineOptions.defaults().withListener(recorder));
                Session session = Session.open(engine)) {
            List<Ensemble> ensembles = ensembles(session, aggregated(ENSEMBLE.plays, aggregated(PLAY.genres)));

            assertThat(ensembles.get(0).plays())
                    .extracting(Play::title)
                    .containsExactly("Red Nose arrives", "Red Nose returns");
            assertThat(ensembles.get(0).plays().get(0).genres()).hasSize(2);
            assertThat(ensembles.get(2).plays()).isEmpty();
        }
        assertThat(recorder.selects()).isEqualTo(2);
    }

    @DatabaseTest
    void othersAreLoadedAsJsonToo(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Genre> genres = session.query(GENRE)
                    .orderBy(GENRE.id)
                    .options(others(Lazy.AGGREGATED))
                    .list();
            assertThat(genres.get(0).plays()).hasSize(2);
            genres.get(0)
                    .plays()
                    .forEach(play -> assertThat(play.ensemble().grant().code()).isNotEmpty());
        }
        assertThat(db.recorder().selects()).isEqualTo(1);
    }

    @DatabaseTest
    void theMappingMayChooseIt(Database db) {
        db.createAll(MetaData.of(ATLAS, ATLAS_MAP));
        try (Session session = Session.open(db.engine())) {
            Atlas atlas = ATLAS.create().title("World");
            atlas.maps().add(ATLAS_MAP.create().number(2));
            atlas.maps().add(ATLAS_MAP.create().number(1));
            session.addAll(atlas, ATLAS.create().title("Empty"));
            session.commit();
        }
        db.recorder().clear();
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(ATLAS, 1L).maps())
                    .extracting(AtlasMap::number)
                    .containsExactly(1, 2);
            session.clear();
            assertThat(session.query(ATLAS).orderBy(ATLAS.id).list())
                    .extracting(atlas -> atlas.maps().size())
                    .containsExactly(2, 0);
            assertThat(session.query(ATLAS).explain().toString())
                    .contains("Atlas.maps: AGGREGATED (mapping), in the same statement, as JSON");
        }
        assertThat(db.recorder().selects()).isEqualTo(2);
    }
}
