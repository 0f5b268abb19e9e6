package dev.kindred.it.flush;

import static dev.kindred.it.flush.Fixture_.FIXTURE;
import static dev.kindred.it.flush.Member_.MEMBER;
import static dev.kindred.it.flush.Skill_.SKILL;
import static dev.kindred.it.flush.Squad_.SQUAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;

/** Section 2.14: constraints that no mapping knows, and those of a link table, name what they know and the objects. */
class BrokenConstraintTest {

    /** A table that is stricter than its mapping: the slot takes no NULL, and one hall is shut. */
    @BeforeEach
    void tables(Database db) throws SQLException {
        try (Connection connection = DriverManager.getConnection(db.url());
                Statement statement = connection.createStatement()) {
            statement.execute("create table fixtures (id bigint primary key, hall varchar(100) not null,"
                    + " slot integer not null, constraint hall_is_open check (hall <> 'shut'))");
        }
        db.createAll(MetaData.of(SQUAD, MEMBER, SKILL));
    }

    private static ConstraintViolationException violation(Session session) {
        return catchThrowableOfType(ConstraintViolationException.class, session::flush);
    }

    private static Fixture fixture(long id) {
        return FIXTURE.create().id(id).hall("north").slot((int) id);
    }

    @DatabaseTest
    void aNullThatTheTableAloneRefusesNamesItsColumn(Database db) {
        try (Session session = Session.open(db.engine())) {
            Fixture good = fixture(1);
            Fixture bad = fixture(2).slot(null);
            session.addAll(good, bad);
            ConstraintViolationException e = violation(session);

            assertThat(e.kind()).isEqualTo(ConstraintViolationException.Kind.NOT_NULL);
            assertThat(e.table()).isEqualTo("fixtures");
            assertThat(e.columns()).containsExactly("slot");
            if (db.is(Databases.H2) || db.is(Databases.POSTGRESQL)) {
                assertThat(e.entities()).containsExactly(bad);
            } else { // the drivers of the others do not say which row it was
                assertThat(e.entities()).containsExactly(good, bad);
            }
        }
    }

    @DatabaseTest
    void aCheckThatFailsNamesItself(Database db) {
        try (Session session = Session.open(db.engine())) {
            Fixture good = fixture(1);
            session.add(good);
            session.flush();
            Fixture bad = fixture(2).hall("shut");
            session.add(bad);
            ConstraintViolationException e = violation(session);

            assertThat(e.kind()).isEqualTo(ConstraintViolationException.Kind.CHECK);
            assertThat(e.constraint()).isEqualToIgnoringCase("hall_is_open");
            assertThat(e.entities()).containsExactly(bad);
        }
    }

    /** By an UPDATE as well. */
    @DatabaseTest
    void aCheckThatFailsAtAnUpdateNamesTheObject(Database db) {
        try (Session session = Session.open(db.engine())) {
            Fixture bad = fixture(1);
            session.add(bad);
            session.commit();
            bad.hall("shut");
            ConstraintViolationException e = violation(session);

            assertThat(e.kind()).isEqualTo(ConstraintViolationException.Kind.CHECK);
            assertThat(e.entities()).containsExactly(bad);
            assertThat(e.sql()).isEqualTo("update fixtures set hall = ? where id = ?");
        }
    }

    /** Of a link, both ends are named. */
    @DatabaseTest
    void aLinkThatIsThereAlreadyNamesBothItsEnds(Database db) {
        SessionFactory.of(db.engine())
                .run(session -> session.addAll(
                        MEMBER.create().name("Anna").squad(SQUAD.create().name("Reds")),
                        SKILL.create().name("running")));
        Member anna;
        Skill running;
        try (Session session = Session.open(db.engine())) {
            anna = session.getOne(MEMBER, 1L);
            running = session.getOne(SKILL, 1L);
            assertThat(anna.skills()).isEmpty();
            assertThat(running.members()).isEmpty();
        }
        anna.skills().add(running);
        SessionFactory.of(db.engine())
                .run(other -> other.getOne(MEMBER, 1L).skills().add(other.getOne(SKILL, 1L)));

        try (Session session = Session.open(db.engine())) {
            session.addAll(anna, running);
            ConstraintViolationException e = violation(session);

            assertThat(e.kind()).isEqualTo(ConstraintViolationException.Kind.UNIQUE);
            assertThat(e.table()).isEqualTo("member_skills");
            assertThat(e.columns()).hasSameElementsAs(ErrorsTest.told(db, "member_id", "skill_id"));
            assertThat(e.entities()).containsExactlyInAnyOrder(anna, running);
        }
    }
}
