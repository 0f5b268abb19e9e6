package dev.kindred.it.relation;

import static dev.kindred.it.flush.Driver_.DRIVER;
import static dev.kindred.it.flush.Licence_.LICENCE;
import static dev.kindred.it.flush.Permit_.PERMIT;
import static dev.kindred.it.relation.Bench_.BENCH;
import static dev.kindred.it.relation.Camp_.CAMP;
import static dev.kindred.it.relation.Captain_.CAPTAIN;
import static dev.kindred.it.relation.Exhibit_.EXHIBIT;
import static dev.kindred.it.relation.Guide_.GUIDE;
import static dev.kindred.it.relation.Hall_.HALL;
import static dev.kindred.it.relation.Lantern_.LANTERN;
import static dev.kindred.it.relation.Museum_.MUSEUM;
import static dev.kindred.it.relation.Picture_.PICTURE;
import static dev.kindred.it.relation.Scout_.SCOUT;
import static dev.kindred.it.relation.Ship_.SHIP;
import static dev.kindred.it.relation.Tent_.TENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.RestrictedDeleteException;
import dev.kindred.it.flush.Driver;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** Deleting an owner without a cascade releases what it has, or is refused, in each kind of relationship: rules 2.3.2 to 2.3.4, K3. */
class ReleaseKindsTest {

    private static final String SHIP_OF =
            "select ships.id, ships.name, ships.captain_id from ships where ships.captain_id = ? -- ";
    private static final String RELEASE_SHIP = "update ships set captain_id = ? where id = ? -- ";
    private static final String DELETE_CAPTAIN = "delete from captains where id = ? -- ";
    private static final String TENTS_OF =
            "select tents.id, tents.colour, tents.camp_id from tents where tents.camp_id = ? -- ";
    private static final String RELEASE_TENT = "update tents set camp_id = ? where id = ? -- ";
    private static final String SCOUTS_OF =
            "select scouts.id, scouts.name, scouts.camp_id from scouts where scouts.camp_id = ? -- ";
    private static final String RELEASE_SCOUT = "update scouts set camp_id = ? where id = ? -- ";
    private static final String DELETE_CAMP = "delete from camps where id = ? -- ";
    private static final String LICENCE_OF =
            "select licences.id, licences.driver_id from licences where licences.driver_id = ? -- ";
    private static final String PERMIT_OF =
            "select permits.id, permits.driver_id from permits where permits.driver_id = ? -- ";

