package dev.kindred.it.loading;

import static dev.kindred.it.loading.Bough_.BOUGH;
import static dev.kindred.it.loading.Crew_.CREW;
import static dev.kindred.it.loading.Ensemble_.ENSEMBLE;
import static dev.kindred.it.loading.Play_.PLAY;
import static dev.kindred.query.LoadOption.immediate;
import static dev.kindred.query.LoadOption.joined;
import static dev.kindred.query.LoadOption.raiseAll;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.query.LoadOption.subquery;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.plan.LoadExplanation;
import dev.kindred.plan.LoadSource;
import dev.kindred.query.LoadOption;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What {@code query.explain()} tells. */
class ExplainTest {

    @BeforeEach
    void stage(Database db) {
        Stage.set(db);
    }

    @DatabaseTest(Databases.H2)
    void theTreeTellsEachPathItsStrategyWhoChoseItAndWhatIsSent(Database db) {
        try (Session session = Session.open(db.engine())) {
            LoadExplanation explanation = session.query(ENSEMBLE)
                    .where(ENSEMBLE.name.eq("Red Nose"))
                    .options(joined(ENSEMBLE.plays, selectin(PLAY.genres)), joined(ENSEMBLE.mimes), raiseAll())
                    .explain();

            assertThat(explanation).hasToString("""
                            Ensemble
                               select ensembles.id, ensembles.name, plays_1.id, plays_1.title, plays_1.acts, plays_1.ensemble_id \
                            from ensembles left join plays as plays_1 on plays_1.ensemble_id = ensembles.id \
                            where ensembles.name = ? order by ensembles.id, plays_1.title
                               Ensemble.plays: JOINED (option), in the same statement
                                  Ensemble.plays.genres: SELECTIN (option)
                                     select genres.id, genres.name, play_genres.play_id from genres \
                            join play_genres on play_genres.genre_id = genres.id where play_genres.play_id = any(?) \
                            -- once for each 500 owners
                                     Ensemble.plays.genres.plays: RAISE (default)
                                  Ensemble.plays.ensemble: RAISE (default)
                               Ensemble.mimes: SELECTIN (option, in place of JOINED: a second list beside Ensemble.plays would multiply the rows)
                                  select mimes.id, mimes.name, mimes.ensemble_id from mimes where mimes.ensemble_id = any(?) \
                            order by mimes.id -- once for each 500 owners
                                  Ensemble.mimes.ensemble: RAISE (default)
                               Ensemble.grant: RAISE (default)""");
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void theStatementsToldAreThoseThatAreSent(Database db) {
        try (Session session = Session.open(db.engine())) {
            var query = session.query(ENSEMBLE)
                    .where(ENSEMBLE.id.le(1L))
                    .orderBy(ENSEMBLE.id)
                    .options(
                            subquery(ENSEMBLE.plays, joined(PLAY.genres)),
                            immediate(ENSEMBLE.grant),
                            selectin(ENSEMBLE.mimes));
            LoadExplanation explanation = query.explain();
            query.list();

            assertThat(db.recorder().statements()).containsExactlyElementsOf(explanation.statements());
        }
    }

    @DatabaseTest
    void theStatementsToldOverALinkTableAreThoseThatAreSent(Database db) {
        for (LoadOption<Play> option : List.of(
                selectin(PLAY.genres),
                selectin(PLAY.genres).limit(1),
                subquery(PLAY.genres),
                immediate(PLAY.genres),
                immediate(PLAY.genres).limit(1))) {
            try (Session session = Session.open(db.engine())) {
                var query = session.query(PLAY).where(PLAY.id.eq(2L)).options(option);
                LoadExplanation explanation = query.explain();
                query.list();

                assertThat(db.recorder().statements()).containsExactlyElementsOf(explanation.statements());
                db.recorder().clear();
            }
        }
    }

    @DatabaseTest
    void aTreeThatIsFollowedToTheEndIsToldOnce(Database db) {
        try (Session session = Session.open(db.engine())) {
            String text = session.query(BOUGH)
                    .options(selectin(BOUGH.children).recursive())
                    .explain()
                    .toString();
            assertThat(text).containsOnlyOnce("Bough.children: SELECTIN").contains("and so on to the end");
        }
    }

    @DatabaseTest
    void whatIsLoadedAlongAtEachStepToTheEndIsToldToo(Database db) {
        try (Session session = Session.open(db.engine())) {
            LoadExplanation explanation = session.query(BOUGH)
                    .options(selectin(BOUGH.children, immediate(BOUGH.parent)).recursive())
                    .explain();
            assertThat(explanation.toString()).contains("Bough.children.parent: IMMEDIATE (option)");
            assertThat(explanation.statements()).hasSize(3);
        }
    }

    @DatabaseTest
    void theMappingIsNamedWhereItChose(Database db) {
        try (Session session = Session.open(db.engine())) {
            LoadExplanation explanation = session.query(CREW).explain();
            assertThat(explanation.steps()).allMatch(step -> step.source() == LoadSource.MAPPING);
            assertThat(explanation.toString())
                    .contains("Crew.gymnasts: JOINED (mapping), in the same statement")
                    .contains("Crew.ribbons: RAISE (mapping)");
        }
    }
}
