package dev.kindred.it.relation;

import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.relation.Bench_.BENCH;
import static dev.kindred.it.relation.Exhibit_.EXHIBIT;
import static dev.kindred.it.relation.Guide_.GUIDE;
import static dev.kindred.it.relation.Hall_.HALL;
import static dev.kindred.it.relation.Museum_.MUSEUM;
import static dev.kindred.it.relation.Picture_.PICTURE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionSettings;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** Rule 2.1.20 for a map that nobody has read: the result is that of one that was. */
class UnreadMapTest {

    private static final String GUIDES_OF =
            "select guides.id, guides.name, guides.museum_id from guides where guides.museum_id = ? -- ";
    private static final String MOVE = "update guides set museum_id = ? where id = ? -- ";

    /** The Louvre (1) has Ann (1) and Bob (2). */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(MUSEUM, HALL, GUIDE, EXHIBIT, BENCH, PICTURE));
        SessionFactory.of(db.engine()).run(session -> {
            Museum louvre = MUSEUM.create().name("Louvre");
            session.add(louvre);
            louvre.guides().put("Ann", GUIDE.create().name("Ann"));
            louvre.guides().put("Bob", GUIDE.create().name("Bob"));
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void whoComesFromTheOtherSideReplacesAtTheFlush(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            session.add(GUIDE.create().name("Ann").museum(louvre));
            db.recorder().clear();

            assertThat(session.plan().toString()).contains("Museum.guides").contains("Guide#1");
            db.recorder().clear();
            session.commit();

            db.recorder()
                    .hasRun(
                            GUIDES_OF + "[1]",
                            MOVE + "[NULL, 1]",
                            numbered(db, "insert into guides (name, museum_id) values (?, ?) -- ['Ann', 1]"));
            assertThat(session.getOne(GUIDE, 1L).museum()).isNull();
            assertThat(louvre.guides().get("Ann")).isSameAs(session.getOne(GUIDE, 3L));
        }
    }

    @DatabaseTest
    void whoComesFromTheOtherSideReplacesWhenTheMapIsRead(Database db) {
        try (Session session = SessionFactory.of(db.engine())
                .with(SessionSettings.defaults().withAutoflush(false))
                .open()) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Guide ann = session.getOne(GUIDE, 1L);
            Guide other = GUIDE.create().name("Ann");
            session.add(other);
            other.museum(louvre);

            assertThat(louvre.guides()).hasSize(2).containsEntry("Ann", other);
            assertThat(ann.museum()).isNull();
            db.recorder().clear();
            session.commit();

            db.recorder()
                    .hasRun(
                            MOVE + "[NULL, 1]",
                            numbered(db, "insert into guides (name, museum_id) values (?, ?) -- ['Ann', 1]"));
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(MUSEUM, 1L).guides()).containsOnlyKeys("Ann", "Bob");
        }
    }

    @DatabaseTest
    void ofTwoThatComeUnderOneKeyTheLaterStays(Database db) {
        for (boolean isRead : new boolean[] {false, true}) {
            try (Session session = SessionFactory.of(db.engine())
                    .with(SessionSettings.defaults().withAutoflush(false))
                    .open()) {
                Museum louvre = session.getOne(MUSEUM, 1L);
                Guide first = GUIDE.create().name("Eve").museum(louvre);
                Guide second = GUIDE.create().name("Eve").museum(louvre);
                session.addAll(first, second);
                if (isRead) {
                    assertThat(louvre.guides()).hasSize(3).containsEntry("Eve", second);
                    assertThat(first.museum()).isNull();
                }
                session.flush();

                assertThat(first.museum()).isNull();
                assertThat(second.museum()).isSameAs(louvre);
                assertThat(louvre.guides()).hasSize(3).containsEntry("Eve", second);
                session.rollback();
            }
        }
    }

    @DatabaseTest
    void whoGaveWayMayGoAlongWithTheOwnerOfTheMap(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Guide eve = GUIDE.create().name("Eve");
            session.add(eve);
            session.flush();
            eve.name("Ann").museum(louvre);
            session.delete(louvre);
            session.commit();

            assertThat(session.query(GUIDE).where(GUIDE.museumId.isNull()).count())
                    .isEqualTo(3);
            assertThat(session.query(MUSEUM).exists()).isFalse();
        }
    }
}
