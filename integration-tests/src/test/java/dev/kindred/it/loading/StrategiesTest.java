package dev.kindred.it.loading;

import static dev.kindred.it.loading.Ensemble_.ENSEMBLE;
import static dev.kindred.it.loading.Genre_.GENRE;
import static dev.kindred.it.loading.Mime_.MIME;
import static dev.kindred.it.loading.Play_.PLAY;
import static dev.kindred.query.LoadOption.containsEager;
import static dev.kindred.query.LoadOption.immediate;
import static dev.kindred.query.LoadOption.joined;
import static dev.kindred.query.LoadOption.others;
import static dev.kindred.query.LoadOption.raise;
import static dev.kindred.query.LoadOption.raiseAll;
import static dev.kindred.query.LoadOption.raiseOnSql;
import static dev.kindred.query.LoadOption.select;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.query.LoadOption.subquery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.annotation.Lazy;
import dev.kindred.exception.LazyLoadException;
import dev.kindred.exception.QueryException;
import dev.kindred.query.LoadOption;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionSettings;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** The table of section 2.7, row by row: how many statements each strategy sends, and what it finds. */
class StrategiesTest {

    @BeforeEach
    void stage(Database db) {
        Stage.set(db);
    }

    private static List<Ensemble> ensembles(Session session, LoadOption<Ensemble> option) {
        List<Ensemble> found =
                session.query(ENSEMBLE).orderBy(ENSEMBLE.id).options(option).list();
        assertThat(found).extracting(one -> one.plays().size()).containsExactly(2, 2, 0);
        assertThat(found.get(0).plays())
                .extracting(Play::title)
                .containsExactly("Red Nose arrives", "Red Nose returns");
        return found;
    }

    private static List<Play> plays(Session session, LoadOption<Play> option) {
        return session.query(PLAY).orderBy(PLAY.id).options(option).list();
    }

    @DatabaseTest
    void listsAreLoadedByTwoStatementsWithSelectIn(Database db) {
        try (Session session = Session.open(db.engine())) {
            ensembles(session, selectin(ENSEMBLE.plays));
        }
        assertThat(db.recorder().selects()).isEqualTo(2);
    }

    @DatabaseTest
    void listsAreLoadedByTwoStatementsWithASubquery(Database db) {
        try (Session session = Session.open(db.engine())) {
            ensembles(session, subquery(ENSEMBLE.plays));
        }
        db.recorder()
                .hasRun(
                        Stage.ENSEMBLES + " order by ensembles.id",
                        Stage.PLAYS + " join (select distinct ensembles.id from ensembles) as ensembles_found"
                                + " on plays.ensemble_id = ensembles_found.id order by plays.title");
    }

