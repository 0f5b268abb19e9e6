package dev.kindred.it.loading;

import static dev.kindred.it.loading.Ensemble_.ENSEMBLE;
import static dev.kindred.it.loading.Genre_.GENRE;
import static dev.kindred.it.loading.Play_.PLAY;
import static dev.kindred.query.LoadOption.immediate;
import static dev.kindred.query.LoadOption.joined;
import static dev.kindred.query.LoadOption.select;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.query.LoadOption.subquery;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.query.RelationshipOption;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** K21: a loader takes a limit for each owner. */
class LimitedLoaderTest {

    @BeforeEach
    void stage(Database db) {
        Stage.set(db);
    }

    @DatabaseTest
    void aLimitHoldsForEachOwnerWithEveryStrategy(Database db) {
        List<RelationshipOption<Ensemble>> options = List.of(
                selectin(ENSEMBLE.plays, joined(PLAY.genres)),
                joined(ENSEMBLE.plays),
                subquery(ENSEMBLE.plays),
                immediate(ENSEMBLE.plays),
                select(ENSEMBLE.plays));
        for (RelationshipOption<Ensemble> option : options) {
            try (Session session = Session.open(db.engine())) {
                List<Ensemble> found = session.query(ENSEMBLE)
                        .orderBy(ENSEMBLE.id)
                        .options(option.orderBy(PLAY.acts.desc()).limit(1))
                        .list();

                assertThat(found)
                        .as(option.strategy().name())
                        .extracting(one -> one.plays().stream().map(Play::title).toList())
                        .containsExactly(List.of("Red Nose returns"), List.of("Blue Hat returns"), List.of());
            }
        }
    }

    @DatabaseTest
    void aLimitHoldsForEachOwnerOverALinkTable(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Genre> genres = session.query(GENRE)
                    .orderBy(GENRE.id)
                    .options(selectin(GENRE.plays)
                            .where(PLAY.acts.eq(3))
                            .orderBy(PLAY.id.desc())
                            .limit(1))
                    .list();

            assertThat(genres)
                    .extracting(one -> one.plays().stream().map(Play::title).toList())
                    .containsExactly(List.of("Blue Hat arrives"), List.of("Blue Hat arrives"), List.of());
        }
        assertThat(db.recorder().selects()).isEqualTo(2);
    }

    /** Which ones are the first is not left to chance, whatever the strategy: where the order says nothing more, the key does. */
    @DatabaseTest
    void aLimitGoesByTheKeyWhereTheOrderLeavesItOpen(Database db) {
        SessionFactory.of(db.engine())
                .run(session -> session.query(PLAY)
                        .list()
                        .forEach(play -> play.title("Same").acts((int) (9 - play.id()))));
        for (RelationshipOption<Ensemble> option :
                List.of(selectin(ENSEMBLE.plays), immediate(ENSEMBLE.plays), select(ENSEMBLE.plays))) {
            db.recorder().clear();
            try (Session session = Session.open(db.engine())) {
                List<Ensemble> found = session.query(ENSEMBLE)
                        .orderBy(ENSEMBLE.id)
                        .options(option.limit(1))
                        .list();
                assertThat(found)
                        .extracting(one -> one.plays().stream().map(Play::id).toList())
                        .containsExactly(List.of(1L), List.of(3L), List.of());
            }
            assertThat(db.recorder().statements().get(1)).contains("order by plays.title, plays.id");
        }
    }

    @DatabaseTest
    void aLimitOfOneObjectIsRefused(Database db) {
        assertThatThrownBy(() -> selectin(PLAY.ensemble).limit(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Play.ensemble");
        assertThatThrownBy(() -> selectin(ENSEMBLE.plays).limit(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> selectin(ENSEMBLE.plays).recursive()).isInstanceOf(IllegalArgumentException.class);
    }
}
