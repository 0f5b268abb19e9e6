package dev.kindred.it.flush;

import static dev.kindred.it.flush.Account_.ACCOUNT;
import static dev.kindred.it.flush.Booking_.BOOKING;
import static dev.kindred.it.flush.Course_.COURSE;
import static dev.kindred.it.flush.Lesson_.LESSON;
import static dev.kindred.it.flush.Member_.MEMBER;
import static dev.kindred.it.flush.Nation_.NATION;
import static dev.kindred.it.flush.Port_.PORT;
import static dev.kindred.it.flush.Skill_.SKILL;
import static dev.kindred.it.flush.Squad_.SQUAD;
import static dev.kindred.it.flush.Town_.TOWN;
import static dev.kindred.it.model.Copy_.COPY;
import static dev.kindred.it.model.Shelf_.SHELF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.it.model.Copy;
import dev.kindred.it.model.Shelf;
import dev.kindred.plan.FlushPlan;
import dev.kindred.plan.FlushStep;
import dev.kindred.plan.Reason;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What {@code session.plan()} prints: each statement with its rows, and why each row is written where it is. */
class PlanTextTest {

    @BeforeEach
    void tables(Database db) {
        db.createAll(
                MetaData.of(SQUAD, MEMBER, SKILL, NATION, TOWN, PORT, COURSE, LESSON, SHELF, COPY, ACCOUNT, BOOKING));
    }

    private static void store(Database db, Object... objects) {
        SessionFactory.of(db.engine()).run(session -> session.addAll(objects));
    }

    private static Course course(String... lessons) {
        Course course = COURSE.create().id(1L).title("Latin");
        for (String lesson : lessons) {
            course.lessons().add(LESSON.create().title(lesson));
        }
        return course;
    }

    @DatabaseTest
    void nothing(Database db) {
        try (Session session = Session.open(db.engine())) {
            FlushPlan plan = session.plan();

            assertThat(plan).hasToString("Nothing to write.");
            assertThat(plan.isEmpty()).isTrue();
            assertThat(plan.rows()).isEmpty();
        }
    }

    @DatabaseTest(Databases.H2)
    void newRowsWithTheWayTheyCame(Database db) {
        try (Session session = Session.open(db.engine())) {
            Squad reds = SQUAD.create().name("Reds");
            Member anna = MEMBER.create().name("Anna");
            reds.members().add(anna);
            reds.members().add(MEMBER.create().name("Bea"));
            anna.skills().add(SKILL.create().name("running"));
            session.add(reds);

            Planned.flush(
                    session, db, """
                    1. insert into squads (name) values (?)
                         Squad#1 (new): name = 'Reds'
                           added to the session
                    2. insert into members (name, squad_id) values (?, ?)
                         Member#1 (new): name = 'Anna', squadId = key of Squad#1
                           came along Squad.members of Squad#1 (save-update)
                           after Squad#1, whose key it needs
                         Member#2 (new): name = 'Bea', squadId = key of Squad#1
                           came along Squad.members of Squad#1 (save-update)
                           after Squad#1, whose key it needs
                    3. insert into skills (name) values (?)
                         Skill#1 (new): name = 'running'
                           came along Member.skills of Member#1 (save-update)
                    4. insert into member_skills (member_id, skill_id) values (?, ?)
                         member_skills(Member#1, Skill#1): member_id = key of Member#1, skill_id = key of Skill#1
                           entered Member.skills of Member#1
                           after Member#1, whose key it needs
                           after Skill#1, whose key it needs
                    """, Reason.Kind.ADDED, Reason.Kind.CASCADED, Reason.Kind.AFTER, Reason.Kind.LINKED);
        }
    }

