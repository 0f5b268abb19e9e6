package dev.kindred.it;

import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.model.Playlist_.PLAYLIST;
import static dev.kindred.it.model.Song_.SONG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kindred.exception.UnlinkedEntityException;
import dev.kindred.instrument.Status;
import dev.kindred.it.model.Playlist;
import dev.kindred.it.model.Song;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** Without save-update the other object is added by hand: rule 2.2.6 with row K1. */
class NoCascadeTest {

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(PLAYLIST, SONG));
    }

    /** Rule 2.2.6. */
    @DatabaseTest
    void anElementIsNotTakenAlong(Database db) {
        Playlist list = PLAYLIST.create().name("Morning");
        Song song = SONG.create().title("Grace").playlist(list);

        try (Session session = Session.open(db.engine())) {
            session.add(list);

            assertThat(session.status(song)).isEqualTo(Status.TRANSIENT);
            assertThatExceptionOfType(UnlinkedEntityException.class)
                    .isThrownBy(session::commit)
                    .withMessageContaining("Playlist.songs")
                    .withMessageContaining("SAVE_UPDATE");
            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.2.6. */
    @DatabaseTest
    void aReferenceIsNotTakenAlong(Database db) {
        Playlist list = PLAYLIST.create().name("Morning");
        Song song = SONG.create().title("Grace").playlist(list);

        try (Session session = Session.open(db.engine())) {
            session.add(song);

            assertThat(session.status(list)).isEqualTo(Status.TRANSIENT);
            assertThatExceptionOfType(UnlinkedEntityException.class)
                    .isThrownBy(session::commit)
                    .withMessageContaining("Song.playlist");
            db.recorder().hasRunNothing();
        }
    }

    /** Row K1: what another session let go of is not new, and is lost all the same. */
    @DatabaseTest
    void aDetachedObjectIsNamedAsSuch(Database db) {
        Playlist list = PLAYLIST.create().name("Morning");
        try (Session session = Session.open(db.engine())) {
            session.add(list);
            session.add(SONG.create().title("Grace"));
            session.commit();
        }
        try (Session session = Session.open(db.engine())) {
            Song song = session.getOne(SONG, 1L).playlist(list);
            db.recorder().clear();

            assertThatExceptionOfType(UnlinkedEntityException.class)
                    .isThrownBy(session::flush)
                    .withMessageContaining("Playlist(id=1")
                    .withMessageContaining("Song.playlist")
                    .withMessageContaining("is detached")
                    .withMessageContaining("session.add(");
            db.recorder().hasRunNothing();

            session.add(list);
            session.flush();
            db.recorder().hasRun("update songs set playlist_id = ? where id = ? -- [1, 1]");
            assertThat(song.playlist()).isSameAs(list);
        }
    }

    /** Rule 2.2.6: both sides agree all the same, and each is written once it is added. */
    @DatabaseTest
    void whatIsAddedByHandIsStored(Database db) {
        try (Session session = Session.open(db.engine())) {
            Playlist list = PLAYLIST.create().name("Morning");
            session.add(list);
            Song song = SONG.create().title("Grace");
            list.songs().add(song);
            assertThat(session.status(song)).isEqualTo(Status.TRANSIENT);

            session.add(song);
            session.commit();

            db.recorder()
                    .hasRun(
                            numbered(db, "insert into playlists (name) values (?) -- ['Morning']"),
                            numbered(db, "insert into songs (title, playlist_id) values (?, ?) -- ['Grace', 1]"));
        }
    }
}
