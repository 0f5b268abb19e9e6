package dev.kindred.it.loading;

import static dev.kindred.it.loading.Crew_.CREW;
import static dev.kindred.it.loading.Ensemble_.ENSEMBLE;
import static dev.kindred.it.loading.Gymnast_.GYMNAST;
import static dev.kindred.it.loading.Play_.PLAY;
import static dev.kindred.it.loading.Ribbon_.RIBBON;
import static dev.kindred.query.LoadOption.immediate;
import static dev.kindred.query.LoadOption.joined;
import static dev.kindred.query.LoadOption.raise;
import static dev.kindred.query.LoadOption.raiseOnSql;
import static dev.kindred.query.LoadOption.select;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.query.LoadOption.subquery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.Execution;
import dev.kindred.exception.LazyLoadException;
import dev.kindred.it.Inserts;
import dev.kindred.query.LoadOption;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** The table of section 2.7: its rows for many to many and for references, and the rules that count statements. */
class StatementCountsTest {

    private static final String ALL_PLAYS = Stage.PLAYS + " order by plays.id";
    private static final String GENRES_OF = "select genres.id, genres.name from genres"
            + " join play_genres on play_genres.genre_id = genres.id where play_genres.play_id = ? -- ";
    private static final String LINKED_GENRES = "select genres.id, genres.name, play_genres.play_id from genres"
            + " join play_genres on play_genres.genre_id = genres.id ";

    @BeforeEach
    void stage(Database db) {
        Stage.set(db);
    }

    private static void genresOfPlays(Session session, LoadOption<Play> option) {
        List<Play> plays = session.query(PLAY).orderBy(PLAY.id).options(option).list();
        assertThat(plays).extracting(play -> play.genres().size()).containsExactly(0, 2, 0, 2, 0);
    }

    private static void ensemblesOfPlays(Session session, LoadOption<Play> option) {
        assertThat(session.query(PLAY).orderBy(PLAY.id).options(option).list())
                .extracting(
                        play -> play.ensemble() == null ? 0L : play.ensemble().id())
                .containsExactly(1L, 1L, 2L, 2L, 0L);
    }

    @DatabaseTest
    void manyToManyIsLoadedAtItsTouch(Database db) {
        try (Session session = Session.open(db.engine())) {
            genresOfPlays(session, select(PLAY.genres));
        }
        String others = "where play_genres.play_id " + Inserts.in(db, 4) + " -- [[2, 3, 4, 5]]";
        db.recorder().hasRun(ALL_PLAYS, GENRES_OF + "[1]", LINKED_GENRES + others);
    }

    @DatabaseTest
    void manyToManyIsLoadedOneByOneWithoutPeersAndRightAway(Database db) {
        String[] each = {
            ALL_PLAYS, GENRES_OF + "[1]", GENRES_OF + "[2]", GENRES_OF + "[3]", GENRES_OF + "[4]", GENRES_OF + "[5]"
        };
        try (Session session = Session.open(db.engine())) {
            genresOfPlays(session, select(PLAY.genres).withPeers(false));
        }
        db.recorder().hasRun(each);
        try (Session session = Session.open(db.engine())) {
            session.query(PLAY).orderBy(PLAY.id).options(immediate(PLAY.genres)).list();
        }
        db.recorder().hasRun(each);
    }

