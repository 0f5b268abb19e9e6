package dev.kindred.it.mapping;

import static dev.kindred.it.mapping.Artist_.ARTIST;
import static dev.kindred.it.mapping.Festival_.FESTIVAL;
import static dev.kindred.it.mapping.Poster_.POSTER;
import static dev.kindred.it.mapping.Recording_.RECORDING;
import static dev.kindred.it.mapping.Show_.SHOW;
import static dev.kindred.it.mapping.Stage_.STAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** Each kind of relationship as it is generated: the tables it makes, and the way there and back. */
class KindsTest {

    @BeforeEach
    void create(Database db) {
        db.recorder().clear();
        db.engine().createAll(MetaData.of(FESTIVAL, ARTIST, STAGE, SHOW, RECORDING, POSTER));
    }

    @DatabaseTest
    void makeTheirTablesAndKeys(Database db) {
        if (!db.is(Databases.SQLITE)) {
            return;
        }

        List<String> created = db.recorder().statements().stream()
                .filter(sql -> sql.startsWith("create table "))
                .toList();

        assertThat(created)
                .contains(
                        "create table lineups (festival bigint not null, artist bigint not null,"
                                + " primary key (festival, artist),"
                                + " constraint fk_lineups_festival foreign key (festival)"
                                + " references festivals (id) on delete cascade,"
                                + " constraint fk_lineups_artist foreign key (artist)"
                                + " references artists (id) on delete cascade)",
                        "create table posters (id integer primary key, festival_id bigint, painter_id bigint,"
                                + " constraint uq_posters_festival_id unique (festival_id),"
                                + " constraint fk_posters_festival_id foreign key (festival_id)"
                                + " references festivals (id),"
                                + " constraint fk_posters_painter_id foreign key (painter_id) references artists (id))",
                        "create table recordings (id integer primary key, show_stage_id bigint, show_artist_id bigint,"
                                + " constraint uq_recordings_show_stage_id_show_artist_id"
                                + " unique (show_stage_id, show_artist_id),"
                                + " constraint fk_recordings_show_stage_id_show_artist_id"
                                + " foreign key (show_stage_id, show_artist_id)"
                                + " references shows (stage_id, artist_id))")
                .anyMatch(sql -> sql.startsWith("create table follows (following_id bigint not null,"
                        + " followers_id bigint not null, primary key (following_id, followers_id)"))
                .hasSize(8);
    }

    @DatabaseTest
    void leadThereAndBack(Database db) {
        try (Session session = Session.open(db.engine())) {
            Festival festival = FESTIVAL.create().name("Summer");
            Artist band = ARTIST.create().name("Band");
            Artist singer = ARTIST.create().name("Singer");
            Stage main = STAGE.create().name("Main");
            festival.stages(Map.of("Main", main));
            festival.artists().add(band);
            band.following().add(singer);
            festival.poster(POSTER.create());
            main.shows().add(SHOW.create().artist(singer).recording(RECORDING.create()));
            main.shows().add(0, SHOW.create().artist(band));
            session.addAll(festival, singer);
            session.commit();
        }

        try (Session session = Session.open(db.engine())) {
            Festival festival = session.query(FESTIVAL).one();
            Stage main = festival.stages().get("Main");

            assertThat(festival.version()).isEqualTo(1);
            assertThat(festival.artists()).extracting(Artist::name).containsExactly("Band");
            assertThat(festival.stagesByName()).containsExactly(main);
            assertThat(festival.poster().orElseThrow().festival()).isSameAs(festival);
            assertThat(main.shows()).extracting(show -> show.artist().name()).containsExactly("Band", "Singer");
            assertThat(main.shows()).extracting(Show::place).containsExactly(0, 1);
            assertThat(main.shows().get(0).recording()).isNull();
            assertThat(main.shows().get(1).recording().show())
                    .isSameAs(main.shows().get(1));
            assertThat(main.shows().get(1).artist().followers())
                    .extracting(Artist::festivals)
                    .containsExactly(List.of(festival));
        }
    }

    @DatabaseTest
    void keepBothSidesInStepBeforeAnyStatement(Database db) {
        db.recorder().clear();
        Festival first = FESTIVAL.create().name("First");
        Festival second = FESTIVAL.create().name("Second");
        Poster poster = POSTER.create();
        Artist band = ARTIST.create().name("Band");

        first.poster(poster);
        second.poster(poster);
        band.festivals().add(first);

        assertThat(first.version()).isZero();
        assertThat(first.poster()).isEmpty();
        assertThat(poster.festival()).isSameAs(second);
        assertThat(first.artists()).containsExactly(band);
        db.recorder().hasRunNothing();
    }
}
