package dev.kindred.it.flush;

import static dev.kindred.it.flush.Account_.ACCOUNT;
import static dev.kindred.it.flush.Booking_.BOOKING;
import static dev.kindred.it.flush.Course_.COURSE;
import static dev.kindred.it.flush.Driver_.DRIVER;
import static dev.kindred.it.flush.Lesson_.LESSON;
import static dev.kindred.it.flush.Licence_.LICENCE;
import static dev.kindred.it.flush.Member_.MEMBER;
import static dev.kindred.it.flush.Nation_.NATION;
import static dev.kindred.it.flush.Permit_.PERMIT;
import static dev.kindred.it.flush.Port_.PORT;
import static dev.kindred.it.flush.Skill_.SKILL;
import static dev.kindred.it.flush.Squad_.SQUAD;
import static dev.kindred.it.flush.Town_.TOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.UnlinkedEntityException;
import dev.kindred.instrument.Status;
import dev.kindred.plan.FlushPlan;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** {@code session.plan()} looks and does not touch: objects, session, identity map, numbering and rows stay as they were. */
class PlanLeavesAllTest {

    private static final String LESSONS =
            "select lessons.id, lessons.place, lessons.title, lessons.course_id from lessons"
                    + " where lessons.course_id = ? order by lessons.place";

    @BeforeEach
    void stock(Database db) {
        db.createAll(MetaData.of(
                SQUAD, MEMBER, SKILL, DRIVER, LICENCE, PERMIT, NATION, TOWN, PORT, ACCOUNT, BOOKING, COURSE, LESSON));
        Scene.store(db);
        SessionFactory.of(db.engine()).run(session -> {
            Course latin = COURSE.create().id(1L).title("Latin");
            latin.lessons().add(LESSON.create().title("a"));
            latin.lessons().add(LESSON.create().title("b"));
            session.add(latin);
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void everyObjectStaysAsItWas(Database db) {
        try (Session session = Session.open(db.engine())) {
            Scene scene = new Scene(session);
            scene.change();
            Map<String, String> memory = scene.memory();

            FlushPlan first = session.plan();
            assertThat(scene.memory()).isEqualTo(memory);
            FlushPlan second = session.plan();
            assertThat(scene.memory()).isEqualTo(memory);
            assertThat(second).hasToString(first.toString());
            assertThat(session.status(scene.cleo)).isEqualTo(Status.PENDING);

            Planned.flush(session, db);
            session.commit();
        }
        Scene.isWritten(db);
    }

    @DatabaseTest
    void staleObjectsStayStale(Database db) {
        try (Session session = Session.open(db.engine())) {
            Scene scene = new Scene(session);
            session.commit();
            scene.account.owner("Bob");
            scene.bath.nation(null);
            session.delete(scene.old);
            Map<String, String> memory = scene.memory();

            session.plan();

            assertThat(scene.memory()).isEqualTo(memory);
            Planned.flush(session, db);
        }
    }

    @DatabaseTest
    void whatItHasToLookUpIsSelectedAndNotKept(Database db) {
        try (Session session = Session.open(db.engine())) {
            Course latin = session.getOne(COURSE, 1L);
            session.getOne(LESSON, 1L).title("A");
            session.flush();
            Lesson second = session.getOne(LESSON, 2L);
            Course greek = COURSE.create().id(2L).title("Greek");
            session.add(greek);
            second.course(greek);
            Map<String, String> memory = Memory.of(session, latin, greek, second);
            db.recorder().clear();

            FlushPlan plan = session.plan();

            db.recorder().hasRun(LESSONS + " -- [1]");
            assertThat(Memory.of(session, latin, greek, second)).isEqualTo(memory);
            assertThat(plan.toString()).contains("Lesson#2: place = 1 -> 0, courseId = 1 -> 2");
            Planned.flush(session, db);
        }
    }

    @DatabaseTest
    void rowsThatItReadDoNotEnterTheSession(Database db) {
        try (Session session = Session.open(db.engine())) {
            Squad reds = session.getOne(SQUAD, 1L);
            session.delete(session.getOne(NATION, "gb"));
            db.recorder().clear();
            FlushPlan plan = session.plan();

            db.recorder()
                    .hasRun(
                            "select towns.id, towns.name, towns.nation_code from towns where towns.nation_code = ?"
                                    + " -- ['gb']",
                            "select ports.id, ports.name, ports.nation_code from ports where ports.nation_code = ?"
                                    + " -- ['gb']");
            Object planned = plan.rows().get(0).entity();
            assertThat(plan.rows().get(0).name()).isEqualTo("Town#1");
            Town bath = session.getOne(TOWN, 1L); // the flush that the row's table asks for comes first
            assertThat(bath).isNotSameAs(planned);
            assertThat(bath.nation()).isNull();
            assertThat(session.contains(reds)).isTrue();
        }
    }

    @DatabaseTest
    void noNumberIsTakenForARowThatIsOnlyPlanned(Database db) {
        try (Session session = Session.open(db.engine())) {
            Squad greens = SQUAD.create().name("Greens");
            session.add(greens);
            for (int i = 0; i < 5; i++) {
                session.plan();
            }
            assertThat(greens.id()).isNull();
            session.commit();

            assertThat(greens.id()).isEqualTo(3L);
        }
    }

    @DatabaseTest
    void theRowsStayAsTheyWere(Database db) {
        try (Session session = Session.open(db.engine())) {
            new Scene(session).change();
            session.plan();
        }
        try (Session session = Session.open(db.engine())) {
            new Scene(session).isAsStored();
        }
    }

    @DatabaseTest
    void aPlanOfChangesInMemoryBeginsNoTransaction(Database db) {
        try (Session session = Session.open(db.engine())) {
            Account account = session.getOne(ACCOUNT, 1L);
            session.commit();
            account.owner("Bob");
            session.add(SQUAD.create().name("Greens"));
            db.recorder().clear();
            session.plan();

            db.recorder().hasRunNothing();
            assertThat(db.recorder().transactions()).isEmpty();
        }
    }

    /** What flush would refuse, plan refuses in the same words; the session goes on. */
    @DatabaseTest
    void whatCannotBeFlushedCannotBePlanned(Database db) {
        try (Session session = Session.open(db.engine())) {
            Town lost = TOWN.create().name("Lost").nation(session.getOne(NATION, "gb"));

            assertThatThrownBy(session::plan)
                    .isInstanceOf(UnlinkedEntityException.class)
                    .hasMessageStartingWith("Cannot flush: Town(name=Lost, nationCode=gb) is linked from Nation.towns");
            session.add(lost);
            assertThat(session.plan().rows()).hasSize(1);
            session.commit();
        }
    }

    /** A plan is a value: it stays what it was, whatever becomes of the session. */
    @DatabaseTest
    void aPlanOutlivesItsSession(Database db) {
        FlushPlan plan;
        String text;
        try (Session session = Session.open(db.engine())) {
            session.getOne(ACCOUNT, 1L).owner("Bob");
            plan = session.plan();
            text = plan.toString();
            session.getOne(SQUAD, 1L).name("Greens");
            session.commit();
        }
        assertThat(plan).hasToString(text);
        assertThat(plan.rows())
                .singleElement()
                .satisfies(row -> assertThat(row.changes())
                        .extracting(Object::toString)
                        .containsExactly("owner = 'Ann' -> 'Bob'", "version = 1 -> 2"));
    }
}
