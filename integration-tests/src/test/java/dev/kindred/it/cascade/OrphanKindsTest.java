package dev.kindred.it.cascade;

import static dev.kindred.it.cascade.Chamber_.CHAMBER;
import static dev.kindred.it.cascade.Keeper_.KEEPER;
import static dev.kindred.it.cascade.Palace_.PALACE;
import static dev.kindred.it.cascade.Statue_.STATUE;
import static dev.kindred.it.cascade.Statute_.STATUTE;
import static dev.kindred.it.cascade.Stock.fresh;
import static dev.kindred.it.cascade.Stock.numbered;
import static dev.kindred.it.cascade.Stock.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kindred.instrument.Status;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** DELETE_ORPHAN and DELETE on a set, a map, a list that keeps places, and a single object: sections 2.3 and 2.4. */
class OrphanKindsTest {

    private static final String DELETE_CHAMBER = "delete from chambers where id = ?";
    private static final String DELETE_KEEPER = "delete from keepers where id = ?";
    private static final String DELETE_STATUE = "delete from statues where id = ?";
    private static final String DELETE_STATUTE = "delete from statutes where id = ?";
    private static final String INSERT_KEEPER = "insert into keepers (name, palace_id) values (?, ?)";
    private static final String INSERT_STATUTE = "insert into statutes (text, palace_id) values (?, ?)";
    private static final String STATUTE_OF_PALACE =
            "select statutes.id, statutes.text, statutes.palace_id from statutes where statutes.palace_id = ?";
    private static final String PLACE = "update statues set place = ? where id = ?";

    @BeforeEach
    void stock(Database db) {
        db.createAll(MetaData.of(PALACE, CHAMBER, KEEPER, STATUE, STATUTE));
        fresh(db, session -> {
            Palace louvre = PALACE.create().name("Louvre");
            louvre.chambers().add(CHAMBER.create().name("north"));
            louvre.keepers().put("Eve", KEEPER.create().name("Eve"));
            for (String name : List.of("vase", "coin", "bust")) {
                louvre.statues().add(STATUE.create().name(name));
            }
            louvre.statute(STATUTE.create().text("first"));
            session.add(louvre);
            session.flush();
            louvre.chambers().add(CHAMBER.create().name("south"));
            louvre.keepers().put("Max", KEEPER.create().name("Max"));
            session.add(PALACE.create().name("Prado"));
        });
        db.recorder().clear();
    }

    /** Rule 2.4.1: a set. */
    @DatabaseTest
    void anElementTakenFromASetIsDeleted(Database db) {
        try (Session session = Session.open(db.engine())) {
            Palace louvre = session.getOne(PALACE, 1L);
            Chamber north = session.getOne(CHAMBER, 1L);
            assertThat(louvre.chambers().remove(north)).isTrue();
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(DELETE_CHAMBER + " -- [1]");
            assertThat(louvre.chambers()).extracting(Chamber::name).containsExactly("south");
        }
    }

    /** Rule 2.4.1 with 2.1.8: a set that is assigned whole. */
    @DatabaseTest
    void assigningASetDeletesWhoIsNotInIt(Database db) {
        try (Session session = Session.open(db.engine())) {
            Palace louvre = session.getOne(PALACE, 1L);
            Chamber south = session.getOne(CHAMBER, 2L);
            louvre.chambers(List.of(south, CHAMBER.create().name("east")));
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(
                            numbered(db, "insert into chambers (name, palace_id) values (?, ?) -- ['east', 1]"),
                            DELETE_CHAMBER + " -- [1]");
        }
    }

    /** Rule 2.4.4: from one set to another. */
    @DatabaseTest
    void anElementThatMovesToAnotherSetIsUpdatedOnly(Database db) {
        try (Session session = Session.open(db.engine())) {
            Palace prado = session.getOne(PALACE, 2L);
            Chamber north = session.getOne(CHAMBER, 1L);
            session.getOne(PALACE, 1L).chambers().clear();
            prado.chambers().add(north);
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun("update chambers set palace_id = ? where id = ? -- [2, 1]", DELETE_CHAMBER + " -- [2]");
        }
    }

    /** Rule 2.4.1: a map. */
    @DatabaseTest
    void anEntryTakenFromAMapIsDeleted(Database db) {
        try (Session session = Session.open(db.engine())) {
            Palace louvre = session.getOne(PALACE, 1L);
            Keeper eve = louvre.keepers().remove("Eve");
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(DELETE_KEEPER + " -- [1]");
            assertThat(session.status(eve)).isEqualTo(Status.DELETED);
            assertThat(louvre.keepers()).containsOnlyKeys("Max");
        }
    }

