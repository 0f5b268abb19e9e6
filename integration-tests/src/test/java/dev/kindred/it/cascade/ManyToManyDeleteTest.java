package dev.kindred.it.cascade;

import static dev.kindred.it.cascade.Medal_.MEDAL;
import static dev.kindred.it.cascade.Reader_.READER;
import static dev.kindred.it.cascade.Slip_.SLIP;
import static dev.kindred.it.cascade.Spot_.SPOT;
import static dev.kindred.it.cascade.Stock.fresh;
import static dev.kindred.it.cascade.Stock.numbered;
import static dev.kindred.it.cascade.Stock.rows;
import static dev.kindred.it.cascade.Subject_.SUBJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.exception.StaleEntityException;
import dev.kindred.instrument.Status;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Deleting over link tables: rules 2.3.22 to 2.3.25 with C9, C10 and C12. */
class ManyToManyDeleteTest {

    private static final String UNLINK_SUBJECT = "delete from reader_subjects where reader_id = ? and subject_id = ?";
    private static final String UNLINK_MEDAL = "delete from reader_medals where medal_id = ? and reader_id = ?";
    private static final String UNLINK_SLIP = "delete from reader_slips where reader_id = ? and slip_id = ?";
    private static final String UNLINK_SUBJECTS = "delete from reader_subjects where reader_id = ?";
    private static final String UNLINK_SPOTS = "delete from reader_spots where reader_id = ?";
    private static final String UNLINK_READERS = "delete from reader_subjects where subject_id = ?";
    private static final String UNLINK_READERS_OF_MEDAL = "delete from reader_medals where medal_id = ?";
    private static final String UNLINK_READERS_OF_SLIP = "delete from reader_slips where slip_id = ?";
    private static final String DELETE_SUBJECT = "delete from subjects where id = ?";
    private static final String DELETE_MEDAL = "delete from medals where id = ?";
    private static final String DELETE_SLIP = "delete from slips where id = ?";
    private static final String DELETE_READER = "delete from readers where id = ?";

    @BeforeEach
    void stock(Database db) {
        db.createAll(MetaData.of(READER, SUBJECT, MEDAL, SLIP, SPOT));
        fresh(db, session -> {
            Reader ann = READER.create().name("Ann");
            Reader bob = READER.create().name("Bob");
            session.addAll(ann, bob);
            session.flush();
            Subject art = SUBJECT.create().name("art");
            ann.subjects().addAll(List.of(art, SUBJECT.create().name("sea")));
            bob.subjects().add(art);
        });
        db.recorder().clear();
    }

    /** Gives both readers one medal, and the first of them another. */
    private static void storeMedals(Database db) {
        fresh(db, session -> {
            Medal shared = MEDAL.create().name("shared");
            session.getOne(READER, 1L)
                    .medals()
                    .addAll(List.of(shared, MEDAL.create().name("own")));
            session.getOne(READER, 2L).medals().add(shared);
        });
        db.recorder().clear();
    }

    /** Rule 2.3.22: the links go by one statement, whoever is at their far end; the far objects stay. */
    @DatabaseTest
    void deletingOneEndTakesItsLinksAway(Database db) {
        try (Session session = Session.open(db.engine())) {
            Reader ann = session.getOne(READER, 1L);
            assertThat(ann.medals()).isEmpty();
            assertThat(ann.slips()).isEmpty();
            assertThat(ann.spots()).isEmpty();
            db.recorder().clear();
            session.delete(ann);
            session.flush();

            db.recorder().hasRun(UNLINK_SUBJECTS + " -- [1]", DELETE_READER + " -- [1]");
            session.commit();
        }
        assertThat(rows(db, SUBJECT)).isEqualTo(2);
        fresh(
                db,
                session -> assertThat(session.getOne(SUBJECT, 1L).readers())
                        .extracting(Reader::name)
                        .containsExactly("Bob"));
    }

    /** Rule 2.3.22: from the other end, with its list in memory. */
    @DatabaseTest
    void deletingTheOtherEndTakesItsLinksAwayWithoutReadingThem(Database db) {
        try (Session session = Session.open(db.engine())) {
            Subject art = session.getOne(SUBJECT, 1L);
            assertThat(art.readers()).hasSize(2);
            session.delete(art);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(UNLINK_SUBJECT + " -- [1, 1], [2, 1]", DELETE_SUBJECT + " -- [1]");
        }
    }

