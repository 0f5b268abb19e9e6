package dev.kindred.it.flush;

import static dev.kindred.it.flush.Fixture_.FIXTURE;
import static dev.kindred.it.flush.Holiday_.HOLIDAY;
import static dev.kindred.it.flush.Player_.PLAYER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.CircularDependencyException;
import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;

/** K7: a row that gives up a unique value is written before the row that takes it; rows that exchange values succeed. */
class UniqueValuesTest {

    private static final String SET_NICK = "update players set nick = ? where id = ?";
    private static final String SET_NAME = "update players set name = ? where id = ?";
    private static final String SET_NUMBER = "update players set number = ? where id = ?";
    private static final String SET_SLOT = "update fixtures set slot = ? where id = ?";
    private static final String DELETE = "delete from players where id = ?";
    private static final String INSERT = "insert into players (id, name, number, badge, nick) values (?, ?, ?, ?, ?)";

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(PLAYER, FIXTURE, HOLIDAY));
        try (Session session = Session.open(db.engine())) {
            LongStream.rangeClosed(1, 4).mapToObj(UniqueValuesTest::player).forEach(session::add);
            session.commit();
        }
        db.recorder().clear();
    }

    private static Player player(long id) {
        return PLAYER.create()
                .id(id)
                .name("name" + id)
                .number((int) id)
                .badge(new UUID(0, id))
                .nick("nick" + id);
    }

    // All is in memory, so that reading one row does not flush the changes of another.
    private static Session open(Database db) {
        Session session = Session.open(db.engine());
        session.query(PLAYER).list();
        session.query(FIXTURE).list();
        return session;
    }

    private static Player read(Session session, long id) {
        return session.getOne(PLAYER, id);
    }

    private static List<String> nicks(Database db) {
        try (Session session = Session.open(db.engine())) {
            return session.query(PLAYER).orderBy(PLAYER.id).list().stream()
                    .map(Player::nick)
                    .toList();
        }
    }

    /** K7, in place of rule 2.5.4. */
    @DatabaseTest
    void aValueThatADeleteFreesMayBeInserted(Database db) {
        try (Session session = open(db)) {
            session.delete(read(session, 1));
            Player next = player(9).nick("nick1");
            session.add(next);
            Planned.flush(session, db);

            db.recorder().hasRun(DELETE + " -- [1]", INSERT);
            session.commit();
        }
        assertThat(nicks(db)).containsExactly("nick2", "nick3", "nick4", "nick1");
    }

    /** K7, in place of rule 2.5.4. */
    @DatabaseTest
    void aValueThatADeleteFreesMayBeTakenByAnUpdate(Database db) {
        try (Session session = open(db)) {
            session.delete(read(session, 1));
            read(session, 2).nick("nick1");
            Planned.flush(session, db);

            db.recorder().hasRun(DELETE + " -- [1]", SET_NICK + " -- ['nick1', 2]");
            session.commit();
        }
        assertThat(nicks(db)).containsExactly("nick1", "nick3", "nick4");
    }

    /** Rule 2.5.4. */
    @DatabaseTest
    void aValueThatAnUpdateFreesMayBeInserted(Database db) {
        try (Session session = open(db)) {
            session.add(player(9).nick("nick1"));
            read(session, 1).nick(null);
            Planned.flush(session, db);

            db.recorder().hasRun(SET_NICK + " -- [NULL, 1]", INSERT);
            session.commit();
        }
        assertThat(nicks(db)).containsExactly(null, "nick2", "nick3", "nick4", "nick1");
    }

    /** K7: a delete, an insert that takes its value, and what the others pass on. */
    @DatabaseTest
    void valuesPassAlongAChainOfDeleteUpdatesAndInsert(Database db) {
        try (Session session = open(db)) {
            session.add(player(9).nick("nick3"));
            read(session, 3).nick("nick2");
            read(session, 2).nick("nick1");
            session.delete(read(session, 1));
            Planned.flush(session, db);

            db.recorder().hasRun(DELETE + " -- [1]", SET_NICK + " -- ['nick1', 2], ['nick2', 3]", INSERT);
            session.commit();
        }
        assertThat(nicks(db)).containsExactly("nick1", "nick2", "nick4", "nick3");
    }

    /** K7: one flush takes out the row that has the value, puts in a new one, and gives the old row's other values on. */
    @DatabaseTest
    void aDeleteAnInsertAndAnUpdateFormAChain(Database db) {
        try (Session session = open(db)) {
            session.delete(read(session, 1));
            session.add(player(9).nick("nick1").name("name2"));
            read(session, 2).name("name1");
            Planned.flush(session, db);

            db.recorder().hasRun(DELETE + " -- [1]", SET_NAME + " -- ['name1', 2]", INSERT);
            session.commit();
        }
        assertThat(nicks(db)).containsExactly("nick2", "nick3", "nick4", "nick1");
    }

    /** K7: no value is given up for a while where none needs to be. */
    @DatabaseTest
    void valuesThatShiftByOneAreWrittenFromTheFarEnd(Database db) {
        try (Session session = open(db)) {
            LongStream.rangeClosed(1, 4).forEach(id -> read(session, id).number((int) id + 1));
            Planned.flush(session, db);

            db.recorder().hasRun(SET_NUMBER + " -- [5, 4], [4, 3], [3, 2], … (4 runs)");
        }
    }

    /** K7. */
    @DatabaseTest
    void twoRowsSwapThroughNullWhereTheColumnTakesIt(Database db) {
        try (Session session = open(db)) {
            swapNicks(session, 1, 2);
            Planned.flush(session, db);

            db.recorder().hasRun(SET_NICK + " -- [NULL, 1], ['nick1', 2], ['nick2', 1]");
            session.commit();
        }
        assertThat(nicks(db)).containsExactly("nick2", "nick1", "nick3", "nick4");
    }

    private static void swapNicks(Session session, long one, long other) {
        Player first = read(session, one);
        Player second = read(session, other);
        String nick = first.nick();
        first.nick(second.nick());
        second.nick(nick);
    }

    /** K7: each pair is cut for itself. */
    @DatabaseTest
    void twoSwapsInOneFlushDoNotDisturbEachOther(Database db) {
        try (Session session = open(db)) {
            swapNicks(session, 1, 2);
            swapNicks(session, 3, 4);
            Planned.flush(session, db);

            assertThat(db.recorder().executions())
                    .singleElement()
                    .satisfies(batch -> assertThat(batch.runs())
                            .map(Object::toString)
                            .containsExactly(
                                    "[null, 1]", "[null, 3]", "[nick1, 2]", "[nick3, 4]", "[nick2, 1]", "[nick4, 3]"));
            session.commit();
        }
        assertThat(nicks(db)).containsExactly("nick2", "nick1", "nick4", "nick3");
    }

    /** K7. */
    @DatabaseTest
    void aCircleOfThreeNeedsOneNullOnly(Database db) {
        try (Session session = open(db)) {
            read(session, 1).nick("nick2");
            read(session, 2).nick("nick3");
            read(session, 3).nick("nick1");
            Planned.flush(session, db);

            db.recorder().hasRun(SET_NICK + " -- [NULL, 1], ['nick1', 3], ['nick3', 2], … (4 runs)");
            session.commit();
        }
        assertThat(nicks(db)).containsExactly("nick2", "nick3", "nick1", "nick4");
    }

    /** K7: a column without NULL holds another value meanwhile. */
    @DatabaseTest
    void textsThatTakeNoNullSwapThroughAValueOfTheirOwn(Database db) {
        try (Session session = open(db)) {
            read(session, 1).name("name2");
            read(session, 2).name("name1");
            Planned.flush(session, db);

            db.recorder().hasRun(SET_NAME + " -- ['~kindred~0', 1], ['name1', 2], ['name2', 1]");
            session.commit();
            assertThat(read(session, 1).name()).isEqualTo("name2");
            assertThat(read(session, 2).name()).isEqualTo("name1");
        }
    }

    /** K7. */
    @DatabaseTest
    void numbersThatTakeNoNullSwapThroughAValueOfTheirOwn(Database db) {
        try (Session session = open(db)) {
            read(session, 1).number(2);
            read(session, 2).number(1);
            Planned.flush(session, db);

            db.recorder().hasRun(SET_NUMBER + " -- [-2147483648, 1], [1, 2], [2, 1]");
            session.commit();
            assertThat(read(session, 1).number()).isEqualTo(2);
            assertThat(read(session, 2).number()).isEqualTo(1);
        }
    }

    /** K7. */
    @DatabaseTest
    void uuidsThatTakeNoNullSwapThroughAValueOfTheirOwn(Database db) {
        try (Session session = open(db)) {
            read(session, 1).badge(new UUID(0, 2));
            read(session, 2).badge(new UUID(0, 3));
            read(session, 3).badge(new UUID(0, 1));
            Planned.flush(session, db);

            assertThat(db.recorder().executions())
                    .singleElement()
                    .satisfies(batch -> assertThat(batch.runs()).hasSize(4));
            session.commit();
            assertThat(read(session, 1).badge()).isEqualTo(new UUID(0, 2));
            assertThat(read(session, 2).badge()).isEqualTo(new UUID(0, 3));
            assertThat(read(session, 3).badge()).isEqualTo(new UUID(0, 1));
        }
    }

    /** K7: two circles over the same rows. */
    @DatabaseTest
    void severalColumnsOfTheSameRowsSwapAtOnce(Database db) {
        try (Session session = open(db)) {
            swapNicks(session, 1, 2);
            read(session, 1).name("name2").number(2);
            read(session, 2).name("name1").number(1);
            Planned.flush(session, db);

            db.recorder()
                    .hasRun(
                            SET_NAME + " -- ['~kindred~0', 1]",
                            SET_NUMBER + " -- [-2147483647, 1]",
                            SET_NICK + " -- [NULL, 1]",
                            "update players set name = ?, number = ?, nick = ? where id = ?"
                                    + " -- ['name1', 1, 'nick1', 2], ['name2', 2, 'nick2', 1]");
            session.commit();
        }
        try (Session session = open(db)) {
            Player first = read(session, 1);
            assertThat(List.of(first.name(), first.number(), String.valueOf(first.nick())))
                    .containsExactly("name2", 2, "nick2");
            Player second = read(session, 2);
            assertThat(List.of(second.name(), second.number(), String.valueOf(second.nick())))
                    .containsExactly("name1", 1, "nick1");
        }
    }

    /** K7: a row that goes gives its value up first, and takes none. */
    @DatabaseTest
    void aRowThatTookAValueAndIsDeletedAfterAllStandsInNobodysWay(Database db) {
        try (Session session = open(db)) {
            swapNicks(session, 1, 2);
            session.delete(read(session, 1));
            Planned.flush(session, db);

            db.recorder().hasRun(DELETE + " -- [1]", SET_NICK + " -- ['nick1', 2]");
            session.commit();
        }
        assertThat(nicks(db)).containsExactly("nick1", "nick3", "nick4");
    }

    /** K7: several columns together. */
    @DatabaseTest
    void rowsSwapAKeyOfTwoColumnsThroughTheOneThatTakesNull(Database db) {
        storeFixtures(db, 1, 2);
        try (Session session = open(db)) {
            session.getOne(FIXTURE, 1L).slot(2);
            session.getOne(FIXTURE, 2L).slot(1);
            Planned.flush(session, db);

            db.recorder().hasRun(SET_SLOT + " -- [NULL, 1], [1, 2], [2, 1]");
            session.commit();
            assertThat(session.getOne(FIXTURE, 1L).slot()).isEqualTo(2);
            assertThat(session.getOne(FIXTURE, 2L).slot()).isEqualTo(1);
        }
    }

    /** K7: only the part that is written can wait, be it the one without NULL. */
    @DatabaseTest
    void rowsSwapAKeyOfTwoColumnsThroughTheOneThatChanges(Database db) {
        try (Session session = open(db)) {
            Fixture first = FIXTURE.create().id(1L).hall("north").slot(1);
            Fixture second = FIXTURE.create().id(2L).hall("south").slot(1);
            session.addAll(first, second);
            session.flush();
            first.hall("south");
            second.hall("north");
            Planned.flush(session, db);

            String setHall = "update fixtures set hall = ? where id = ?";
            db.recorder().hasRun(setHall + " -- ['~kindred~0', 1], ['north', 2], ['south', 1]");
        }
    }

    /** K7: a key with a NULL in it meets nobody, so nobody waits and one batch does. */
    @DatabaseTest
    void aKeyWithANullInItIsInNobodysWay(Database db) {
        storeFixtures(db, null, null);
        try (Session session = open(db)) {
            session.getOne(FIXTURE, 1L).hall("south");
            session.getOne(FIXTURE, 2L).hall("south");
            Planned.flush(session, db);

            db.recorder().hasRun("update fixtures set hall = ? where id = ? -- ['south', 1], ['south', 2]");
        }
    }

    private static void storeFixtures(Database db, Integer... slots) {
        try (Session session = open(db)) {
            for (int i = 0; i < slots.length; i++) {
                session.add(FIXTURE.create().id(i + 1L).hall("north").slot(slots[i]));
            }
            session.commit();
        }
    }

    /** K7: what cannot wait is refused before any write, and the circle is printed. */
    @DatabaseTest
    void valuesOfATypeThatCannotWaitAreRefusedWithTheCircle(Database db) {
        LocalDate may = LocalDate.of(2001, 5, 1);
        LocalDate june = LocalDate.of(2001, 6, 1);
        try (Session session = open(db)) {
            Holiday first = HOLIDAY.create().id(1L).feast(may);
            Holiday second = HOLIDAY.create().id(2L).feast(june);
            session.addAll(first, second);
            session.flush();
            first.feast(june);
            second.feast(may);
            session.add(player(9));
            db.recorder().clear();

            assertThatThrownBy(session::flush)
                    .isInstanceOf(CircularDependencyException.class)
                    .hasMessage(
                            "Cannot flush: the rows Holiday(id=1, feast=2001-06-01) -> Holiday(id=2, feast=2001-05-01)"
                                    + " -> Holiday(id=1, feast=2001-06-01) wait for each other, so none can be written first:"
                                    + " Holiday(id=2, feast=2001-05-01) takes the value of holidays.feast that"
                                    + " Holiday(id=1, feast=2001-06-01) gives up; Holiday(id=1, feast=2001-06-01) takes the value"
                                    + " of holidays.feast that Holiday(id=2, feast=2001-05-01) gives up. Nothing was written. Let"
                                    + " one of these columns take NULL, or make the changes in two flushes, with another value"
                                    + " in between.");
            db.recorder().hasRunNothing();

            first.feast(LocalDate.of(2001, 7, 1)); // the cure that the message names
            session.flush();
            first.feast(june);
            session.commit();
            assertThat(session.getOne(HOLIDAY, 1L).feast()).isEqualTo(june);
            assertThat(session.getOne(HOLIDAY, 2L).feast()).isEqualTo(may);
        }
    }

    /** K7: nothing is there to be waited for where two rows end with one value. */
    @DatabaseTest
    void aValueThatTwoRowsHaveInTheEndIsTheDatabasesToRefuse(Database db) {
        try (Session session = open(db)) {
            read(session, 1).nick("nick3");

            assertThatThrownBy(session::flush)
                    .isInstanceOfSatisfying(
                            ConstraintViolationException.class,
                            e -> assertThat(e.kind()).isEqualTo(ConstraintViolationException.Kind.UNIQUE));
        }
        assertThat(nicks(db)).containsExactly("nick1", "nick2", "nick3", "nick4");
    }
}