    /** Rules 2.1.20 and 2.4.11: the entry that is replaced goes before the one that has its unique name. */
    @DatabaseTest
    void anEntryThatIsReplacedIsDeletedFirst(Database db) {
        try (Session session = Session.open(db.engine())) {
            Palace louvre = session.getOne(PALACE, 1L);
            Keeper other = KEEPER.create().name("Eve");
            louvre.keepers().put("Eve", other);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(DELETE_KEEPER + " -- [1]", numbered(db, INSERT_KEEPER + " -- ['Eve', 1]"));
            assertThat(louvre.keepers()).containsEntry("Eve", other).hasSize(2);
        }
    }

    /** Rule 2.4.1 with 2.1.8: a map that is assigned whole. */
    @DatabaseTest
    void assigningAMapDeletesWhoIsNotInIt(Database db) {
        try (Session session = Session.open(db.engine())) {
            Palace louvre = session.getOne(PALACE, 1L);
            Keeper max = session.getOne(KEEPER, 2L);
            louvre.keepers(Map.of("Max", max));
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(DELETE_KEEPER + " -- [1]");
        }
    }

    /** Rule 2.4.6: a map. */
    @DatabaseTest
    void anEntryThatIsPutBackIsNotWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Palace louvre = session.getOne(PALACE, 1L);
            Keeper eve = louvre.keepers().remove("Eve");
            louvre.keepers().put("Eve", eve);
            db.recorder().clear();
            session.commit();

            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.4.1: a list that keeps places; those behind move up. */
    @DatabaseTest
    void anElementTakenFromAListThatKeepsSpotsIsDeletedAndTheOthersMoveUp(Database db) {
        try (Session session = Session.open(db.engine())) {
            Palace louvre = session.getOne(PALACE, 1L);
            louvre.statues().remove(0);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(PLACE + " -- [0, 2], [1, 3]", DELETE_STATUE + " -- [1]");
            session.commit();
        }
        fresh(
                db,
                session -> assertThat(session.getOne(PALACE, 1L).statues())
                        .extracting(Statue::name)
                        .containsExactly("coin", "bust"));
    }

    /** Rule 2.4.8 with K5: a list that keeps places, and that was not read. */
    @DatabaseTest
    void anElementThatLeavesAnUnreadListThatKeepsSpotsIsDeletedAndTheOthersMoveUp(Database db) {
        try (Session session = Session.open(db.engine())) {
            Palace louvre = session.getOne(PALACE, 1L);
            session.getOne(STATUE, 2L).palace(null);
            session.commit();
            assertThat(louvre.statues()).extracting(Statue::place).containsExactly(0, 1);
        }
        fresh(
                db,
                session -> assertThat(session.getOne(PALACE, 1L).statues())
                        .extracting(Statue::name, Statue::place)
                        .containsExactly(tuple("vase", 0), tuple("bust", 1)));
    }

    /** Rule 2.4.4: to and fro within a list that keeps places. */
    @DatabaseTest
    void anElementThatChangesItsSpotIsNoOrphan(Database db) {
        try (Session session = Session.open(db.engine())) {
            Palace louvre = session.getOne(PALACE, 1L);
            louvre.statues().add(louvre.statues().remove(0));
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(PLACE + " -- [2, 1], [0, 2], [1, 3]");
        }
    }

    /** Rules 2.1.16 and 2.4.1: one-to-one, read before. */
    @DatabaseTest
    void theOneThatIsReplacedIsDeleted(Database db) {
        try (Session session = Session.open(db.engine())) {
            Palace louvre = session.getOne(PALACE, 1L);
            Statute first = louvre.statute();
            Statute second = STATUTE.create().text("second");
            louvre.statute(second);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(DELETE_STATUTE + " -- [1]", numbered(db, INSERT_STATUTE + " -- ['second', 1]"));
            assertThat(first).isNotNull();
            assertThat(session.status(first)).isEqualTo(Status.DELETED);
            assertThat(second.palace()).isSameAs(louvre);
        }
    }

    /** Rules 2.1.16 and 2.4.8 with K5: one-to-one, not read before, so the flush looks who is there. */
    @DatabaseTest
    void theOneThatIsReplacedUnreadIsDeletedToo(Database db) {
        try (Session session = Session.open(db.engine())) {
            Palace louvre = session.getOne(PALACE, 1L);
            louvre.statute(STATUTE.create().text("second"));
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(
                            STATUTE_OF_PALACE + " -- [1]",
                            DELETE_STATUTE + " -- [1]",
                            numbered(db, INSERT_STATUTE + " -- ['second', 1]"));
        }
        // and from the side that holds the key
        try (Session session = Session.open(db.engine())) {
            Palace louvre = session.getOne(PALACE, 1L);
            session.add(STATUTE.create().text("third").palace(louvre));
            session.commit();
        }
        fresh(
                db,
                session -> assertThat(session.query(STATUTE).list())
                        .extracting(Statute::text)
                        .containsExactly("third"));
    }