    /** Rule 2.3.22: both ends at once; the link between them goes once. */
    @DatabaseTest
    void deletingBothEndsTakesTheLinkBetweenThemAwayOnce(Database db) {
        try (Session session = Session.open(db.engine())) {
            Reader bob = session.getOne(READER, 2L);
            Subject art = session.getOne(SUBJECT, 1L);
            session.delete(bob);
            session.delete(art);
            db.recorder().clear();
            session.commit();

            db.recorder()
                    .hasRun(
                            UNLINK_READERS + " -- [1]",
                            UNLINK_SUBJECTS + " -- [2]",
                            UNLINK_SPOTS + " -- [2]",
                            DELETE_SUBJECT + " -- [1]",
                            DELETE_READER + " -- [2]");
        }
        assertThat(rows(db, READER) + rows(db, SUBJECT)).isEqualTo(2);
    }

    /** Rule 2.3.22: links that were made or taken away since are known. */
    @DatabaseTest
    void deletingOneEndKnowsWhichLinksAreWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Reader ann = session.getOne(READER, 1L);
            ann.subjects().remove(session.getOne(SUBJECT, 1L));
            ann.subjects().add(SUBJECT.create().name("new"));
            session.delete(ann);
            db.recorder().clear();
            session.commit();

            db.recorder()
                    .hasRun(
                            numbered(db, "insert into subjects (name) values (?) -- ['new']"),
                            UNLINK_SUBJECT + " -- [1, 1], [1, 2]",
                            UNLINK_SPOTS + " -- [1]",
                            DELETE_READER + " -- [1]");
        }
        assertThat(rows(db, SUBJECT)).isEqualTo(3);
    }

    /** Rule 2.3.13: lists in memory keep who is deleted until they are read again. */
    @DatabaseTest
    void aDeletedEndStaysInTheListsOfTheOtherUntilTheyAreReadAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Reader ann = session.getOne(READER, 1L);
            Subject art = session.getOne(SUBJECT, 1L);
            assertThat(art.readers()).contains(ann);
            session.delete(ann);
            session.flush();

            assertThat(art.readers()).contains(ann);
            session.commit();
            assertThat(art.readers()).extracting(Reader::name).containsExactly("Bob");
        }
    }

    /** Rule 2.3.13: nor does a list that is yet to be read wait for who was linked to it and deleted in one flush. */
    @DatabaseTest
    void anEndThatIsLinkedAndDeletedInOneFlushEntersNoList(Database db) {
        try (Session session = Session.open(db.engine())) {
            Reader bob = session.getOne(READER, 2L);
            Subject sea = session.getOne(SUBJECT, 2L);
            assertThat(bob.subjects()).hasSize(1);
            bob.subjects().add(sea);
            session.delete(bob);
            session.commit();

            assertThat(sea.readers()).extracting(Reader::name).containsExactly("Ann");
        }
    }

    /** Rule 2.3.23. */
    @DatabaseTest
    void theFarEndOfAOneSidedRelationshipDoesNotKnowItsLinks(Database db) {
        fresh(
                db,
                session -> session.getOne(READER, 1L).spots().add(SPOT.create().name("Rome")));
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(SPOT, 1L));

            assertThatExceptionOfType(ConstraintViolationException.class)
                    .isThrownBy(session::flush)
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(ConstraintViolationException.Kind.FOREIGN_KEY));
        }
    }

    /** Rule 2.3.23: the near end does. */
    @DatabaseTest
    void theNearEndOfAOneSidedRelationshipTakesItsLinksAway(Database db) {
        fresh(
                db,
                session -> session.getOne(READER, 2L).spots().add(SPOT.create().name("Rome")));
        fresh(db, session -> session.delete(session.getOne(READER, 2L)));

        assertThat(rows(db, SPOT)).isEqualTo(1);
        fresh(db, session -> session.delete(session.getOne(SPOT, 1L)));
    }

    /** Rule 2.3.24 with C10. */
    @DatabaseTest
    void theCascadeDeletesTheFarObjectsAndEveryLinkToThem(Database db) {
        storeMedals(db);
        try (Session session = Session.open(db.engine())) {
            Reader bob = session.getOne(READER, 2L);
            assertThat(bob.medals()).hasSize(1);
            session.delete(session.getOne(READER, 1L));
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(
                            UNLINK_MEDAL + " -- [1, 1], [2, 1]",
                            UNLINK_READERS_OF_MEDAL + " -- [1], [2]",
                            UNLINK_SUBJECTS + " -- [1]",
                            UNLINK_SPOTS + " -- [1]",
                            DELETE_READER + " -- [1]",
                            DELETE_MEDAL + " -- [1], [2]");
            session.commit();
            assertThat(bob.medals()).isEmpty();
        }
        assertThat(rows(db, MEDAL)).isZero();
        assertThat(rows(db, READER)).isEqualTo(1);
    }

    /** C10: taking a far object out of the list only unlinks it. */
    @DatabaseTest
    void takingAnElementOutUnlinksItOnly(Database db) {
        storeMedals(db);
        try (Session session = Session.open(db.engine())) {
            session.getOne(READER, 1L).medals().clear();
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(UNLINK_MEDAL + " -- [1, 1], [2, 1]");
            session.commit();
        }
        assertThat(rows(db, MEDAL)).isEqualTo(2);
    }

    /** Rule 2.3.25. */
    @DatabaseTest
    void aLinkThatIsGoneAlreadyIsAnError(Database db) {
        Reader ann;
        try (Session session = Session.open(db.engine())) {
            ann = session.getOne(READER, 1L);
            assertThat(ann.subjects()).hasSize(2);
        }
        ann.subjects().remove(0);
        fresh(db, session -> session.getOne(READER, 1L).subjects().remove(0));

        try (Session session = Session.open(db.engine())) {
            session.add(ann);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessageContainingAll("reader_subjects", "Reader(id=1", "Subject(id=1");
            session.rollback();
            assertThat(ann.subjects()).extracting(Subject::name).containsExactly("sea");
        }
    }

    /** Rule 2.4.14 with C9: a far object that has one owner is deleted when it leaves. */
    @DatabaseTest
    void aFarObjectWithASingleParentIsDeletedWhenItLeaves(Database db) {
        fresh(
                db,
                session -> session.getOne(READER, 1L).slips().add(SLIP.create().text("x")));
        db.recorder().clear();
        try (Session session = Session.open(db.engine())) {
            Reader ann = session.getOne(READER, 1L);
            Slip gone = ann.slips().iterator().next();
            ann.slips().remove(gone);
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(UNLINK_SLIP + " -- [1, 1]", UNLINK_READERS_OF_SLIP + " -- [1]", DELETE_SLIP + " -- [1]");
            assertThat(session.status(gone)).isEqualTo(Status.DELETED);
            session.commit();
        }
        assertThat(rows(db, SLIP)).isZero();
    }

    /** Rules 2.3.24 and 2.4.1: what left its owner goes though the owner goes as well. */
    @DatabaseTest
    void aFarObjectThatLeftAnOwnerWhoIsDeletedGoesToo(Database db) {
        fresh(
                db,
                session -> session.getOne(READER, 1L).slips().add(SLIP.create().text("x")));
        try (Session session = Session.open(db.engine())) {
            Reader ann = session.getOne(READER, 1L);
            ann.slips().clear();
            session.delete(ann);
            db.recorder().clear();
            session.commit();

            db.recorder()
                    .hasRun(
                            UNLINK_SLIP + " -- [1, 1]",
                            UNLINK_READERS_OF_SLIP + " -- [1]",
                            UNLINK_SUBJECTS + " -- [1]",
                            UNLINK_SPOTS + " -- [1]",
                            DELETE_SLIP + " -- [1]",
                            DELETE_READER + " -- [1]");
        }
        assertThat(rows(db, READER)).isEqualTo(1);
        assertThat(rows(db, SLIP)).isZero();
    }

    /** Rule 2.4.4 with C9: a move. */
    @DatabaseTest
    void aFarObjectWithASingleParentMovesOnceTheFirstLetsItGo(Database db) {
        fresh(
                db,
                session -> session.getOne(READER, 1L).slips().add(SLIP.create().text("x")));
        try (Session session = Session.open(db.engine())) {
            Reader ann = session.getOne(READER, 1L);
            Reader bob = session.getOne(READER, 2L);
            Slip slip = ann.slips().iterator().next();
            assertThat(bob.slips()).isEmpty();
            ann.slips().remove(slip);
            bob.slips().add(slip);
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(
                            UNLINK_SLIP + " -- [1, 1]",
                            "insert into reader_slips (reader_id, slip_id) values (?, ?) -- [2, 1]");
            session.commit();
            assertThat(slip.readers()).containsExactly(bob);
        }
        assertThat(rows(db, SLIP)).isEqualTo(1);
    }

    /** Rule 2.4.14. */
    @DatabaseTest
    void aFarObjectWithASingleParentRefusesASecond(Database db) {
        Reader ann = READER.create().name("Ann");
        Reader bob = READER.create().name("Bob");
        Slip slip = SLIP.create().text("x");
        ann.slips().add(slip);

        assertThatThrownBy(() -> bob.slips().add(slip))
                .isInstanceOf(SessionStateException.class)
                .hasMessageContainingAll("Reader.slips", "singleParent", "Reader(name=Ann)");
        assertThat(bob.slips()).isEmpty();
        assertThat(slip.readers()).containsExactly(ann);
        db.recorder().hasRunNothing();
    }
}