    @DatabaseTest
    void referencesAreLoadedByTwoStatementsWithASubquery(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Play> plays = plays(session, subquery(PLAY.ensemble));
            assertThat(plays.get(0).ensemble().name()).isEqualTo("Red Nose");
            assertThat(plays.get(4).ensemble()).isNull();
        }
        assertThat(db.recorder().selects()).isEqualTo(2);
    }

    @DatabaseTest
    void nestedSubqueriesAreOneStatementALevel(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Ensemble> found = ensembles(session, subquery(ENSEMBLE.plays, subquery(PLAY.genres)));
            assertThat(found.get(0).plays().get(0).genres()).hasSize(2);
            assertThat(found.get(0).plays().get(1).genres()).isEmpty();
        }
        assertThat(db.recorder().selects()).isEqualTo(3);
    }

    @DatabaseTest
    void aSubqueryUnderALimitIsASelectIn(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Ensemble> found = session.query(ENSEMBLE)
                    .orderBy(ENSEMBLE.id)
                    .limit(1)
                    .options(subquery(ENSEMBLE.plays))
                    .list();
            assertThat(found.get(0).plays()).hasSize(2);
        }
        assertThat(db.recorder().statements().get(1)).doesNotContain("join");
    }

    @DatabaseTest
    void listsAreLoadedOneByOneRightAwayWithImmediate(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.query(ENSEMBLE).options(immediate(ENSEMBLE.plays)).list();
            assertThat(db.recorder().selects()).isEqualTo(4);
            ensembles(session, select(ENSEMBLE.plays));
            assertThat(db.recorder().selects()).isEqualTo(5);
        }
    }

    /** Rule 2.7.9. */
    @DatabaseTest
    void immediateAsksMemoryFirst(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.query(ENSEMBLE).where(ENSEMBLE.id.eq(1L)).list();
            db.recorder().clear();

            List<Play> plays = plays(session, immediate(PLAY.ensemble));
            assertThat(plays)
                    .extracting(play -> play.ensemble() == null)
                    .containsExactly(false, false, false, false, true);
        }
        assertThat(db.recorder().selects()).isEqualTo(2);
    }

    /** Rule 2.7.10. */
    @DatabaseTest
    void raiseRefusesToLoadAndTellsTheCure(Database db) {
        try (Session session = Session.open(db.engine())) {
            Ensemble ensemble = session.query(ENSEMBLE)
                    .options(raise(ENSEMBLE.plays))
                    .limit(1)
                    .one();

            assertThatThrownBy(() -> ensemble.plays().size())
                    .isInstanceOf(LazyLoadException.class)
                    .hasMessageContaining("Ensemble.plays of Ensemble(id=1")
                    .hasMessageContaining("selectin(ENSEMBLE.plays)");
            assertThat(ensemble.mimes()).hasSize(2);
        }
    }

    /** Rule 2.7.10: also where memory knows. */
    @DatabaseTest
    void raiseRefusesAReferenceThoughItsTargetIsInMemory(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.query(ENSEMBLE).list();
            Play play = session.query(PLAY)
                    .where(PLAY.id.eq(1L))
                    .options(raise(PLAY.ensemble))
                    .one();

            assertThatThrownBy(play::ensemble).isInstanceOf(LazyLoadException.class);
        }
    }

    /** Rule 2.7.10: to write through the other side works, and the flush does not mind. */
    @DatabaseTest
    void whatIsNotToBeLoadedCanBeWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Ensemble ensemble = session.query(ENSEMBLE)
                    .where(ENSEMBLE.id.eq(3L))
                    .options(raiseAll())
                    .one();
            session.add(PLAY.create().title("New").acts(1).ensemble(ensemble));
            session.add(PLAY.create().title("Newer").acts(2).ensemble(ensemble));
            session.commit();
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(ENSEMBLE, 3L).plays()).hasSize(2);
        }
    }

    /** Rule 2.7.10. */
    @DatabaseTest
    void raiseOnSqlLetsMemoryAnswer(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(ENSEMBLE, 1L);
            List<Play> plays = plays(session, raiseOnSql(PLAY.ensemble));

            assertThat(plays.get(0).ensemble()).isNotNull();
            assertThat(plays.get(4).ensemble()).isNull();
            assertThatThrownBy(() -> plays.get(2).ensemble()).isInstanceOf(LazyLoadException.class);
        }
    }

    /** Rule 2.7.11. */
    @DatabaseTest
    void whatWasLoadedAlongIsReadWithoutASessionThoughTheRestRaises(Database db) {
        List<Ensemble> found;
        try (Session session = Session.open(db.engine())) {
            found = session.query(ENSEMBLE)
                    .orderBy(ENSEMBLE.id)
                    .options(selectin(ENSEMBLE.plays), raiseAll())
                    .list();
            assertThatThrownBy(() -> found.get(0).plays().get(0).genres().size())
                    .isInstanceOf(LazyLoadException.class);
        }
        assertThat(found.get(0).plays()).hasSize(2);
    }

    @DatabaseTest
    void defaultsHoldForOneEntityOnly(Database db) {
        try (Session session = Session.open(db.engine())) {
            Ensemble ensemble = session.query(ENSEMBLE)
                    .where(ENSEMBLE.id.eq(1L))
                    .options(raiseAll(PLAY), others(ENSEMBLE, Lazy.SELECTIN))
                    .one();
            assertThat(db.recorder().selects()).isEqualTo(4);

            assertThat(ensemble.mimes()).hasSize(2);
            assertThatThrownBy(() -> ensemble.plays().get(0).genres().size()).isInstanceOf(LazyLoadException.class);
            assertThat(db.recorder().selects()).isEqualTo(4);
        }
    }

    @DatabaseTest
    void defaultsOfTheSessionHoldUnlessAQuerySaysOtherwise(Database db) {
        SessionFactory sessions =
                SessionFactory.of(db.engine()).with(SessionSettings.defaults().withLoading(raiseAll()));
        sessions.run(session -> {
            Ensemble ensemble = session.getOne(ENSEMBLE, 1L);
            assertThatThrownBy(() -> ensemble.plays().size()).isInstanceOf(LazyLoadException.class);
        });
        sessions.run(session -> ensembles(session, selectin(ENSEMBLE.plays)));
        sessions.run(session -> ensembles(session, others(Lazy.SELECT)));
    }

    /** Rule 2.7.14. */
    @DatabaseTest
    void aListIsFilledFromTheQuerysOwnJoin(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Ensemble> found = session.query(ENSEMBLE)
                    .join(ENSEMBLE.plays)
                    .where(PLAY.acts.gt(3))
                    .orderBy(ENSEMBLE.id)
                    .options(containsEager(ENSEMBLE.plays))
                    .list();

            assertThat(found).extracting(Ensemble::name).containsExactly("Red Nose", "Blue Hat");
            assertThat(found.get(0).plays()).extracting(Play::title).containsExactly("Red Nose returns");
            assertThat(db.recorder().selects()).isEqualTo(1);

            session.expire(found.get(0));
            assertThat(found.get(0).plays()).hasSize(2);
        }
    }

    @DatabaseTest
    void aListIsFilledFromAJoinUnderAnotherName(Database db) {
        Play_ long_ = PLAY.as("long_plays");
        try (Session session = Session.open(db.engine())) {
            List<Ensemble> found = session.query(ENSEMBLE)
                    .leftJoin(ENSEMBLE.plays.to(long_))
                    .orderBy(ENSEMBLE.id)
                    .orderBy(long_.title)
                    .options(containsEager(ENSEMBLE.plays, long_, joined(PLAY.genres)))
                    .list();

            assertThat(found).hasSize(3);
            assertThat(found.get(0).plays()).hasSize(2);
            assertThat(found.get(0).plays().get(0).genres()).hasSize(2);
            assertThat(db.recorder().selects()).isEqualTo(1);
        }
    }

    @DatabaseTest
    void toFillFromAJoinThatIsNotThereIsAnError(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThatThrownBy(() -> session.query(ENSEMBLE)
                            .options(containsEager(ENSEMBLE.plays))
                            .list())
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("Ensemble.plays")
                    .hasMessageContaining("join");
        }
    }

    /** Rule 2.7.15, and K21 without a limit. */
    @DatabaseTest
    void aLoaderTakesAConditionAndAnOrder(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Ensemble> found = session.query(ENSEMBLE)
                    .orderBy(ENSEMBLE.id)
                    .options(selectin(ENSEMBLE.plays)
                            .where(PLAY.acts.ge(3), PLAY.title.contains("e"))
                            .orderBy(PLAY.acts.desc()))
                    .list();

            assertThat(found).hasSize(3);
            assertThat(found.get(1).plays())
                    .extracting(Play::title)
                    .containsExactly("Blue Hat returns", "Blue Hat arrives");
        }
        assertThat(db.recorder().selects()).isEqualTo(2);
    }

    /** Rule 2.7.16. */
    @DatabaseTest
    void twoWaysForOnePathAreAnError(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThatThrownBy(() -> session.query(ENSEMBLE)
                            .options(selectin(ENSEMBLE.plays), joined(ENSEMBLE.plays))
                            .list())
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("Ensemble.plays in two ways")
                    .hasMessageContaining("SELECTIN and JOINED");
        }
    }

    @DatabaseTest
    void strategiesNestToAnyDepth(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Genre> genres = session.query(GENRE)
                    .orderBy(GENRE.id)
                    .options(selectin(
                            GENRE.plays, joined(PLAY.ensemble, selectin(ENSEMBLE.mimes, joined(MIME.ensemble)))))
                    .list();
            int sent = db.recorder().selects();
            assertThat(sent).isEqualTo(3);

            Play play = genres.get(0).plays().iterator().next();
            assertThat(play.ensemble().mimes()).hasSize(2);
            assertThat(play.ensemble().mimes().get(0).ensemble()).isSameAs(play.ensemble());
            assertThat(db.recorder().selects()).isEqualTo(sent);
        }
    }

    /** Rule 2.7.12. */
    @DatabaseTest
    void whatIsLoadedAlreadyStaysAsItIs(Database db) {
        try (Session session = Session.open(db.engine())) {
            Ensemble ensemble = session.getOne(ENSEMBLE, 1L);
            List<Play> before = List.copyOf(ensemble.plays());
            session.sql("delete from plays where id = 1").execute();

            session.query(ENSEMBLE).options(joined(ENSEMBLE.plays)).list();

            assertThat(ensemble.plays()).containsExactlyElementsOf(before);
        }
    }
}