    /** Rules 2.1.16 and 2.3.6: who was replaced unread goes though the owner goes as well. */
    @DatabaseTest
    void theOneThatIsReplacedUnreadIsDeletedWithItsOwner(Database db) {
        try (Session session = Session.open(db.engine())) {
            Palace louvre = session.getOne(PALACE, 1L);
            louvre.statute(STATUTE.create().text("second"));
            session.delete(louvre);
            session.commit();
        }
        assertThat(rows(db, STATUTE)).isZero();
        assertThat(rows(db, PALACE)).isEqualTo(1);
    }

    /** Rules 2.4.1 and 2.4.8: one-to-one, set to nothing, read or not. */
    @DatabaseTest
    void theOneThatIsSetToNullIsDeleted(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(PALACE, 1L).statute(null);
            db.recorder().clear();
            session.flush();
            db.recorder().hasRun(STATUTE_OF_PALACE + " -- [1]", DELETE_STATUTE + " -- [1]");
            session.rollback();

            Palace louvre = session.getOne(PALACE, 1L);
            assertThat(louvre.statute()).isNotNull();
            louvre.statute(null);
            db.recorder().clear();
            session.commit();
            db.recorder().hasRun(DELETE_STATUTE + " -- [1]");
        }
        assertThat(rows(db, STATUTE)).isZero();
    }

    /** K6: a query over the table of who is to lose its place flushes, though it was never read. */
    @DatabaseTest
    void aQuerySeesThatTheOneThatWasNeverReadIsGone(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(PALACE, 1L).statute(null);

            assertThat(session.query(STATUTE).exists()).isFalse();
        }
    }

    /** Rules 2.1.16 and 2.4.4 with K2: the one that has moved by its key is no orphan. */
    @DatabaseTest
    void theOneThatMovedByItsOwnSideIsNotDeletedWithItsSpot(Database db) {
        try (Session session = Session.open(db.engine())) {
            Palace louvre = session.getOne(PALACE, 1L);
            session.getOne(STATUTE, 1L).palace(session.getOne(PALACE, 2L));
            louvre.statute(STATUTE.create().text("second"));
            session.commit();
        }
        fresh(
                db,
                session -> assertThat(session.query(STATUTE).orderBy(STATUTE.id).list())
                        .extracting(Statute::text, statute -> statute.palace().name())
                        .containsExactly(tuple("first", "Prado"), tuple("second", "Louvre")));
    }

    /** Rule 2.4.4: one-to-one. */
    @DatabaseTest
    void theOneThatMovesToAnotherIsUpdatedOnly(Database db) {
        try (Session session = Session.open(db.engine())) {
            Palace louvre = session.getOne(PALACE, 1L);
            Palace prado = session.getOne(PALACE, 2L);
            Statute statute = louvre.statute();
            prado.statute(statute);
            assertThat(louvre.statute()).isNull();
            db.recorder().clear();
            session.commit();

            assertThat(db.recorder().toString()).doesNotContain("delete").contains("update statutes set palace_id = ?");
        }
        fresh(
                db,
                session ->
                        assertThat(session.getOne(STATUTE, 1L).palace().name()).isEqualTo("Prado"));
    }

    /** Rule 2.4.3: one-to-one. */
    @DatabaseTest
    void aPendingOneThatIsReplacedLeavesTheSessionAtOnce(Database db) {
        try (Session session = Session.open(db.engine())) {
            Palace prado = session.getOne(PALACE, 2L);
            Statute never = STATUTE.create().text("never");
            prado.statute(never);
            assertThat(session.status(never)).isEqualTo(Status.PENDING);
            prado.statute(STATUTE.create().text("second"));

            assertThat(session.status(never)).isEqualTo(Status.TRANSIENT);
            session.commit();
        }
        assertThat(rows(db, STATUTE)).isEqualTo(2);
    }

    /** Rule 2.3.6: the cascade DELETE goes through each kind of collection. */
    @DatabaseTest
    void deletingTheOwnerDeletesAllThatItOwns(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(PALACE, 1L));
            db.recorder().clear();
            session.flush();

            assertThat(db.recorder().executions())
                    .extracting(Object::toString)
                    .containsExactlyInAnyOrder(
                            DELETE_CHAMBER + " -- [1], [2]",
                            DELETE_KEEPER + " -- [1], [2]",
                            DELETE_STATUE + " -- [1], [2], [3]",
                            DELETE_STATUTE + " -- [1]",
                            "delete from palaces where id = ? -- [1]");
            assertThat(db.recorder().statements()).last().isEqualTo("delete from palaces where id = ?");
            session.commit();
        }
        assertThat(rows(db, CHAMBER) + rows(db, KEEPER) + rows(db, STATUE) + rows(db, STATUTE))
                .isZero();
        assertThat(rows(db, PALACE)).isEqualTo(1);
    }
}
