package dev.kindred.it.flush;

import static dev.kindred.it.flush.Course_.COURSE;
import static dev.kindred.it.flush.Lesson_.LESSON;
import static dev.kindred.it.flush.Member_.MEMBER;
import static dev.kindred.it.flush.Nation_.NATION;
import static dev.kindred.it.flush.Player_.PLAYER;
import static dev.kindred.it.flush.Port_.PORT;
import static dev.kindred.it.flush.Skill_.SKILL;
import static dev.kindred.it.flush.Squad_.SQUAD;
import static dev.kindred.it.flush.Town_.TOWN;

import dev.kindred.plan.Reason;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** What {@code session.plan()} prints of rows that go, and of those that stand in each other's way. */
class PlanOfDeletesTest {

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(SQUAD, MEMBER, SKILL, NATION, TOWN, PORT, COURSE, LESSON, PLAYER));
    }

    private static void store(Database db, Object... objects) {
        SessionFactory.of(db.engine()).run(session -> session.addAll(objects));
    }

    private static Player player(long id) {
        return PLAYER.create()
                .id(id)
                .name("name" + id)
                .number((int) id)
                .badge(new UUID(0, id))
                .nick("nick" + id);
    }

    private static Course course(String... lessons) {
        Course course = COURSE.create().id(1L).title("Latin");
        for (String lesson : lessons) {
            course.lessons().add(LESSON.create().title(lesson));
        }
        return course;
    }

    @DatabaseTest
    void childrenThatAreReleasedByADelete(Database db) {
        store(db, TOWN.create().name("Bath").nation(NATION.create().code("gb").name("Britain")));
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(NATION, "gb"));

            Planned.flush(session, db, """
                    1. update towns set nation_code = ? where id = ?
                         Town#1: nationCode = 'gb' -> null
                           no longer belongs to Nation.towns of Nation#gb
                    2. delete from nations where code = ?
                         Nation#gb
                           deleted by the user
                    """, Reason.Kind.RELEASED, Reason.Kind.DELETED);
        }
    }

    @DatabaseTest
    void childrenThatGoAlong(Database db) {
        store(db, course("a", "b"));
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(COURSE, 1L));

            Planned.flush(session, db, """
                    1. delete from lessons where id = ?
                         Lesson#1
                           goes along Course.lessons of Course#1 (delete)
                         Lesson#2
                           goes along Course.lessons of Course#1 (delete)
                    2. delete from courses where id = ?
                         Course#1
                           deleted by the user
                    """, Reason.Kind.DELETED_ALONG);
        }
    }

    @DatabaseTest
    void orphans(Database db) {
        store(db, course("a", "b"));
        try (Session session = Session.open(db.engine())) {
            session.getOne(COURSE, 1L).lessons().remove(1);

            Planned.flush(session, db, """
                    1. delete from lessons where id = ?
                         Lesson#2
                           left Course.lessons of Course#1 (delete-orphan)
                    """, Reason.Kind.ORPHANED);
        }
    }

    @DatabaseTest
    void linksThatAreTakenAway(Database db) {
        Member anna = MEMBER.create().name("Anna").squad(SQUAD.create().name("Reds"));
        anna.skills().add(SKILL.create().name("running"));
        store(db, anna);
        try (Session session = Session.open(db.engine())) {
            session.getOne(MEMBER, 1L).skills().clear();

            Planned.flush(session, db, """
                    1. delete from member_skills where member_id = ? and skill_id = ?
                         member_skills(Member#1, Skill#1)
                           left Member.skills of Member#1
                    """, Reason.Kind.UNLINKED);
        }
    }

    @DatabaseTest
    void linksOfADeletedRow(Database db) {
        Member anna = MEMBER.create().name("Anna").squad(SQUAD.create().name("Reds"));
        anna.skills().add(SKILL.create().name("running"));
        store(db, anna);
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(SKILL, 1L));

            Planned.flush(session, db, """
                    1. delete from member_skills where skill_id = ?
                         member_skills(*, Skill#1)
                           goes along Skill.members of Skill#1 (delete)
                    2. delete from skills where id = ?
                         Skill#1
                           deleted by the user
                    """, Reason.Kind.DELETED_ALONG);
        }
    }

    @DatabaseTest
    void aRowThatChangesItsObject(Database db) {
        store(db, NATION.create().code("gb").name("Britain"));
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(NATION, "gb"));
            session.add(NATION.create().code("gb").name("Great Britain"));

            Planned.flush(session, db, """
                    1. update nations set name = ? where code = ?
                         Nation#gb: name = 'Britain' -> 'Great Britain'
                           takes the row of Nation#gb, which is deleted
                    """, Reason.Kind.SWITCHED);
        }
    }

    @DatabaseTest
    void uniqueValuesThatAreExchanged(Database db) {
        store(db, player(1), player(2));
        try (Session session = Session.open(db.engine())) {
            Player first = session.getOne(PLAYER, 1L);
            Player second = session.getOne(PLAYER, 2L);
            first.nick("nick2");
            second.nick("nick1");

            Planned.flush(session, db, """
                    1. update players set nick = ? where id = ?
                         Player#1: nick = 'nick1' -> null
                           gives up nick for a while, so that Player#2 can take the value
                         Player#2: nick = 'nick2' -> 'nick1'
                           changed: Player.nick
                           after Player#1, which gives up players.nick
                         Player#1: nick = 'nick1' -> 'nick2'
                           changed: Player.nick
                           after Player#2, which gives up players.nick
                    """, Reason.Kind.VACATED, Reason.Kind.AFTER);
        }
    }

    @DatabaseTest
    void aUniqueValueThatADeleteFrees(Database db) {
        store(db, player(1), player(2));
        try (Session session = Session.open(db.engine())) {
            Player first = session.getOne(PLAYER, 1L);
            session.delete(session.getOne(PLAYER, 2L));
            first.nick("nick2");

            Planned.flush(session, db, """
                    1. delete from players where id = ?
                         Player#2
                           deleted by the user
                    2. update players set nick = ? where id = ?
                         Player#1: nick = 'nick1' -> 'nick2'
                           changed: Player.nick
                           after Player#2, which gives up players.nick
                    """, Reason.Kind.AFTER);
        }
    }
}
