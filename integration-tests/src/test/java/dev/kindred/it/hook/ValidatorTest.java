package dev.kindred.it.hook;

import static dev.kindred.it.hook.Crew_.CREW;
import static dev.kindred.it.hook.Mate_.MATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Validators of attributes: A52, K22. */
class ValidatorTest {

    private static Mate mate(String name, int age) {
        return MATE.create().name(name).age(age);
    }

    @Test
    void aSetterSetsWhatTheValidatorAnswers() {
        Crew crew = CREW.create().code("ab").name("  first ");
        assertThat(crew.code()).isEqualTo("AB");
        assertThat(crew.name()).isEqualTo("first");
        assertThat(crew.name(" ").name()).isNull();
        assertThat(mate("x", 20).crewCode("cd").crewCode()).isEqualTo("CD");
    }

    @Test
    void whatItRefusesChangesNothing() {
        Crew crew = CREW.create().seats(4);
        assertThatThrownBy(() -> crew.seats(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A crew has seats, not 0");
        assertThat(crew.seats()).isEqualTo(4);
    }

    @Test
    void whatEntersACollectionIsAskedAboutFromBothSides() {
        Crew crew = CREW.create().code("a");
        Mate child = mate("Tim", 9);
        assertThatThrownBy(() -> crew.mates().add(child)).hasMessage("Tim is too young");
        assertThatThrownBy(() -> child.crew(crew)).hasMessage("Tim is too young");
        assertThatThrownBy(() -> crew.mates(List.of(mate("Ann", 30), child))).hasMessage("Tim is too young");
        assertThatThrownBy(() -> crew.guests().put("Tim", child)).hasMessage("Tim is too young");
        assertThat(crew.mates()).isEmpty();
        assertThat(crew.guests()).isEmpty();
        assertThat(child.crew()).isNull();
        assertThat(child.crewCode()).isNull();

        Crew leaky = CREW.create().code("l").name("leaky");
        Mate ann = mate("Ann", 30).crew(crew);
        assertThatThrownBy(() -> ann.crew(leaky)).hasMessage("L takes nobody");
        assertThatThrownBy(() -> leaky.mates().add(ann)).hasMessage("L takes nobody");
        assertThat(ann.crew()).isSameAs(crew);
        assertThat(crew.mates()).containsExactly(ann);
        assertThat(leaky.mates()).isEmpty();
    }

    @Test
    void whoLeavesIsNotAskedAbout() {
        Crew crew = CREW.create().code("a");
        Mate ann = mate("Ann", 30).crew(crew);
        ann.age(3);
        ann.crew(null);
        assertThat(crew.mates()).isEmpty();
    }

    @DatabaseTest
    void loadingDoesNotAsk(Database db) throws SQLException {
        db.createAll(MetaData.of(CREW, MATE));
        try (Connection raw = DriverManager.getConnection(db.url());
                Statement statement = raw.createStatement()) {
            statement.execute("insert into boat_crews (code, name, seats) values ('low', ' leaky ', 0)");
            statement.execute("insert into boat_mates (name, age, crew_code) values ('Tim', 9, 'low')");
        }
        try (Session session = Session.open(db.engine())) {
            Crew low = session.getOne(CREW, "low");
            assertThat(low.name()).isEqualTo(" leaky ");
            assertThat(low.seats()).isZero();
            assertThat(low.mates()).extracting(Mate::age).containsExactly(9);
            assertThat(low.mates().get(0).crew()).isSameAs(low);
        }
    }

    @DatabaseTest
    void aKeyThatIsSetFindsAnObjectThatIsAskedAbout(Database db) {
        db.createAll(MetaData.of(CREW, MATE));
        try (Session session = Session.open(db.engine())) {
            Crew leaky = CREW.create().code("l").name("leaky").seats(1);
            session.add(leaky);
            session.flush();
            Mate ann = mate("Ann", 30);
            session.add(ann);
            assertThatThrownBy(() -> ann.crewCode("l")).hasMessage("L takes nobody");
            assertThat(ann.crewCode()).isNull();
            assertThat(leaky.mates()).isEmpty();
        }
    }

    @DatabaseTest
    void mergeAsksWhereItChangesSomething(Database db) {
        db.createAll(MetaData.of(CREW, MATE));
        SessionFactory sessions = SessionFactory.of(db.engine());
        sessions.run(session -> {
            Crew crew = CREW.create().code("a").name("one").seats(3);
            crew.mates().add(mate("Ann", 30));
            session.add(crew);
        });
        Crew given = sessions.transaction(session -> {
            Crew crew = session.getOne(CREW, "A");
            crew.mates().get(0).age();
            return crew;
        });
        given.name("two");
        given.mates().get(0).age(10);
        sessions.run(session -> {
            Crew merged = session.merge(given);
            assertThat(merged.name()).isEqualTo("two");
            assertThat(merged.mates()).extracting(Mate::age).containsExactly(10);
        });
        given.mates().add(mate("Bob", 40));
        given.mates().get(1).age(11);
        sessions.run(session -> {
            assertThatThrownBy(() -> session.merge(given)).hasMessage("Bob is too young");
            session.rollback();
            assertThat(session.query(MATE).count()).isEqualTo(1);
        });
    }
}
