package dev.kindred.it.cascade;

import static dev.kindred.it.cascade.Attendance_.ATTENDANCE;
import static dev.kindred.it.cascade.Lecture_.LECTURE;
import static dev.kindred.it.cascade.Stock.fresh;
import static dev.kindred.it.cascade.Stock.rows;
import static dev.kindred.it.cascade.Student_.STUDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.InvalidValueException;
import dev.kindred.exception.RestrictedDeleteException;
import dev.kindred.instrument.Status;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** An association object whose key contains its parents': rule 2.4.15, with 2.3.4, 2.3.6 and K3. */
class AssociationTest {

    private static final String SET_GRADE = "update attendances set grade = ? where student_id = ? and lecture_id = ?";
    private static final String DELETE_ATTENDANCE = "delete from attendances where student_id = ? and lecture_id = ?";

    @BeforeEach
    void stock(Database db) {
        db.createAll(MetaData.of(STUDENT, LECTURE, ATTENDANCE));
        fresh(db, session -> {
            Student ann = STUDENT.create().name("Ann");
            for (String name : new String[] {"art", "law"}) {
                Lecture lecture = LECTURE.create().name(name);
                ann.attendances().add(ATTENDANCE.create().lecture(lecture).grade(1));
            }
            session.add(ann);
        });
        db.recorder().clear();
    }

    /** Rule 2.4.15: with DELETE_ORPHAN. */
    @DatabaseTest
    void whoLeavesItsOwnerIsDeleted(Database db) {
        try (Session session = Session.open(db.engine())) {
            Attendance gone = session.getOne(STUDENT, 1L).attendances().remove(0);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(DELETE_ATTENDANCE + " -- [1, 1]");
            assertThat(session.status(gone)).isEqualTo(Status.DELETED);
            session.commit();
        }
        assertThat(rows(db, ATTENDANCE)).isEqualTo(1);
    }

