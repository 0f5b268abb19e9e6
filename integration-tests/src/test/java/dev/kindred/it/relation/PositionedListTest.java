package dev.kindred.it.relation;

import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.relation.Bench_.BENCH;
import static dev.kindred.it.relation.Exhibit_.EXHIBIT;
import static dev.kindred.it.relation.Guide_.GUIDE;
import static dev.kindred.it.relation.Hall_.HALL;
import static dev.kindred.it.relation.Museum_.MUSEUM;
import static dev.kindred.it.relation.Picture_.PICTURE;
import static dev.kindred.query.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.it.Novels;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;

/** A list whose order is kept in a column of its elements: B20. */
class PositionedListTest {

    private static final String EXHIBITS_OF =
            "select showpieces.id, showpieces.title, showpieces.place, showpieces.museum_id from showpieces"
                    + " where showpieces.museum_id = ? order by showpieces.place -- ";
    private static final String PLACE = "update showpieces set place = ? where id = ? -- ";
    private static final String OWNER = "update showpieces set museum_id = ? where id = ? -- ";

    /** The Louvre (1) has a, b, c, d (1 to 4) in this order; the Prado (2) has e (5). */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(MUSEUM, HALL, GUIDE, EXHIBIT, BENCH, PICTURE));
        SessionFactory.of(db.engine()).run(session -> {
            Museum louvre = MUSEUM.create().name("Louvre");
            Museum prado = MUSEUM.create().name("Prado");
            for (String title : List.of("a", "b", "c", "d")) {
                louvre.exhibits().add(EXHIBIT.create().title(title));
            }
            session.addAll(louvre, prado);
            session.flush();
            prado.exhibits().add(EXHIBIT.create().title("e"));
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void placesAreWrittenWithTheRowsAndGiveTheOrder(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum museum = MUSEUM.create().name("Uffizi");
            museum.exhibits(List.of(
                    EXHIBIT.create().title("x"),
                    EXHIBIT.create().title("y"),
                    EXHIBIT.create().title("z")));
            assertThat(museum.exhibits()).extracting(Exhibit::place).containsExactly(0, 1, 2);
            session.add(museum);
            session.commit();

            db.recorder()
                    .hasRun(
                            numbered(db, "insert into galleries (name) values (?) -- ['Uffizi']"),
                            numbered(
                                    db,
                                    "insert into showpieces (title, place, museum_id) values (?, ?, ?)"
                                            + " -- ['x', 0, 3], ['y', 1, 3], ['z', 2, 3]"));
            assertThat(museum.name()).isEqualTo("Uffizi");
            db.recorder().clear();
            assertThat(titles(museum)).isEqualTo("xyz");
            db.recorder().hasRun(EXHIBITS_OF + "[3]");
        }
    }

    @DatabaseTest
    void onlyThePlacesThatDifferAreWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            assertThat(titles(louvre)).isEqualTo("abcd");
            db.recorder().clear();

            Collections.swap(louvre.exhibits(), 1, 2);
            assertThat(louvre.exhibits()).extracting(Exhibit::place).containsExactly(0, 1, 2, 3);
            session.commit();

            db.recorder().hasRun(PLACE + "[2, 2], [1, 3]");
        }
        assertThat(stored(db, 1)).isEqualTo("acbd");
    }

    /** Put in by its own side, before the list was read. */
    @DatabaseTest
    void anElementThatWaitedForTheListHasAPlaceOnceTheListIsRead(Database db) {
        try (Session session =
                SessionFactory.of(db.engine()).with(Novels.WITHOUT_AUTOFLUSH).open()) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            session.add(EXHIBIT.create().title("x").museum(louvre));
            assertThat(titles(louvre)).isEqualTo("abcdx");
            db.recorder().clear();
            session.commit();

            db.recorder()
                    .hasRun(numbered(
                            db, "insert into showpieces (title, place, museum_id) values (?, ?, ?) -- ['x', 4, 1]"));
        }
        assertThat(stored(db, 1)).isEqualTo("abcdx");
    }

    @DatabaseTest
    void anElementIsMovedToTheFront(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            louvre.exhibits().add(0, louvre.exhibits().remove(2));
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(PLACE + "[1, 1], [2, 2], [0, 3]");
        }
        assertThat(stored(db, 1)).isEqualTo("cabd");
    }

    @DatabaseTest
    void whatIsSortedIsWrittenInItsNewOrder(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            louvre.exhibits()
                    .sort(Comparator.comparing((Exhibit exhibit) -> exhibit.title())
                            .reversed());
            db.recorder().clear();
            session.commit();
            db.recorder().hasRun(PLACE + "[3, 1], [2, 2], [1, 3], … (4 runs)");
            assertThat(titles(louvre)).isEqualTo("dcba");
        }
        assertThat(stored(db, 1)).isEqualTo("dcba");
    }

    @DatabaseTest
    void theRestMovesUpWhenAnElementLeaves(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Exhibit second = louvre.exhibits().remove(1);
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(OWNER + "[NULL, 2]", PLACE + "[1, 3], [2, 4]");
            assertThat(second.museum()).isNull();
            assertThat(louvre.exhibits()).extracting(Exhibit::place).containsExactly(0, 1, 2);
        }
        assertThat(stored(db, 1)).isEqualTo("acd");
    }

    @DatabaseTest
    void aPlaceSetByHandIsOverwrittenWhenTheListChanges(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Exhibit first = louvre.exhibits().get(0);
            first.place(7);
            louvre.exhibits().remove(3);
            session.commit();

            assertThat(first.place()).isZero();
        }
        assertThat(stored(db, 1)).isEqualTo("abc");
    }

    @DatabaseTest
    void anElementThatMovesToAnotherListIsNumberedThere(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Museum prado = session.getOne(MUSEUM, 2L);
            Exhibit first = louvre.exhibits().get(0);
            assertThat(titles(prado)).isEqualTo("e");
            db.recorder().clear();

            first.museum(prado);
            assertThat(first.place()).isEqualTo(1);
            session.commit();
            db.recorder()
                    .hasRun(
                            "update showpieces set place = ?, museum_id = ? where id = ? -- [1, 2, 1]",
                            PLACE + "[0, 2], [1, 3], [2, 4]");
        }
        assertThat(stored(db, 1)).isEqualTo("bcd");
        assertThat(stored(db, 2)).isEqualTo("ea");
    }

    /** The list is not loaded for the change, and its places are right all the same after the flush. */
    @DatabaseTest
    void listsThatAreNotLoadedAreNumberedAtTheFlush(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum prado = session.getOne(MUSEUM, 2L);
            Museum louvre = session.getOne(MUSEUM, 1L);
            Exhibit second = session.getOne(EXHIBIT, 2L);
            db.recorder().clear();

            second.museum(prado);
            db.recorder().hasRunNothing();
            session.commit();
            db.recorder().hasRun(EXHIBITS_OF + "[1]", EXHIBITS_OF + "[2]", OWNER + "[2, 2]", PLACE + "[1, 3], [2, 4]");

            assertThat(titles(prado)).isEqualTo("eb");
            assertThat(louvre.exhibits()).extracting(Exhibit::place).containsExactly(0, 1, 2);
        }
        assertThat(stored(db, 1)).isEqualTo("acd");
        assertThat(stored(db, 2)).isEqualTo("eb");
    }

    @DatabaseTest
    void aListThatIsAssignedIsNumberedAnew(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Museum prado = session.getOne(MUSEUM, 2L);
            List<Exhibit> old = List.copyOf(louvre.exhibits());
            Exhibit fresh = EXHIBIT.create().title("f");

            louvre.exhibits(
                    List.of(old.get(3), fresh, old.get(0), prado.exhibits().get(0)));
            db.recorder().clear();
            session.commit();
            db.recorder()
                    .hasRun(
                            PLACE + "[2, 1]",
                            OWNER + "[NULL, 2], [NULL, 3]",
                            PLACE + "[0, 4]",
                            "update showpieces set place = ?, museum_id = ? where id = ? -- [3, 1, 5]",
                            numbered(
                                    db,
                                    "insert into showpieces (title, place, museum_id) values (?, ?, ?)"
                                            + " -- ['f', 1, 1]"));

            assertThat(titles(louvre)).isEqualTo("dfae");
            assertThat(prado.exhibits()).isEmpty();
            assertThat(old.get(1).museum()).isNull();
        }
        assertThat(stored(db, 1)).isEqualTo("dfae");
    }

    @DatabaseTest
    void aRollbackGivesTheOldOrderBack(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Collections.reverse(louvre.exhibits());
            session.flush();
            session.rollback();

            assertThat(titles(louvre)).isEqualTo("abcd");
            assertThat(louvre.exhibits()).extracting(Exhibit::place).containsExactly(0, 1, 2, 3);
        }
    }

    @DatabaseTest
    void selectInKeepsTheOrderOfEachList(Database db) {
        SessionFactory.of(db.engine())
                .run(session -> Collections.reverse(session.getOne(MUSEUM, 1L).exhibits()));
        db.recorder().clear();
        try (Session session = Session.open(db.engine())) {
            List<Museum> museums = session.query(MUSEUM)
                    .options(selectin(MUSEUM.exhibits))
                    .orderBy(MUSEUM.id)
                    .list();
            assertThat(museums).extracting(PositionedListTest::titles).containsExactly("dcba", "e");
            assertThat(db.recorder().selects()).isEqualTo(2);
        }
    }

    private static String titles(Museum museum) {
        return String.join("", museum.exhibits().stream().map(Exhibit::title).toList());
    }

    private static String stored(Database db, long museum) {
        try (Session session = Session.open(db.engine())) {
            Museum found = session.getOne(MUSEUM, museum);
            assertThat(found.exhibits())
                    .extracting(Exhibit::place)
                    .isEqualTo(
                            IntStream.range(0, found.exhibits().size()).boxed().toList());
            return titles(found);
        }
    }
}