    @DatabaseTest(Databases.SQLITE)
    void theStatementThatTheDatabaseWouldGet(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.addAll(SQUAD.create().name("Reds"), SQUAD.create().name("Blues"));

            FlushPlan plan = Planned.flush(session, db, """
                    1. insert into squads (name) values (?), (?) returning id
                         Squad#1 (new): name = 'Reds'
                           added to the session
                         Squad#2 (new): name = 'Blues'
                           added to the session
                    """, Reason.Kind.ADDED);
            assertThat(plan.steps()).singleElement().satisfies(step -> {
                assertThat(step.kind()).isEqualTo(FlushStep.Kind.INSERT);
                assertThat(step.table()).isEqualTo("squads");
                assertThat(step.rows()).allMatch(row -> row.isNew());
            });
        }
    }

    /** A number for a new row never stands for another row of the plan. */
    @DatabaseTest(Databases.H2)
    void newRowsBesideThoseThatHaveTheirKeys(Database db) {
        store(db, SQUAD.create().name("Reds"));
        try (Session session = Session.open(db.engine())) {
            Squad reds = session.getOne(SQUAD, 1L);
            Member anna = MEMBER.create().name("Anna").squad(SQUAD.create().name("Blues"));
            session.add(anna);
            reds.captain(anna);

            Planned.flush(session, db, """
                    1. insert into squads (name) values (?)
                         Squad#2 (new): name = 'Blues'
                           came along Member.squad of Member#1 (save-update)
                    2. insert into members (name, squad_id) values (?, ?)
                         Member#1 (new): name = 'Anna', squadId = key of Squad#2
                           added to the session
                           after Squad#2, whose key it needs
                    3. update squads set captain_id = ? where id = ?
                         Squad#1: captainId = null -> key of Member#1
                           changed: Squad.captainId
                           after Member#1, whose key it needs
                    """, Reason.Kind.CHANGED);
        }
    }

    @DatabaseTest
    void changedAttributesWithWhatTheyWere(Database db) {
        store(db, ACCOUNT.create().id(1L).owner("Ann"));
        try (Session session = Session.open(db.engine())) {
            session.getOne(ACCOUNT, 1L).owner("Bob").code("x");

            Planned.flush(session, db, """
                    1. update accounts set owner = ?, code = ?, version = ? where id = ? and version = ?
                         Account#1: owner = 'Ann' -> 'Bob', code = null -> 'x', version = 1 -> 2
                           changed: Account.owner, Account.code
                    """, Reason.Kind.CHANGED);
        }
    }

    @DatabaseTest
    void aKeyThatChanges(Database db) {
        store(db, NATION.create().code("gb").name("Britain"));
        try (Session session = Session.open(db.engine())) {
            session.getOne(NATION, "gb").code("uk");

            Planned.flush(session, db, """
                    1. update nations set code = ? where code = ?
                         Nation#gb: code = 'gb' -> 'uk'
                           changed: Nation.code
                    """, Reason.Kind.CHANGED);
        }
    }

    /** A value that memory does not hold is not shown as if it were NULL. */
    @DatabaseTest
    void aChangeOfWhatWasNeverRead(Database db) {
        store(db, NATION.create().code("gb").name("Britain"));
        try (Session session = Session.open(db.engine())) {
            Nation britain = session.getOne(NATION, "gb").name("never written");
            session.rollback();
            britain.name("Great Britain");

            FlushPlan plan = Planned.flush(session, db, """
                    1. update nations set name = ? where code = ?
                         Nation#gb: name = 'Great Britain'
                           changed: Nation.name
                    """, Reason.Kind.CHANGED);
            assertThat(plan.rows().get(0).changes().get(0).hasBefore()).isFalse();
        }
    }

    @DatabaseTest(Databases.H2)
    void rowsWhoseKeyAListDecides(Database db) {
        Shelf first = SHELF.create().label("A");
        first.copies()
                .addAll(List.of(COPY.create().signature("c1"), COPY.create().signature("c2")));
        store(db, first, SHELF.create().label("B"));
        try (Session session = Session.open(db.engine())) {
            Shelf from = session.getOne(SHELF, 1L);
            Shelf to = session.getOne(SHELF, 2L);
            Copy moved = from.copies().get(0);
            assertThat(to.copies()).isEmpty();
            from.copies().clear();
            to.copies().addAll(List.of(moved, COPY.create().signature("c3")));

            Planned.flush(session, db, """
                    1. update copies set shelf_id = ? where id = ?
                         Copy#1: shelfId = 1 -> 2
                           no longer belongs to Shelf.copies of Shelf#1
                           stands in Shelf.copies of Shelf#2, which decides its key
                         Copy#2: shelfId = 1 -> null
                           no longer belongs to Shelf.copies of Shelf#1
                    2. insert into copies (signature, shelf_id) values (?, ?)
                         Copy#3 (new): signature = 'c3', shelfId = 2
                           came along Shelf.copies of Shelf#2 (save-update)
                           stands in Shelf.copies of Shelf#2, which decides its key
                    """, Reason.Kind.OWNED, Reason.Kind.RELEASED);
        }
    }

    @DatabaseTest
    void rowsThatTakeAnotherPlace(Database db) {
        store(db, course("a", "b", "c"), COURSE.create().id(2L).title("Greek"));
        try (Session session = Session.open(db.engine())) {
            session.getOne(COURSE, 1L);
            session.getOne(LESSON, 2L).course(session.getOne(COURSE, 2L));

            Planned.flush(session, db, """
                    1. update lessons set place = ?, course_id = ? where id = ?
                         Lesson#2: place = 1 -> 0, courseId = 1 -> 2
                           changed: Lesson.courseId
                           has another place in Course.lessons of Course#2
                    2. update lessons set place = ? where id = ?
                         Lesson#3: place = 2 -> 1
                           has another place in Course.lessons of Course#1
                    """, Reason.Kind.PLACED);
        }
    }

    @DatabaseTest(Databases.H2)
    void aKeyThatIsWrittenApart(Database db) {
        try (Session session = Session.open(db.engine())) {
            Squad reds = SQUAD.create().name("Reds");
            Member anna = MEMBER.create().name("Anna").squad(reds);
            session.add(reds.captain(anna));

            Planned.flush(session, db, """
                    1. insert into squads (name) values (?)
                         Squad#1 (new): name = 'Reds'
                           added to the session
                    2. insert into members (name, squad_id) values (?, ?)
                         Member#1 (new): name = 'Anna', squadId = key of Squad#1
                           came along Squad.captain of Squad#1 (save-update)
                           after Squad#1, whose key it needs
                    3. update squads set captain_id = ? where id = ?
                         Squad#1: captainId = null -> key of Member#1
                           writes captain_id apart, as postUpdate asks
                           after Member#1, whose key it needs
                    """, Reason.Kind.APART);

            session.delete(anna);
            session.delete(reds);
            Planned.flush(session, db, """
                    1. update squads set captain_id = ? where id = ?
                         Squad#1: captainId = 1 -> null
                           writes captain_id apart, since it and Member#1 wait for each other
                    2. delete from member_skills where member_id = ?
                         member_skills(Member#1, *)
                           goes along Member.skills of Member#1 (delete)
                    3. delete from members where id = ?
                         Member#1
                           deleted by the user
                    4. delete from squads where id = ?
                         Squad#1
                           deleted by the user
                    """, Reason.Kind.APART, Reason.Kind.DELETED_ALONG);
        }
    }
}
