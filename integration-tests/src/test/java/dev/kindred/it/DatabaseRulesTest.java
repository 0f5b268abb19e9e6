package dev.kindred.it;

import static dev.kindred.it.model.Album_.ALBUM;
import static dev.kindred.it.model.Review_.REVIEW;
import static dev.kindred.it.model.Track_.TRACK;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.instrument.Status;
import dev.kindred.it.model.Album;
import dev.kindred.it.model.Review;
import dev.kindred.it.model.Track;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** K3: children whose foreign key has a rule of its own are left to the database. */
class DatabaseRulesTest {

    private static final String DELETE_ALBUM = "delete from albums where id = ?";

    @BeforeEach
    void stock(Database db) {
        db.createAll(MetaData.of(ALBUM, TRACK, REVIEW));
        SessionFactory.of(db.engine()).run(session -> {
            Album album = ALBUM.create().title("Blue");
            album.tracks().add(TRACK.create().name("Carey"));
            album.tracks().add(TRACK.create().name("California"));
            album.reviews().add(REVIEW.create().text("good"));
            session.add(album);
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void unloadedChildrenAreNeitherReadNorWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Album blue = session.getOne(ALBUM, 1L);
            db.recorder().clear();
            session.delete(blue);
            session.commit();

            db.recorder().hasRun(DELETE_ALBUM + " -- [1]");
            assertThat(session.query(TRACK).count()).isZero();
            assertThat(session.getOne(REVIEW, 1L).albumId()).isNull();
        }
    }

    @DatabaseTest
    void loadedChildrenThatTheDatabaseDeletesAreDeletedInMemoryToo(Database db) {
        try (Session session = Session.open(db.engine())) {
            Album blue = session.getOne(ALBUM, 1L);
            Track carey = blue.tracks().get(0);
            db.recorder().clear();
            session.delete(blue);
            session.flush();

            db.recorder().hasRun(DELETE_ALBUM + " -- [1]");
            assertThat(session.status(carey)).isEqualTo(Status.DELETED);
            assertThat(session.get(TRACK, carey.id())).isNull();
        }
    }

    @DatabaseTest
    void loadedChildrenThatTheDatabaseReleasesAreReadAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Album blue = session.getOne(ALBUM, 1L);
            Review good = blue.reviews().get(0);
            db.recorder().clear();
            session.delete(blue);
            session.flush();
            db.recorder().hasRun(DELETE_ALBUM + " -- [1]");

            assertThat(good.album()).isNull();
            assertThat(good.albumId()).isNull();
            assertThat(session.contains(good)).isTrue();
        }
    }

    @DatabaseTest
    void aRollbackBringsBackWhatTheDatabaseDeleted(Database db) {
        try (Session session = Session.open(db.engine())) {
            Album blue = session.getOne(ALBUM, 1L);
            Track carey = blue.tracks().get(0);
            session.delete(blue);
            session.flush();
            session.rollback();

            assertThat(session.status(carey)).isEqualTo(Status.PERSISTENT);
            assertThat(carey.album()).isSameAs(blue);
            assertThat(blue.tracks()).hasSize(2);
        }
    }

    @DatabaseTest
    void aChildMovedAwayInMemorySurvivesTheDatabasesRule(Database db) {
        try (Session session = Session.open(db.engine())) {
            Album hejira = ALBUM.create().title("Hejira");
            Album blue = session.getOne(ALBUM, 1L);
            Track carey = blue.tracks().get(0);
            hejira.tracks().add(carey);
            session.add(hejira);
            session.delete(blue);
            session.commit();

            assertThat(carey.album()).isSameAs(hejira);
            assertThat(session.query(TRACK).list()).containsExactly(carey);
        }
    }

    /** K6 with K3: a statement over a table that the rule reaches sees the rule's work. */
    @DatabaseTest
    void aQueryOverTheChildrenFlushesTheDeleteOfTheirParent(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(ALBUM, 1L));

            assertThat(session.query(TRACK).exists()).isFalse();
            assertThat(session.query(REVIEW).where(REVIEW.albumId.isNull()).count())
                    .isEqualTo(1);
        }
    }
}
