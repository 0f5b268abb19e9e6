package dev.kindred.it.relation;

import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.relation.Captain_.CAPTAIN;
import static dev.kindred.it.relation.Ship_.SHIP;
import static dev.kindred.query.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Two references that populate each other: the captain's holds no key, the ship's does. Rule 2.1.16. */
class OneToOneTest {

    private static final String SHIPS = "select ships.id, ships.name, ships.captain_id from ships";
    private static final String SHIP_OF = SHIPS + " where ships.captain_id = ? -- ";
    private static final String UPDATE = "update ships set captain_id = ? where id = ? -- ";

    /** Ahab (1) has the Pequod (1); Nemo (2) has the Nautilus (2); Sparrow (3) has none, and the Argo (3) has no captain. */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(CAPTAIN, SHIP));
        SessionFactory.of(db.engine()).run(session -> {
            session.add(CAPTAIN.create().name("Ahab").ship(SHIP.create().name("Pequod")));
            session.flush();
            session.add(CAPTAIN.create().name("Nemo").ship(SHIP.create().name("Nautilus")));
            session.addAll(CAPTAIN.create().name("Sparrow"), SHIP.create().name("Argo"));
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void theSideWithoutTheKeySetsTheOther(Database db) {
        Captain hook = CAPTAIN.create().name("Hook");
        Ship roger = SHIP.create().name("Jolly Roger");

        hook.ship(roger);

        assertThat(roger.captain()).isSameAs(hook);
        hook.ship(null);
        assertThat(roger.captain()).isNull();
        db.recorder().hasRunNothing();
    }

    @DatabaseTest
    void theSideWithTheKeySetsTheOther(Database db) {
        Captain hook = CAPTAIN.create().name("Hook");
        Ship roger = SHIP.create().name("Jolly Roger");

        roger.captain(hook);

        assertThat(hook.ship()).isSameAs(roger);
        roger.captain(null);
        assertThat(hook.ship()).isNull();
        db.recorder().hasRunNothing();
    }

    @DatabaseTest
    void theOneWhoWasThereBeforeIsLetGoOf(Database db) {
        Captain hook = CAPTAIN.create().name("Hook");
        Ship roger = SHIP.create().name("Jolly Roger").captain(hook);
        Ship raft = SHIP.create().name("Raft");

        hook.ship(raft);
        assertThat(roger.captain()).isNull();

        roger.captain(hook);
        assertThat(raft.captain()).isNull();
        assertThat(hook.ship()).isSameAs(roger);
        db.recorder().hasRunNothing();
    }

    @DatabaseTest
    void aShipThatChangesItsCaptainLeavesTheOldOneWithout(Database db) {
        try (Session session = Session.open(db.engine())) {
            Captain ahab = session.getOne(CAPTAIN, 1L);
            Captain sparrow = session.getOne(CAPTAIN, 3L);
            Ship pequod = ahab.ship();
            db.recorder().clear();

            sparrow.ship(pequod);

            assertThat(ahab.ship()).isNull();
            assertThat(pequod.captain()).isSameAs(sparrow);
            session.flush();
            db.recorder().hasRun(SHIP_OF + "[3]", UPDATE + "[3, 1]");
            assertThat(pequod.captainId()).isEqualTo(3L);
        }
    }

    /** What else changes on the captain who lost his ship unread is written too. */
    @DatabaseTest
    void aCaptainWhoLosesHisShipUnreadIsStillWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Captain ahab = session.getOne(CAPTAIN, 1L);
            Captain sparrow = session.getOne(CAPTAIN, 3L);
            Ship pequod = session.getOne(SHIP, 1L);
            assertThat(sparrow.ship()).isNull();
            sparrow.ship(pequod);
            db.recorder().clear();
            ahab.name("Ishmael");
            session.commit();

            db.recorder().hasRun("update captains set name = ? where id = ? -- ['Ishmael', 1]", UPDATE + "[3, 1]");
        }
    }

    @DatabaseTest
    void bothSidesAreSavedAlong(Database db) {
        try (Session session = Session.open(db.engine())) {
            Captain hook = CAPTAIN.create().name("Hook").ship(SHIP.create().name("Jolly Roger"));
            session.add(hook);
            session.commit();
            db.recorder()
                    .hasRun(
                            numbered(db, "insert into captains (name) values (?) -- ['Hook']"),
                            numbered(db, "insert into ships (name, captain_id) values (?, ?) -- ['Jolly Roger', 4]"));

            Ship raft = SHIP.create().name("Raft").captain(CAPTAIN.create().name("Tom"));
            session.add(raft);
            session.commit();
            db.recorder()
                    .hasRun(
                            numbered(db, "insert into captains (name) values (?) -- ['Tom']"),
                            numbered(db, "insert into ships (name, captain_id) values (?, ?) -- ['Raft', 5]"));
            assertThat(raft.captainId()).isEqualTo(5L);
        }
    }

    /** The row that frees the captain is written before the one that takes him. */
    @DatabaseTest
    void theShipThatIsReplacedLosesItsKey(Database db) {
        try (Session session = Session.open(db.engine())) {
            Captain ahab = session.getOne(CAPTAIN, 1L);
            Ship pequod = ahab.ship();
            Ship argo = session.getOne(SHIP, 3L);
            db.recorder().clear();

            ahab.ship(argo);
            assertThat(pequod.captain()).isNull();
            session.commit();

            db.recorder().hasRun(UPDATE + "[NULL, 1], [1, 3]");
        }
        assertThat(captains(db)).containsExactly(null, 2L, 1L);
    }

    @DatabaseTest
    void theShipThatIsReplacedUnreadIsLookedForAtTheFlush(Database db) {
        try (Session session = Session.open(db.engine())) {
            Captain ahab = session.getOne(CAPTAIN, 1L);
            Ship argo = session.getOne(SHIP, 3L);
            db.recorder().clear();

            ahab.ship(argo);
            db.recorder().hasRunNothing();
            session.commit();

            db.recorder().hasRun(SHIP_OF + "[1]", UPDATE + "[NULL, 1], [1, 3]");
        }
        assertThat(captains(db)).containsExactly(null, 2L, 1L);
    }

    /** Rule 2.3.2: the one who was replaced is let go of though the captain is deleted. */
    @DatabaseTest
    void theShipThatIsReplacedUnreadLosesItsKeyBeforeItsCaptainIsDeleted(Database db) {
        try (Session session = Session.open(db.engine())) {
            Captain ahab = session.getOne(CAPTAIN, 1L);
            Ship argo = session.getOne(SHIP, 3L);
            ahab.ship(argo);
            session.delete(ahab);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(SHIP_OF + "[1]", UPDATE + "[NULL, 1]", "delete from captains where id = ? -- [1]");
            assertThat(argo.captain()).isNull();
            session.commit();
        }
        assertThat(captains(db)).containsExactly(null, 2L, null);
    }

    /** Rule 2.3.13: a side that is yet to be read does not wait for who was linked to it and deleted in one flush. */
    @DatabaseTest
    void aShipThatIsLinkedAndDeletedInOneFlushIsNobodys(Database db) {
        try (Session session = Session.open(db.engine())) {
            Captain sparrow = session.getOne(CAPTAIN, 3L);
            Ship argo = session.getOne(SHIP, 3L);
            argo.captain(sparrow);
            session.delete(argo);
            session.commit();

            assertThat(sparrow.ship()).isNull();
        }
    }

    @DatabaseTest
    void theSideWithTheKeyReplacesInTheSameWay(Database db) {
        try (Session session = Session.open(db.engine())) {
            Captain ahab = session.getOne(CAPTAIN, 1L);
            Ship argo = session.getOne(SHIP, 3L);
            db.recorder().clear();

            argo.captain(ahab);
            db.recorder().hasRunNothing();
            session.commit();

            db.recorder().hasRun(SHIP_OF + "[1]", UPDATE + "[NULL, 1], [1, 3]");
            assertThat(ahab.ship()).isSameAs(argo);
        }
        assertThat(captains(db)).containsExactly(null, 2L, 1L);
    }

    @DatabaseTest
    void aReplacedShipWhoseReferenceWasNotReadStillLeadsToItsCaptainUntilTheFlush(Database db) {
        try (Session session = Session.open(db.engine())) {
            Ship pequod = session.getOne(SHIP, 1L);
            Captain ahab = session.getOne(CAPTAIN, 1L);
            ahab.ship(session.getOne(SHIP, 3L));
            db.recorder().clear();

            assertThat(pequod.captainId()).isEqualTo(1L);
            assertThat(pequod.captain()).isSameAs(ahab);
            db.recorder().hasRunNothing();
            session.flush();

            assertThat(pequod.captainId()).isNull();
            assertThat(pequod.captain()).isNull();
        }
    }

    @DatabaseTest
    void aNewShipReplacesTheOldOne(Database db) {
        try (Session session = Session.open(db.engine())) {
            Captain ahab = session.getOne(CAPTAIN, 1L);
            db.recorder().clear();

            ahab.ship(SHIP.create().name("Raft"));
            session.commit();

            db.recorder()
                    .hasRun(
                            SHIP_OF + "[1]",
                            UPDATE + "[NULL, 1]",
                            numbered(db, "insert into ships (name, captain_id) values (?, ?) -- ['Raft', 1]"));
        }
        assertThat(captains(db)).containsExactly(null, 2L, null, 1L);
    }

    @DatabaseTest
    void nullReleasesWhetherTheShipWasReadOrNot(Database db) {
        try (Session session = Session.open(db.engine())) {
            Captain ahab = session.getOne(CAPTAIN, 1L);
            Captain nemo = session.getOne(CAPTAIN, 2L);
            Ship pequod = ahab.ship();
            db.recorder().clear();

            ahab.ship(null);
            nemo.ship(null);
            assertThat(pequod.captain()).isNull();
            session.commit();

            db.recorder().hasRun(SHIP_OF + "[2]", UPDATE + "[NULL, 1], [NULL, 2]");
        }
        assertThat(captains(db)).containsOnlyNulls();
    }

    /** The last assignment wins: the captain was let go of unread, and the ship says again that it is his. */
    @DatabaseTest
    void aShipThatIsGivenBackUnreadStays(Database db) {
        try (Session session = Session.open(db.engine())) {
            Captain ahab = session.getOne(CAPTAIN, 1L);
            Ship pequod = session.getOne(SHIP, 1L);
            assertThat(pequod.captain()).isSameAs(ahab);

            ahab.ship(null);
            pequod.captain(ahab);
            assertThat(ahab.ship()).isSameAs(pequod);
            session.commit();
        }
        assertThat(captains(db)).containsExactly(1L, 2L, null);
    }

    /** The same where neither side was read. */
    @DatabaseTest
    void aShipThatIsGivenBackWithNeitherSideReadStays(Database db) {
        try (Session session = Session.open(db.engine())) {
            Captain ahab = session.getOne(CAPTAIN, 1L);
            Ship pequod = session.getOne(SHIP, 1L);

            ahab.ship(null);
            pequod.captain(ahab);
            assertThat(ahab.ship()).isSameAs(pequod);
            session.commit();
        }
        assertThat(captains(db)).containsExactly(1L, 2L, null);
    }

    /** The same by the key, which is one value with the reference: row K2. */
    @DatabaseTest
    void aShipThatIsGivenBackByItsKeyStays(Database db) {
        try (Session session = Session.open(db.engine())) {
            Captain ahab = session.getOne(CAPTAIN, 1L);
            Ship pequod = session.getOne(SHIP, 1L);

            ahab.ship(null);
            pequod.captainId(1L);
            assertThat(ahab.ship()).isSameAs(pequod);
            session.commit();
        }
        assertThat(captains(db)).containsExactly(1L, 2L, null);
    }

    /** Row K2. */
    @DatabaseTest
    void theKeyMovesTheShipAsTheReferenceDoes(Database db) {
        try (Session session = Session.open(db.engine())) {
            Captain ahab = session.getOne(CAPTAIN, 1L);
            Captain sparrow = session.getOne(CAPTAIN, 3L);
            Ship pequod = ahab.ship();

            pequod.captainId(3L);

            assertThat(ahab.ship()).isNull();
            assertThat(pequod.captain()).isSameAs(sparrow);
            assertThat(sparrow.ship()).isSameAs(pequod);
            session.commit();
        }
        assertThat(captains(db)).containsExactly(3L, 2L, null);
    }

    @DatabaseTest
    void eachSideIsReadByOneStatementAndTheWayBackByNone(Database db) {
        try (Session session = Session.open(db.engine())) {
            Captain ahab = session.getOne(CAPTAIN, 1L);
            Captain sparrow = session.getOne(CAPTAIN, 3L);
            db.recorder().clear();

            Ship pequod = ahab.ship();
            assertThat(pequod.name()).isEqualTo("Pequod");
            assertThat(pequod.captain()).isSameAs(ahab);
            assertThat(ahab.ship()).isSameAs(pequod);
            assertThat(sparrow.ship()).isNull();
            assertThat(sparrow.ship()).isNull();

            db.recorder().hasRun(SHIP_OF + "[1]", SHIP_OF + "[3]");
        }
    }

    @DatabaseTest
    void settingTheSameShipAgainWritesNothing(Database db) {
        try (Session session = Session.open(db.engine())) {
            Captain ahab = session.getOne(CAPTAIN, 1L);
            Ship pequod = ahab.ship();
            db.recorder().clear();

            ahab.ship(pequod);
            ahab.ship(null);
            ahab.ship(pequod);
            session.commit();

            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void selectInLoadsEitherSideWithOneMoreStatement(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Captain> captains = session.query(CAPTAIN)
                    .options(selectin(CAPTAIN.ship))
                    .orderBy(CAPTAIN.id)
                    .list();
            assertThat(captains)
                    .extracting(captain ->
                            captain.ship() == null ? "none" : captain.ship().name())
                    .containsExactly("Pequod", "Nautilus", "none");
            assertThat(db.recorder().count()).isEqualTo(2);
        }
        db.recorder().clear();
        try (Session session = Session.open(db.engine())) {
            List<Ship> ships = session.query(SHIP)
                    .options(selectin(SHIP.captain))
                    .orderBy(SHIP.id)
                    .list();
            assertThat(ships.get(0).captain().name()).isEqualTo("Ahab");
            assertThat(ships.get(0).captain().ship()).isSameAs(ships.get(0));
            assertThat(ships.get(2).captain()).isNull();
        }
        assertThat(db.recorder().executions().get(1))
                .asString()
                .startsWith("select captains.id, captains.name from captains where captains.id");
    }

    @DatabaseTest
    void aRollbackPutsTheOldShipBack(Database db) {
        try (Session session = Session.open(db.engine())) {
            Captain ahab = session.getOne(CAPTAIN, 1L);
            Ship pequod = ahab.ship();
            ahab.ship(session.getOne(SHIP, 3L));
            session.flush();

            session.rollback();

            assertThat(ahab.ship()).isSameAs(pequod);
            assertThat(pequod.captain()).isSameAs(ahab);
            assertThat(session.getOne(SHIP, 3L).captain()).isNull();
        }
    }

    private static List<Long> captains(Database db) {
        try (Session session = Session.open(db.engine())) {
            return session.query(SHIP).orderBy(SHIP.id).list().stream()
                    .map(Ship::captainId)
                    .toList();
        }
    }
}