    @DatabaseTest
    void manyToManyIsLoadedByOneMoreStatement(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(PLAY)
                            .orderBy(PLAY.id)
                            .where(PLAY.id.le(4L))
                            .options(selectin(PLAY.genres))
                            .list())
                    .extracting(play -> play.genres().size())
                    .containsExactly(0, 2, 0, 2);
        }
        String of = "where play_genres.play_id " + Inserts.in(db, 4) + " -- [[1, 2, 3, 4]]";
        db.recorder().hasRun(Stage.PLAYS + " where plays.id <= ? order by plays.id", LINKED_GENRES + of);
        try (Session session = Session.open(db.engine())) {
            genresOfPlays(session, subquery(PLAY.genres));
        }
        db.recorder()
                .hasRun(
                        ALL_PLAYS,
                        LINKED_GENRES + "join (select distinct plays.id from plays) as plays_found"
                                + " on play_genres.play_id = plays_found.id");
    }

    /** Rule 2.7.3. */
    @DatabaseTest
    void aLimitCountsOwnersOfManyToManyToo(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Play> plays = session.query(PLAY)
                    .orderBy(PLAY.id)
                    .limit(3)
                    .offset(1)
                    .options(joined(PLAY.genres))
                    .list();

            assertThat(plays).extracting(Play::id).containsExactly(2L, 3L, 4L);
            assertThat(plays).extracting(play -> play.genres().size()).containsExactly(2, 0, 2);
        }
        assertThat(db.recorder().statements())
                .singleElement()
                .asString()
                .contains(" from (select plays.id,", ") as plays left join play_genres as ");
    }

    @DatabaseTest
    void raiseRefusesManyToMany(Database db) {
        try (Session session = Session.open(db.engine())) {
            for (LoadOption<Play> option : List.of(raise(PLAY.genres), raiseOnSql(PLAY.genres))) {
                Play play = session.query(PLAY)
                        .where(PLAY.id.eq(2L))
                        .options(option)
                        .one();
                assertThatThrownBy(() -> play.genres().size()).isInstanceOf(LazyLoadException.class);
            }
        }
    }

    @DatabaseTest
    void raiseOnSqlRefusesAListThoughItsElementsAreInMemory(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.query(PLAY).list();
            Ensemble ensemble = session.query(ENSEMBLE)
                    .where(ENSEMBLE.id.eq(1L))
                    .options(raiseOnSql(ENSEMBLE.plays))
                    .one();

            assertThatThrownBy(() -> ensemble.plays().size()).isInstanceOf(LazyLoadException.class);
        }
    }

    @DatabaseTest
    void referencesAreLoadedOncePerTarget(Database db) {
        String byKey = Stage.ENSEMBLES + " where ensembles.id = ? -- ";
        for (LoadOption<Play> option :
                List.of(select(PLAY.ensemble), select(PLAY.ensemble).withPeers(false), immediate(PLAY.ensemble))) {
            try (Session session = Session.open(db.engine())) {
                ensemblesOfPlays(session, option);
            }
            db.recorder().hasRun(ALL_PLAYS, byKey + "[1]", byKey + "[2]");
        }
    }

    /** Rule 2.7.5: by the keys of the targets, each once, and none for null. */
    @DatabaseTest
    void referencesAreLoadedByOneMoreStatement(Database db) {
        try (Session session = Session.open(db.engine())) {
            ensemblesOfPlays(session, selectin(PLAY.ensemble));
        }
        db.recorder().hasRun(ALL_PLAYS, Stage.ENSEMBLES + " where ensembles.id " + Inserts.in(db, 2) + " -- [[1, 2]]");
    }

    /** Rule 2.7.5, with rule 2.7.8 in the words of K12. */
    @DatabaseTest
    void selectInAsksForNoTargetThatMemoryHolds(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(ENSEMBLE, 1L);
            db.recorder().clear();

            ensemblesOfPlays(session, selectin(PLAY.ensemble));
            assertThat(db.recorder().executions().get(1).toString()).endsWith(" -- [[2]]");
            ensemblesOfPlays(session, selectin(PLAY.ensemble));
            assertThat(db.recorder().selects()).isEqualTo(3);
        }
    }

    /** Rule 2.7.5: the query stays as it is, its limit too. */
    @DatabaseTest
    void selectInLeavesALimitedQueryAsItIs(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.query(ENSEMBLE).orderBy(ENSEMBLE.id).limit(2).list();
            String plain = db.recorder().statements().get(0);
            session.clear();
            db.recorder().clear();

            session.query(ENSEMBLE)
                    .orderBy(ENSEMBLE.id)
                    .limit(2)
                    .options(selectin(ENSEMBLE.plays))
                    .list();
            assertThat(db.recorder().statements()).first().isEqualTo(plain);
            assertThat(db.recorder().executions().get(1).toString()).endsWith(" -- [[1, 2]]");
        }
    }

    /** Rule 2.7.6. */
    @DatabaseTest
    void selectInAsksForFiveHundredAtATime(Database db) {
        SessionFactory.of(db.engine()).run(session -> {
            List<Object> all = new ArrayList<>();
            for (int i = 3; i < 1201; i++) {
                Ensemble ensemble = ENSEMBLE.create().name("E" + i);
                all.add(ensemble);
                all.add(PLAY.create().title("P" + i).acts(1).ensemble(ensemble));
            }
            session.addAll(all);
        });
        db.recorder().clear();

        try (Session session = Session.open(db.engine())) {
            session.query(ENSEMBLE).options(selectin(ENSEMBLE.plays)).list();
            assertThat(keys(db)).containsExactly(500, 500, 201);
        }
        db.recorder().clear();
        try (Session session = Session.open(db.engine())) {
            session.query(PLAY).options(selectin(PLAY.ensemble)).list();
            assertThat(keys(db)).containsExactly(500, 500, 200); // one has no play
        }
    }

    /** How many keys each statement after the first asks for. */
    private static List<Integer> keys(Database db) {
        List<Execution> sent = db.recorder().executions();
        return sent.subList(1, sent.size()).stream()
                .map(one -> ((Collection<?>) one.parameters().get(0)).size())
                .toList();
    }

    /** Rule 2.7.10. */
    @DatabaseTest
    void whatIsNotToBeLoadedIsRefusedOutsideOfASessionToo(Database db) {
        Ensemble ensemble;
        try (Session session = Session.open(db.engine())) {
            ensemble = session.query(ENSEMBLE)
                    .where(ENSEMBLE.id.eq(1L))
                    .options(raise(ENSEMBLE.plays))
                    .one();
        }
        assertThatThrownBy(() -> ensemble.plays().size()).hasMessageContaining("Ensemble.plays");
    }

    /** Rule 2.7.10: a list whose mapping forbids to load it is a new object's to use. */
    @DatabaseTest
    void aNewObjectUsesAListThatIsNotToBeLoaded(Database db) {
        db.createAll(MetaData.of(CREW, GYMNAST, RIBBON));
        SessionFactory.of(db.engine()).run(session -> {
            Crew crew = CREW.create().name("North");
            crew.ribbons().add(RIBBON.create().colour("red"));
            session.add(crew);
            assertThat(crew.ribbons()).hasSize(1);
        });
        SessionFactory.of(db.engine())
                .run(session -> assertThat(session.query(RIBBON).one().crewId()).isEqualTo(1L));
    }

    /** Rule 2.7.12: what an object in memory lacks is filled in. */
    @DatabaseTest
    void joinedFillsTheListOfAnObjectInMemory(Database db) {
        try (Session session = Session.open(db.engine())) {
            Ensemble ensemble = session.getOne(ENSEMBLE, 1L);
            ensemble.name("Changed");
            session.query(ENSEMBLE).options(joined(ENSEMBLE.plays)).list();
            db.recorder().clear();

            assertThat(ensemble.plays()).hasSize(2);
            assertThat(ensemble.name()).isEqualTo("Changed");
            db.recorder().hasRunNothing();
        }
    }

    /** K9: the mapping may say that a second touch loads for one object alone. */
    @DatabaseTest
    void withoutPeersInTheMappingEachTouchIsAStatement(Database db) {
        db.createAll(MetaData.of(CREW, GYMNAST, RIBBON));
        SessionFactory.of(db.engine()).run(session -> {
            for (String name : List.of("North", "South", "West", "East")) {
                session.add(RIBBON.create().colour(name).crew(CREW.create().name(name)));
            }
        });
        db.recorder().clear();

        try (Session session = Session.open(db.engine())) {
            for (Ribbon ribbon :
                    session.query(RIBBON).options(select(RIBBON.crew)).list()) {
                assertThat(ribbon.crew().name()).isEqualTo(ribbon.colour());
            }
            assertThat(db.recorder().selects()).isEqualTo(5);
            session.clear();
            for (Ribbon ribbon : session.query(RIBBON)
                    .options(select(RIBBON.crew).withPeers(true))
                    .list()) {
                assertThat(ribbon.crew().name()).isEqualTo(ribbon.colour());
            }
            assertThat(db.recorder().selects()).isEqualTo(8);
        }
    }
}
