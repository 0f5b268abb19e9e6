package dev.kindred.it.loading;

import static dev.kindred.it.loading.Bough_.BOUGH;
import static dev.kindred.it.loading.Crew_.CREW;
import static dev.kindred.it.loading.Ensemble_.ENSEMBLE;
import static dev.kindred.it.loading.Genre_.GENRE;
import static dev.kindred.it.loading.Grant_.GRANT;
import static dev.kindred.it.loading.Gymnast_.GYMNAST;
import static dev.kindred.it.loading.Mime_.MIME;
import static dev.kindred.it.loading.Play_.PLAY;
import static dev.kindred.it.loading.Ribbon_.RIBBON;
import static dev.kindred.query.LoadOption.criteria;
import static dev.kindred.query.LoadOption.joined;
import static dev.kindred.query.LoadOption.others;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.sql.Sql.construct;
import static dev.kindred.sql.Sql.count;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.annotation.Lazy;
import dev.kindred.query.GlobalOption;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionSettings;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;

/** K6 for what is loaded along, and for conditions that rows meet: their tables are read as well, so what is pending is written first. */
class AutoflushOfLoadsTest {

    record Named(String name, Crew crew) {}

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(CREW, GYMNAST, RIBBON, BOUGH, ENSEMBLE, PLAY, GENRE, MIME, GRANT));
        SessionFactory.of(db.engine()).run(session -> {
            Crew crew = CREW.create().name("North");
            session.addAll(crew, GYMNAST.create().name("Ada").crew(crew));
            Bough root = BOUGH.create().name("root");
            session.addAll(root, BOUGH.create().name("twig").parent(root));
            Ensemble ensemble = ENSEMBLE.create().name("Red Nose");
            Play play = PLAY.create().title("Farewell").acts(3).ensemble(ensemble);
            play.genres().add(GENRE.create().name("farce"));
            session.addAll(ensemble, play, MIME.create().name("Kit").ensemble(ensemble));
        });
        db.recorder().clear();
    }

    private static Session open(Database db, GlobalOption<?> option) {
        return SessionFactory.of(db.engine())
                .with(SessionSettings.defaults().withLoading(option))
                .open();
    }

    /** The first statement that something sends, after which all is forgotten that was sent. */
    private static String first(Database db, Runnable sends) {
        db.recorder().clear();
        sends.run();
        String first = db.recorder().statements().get(0);
        db.recorder().clear();
        return first;
    }

    @DatabaseTest
    void aSelectOfAnEntityWritesFirstWhatItsMappingLoadsAlong(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(GYMNAST, 1L).name("Ada L.");

            assertThat(first(db, () -> session.list(select(CREW).from(CREW))))
                    .isEqualTo("update gymnasts set name = ? where id = ?");
        }
        try (Session session = Session.open(db.engine())) {
            session.getOne(GYMNAST, 1L).name("Ada M.");

            assertThat(first(
                            db,
                            () -> session.list(select(construct(Named::new, CREW.name, CREW))
                                    .from(CREW))))
                    .isEqualTo("update gymnasts set name = ? where id = ?");
        }
    }

    @DatabaseTest
    void aSelectOfAnEntityWritesFirstWhatIsLoadedAlongByAnyStrategy(Database db) {
        for (Lazy strategy : List.of(Lazy.JOINED, Lazy.SELECTIN, Lazy.SUBQUERY, Lazy.IMMEDIATE)) {
            try (Session session = open(db, others(ENSEMBLE, strategy))) {
                session.list(select(MIME).from(MIME)).get(0).name(strategy.name());

                assertThat(first(db, () -> session.list(select(ENSEMBLE).from(ENSEMBLE))))
                        .as(strategy.name())
                        .isEqualTo("update mimes set name = ? where id = ?");
            }
        }
    }

    @DatabaseTest
    void aSelectOfColumnsLoadsNothingAlongAndWritesNothing(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(GYMNAST, 1L).name("Ada L.");
            db.recorder().clear();

            session.list(select(CREW.name).from(CREW));
            db.recorder().hasRun("select gym_crews.name from gym_crews");
        }
    }

    /** Rule 2.7.18. */
    @DatabaseTest
    void aRowThatIsReadAgainWritesFirstWhatItsMappingLoadsAlong(Database db) {
        try (Session session = Session.open(db.engine())) {
            Gymnast ada = session.getOne(GYMNAST, 1L);
            Crew crew = ada.crew();
            ada.name("Ada L.");
            assertThat(first(db, () -> session.refresh(crew))).startsWith("update gymnasts");

            session.commit();
            ada.name("Ada M.");
            assertThat(first(db, crew::name)).startsWith("update gymnasts");
        }
        try (Session session = Session.open(db.engine())) {
            Gymnast ada = session.getOne(GYMNAST, 1L);
            session.commit();
            ada.name("Ada N.");
            assertThat(first(db, () -> session.getOne(CREW, 1L))).startsWith("update gymnasts");
        }
    }

    private static GlobalOption<Object> playsOfRedNose() {
        return criteria(
                PLAY,
                play -> play.ensembleId.in(select(ENSEMBLE.id).from(ENSEMBLE).where(ENSEMBLE.name.eq("Red Nose"))));
    }

    @DatabaseTest
    void whatConditionsOfTheSessionReadIsWrittenFirst(Database db) {
        for (Consumer<Session> read : List.<Consumer<Session>>of(
                session -> assertThat(session.query(PLAY).list()).isEmpty(),
                session -> assertThat(session.query(PLAY).count()).isZero(),
                session -> assertThat(session.query(PLAY).exists()).isFalse(),
                session -> assertThat(session.list(select(count()).from(PLAY))).containsExactly(0L),
                session -> assertThat(session.get(PLAY, 1L)).isNull(),
                session -> assertThat(session.getAll(PLAY, List.of(1L))).isEmpty(),
                session -> assertThat(session.getOne(GENRE, 1L).plays()).isEmpty(),
                session -> assertThat(session.query(GENRE)
                                .options(selectin(GENRE.plays))
                                .one()
                                .plays())
                        .isEmpty(),
                session -> assertThat(session.query(GENRE)
                                .options(joined(GENRE.plays))
                                .one()
                                .plays())
                        .isEmpty(),
                session -> {
                    Genre genre = session.getOne(GENRE, 1L);
                    session.load(List.of(genre), GENRE.plays);
                    assertThat(genre.plays()).isEmpty();
                },
                session -> {
                    try (Stream<Play> stream = session.query(PLAY).inChunks(10).stream()) {
                        assertThat(stream).isEmpty();
                    }
                })) {
            try (Session session = open(db, playsOfRedNose())) {
                session.query(ENSEMBLE).one().name("Blue Hat");
                read.accept(session);
            }
        }
    }

    @DatabaseTest
    void whatConditionsOfAQueryReadIsWrittenFirst(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.query(ENSEMBLE).one().name("Blue Hat");
            assertThat(session.query(PLAY).options(playsOf("Blue Hat")).list()).hasSize(1);

            session.query(ENSEMBLE).one().name("Old Shoe");
            Genre genre = session.query(GENRE).options(playsOf("Old Shoe")).one();
            assertThat(genre.plays()).hasSize(1);
        }
    }

    private static <E> GlobalOption<E> playsOf(String ensemble) {
        return criteria(
                PLAY,
                play -> play.ensembleId.in(select(ENSEMBLE.id).from(ENSEMBLE).where(ENSEMBLE.name.eq(ensemble))));
    }

    @DatabaseTest
    void anObjectThatALoadersConditionNamesGetsItsKeyFirst(Database db) {
        try (Session session = Session.open(db.engine())) {
            Ensemble pending = ENSEMBLE.create().name("Blue Hat");
            session.add(pending);
            Genre genre = session.query(GENRE)
                    .options(selectin(GENRE.plays).where(PLAY.ensemble.ne(pending)))
                    .one();

            assertThat(genre.plays()).hasSize(1);
        }
    }

    /** K6: conditions that read no other table make no statement write more. */
    @DatabaseTest
    void conditionsOfAnotherEntityWriteNothing(Database db) {
        try (Session session = open(db, playsOfRedNose())) {
            session.query(ENSEMBLE).one().name("Blue Hat");
            db.recorder().clear();

            session.query(MIME).list();
            session.query(GENRE).one();
            assertThat(db.recorder().statements()).allMatch(sql -> sql.startsWith("select"));
        }
    }
}
