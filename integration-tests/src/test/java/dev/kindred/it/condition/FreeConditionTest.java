package dev.kindred.it.condition;

import static dev.kindred.it.condition.Stop_.STOP;
import static dev.kindred.it.condition.Street_.STREET;
import static dev.kindred.it.condition.Timetable_.TIMETABLE;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.DetachedEntityException;
import dev.kindred.it.Inserts;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Relationships over a condition of the user's: B13. */
class FreeConditionTest {

    /** Main Street (1) from 0 to 10 has a (1) at 0, b (2) at 5 with a roof, c (3) at 12; Side Street (2) from 4 to 20 has none. */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(STREET, STOP, TIMETABLE));
        SessionFactory.of(db.engine()).run(session -> {
            Street main = STREET.create().name("Main").from(0).to(10);
            main.stops().add(STOP.create().name("a").place(0).roof(false));
            main.stops().add(STOP.create().name("b").place(5).roof(true));
            main.stops().add(STOP.create().name("c").place(12).roof(false));
            session.addAll(main, STREET.create().name("Side").from(4).to(20));
            session.addAll(
                    TIMETABLE.create().line("red").year(5),
                    TIMETABLE.create().line("red").year(13));
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void aListOverARangeIsLoadedByOneStatement(Database db) {
        try (Session session = Session.open(db.engine())) {
            Street side = session.getOne(STREET, 2L);
            db.recorder().clear();

            assertThat(side.near()).extracting(Stop::name).containsExactly("b", "c");

            db.recorder().hasRun(Inserts.quoted(db, """
                    select stops.id, stops.name, stops.place, stops.roof, stops.street_id from stops \
                    join streets on stops.place between streets."from" and streets."to" \
                    where streets.id = ? order by stops.name -- [2]"""));
        }
    }

    @DatabaseTest
    void severalOwnersAreServedByOneStatement(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Street> streets = session.query(STREET)
                    .orderBy(STREET.id.asc())
                    .options(
                            selectin(STREET.near),
                            selectin(STREET.last),
                            selectin(STREET.byName),
                            selectin(STREET.roofed))
                    .list();
            db.recorder().clear();

            assertThat(streets.get(0).near()).extracting(Stop::name).containsExactly("a", "b");
            assertThat(streets.get(1).near()).extracting(Stop::name).containsExactly("b", "c");
            assertThat(streets.get(0).last()).isSameAs(session.getOne(STOP, 3L));
            assertThat(streets.get(1).last()).isNull();
            assertThat(streets.get(0).byName()).containsOnlyKeys("a", "b", "c");
            assertThat(streets.get(1).byName()).isEmpty();
            assertThat(streets.get(0).roofed()).extracting(Stop::name).containsExactly("b");

            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void referencesAreLoadedWhenTheyAreRead(Database db) {
        try (Session session = Session.open(db.engine())) {
            Street main = session.getOne(STREET, 1L);
            Street side = session.getOne(STREET, 2L);

            assertThat(main.last()).extracting(Stop::name).isEqualTo("c");
            assertThat(side.last()).isNull();
            assertThat(main.first()).map(Stop::name).contains("a");
            assertThat(side.first()).isEmpty();
        }
    }

    @DatabaseTest
    void anEntityMayLeadToItself(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Stop> stops = session.query(STOP)
                    .orderBy(STOP.id.asc())
                    .options(selectin(STOP.further))
                    .list();
            assertThat(stops.get(0).further()).containsExactly(stops.get(1), stops.get(2));
            assertThat(stops.get(2).further()).isEmpty();
        }
        try (Session session = Session.open(db.engine())) {
            Stop second = session.getOne(STOP, 2L);
            db.recorder().clear();

            assertThat(second.further()).extracting(Stop::name).containsExactly("c");

            db.recorder().hasRun("""
                    select stops.id, stops.name, stops.place, stops.roof, stops.street_id from stops \
                    join stops as stops_owner on stops.street_id = stops_owner.street_id and stops.place > stops_owner.place \
                    where stops_owner.id = ? order by stops.place -- [2]""");
        }
    }

    @DatabaseTest
    void anOwnerMayHaveAKeyOfSeveralParts(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Timetable> tables = session.query(TIMETABLE)
                    .orderBy(TIMETABLE.year.asc())
                    .options(selectin(TIMETABLE.stops))
                    .list();
            db.recorder().clear();
            assertThat(tables.get(0).stops()).extracting(Stop::name).containsExactly("b", "c");
            assertThat(tables.get(1).stops()).isEmpty();
            db.recorder().hasRunNothing();

            session.expire(tables.get(0), TIMETABLE.stops);
            assertThat(tables.get(0).stops()).extracting(Stop::name).containsExactly("b", "c");
        }
    }

    @DatabaseTest
    void itIsJoinedInQueries(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.list(select(STREET.name, STOP.name)
                            .from(STREET)
                            .join(STREET.near)
                            .orderBy(STREET.id.asc(), STOP.id.asc())))
                    .extracting(row -> row.first() + row.second())
                    .containsExactly("Maina", "Mainb", "Sideb", "Sidec");

            Stop_ there = STOP.as("there");
            assertThat(session.list(select(there.name)
                            .from(STOP)
                            .join(STOP.further.to(there))
                            .where(STOP.name.eq("b"))))
                    .containsExactly("c");
            assertThat(session.query(STREET)
                            .join(STREET.last)
                            .where(STOP.name.eq("c"))
                            .list())
                    .extracting(Street::name)
                    .containsExactly("Main");
        }
    }

    /** Rule 2.1.19. */
    @DatabaseTest
    void whatIsChangedInItIsNotWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Street main = session.getOne(STREET, 1L);
            Stop a = main.near().get(0);
            db.recorder().clear();

            main.near().remove(a);
            main.first(null);
            main.byName().clear();
            assertThat(a.street()).isSameAs(main);
            assertThat(session.isModified(main)).isFalse();
            session.commit();

            assertThat(db.recorder().statements()).noneMatch(sql -> sql.startsWith("update"));
            assertThat(main.near()).extracting(Stop::name).containsExactly("a", "b");
        }
    }

    @DatabaseTest
    void whatIsPendingInAnyOfTheTablesIsWrittenFirst(Database db) {
        try (Session session = Session.open(db.engine())) {
            Street main = session.getOne(STREET, 1L);
            main.to(20);
            assertThat(main.near()).extracting(Stop::name).containsExactly("a", "b", "c");

            session.getOne(STOP, 2L).place(30);
            assertThat(main.last()).extracting(Stop::name).isEqualTo("b");

            session.getOne(STOP, 3L).place(40);
            Street side = session.query(STREET)
                    .where(STREET.id.eq(2L))
                    .options(selectin(STREET.near))
                    .one();
            assertThat(side.near()).isEmpty();
        }
    }

    @DatabaseTest
    void aNewOwnerHasNothingUntilItIsWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Street high = STREET.create().name("High").from(0).to(100);
            assertThat(high.near()).isEmpty();
            assertThat(high.last()).isNull();
            session.add(high);
            assertThat(high.near()).isEmpty();

            session.commit();

            assertThat(high.near()).hasSize(3);
        }
    }

    /** What stands there is decided by the database alone, which knows the owner as soon as it is flushed. */
    @DatabaseTest
    void anOwnerThatWasJustWrittenIsAskedFor(Database db) {
        try (Session session = Session.open(db.engine())) {
            Street high = STREET.create().name("High").from(0).to(100);
            Street low = STREET.create().name("Low").from(0).to(5);
            session.addAll(high, low);
            assertThat(low.near()).isEmpty();
            session.flush();

            assertThat(high.near()).hasSize(3);
            assertThat(high.first()).isEmpty();
            assertThat(low.near()).hasSize(2);
        }
    }

    @DatabaseTest
    void aDetachedOwnerSaysWhatWasNotLoaded(Database db) {
        Street main;
        try (Session session = Session.open(db.engine())) {
            main = session.getOne(STREET, 1L);
        }
        assertThatThrownBy(main::near)
                .isInstanceOf(DetachedEntityException.class)
                .hasMessageContaining("Street.near");
    }

    @DatabaseTest
    void deletingAnOwnerLeavesThemAlone(Database db) {
        SessionFactory sessions = SessionFactory.of(db.engine());
        sessions.run(session -> {
            Street side = session.getOne(STREET, 2L);
            assertThat(side.near()).hasSize(2);
            session.delete(side);
        });
        assertThat(sessions.<Long, RuntimeException>transaction(
                        session -> session.query(STOP).count()))
                .isEqualTo(3);
    }
}
