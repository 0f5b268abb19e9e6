package dev.kindred.it.loading;

import static dev.kindred.it.loading.Ensemble_.ENSEMBLE;
import static dev.kindred.it.loading.Genre_.GENRE;
import static dev.kindred.it.loading.Play_.PLAY;
import static dev.kindred.query.LoadOption.criteria;
import static dev.kindred.query.LoadOption.immediate;
import static dev.kindred.query.LoadOption.joined;
import static dev.kindred.query.LoadOption.select;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.query.LoadOption.subquery;
import static dev.kindred.sql.Sql.count;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.query.LoadOption;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionSettings;
import dev.kindred.sql.Sql;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/** Rule 2.7.21: conditions that the rows of an entity meet wherever it comes. */
class CriteriaTest {

    private final AtomicInteger fewest = new AtomicInteger(4);

    @BeforeEach
    void stage(Database db) {
        Stage.set(db);
    }

    private SessionFactory longPlays(Database db) {
        return SessionFactory.of(db.engine())
                .with(SessionSettings.defaults().withLoading(criteria(PLAY, play -> play.acts.ge(fewest.get()))));
    }

    @DatabaseTest
    void holdForQueriesCountsAndSelects(Database db) {
        longPlays(db).run(session -> {
            assertThat(session.query(PLAY).list()).extracting(Play::acts).containsExactly(5, 5);
            assertThat(session.query(PLAY).count()).isEqualTo(2);
            assertThat(session.query(PLAY).where(PLAY.id.eq(2L)).exists()).isFalse();
            assertThat(session.list(Sql.select(count()).from(PLAY))).containsExactly(2L);
            assertThat(session.query(ENSEMBLE)
                            .join(ENSEMBLE.plays)
                            .where(PLAY.acts.eq(3))
                            .list())
                    .isEmpty();
            assertThat(session.query(ENSEMBLE)
                            .leftJoin(ENSEMBLE.plays.to(PLAY.as("p")))
                            .list())
                    .hasSize(3);
        });
    }

    @DatabaseTest
    void holdForWhatIsLoadedAlongByEachStrategyAndLater(Database db) {
        for (LoadOption<Ensemble> option : List.<LoadOption<Ensemble>>of(
                joined(ENSEMBLE.plays),
                selectin(ENSEMBLE.plays),
                subquery(ENSEMBLE.plays),
                immediate(ENSEMBLE.plays),
                select(ENSEMBLE.plays))) {
            longPlays(db)
                    .run(session -> assertThat(session.query(ENSEMBLE)
                                    .orderBy(ENSEMBLE.id)
                                    .options(option)
                                    .list())
                            .extracting(ensemble -> ensemble.plays().size())
                            .containsExactly(1, 1, 0));
        }
    }

    @DatabaseTest
    void holdOverALinkTableAndForReferences(Database db) {
        longPlays(db)
                .run(session -> assertThat(session.query(GENRE).list())
                        .extracting(genre -> genre.plays().size())
                        .containsOnly(0));
        SessionFactory.of(db.engine())
                .with(SessionSettings.defaults()
                        .withLoading(criteria(ENSEMBLE, ensemble -> ensemble.name.ne("Red Nose"))))
                .run(session -> assertThat(session.query(PLAY)
                                .orderBy(PLAY.id)
                                .options(joined(PLAY.ensemble))
                                .list())
                        .extracting(play -> play.ensemble() == null)
                        .containsExactly(true, true, false, false, true));
    }

    @DatabaseTest
    void holdForGetOfWhatMemoryDoesNotHold(Database db) {
        longPlays(db).run(session -> {
            assertThat(session.get(PLAY, 2L)).isNull();
            fewest.set(0);
            Play play = session.getOne(PLAY, 2L);
            fewest.set(4);
            assertThat(session.get(PLAY, 2L)).isSameAs(play);
            session.refresh(play);
            assertThat(play.acts()).isEqualTo(3);
        });
    }

    @DatabaseTest
    void aQueryHasItsOwnWhichHoldForWhatItsObjectsLoadLater(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Ensemble> found = session.query(ENSEMBLE)
                    .orderBy(ENSEMBLE.id)
                    .options(criteria(PLAY, play -> play.acts.lt(4)))
                    .list();
            assertThat(found).extracting(ensemble -> ensemble.plays().size()).containsExactly(1, 1, 0);
            assertThat(session.query(PLAY)
                            .options(criteria(PLAY, play -> play.acts.lt(4)))
                            .count())
                    .isEqualTo(3);
            assertThat(session.query(PLAY).count()).isEqualTo(5);
        }
    }

    /** What a delete has to see, it sees: the keys of rows that are hidden are released too. */
    @DatabaseTest
    void doNotHideFromAFlushWhatItHasToWrite(Database db) {
        longPlays(db)
                .run(session ->
                        session.delete(session.getOne(ENSEMBLE, 1L).mimes().get(0)));
        SessionFactory.of(db.engine()).run(session -> {
            session.query(ENSEMBLE).where(ENSEMBLE.id.eq(3L)).one();
            session.getOne(PLAY, 1L).ensemble(session.getOne(ENSEMBLE, 3L));
            session.getOne(PLAY, 2L).ensemble(session.getOne(ENSEMBLE, 3L));
        });
        longPlays(db).run(session -> session.delete(session.getOne(ENSEMBLE, 3L)));
        SessionFactory.of(db.engine())
                .run(session -> assertThat(session.query(PLAY)
                                .where(PLAY.ensemble.isNull())
                                .count())
                        .isEqualTo(3));
    }
}
