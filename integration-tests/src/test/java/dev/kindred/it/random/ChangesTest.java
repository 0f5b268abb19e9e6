package dev.kindred.it.random;

import static dev.kindred.it.random.Member_.MEMBER;
import static dev.kindred.it.random.Team_.TEAM;
import static dev.kindred.it.random.Topic_.TOPIC;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.plan.AttributeChange;
import dev.kindred.plan.AttributeChange.Elements;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What of an object is other than its row, attribute by attribute. None of it sends a statement. */
class ChangesTest {

    @BeforeEach
    void rows(Database db) {
        db.createAll(Schema.META_DATA);
        SessionFactory.of(db.engine()).run(session -> {
            Team reds = TEAM.create().name("Reds").label("R");
            Team blues = TEAM.create().name("Blues").label("B");
            session.addAll(reds, blues, MEMBER.create().name("Ann").team(reds));
        });
    }

    @DatabaseTest
    void columnsAreToldInTheOrderOfTheMapping(Database db) {
        try (Session session = Session.open(db.engine())) {
            Team reds = session.getOne(TEAM, 1L);
            assertThat(session.changes(reds)).isEmpty();
            db.recorder().clear();
            reds.label("G").code("g").name("Greens");

            assertThat(session.changes(reds))
                    .extracting(AttributeChange::toString)
                    .containsExactly("name = 'Reds' -> 'Greens'", "code = null -> 'g'", "label = 'R' -> 'G'");
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void whatWasSetWithoutBeingReadHasNoBefore(Database db) {
        try (Session session = Session.open(db.engine())) {
            Team reds = session.getOne(TEAM, 1L);
            session.expire(reds);
            db.recorder().clear();
            reds.name("Greens");

            assertThat(session.changes(reds)).containsExactly(new AttributeChange("name", false, null, "Greens"));
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void aReferenceIsToldByTheNameByWhichItWasSet(Database db) {
        try (Session session = Session.open(db.engine())) {
            Member ann = session.getOne(MEMBER, 1L);
            Team reds = session.getOne(TEAM, 1L);
            Team blues = session.getOne(TEAM, 2L);
            db.recorder().clear();
            ann.team(blues);
            assertThat(session.changes(ann)).containsExactly(new AttributeChange("team", true, reds, blues));
            ann.team(reds);
            assertThat(session.changes(ann)).isEmpty();
            ann.teamId(2L);
            assertThat(session.changes(ann)).containsExactly(new AttributeChange("teamId", true, 1L, 2L));
            ann.teamId(1L);
            assertThat(session.changes(ann)).isEmpty();
            assertThat(session.isModified(ann)).isFalse();
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void aReferenceThatMemoryDidNotKnowHasNoBefore(Database db) {
        try (Session session = Session.open(db.engine())) {
            Member ann = session.getOne(MEMBER, 1L);
            Team greens = TEAM.create().name("Greens").label("G");
            db.recorder().clear();
            ann.team(greens);

            assertThat(session.changes(ann)).containsExactly(new AttributeChange("team", false, null, greens));
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void aCollectionTellsWhoCameAndWhoWent(Database db) {
        try (Session session = Session.open(db.engine())) {
            Team reds = session.getOne(TEAM, 1L);
            Member ann = reds.members().get(0);
            Member bob = MEMBER.create().name("Bob");
            db.recorder().clear();
            reds.members().add(bob);
            reds.members().remove(ann);

            assertThat(session.changes(reds))
                    .containsExactly(
                            new AttributeChange("members", false, null, new Elements(List.of(bob), List.of(ann))));
            reds.members().remove(bob);
            reds.members().add(ann);
            assertThat(session.changes(reds)).isEmpty();
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void aNewObjectTellsWhatWasSet(Database db) {
        try (Session session = Session.open(db.engine())) {
            Team reds = session.getOne(TEAM, 1L);
            Member bob = MEMBER.create().name("Bob").team(reds);
            bob.hobbies().add(TOPIC.create().name("chess"));
            assertThat(session.changes(bob)).isEmpty();
            session.add(bob);
            db.recorder().clear();

            assertThat(session.changes(bob))
                    .containsExactly(
                            new AttributeChange("name", false, null, "Bob"),
                            new AttributeChange("team", false, null, reds),
                            new AttributeChange(
                                    "hobbies", false, null, new Elements(List.copyOf(bob.hobbies()), List.of())));
            db.recorder().hasRunNothing();
            session.flush();
            assertThat(session.changes(bob)).isEmpty();
        }
    }
}