    /** Ahab (1) has the Pequod (1), Sparrow (2) has none; the camp (1) has tents 1 and 2 and the scout Kim (1). */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(CAPTAIN, SHIP, CAMP, TENT, SCOUT, LANTERN, DRIVER, LICENCE, PERMIT));
        SessionFactory.of(db.engine()).run(session -> {
            session.add(CAPTAIN.create().name("Ahab").ship(SHIP.create().name("Pequod")));
            session.flush();
            Camp camp = CAMP.create().name("lake");
            Tent red = TENT.create().colour("red");
            camp.tents().add(red);
            camp.scouts().put("Kim", SCOUT.create().name("Kim"));
            session.addAll(CAPTAIN.create().name("Sparrow"), camp);
            session.flush();
            camp.tents().add(TENT.create().colour("blue"));
        });
        db.recorder().clear();
    }

    /** Rule 2.3.2. */
    @DatabaseTest
    void theUnreadOneOfAOneToOneIsReadAndReleased(Database db) {
        try (Session session = Session.open(db.engine())) {
            Captain ahab = session.getOne(CAPTAIN, 1L);
            Captain sparrow = session.getOne(CAPTAIN, 2L);
            session.delete(ahab);
            session.delete(sparrow);
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(SHIP_OF + "[1]", SHIP_OF + "[2]", RELEASE_SHIP + "[NULL, 1]", DELETE_CAPTAIN + "[1], [2]");
        }
    }

    /** Rule 2.3.3. */
    @DatabaseTest
    void theOneOfAOneToOneInMemoryIsReleasedWithoutReadingIt(Database db) {
        try (Session session = Session.open(db.engine())) {
            Captain ahab = session.getOne(CAPTAIN, 1L);
            Ship pequod = ahab.ship();
            session.delete(ahab);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(RELEASE_SHIP + "[NULL, 1]", DELETE_CAPTAIN + "[1]");
            assertThat(session.contains(pequod)).isTrue();
            assertThat(pequod.captainId()).isNull();
            assertThat(pequod.captain()).isNull();
            assertThat(ahab.ship()).isSameAs(pequod);
            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.3.14: the ship left before its captain goes. */
    @DatabaseTest
    void theOneOfAOneToOneThatMovedIsNotReleased(Database db) {
        try (Session session = Session.open(db.engine())) {
            Captain ahab = session.getOne(CAPTAIN, 1L);
            Captain sparrow = session.getOne(CAPTAIN, 2L);
            Ship pequod = ahab.ship();
            assertThat(sparrow.ship()).isNull();
            session.delete(ahab);
            sparrow.ship(pequod);
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(RELEASE_SHIP + "[2, 1]", DELETE_CAPTAIN + "[1]");
        }
    }

    /** Rule 2.3.4 with K3. */
    @DatabaseTest
    void theOneOfAOneToOneWhoseKeyTakesNoNullIsInTheWay(Database db) {
        SessionFactory.of(db.engine())
                .run(session -> session.add(DRIVER.create()
                        .id(1L)
                        .name("Ann")
                        .permit(PERMIT.create().id(5L))));
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(DRIVER, 1L));
            db.recorder().clear();

            assertThatThrownBy(session::flush)
                    .isInstanceOf(RestrictedDeleteException.class)
                    .hasMessageContainingAll(
                            "Driver(id=1", "Driver.permit", "1 row of Permit needs it", "Permit.driverId");
            db.recorder().hasRun(LICENCE_OF + "[1]", PERMIT_OF + "[1]");
        }
    }

    /** K3 with K4: without a cascade DELETE a new one is not dropped, and counts as the rows do. */
    @DatabaseTest
    void aNewOneWhoseKeyTakesNoNullIsInTheWayToo(Database db) {
        SessionFactory.of(db.engine())
                .run(session -> session.add(DRIVER.create().id(1L).name("Ann")));
        try (Session session = Session.open(db.engine())) {
            Driver ann = session.getOne(DRIVER, 1L);
            assertThat(ann.permit()).isNull();
            ann.permit(PERMIT.create().id(5L));
            session.delete(ann);
            db.recorder().clear();

            assertThatThrownBy(session::flush)
                    .isInstanceOf(RestrictedDeleteException.class)
                    .hasMessageContainingAll("Driver.permit", "1 row of Permit needs it");
            db.recorder().hasRun(LICENCE_OF + "[1]");
            assertThat(session.contains(ann.permit())).isTrue();
        }
    }

    /** Rule 2.3.2: a set and a map. */
    @DatabaseTest
    void theUnreadElementsOfASetAndAMapAreReadAndReleased(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(CAMP, 1L));
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(
                            TENTS_OF + "[1]",
                            SCOUTS_OF + "[1]",
                            RELEASE_TENT + "[NULL, 1], [NULL, 2]",
                            RELEASE_SCOUT + "[NULL, 1]",
                            DELETE_CAMP + "[1]");
        }
    }

    /** Rule 2.3.3: a set and a map. */
    @DatabaseTest
    void theElementsOfASetAndAMapInMemoryAreReleasedWithoutReadingThem(Database db) {
        try (Session session = Session.open(db.engine())) {
            Camp camp = session.getOne(CAMP, 1L);
            Scout kim = camp.scouts().get("Kim");
            assertThat(camp.tents()).hasSize(2);
            session.delete(camp);
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(RELEASE_TENT + "[NULL, 1], [NULL, 2]", RELEASE_SCOUT + "[NULL, 1]", DELETE_CAMP + "[1]");
            assertThat(kim.camp()).isNull();
            assertThat(camp.scouts()).containsEntry("Kim", kim);
            assertThat(camp.tents()).hasSize(2);
            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.3.2: all kinds of collections; a place says nothing without an owner, and is not written. */
    @DatabaseTest
    void theElementsOfEveryCollectionOfAMuseumStayWithoutIt(Database db) {
        db.createAll(MetaData.of(MUSEUM, HALL, GUIDE, EXHIBIT, BENCH, PICTURE));
        SessionFactory.of(db.engine()).run(session -> {
            Museum museum = MUSEUM.create().name("Louvre");
            museum.halls().add(HALL.create().label("h"));
            museum.guides().put("g", GUIDE.create().name("g"));
            museum.exhibits().add(EXHIBIT.create().title("e"));
            museum.benches().add(BENCH.create().label("b"));
            museum.pictures().add(PICTURE.create().title("p"));
            session.add(museum);
        });
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(MUSEUM, 1L));
            db.recorder().clear();
            session.commit();

            assertThat(db.recorder().statements())
                    .filteredOn(sql -> !sql.startsWith("select"))
                    .containsExactly(
                            "update halls set museum_id = ? where id = ?",
                            "update guides set museum_id = ? where id = ?",
                            "update showpieces set museum_id = ? where id = ?",
                            "update benches set museum_id = ? where id = ?",
                            "update pictures set museum_id = ? where id = ?",
                            "delete from galleries where id = ?");
            assertThat(session.getOne(EXHIBIT, 1L).museum()).isNull();
        }
    }

    /** Rule 2.3.13: until it is expired, a reference leads to the object that was deleted. */
    @DatabaseTest
    void aReferenceInMemoryLeadsToADeletedObjectUntilItIsExpired(Database db) {
        try (Session session = Session.open(db.engine())) {
            Captain ahab = session.getOne(CAPTAIN, 1L);
            Ship pequod = ahab.ship();
            session.delete(pequod);
            session.flush();

            assertThat(ahab.ship()).isSameAs(pequod);
            session.commit();
            assertThat(ahab.ship()).isNull();
        }
    }

    /** Rule 2.3.13: the same for a reference that only one side knows. */
    @DatabaseTest
    void aOneSidedReferenceInMemoryLeadsToADeletedObjectUntilItIsExpired(Database db) {
        SessionFactory.of(db.engine())
                .run(session -> session.add(LANTERN.create().camp(session.getOne(CAMP, 1L))));
        try (Session session = Session.open(db.engine())) {
            Lantern lantern = session.getOne(LANTERN, 1L);
            Camp camp = lantern.camp();
            assertThat(camp.name()).isEqualTo("lake");
            session.delete(camp);
            session.flush();

            assertThat(lantern.camp()).isSameAs(camp);
            session.commit();
            assertThat(lantern.camp()).isNull();
        }
    }
}
