package dev.kindred.it.relation;

import static dev.kindred.it.relation.Berth_.BERTH;
import static dev.kindred.it.relation.Captain_.CAPTAIN;
import static dev.kindred.it.relation.Crane_.CRANE;
import static dev.kindred.it.relation.Mooring_.MOORING;
import static dev.kindred.it.relation.Ship_.SHIP;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Many to many between keys of two parts, with link columns named by hand or by rule. */
class LinksByCompositeKeyTest {

    private static final String LINK = "insert into berth_cranes (yard, crane, dock, berth) values (?, ?, ?, ?) -- ";
    private static final String UNLINK =
            "delete from berth_cranes where yard = ? and crane = ? and dock = ? and berth = ? -- ";

    /** Crane Y 1 serves berths N 1 and N 2 and S 1; crane Y 2 serves N 1. */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(BERTH, CRANE, MOORING, SHIP, CAPTAIN));
        SessionFactory.of(db.engine()).run(session -> {
            Berth n1 = BERTH.create().dock("N").number(1);
            Berth n2 = BERTH.create().dock("N").number(2);
            Berth s1 = BERTH.create().dock("S").number(1);
            Crane first = CRANE.create().yard("Y").number(1);
            first.berths().addAll(List.of(s1, n1, n2));
            n1.cranes().add(CRANE.create().yard("Y").number(2));
            session.add(first);
        });
    }

    @DatabaseTest
    void aLinkHoldsBothWholeKeys(Database db) {
        db.recorder().clear();
        try (Session session = Session.open(db.engine())) {
            Crane third = CRANE.create().yard("Y").number(3);
            third.berths().add(BERTH.create().dock("W").number(9));
            session.add(third);
            session.commit();

            db.recorder()
                    .hasRun(
                            "insert into cranes (yard, number) values (?, ?) -- ['Y', 3]",
                            "insert into berths (dock, number) values (?, ?) -- ['W', 9]",
                            LINK + "['Y', 3, 'W', 9]");
        }
    }

    @DatabaseTest
    void eitherSideIsReadByItsWholeKeyInItsOrder(Database db) {
        try (Session session = Session.open(db.engine())) {
            Crane first = session.getOne(CRANE, new CraneKey("Y", 1L));
            Berth n1 = session.getOne(BERTH, new BerthKey("N", 1));
            db.recorder().clear();

            assertThat(first.berths())
                    .extracting(berth -> berth.dock() + berth.number())
                    .containsExactly("N2", "N1", "S1");
            assertThat(n1.cranes()).extracting(Crane::number).containsExactlyInAnyOrder(1L, 2L);

            db.recorder()
                    .hasRun(
                            "select berths.dock, berths.number from berths join berth_cranes"
                                    + " on berth_cranes.dock = berths.dock and berth_cranes.berth = berths.number"
                                    + " where berth_cranes.yard = ? and berth_cranes.crane = ?"
                                    + " order by berths.dock, berths.number desc -- ['Y', 1]",
                            "select cranes.yard, cranes.number from cranes join berth_cranes"
                                    + " on berth_cranes.yard = cranes.yard and berth_cranes.crane = cranes.number"
                                    + " where berth_cranes.dock = ? and berth_cranes.berth = ? -- ['N', 1]");
        }
    }

    @DatabaseTest
    void linksComeAndGoByWholeKeys(Database db) {
        try (Session session = Session.open(db.engine())) {
            Crane second = session.getOne(CRANE, new CraneKey("Y", 2L));
            Berth n1 = session.getOne(BERTH, new BerthKey("N", 1));
            Berth s1 = session.getOne(BERTH, new BerthKey("S", 1));
            assertThat(second.berths()).containsExactly(n1);
            db.recorder().clear();

            second.berths().set(0, s1);
            session.commit();

            db.recorder().hasRun(UNLINK + "['Y', 2, 'N', 1]", LINK + "['Y', 2, 'S', 1]");
            assertThat(s1.cranes()).hasSize(2).contains(second);
        }
    }

    @DatabaseTest
    void selectInIsOneStatementForManyWholeKeys(Database db) {
        db.recorder().clear();
        try (Session session = Session.open(db.engine())) {
            List<Crane> cranes = session.query(CRANE)
                    .options(selectin(CRANE.berths, selectin(BERTH.mooring)))
                    .orderBy(CRANE.number)
                    .list();
            assertThat(db.recorder().selects()).isEqualTo(3);
            assertThat(cranes.get(0).berths())
                    .extracting(berth -> berth.dock() + berth.number())
                    .containsExactly("N2", "N1", "S1");
            assertThat(cranes.get(1).berths().get(0))
                    .isSameAs(cranes.get(0).berths().get(1));
            assertThat(cranes.get(1).berths().get(0).mooring()).isNull();
            assertThat(db.recorder().selects()).isEqualTo(3);
        }
    }

    @DatabaseTest
    void joinsGoByWholeKeysFromEitherSide(Database db) {
        db.recorder().clear();
        try (Session session = Session.open(db.engine())) {
            assertThat(session.list(select(BERTH.number)
                            .from(CRANE)
                            .join(CRANE.berths)
                            .where(CRANE.number.eq(1L))
                            .orderBy(BERTH.number.asc())))
                    .containsExactly(1, 1, 2);
            assertThat(session.query(CRANE)
                            .join(CRANE.berths)
                            .where(BERTH.dock.eq("S"))
                            .list())
                    .extracting(Crane::number)
                    .containsExactly(1L);
            assertThat(db.recorder().statements())
                    .first()
                    .isEqualTo("select berths.number from cranes join berth_cranes"
                            + " on berth_cranes.yard = cranes.yard and berth_cranes.crane = cranes.number"
                            + " join berths on berth_cranes.dock = berths.dock and berth_cranes.berth = berths.number"
                            + " where cranes.number = ? order by berths.number");
        }
    }

    /** The link columns that nobody named: the entity and its key's columns. */
    @DatabaseTest
    void linkColumnsAreNamedAfterTheEntitiesAndTheirKeys(Database db) {
        try (Session session = Session.open(db.engine())) {
            Berth n1 = session.getOne(BERTH, new BerthKey("N", 1));
            n1.guests().add(SHIP.create().name("Argo"));
            db.recorder().clear();
            session.commit();

            assertThat(db.recorder().executions())
                    .extracting(Object::toString)
                    .last()
                    .isEqualTo("insert into berth_ships (berth_dock, berth_number, ship_id) values (?, ?, ?)"
                            + " -- ['N', 1, 1]");
        }
    }

    /** Rule 2.5.12. */
    @DatabaseTest
    void theLinksOfADeletedRowGoByItsWholeKey(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(CRANE, new CraneKey("Y", 1L)));
            db.recorder().clear();
            session.commit();

            assertThat(db.recorder().executions())
                    .extracting(Object::toString)
                    .filteredOn(sql -> sql.startsWith("delete"))
                    .containsExactly(
                            "delete from berth_cranes where yard = ? and crane = ? -- ['Y', 1]",
                            "delete from cranes where yard = ? and number = ? -- ['Y', 1]");
            assertThat(session.getOne(BERTH, new BerthKey("S", 1)).cranes()).isEmpty();
        }
    }
}