    /** Rule 2.4.15: without it, and before any write. */
    @DatabaseTest
    void whoLeavesAnotherCannotBeWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(LECTURE, 1L).attendances().clear();
            db.recorder().clear();

            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("Attendance.lecture");
            db.recorder().hasRunNothing();
        }
    }

    /** Rules 2.4.7 and 2.4.15: by its own side. */
    @DatabaseTest
    void whoTurnsAwayFromItsOwnerIsDeleted(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.query(ATTENDANCE).list().get(1).student(null);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(DELETE_ATTENDANCE + " -- [1, 2]");
        }
    }

    /** Rule 2.3.6. */
    @DatabaseTest
    void deletingTheOwnerDeletesTheAssociationAndKeepsTheOtherEnd(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(STUDENT, 1L));
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(DELETE_ATTENDANCE + " -- [1, 1], [1, 2]", "delete from students where id = ? -- [1]");
        }
        assertThat(rows(db, LECTURE)).isEqualTo(2);
    }

    /** Rule 2.3.4 with K3: a key takes no NULL. */
    @DatabaseTest
    void deletingTheOtherEndIsRefusedBeforeAnyWrite(Database db) {
        try (Session session = Session.open(db.engine())) {
            Lecture art = session.getOne(LECTURE, 1L);
            session.delete(art);

            assertThatThrownBy(session::flush)
                    .isInstanceOf(RestrictedDeleteException.class)
                    .hasMessageContainingAll("Lecture(id=1", "Lecture.attendances", "1 row of Attendance");
            session.delete(art.attendances().get(0));
            session.commit();
        }
        assertThat(rows(db, LECTURE)).isEqualTo(1);
        assertThat(rows(db, ATTENDANCE)).isEqualTo(1);
    }

    /** Rules 2.4.4 and 2.5.16: moving to another owner changes the key. */
    @DatabaseTest
    void whoMovesToAnotherOwnerGetsAnotherKey(Database db) {
        fresh(db, session -> session.add(STUDENT.create().name("Bob")));
        try (Session session = Session.open(db.engine())) {
            Student bob = session.getOne(STUDENT, 2L);
            Attendance moved = session.getOne(STUDENT, 1L).attendances().remove(0);
            bob.attendances().add(moved);
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(
                            "update attendances set student_id = ? where student_id = ? and lecture_id = ? -- [2, 1, 1]");
            session.commit();
            assertThat(moved.student()).isSameAs(bob);
        }
        fresh(
                db,
                session -> assertThat(session.getOne(STUDENT, 2L).attendances()).hasSize(1));
        assertThat(rows(db, ATTENDANCE)).isEqualTo(2);
    }

    /** Rules 2.4.11 and 2.3.17: one that is replaced by another with its key leaves it the row. */
    @DatabaseTest
    void whoTakesTheKeyOfAnOrphanTakesItsRow(Database db) {
        try (Session session = Session.open(db.engine())) {
            Student ann = session.getOne(STUDENT, 1L);
            Attendance old = ann.attendances().get(0);
            Attendance again = ATTENDANCE.create().lecture(old.lecture()).grade(5);
            ann.attendances().set(0, again);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(SET_GRADE + " -- [5, 1, 1]");
            session.commit();
            assertThat(session.contains(again)).isTrue();
            assertThat(session.contains(old)).isFalse();
        }
        assertThat(rows(db, ATTENDANCE)).isEqualTo(2);
    }

    /** K6 with 2.4.11: while the orphan is held back, the new one with its key waits. */
    @DatabaseTest
    void whoTakesTheKeyOfAHeldOrphanWaits(Database db) {
        fresh(db, session -> session.add(STUDENT.create().name("Bob")));
        try (Session session = Session.open(db.engine())) {
            Student ann = session.getOne(STUDENT, 1L);
            Student bob = session.getOne(STUDENT, 2L);
            Attendance old = ann.attendances().remove(0);
            ann.attendances().add(ATTENDANCE.create().lecture(old.lecture()).grade(5));
            db.recorder().clear();
            assertThat(bob.attendances()).isEmpty();
            assertThat(db.recorder().statements()).singleElement().asString().startsWith("select");
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(SET_GRADE + " -- [5, 1, 1]");
        }
        assertThat(rows(db, ATTENDANCE)).isEqualTo(2);
    }

    /** Rule 2.4.3 with K1: one that left its owner before it had a row is missed by nobody, though another list had it. */
    @DatabaseTest
    void aPendingOneThatLeavesItsOwnerIsKeptByNoOtherList(Database db) {
        fresh(db, session -> session.add(LECTURE.create().name("sea")));
        try (Session session = Session.open(db.engine())) {
            Student ann = session.getOne(STUDENT, 1L);
            Lecture sea = session.getOne(LECTURE, 3L);
            Attendance never = ATTENDANCE.create().lecture(sea).grade(1);
            ann.attendances().add(never);
            ann.attendances().remove(never);
            db.recorder().clear();
            session.commit();

            db.recorder().hasRunNothing();
            assertThat(session.status(never)).isEqualTo(Status.TRANSIENT);
            assertThat(sea.attendances()).isEmpty();
        }
    }

    /** Rule 2.3.16 with K4: one that is dropped with its deleted owner is kept by no other list. */
    @DatabaseTest
    void aPendingOneThatIsDroppedWithItsOwnerIsKeptByNoOtherList(Database db) {
        fresh(db, session -> session.add(LECTURE.create().name("sea")));
        try (Session session = Session.open(db.engine())) {
            Student ann = session.getOne(STUDENT, 1L);
            Lecture sea = session.getOne(LECTURE, 3L);
            assertThat(ann.attendances()).hasSize(2);
            Attendance never = ATTENDANCE.create().lecture(sea).student(ann).grade(1);
            session.add(never);
            session.delete(ann);
            session.commit();

            assertThat(session.status(never)).isEqualTo(Status.TRANSIENT);
            assertThat(sea.attendances()).isEmpty();
        }
        assertThat(rows(db, ATTENDANCE)).isZero();
    }
}
