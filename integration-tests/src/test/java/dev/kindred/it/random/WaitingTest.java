package dev.kindred.it.random;

import static dev.kindred.it.random.Member_.MEMBER;
import static dev.kindred.it.random.Task_.TASK;
import static dev.kindred.it.random.Team_.TEAM;
import static dev.kindred.it.random.Topic_.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.SessionStateException;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;

/** What a session holds that is not written yet: new, modified and deleted objects. None of it sends a statement. */
class WaitingTest {

    @BeforeEach
    void rows(Database db) {
        db.createAll(Schema.META_DATA);
        SessionFactory.of(db.engine()).run(session -> {
            Team team = TEAM.create().name("Reds").code("r").label("R");
            Member ann = MEMBER.create().name("Ann").team(team);
            ann.hobbies().add(TOPIC.create().name("chess"));
            session.addAll(team, ann, TASK.create().name("sweep").label("S").team(team));
        });
    }

    @DatabaseTest
    void aNewObjectIsAddedUntilItIsWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Team blues = TEAM.create().name("Blues").code("b").label("B");
            Member bob = MEMBER.create().name("Bob");
            assertThat(session.isModified(blues)).isFalse();
            session.addAll(bob, blues);

            assertThat(session.added()).containsExactly(bob, blues);
            assertThat(session.isModified(bob)).isTrue();
            assertThat(session.modified()).isEmpty();
            session.flush();
            assertThat(session.added()).isEmpty();
            assertThat(session.isModified(bob)).isFalse();
        }
    }

    @DatabaseTest
    void anObjectIsModifiedWhereItDiffersFromItsRow(Database db) {
        isModified(db, true, team -> team.name("Greens"));
        isModified(db, true, team -> team.lead(team.members().get(0)));
        isModified(db, true, team -> team.lead(MEMBER.create().name("Flo")));
        isModified(db, true, team -> team.members().clear());
        isModified(db, true, team -> team.members().add(MEMBER.create().name("Cy")));
        isModified(db, true, team -> MEMBER.create().name("Di").team(team));

        isModified(db, false, team -> {});
        isModified(db, false, team -> team.name("Reds"));
        isModified(db, false, team -> team.name("Greens").name("Reds"));
        isModified(db, false, team -> team.lead(null));
        isModified(db, false, team -> team.members().get(0).name("Eve"));
        isModified(db, false, Team::members);
        isModified(db, false, team -> team.lead(team.members().get(0)).lead(null));
        isModified(db, false, team -> {
            Task task = team.tasks().get(0);
            team.tasks().clear();
            team.tasks(List.of(task));
        });
    }

    private static void isModified(Database db, boolean expected, Consumer<Team> change) {
        try (Session session = SessionFactory.of(db.engine()).open()) {
            Team team = session.query(TEAM).one();
            assertThat(team.members()).hasSize(1);
            change.accept(team);
            db.recorder().clear();

            assertThat(session.isModified(team)).isEqualTo(expected);
            assertThat(session.modified().contains(team)).isEqualTo(expected);
            assertThat(session.changes(team).isEmpty()).isNotEqualTo(expected);
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void whatWasSetWithoutBeingReadIsModified(Database db) {
        try (Session session = Session.open(db.engine())) {
            Team team = session.query(TEAM).one();
            session.commit();
            db.recorder().clear();
            team.name("Reds");

            assertThat(session.isModified(team)).isTrue();
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void aDeletedObjectIsListedUntilItIsAddedAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Team team = session.query(TEAM).one();
            team.name("Greens");
            session.delete(team);

            assertThat(session.deleted()).containsExactly(team);
            assertThat(session.modified()).isEmpty();
            session.add(team);
            assertThat(session.deleted()).isEmpty();
            assertThat(session.modified()).containsExactly(team);
        }
    }

    @DatabaseTest
    void afterARollbackNothingWaits(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.query(TEAM).one().name("Greens");
            session.add(MEMBER.create().name("Bob"));
            session.delete(session.query(TOPIC).one());
            session.rollback();

            assertThat(session.added()).isEmpty();
            assertThat(session.modified()).isEmpty();
            assertThat(session.deleted()).isEmpty();
        }
    }

    @DatabaseTest
    void theListsAreCopies(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(MEMBER.create().name("Bob"));
            List<Object> added = session.added();
            session.rollback();

            assertThat(added).hasSize(1);
            assertThatThrownBy(added::clear).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @DatabaseTest
    void aClosedSessionIsRefused(Database db) {
        Session session = Session.open(db.engine());
        session.close();

        assertThatThrownBy(session::added).isInstanceOf(SessionStateException.class);
        assertThatThrownBy(session::modified).isInstanceOf(SessionStateException.class);
        assertThatThrownBy(session::deleted).isInstanceOf(SessionStateException.class);
        assertThatThrownBy(() -> session.isModified(TEAM.create())).isInstanceOf(SessionStateException.class);
    }
}
