package dev.kindred.it.cascade;

import static dev.kindred.it.cascade.Agent_.AGENT;
import static dev.kindred.it.cascade.Bicycle_.BICYCLE;
import static dev.kindred.it.cascade.Chamber_.CHAMBER;
import static dev.kindred.it.cascade.Crew_.CREW;
import static dev.kindred.it.cascade.Customer_.CUSTOMER;
import static dev.kindred.it.cascade.Item_.ITEM;
import static dev.kindred.it.cascade.Keeper_.KEEPER;
import static dev.kindred.it.cascade.Palace_.PALACE;
import static dev.kindred.it.cascade.Purchase_.PURCHASE;
import static dev.kindred.it.cascade.Racer_.RACER;
import static dev.kindred.it.cascade.Reader_.READER;
import static dev.kindred.it.cascade.Slip_.SLIP;
import static dev.kindred.it.cascade.Statue_.STATUE;
import static dev.kindred.it.cascade.Statute_.STATUTE;
import static dev.kindred.it.cascade.Stock.DELETE_CUSTOMER;
import static dev.kindred.it.cascade.Stock.DELETE_ITEM;
import static dev.kindred.it.cascade.Stock.DELETE_PURCHASE;
import static dev.kindred.it.cascade.Stock.ITEMS_OF_PURCHASE;
import static dev.kindred.it.cascade.Stock.MOVE_PURCHASE;
import static dev.kindred.it.cascade.Stock.PURCHASES_OF_CUSTOMER;
import static dev.kindred.it.cascade.Stock.fresh;
import static dev.kindred.it.cascade.Stock.numbered;
import static dev.kindred.it.cascade.Stock.rows;
import static dev.kindred.it.cascade.Stock.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.DeletedEntityException;
import dev.kindred.instrument.Status;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** K6: orphans, and what needs them, are held back when a lazy load is what causes a flush; with rules 2.4.4 and 2.4.5. */
class HeldBackTest {

    private static final String RENAME = "update purchases set code = ? where id = ?";

    @BeforeEach
    void stock(Database db) {
        Stock.createTables(db);
        store(db, "Ann", "a", "b");
        store(db, "Bob");
        store(db, "Cid", "c");
    }

    /** K6. */
    @DatabaseTest
    void aLazyLoadBetweenRemoveAndAppendLeavesTheMoveOneUpdate(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Customer bob = session.getOne(CUSTOMER, 2L);
            Purchase moved = ann.purchases().remove(0);
            db.recorder().clear();
            bob.purchases().add(moved);
            db.recorder().hasRun(PURCHASES_OF_CUSTOMER + " -- [2]");

            session.flush();
            db.recorder().hasRun(MOVE_PURCHASE + " -- [2, 1]");
            session.commit();
        }
        fresh(
                db,
                session -> assertThat(
                                session.getOne(CUSTOMER, 2L).purchases().get(0).items())
                        .hasSize(2));
    }

    /** K6: by the reference as well. */
    @DatabaseTest
    void aLazyLoadBetweenNullAndAnotherParentLeavesTheMoveOneUpdate(Database db) {
        try (Session session = Session.open(db.engine())) {
            Purchase moved = session.getOne(PURCHASE, 1L);
            Customer bob = session.getOne(CUSTOMER, 2L);
            moved.customer(null);
            assertThat(bob.purchases()).isEmpty();
            moved.customer(bob);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(MOVE_PURCHASE + " -- [2, 1]");
            assertThat(bob.purchases()).containsExactly(moved);
        }
    }

    /** K6: all else is written when the lazy load is due. */
    @DatabaseTest
    void aLazyLoadWritesAllButTheOrphan(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Customer cid = session.getOne(CUSTOMER, 3L);
            Purchase gone = ann.purchases().remove(0);
            ann.purchases().get(0).code("bb");
            ann.purchases().add(PURCHASE.create().code("d"));
            db.recorder().clear();
            assertThat(cid.purchases()).hasSize(1);

            db.recorder()
                    .hasRun(
                            RENAME + " -- ['bb', 2]",
                            numbered(db, "insert into purchases (code, customer_id) values (?, ?) -- ['d', 1]"),
                            PURCHASES_OF_CUSTOMER + " -- [3]");
            assertThat(session.status(gone)).isEqualTo(Status.PERSISTENT);
            session.flush();
            db.recorder()
                    .hasRun(ITEMS_OF_PURCHASE + " -- [1]", DELETE_ITEM + " -- [1], [2]", DELETE_PURCHASE + " -- [1]");
            assertThat(ann.purchases()).hasSize(2);
        }
    }

    /** K6: held back once and again. */
    @DatabaseTest
    void anOrphanIsHeldBackByEachLazyLoadAndDeletedByTheCommit(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Customer bob = session.getOne(CUSTOMER, 2L);
            Customer cid = session.getOne(CUSTOMER, 3L);
            Purchase gone = ann.purchases().remove(0);
            assertThat(bob.purchases()).isEmpty();
            assertThat(cid.purchases()).hasSize(1);
            assertThat(gone.items()).hasSize(2);
            assertThat(session.contains(gone)).isTrue();
            session.commit();

            assertThat(session.contains(gone)).isFalse();
        }
        assertThat(rows(db, PURCHASE)).isEqualTo(2);
        assertThat(rows(db, ITEM)).isEqualTo(3);
    }

    /** K6: what goes along with a held orphan is still known to be touched. */
    @DatabaseTest
    void aQueryOverWhatAHeldOrphanOwnsDeletesIt(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Customer bob = session.getOne(CUSTOMER, 2L);
            Purchase gone = ann.purchases().remove(0);
            assertThat(bob.purchases()).isEmpty();
            assertThat(session.contains(gone)).isTrue();

            assertThat(session.query(ITEM).count()).isEqualTo(3);
            assertThat(session.contains(gone)).isFalse();
        }
    }

    /** K6: a row put back after a lazy load is not written at all. */
    @DatabaseTest
    void anOrphanThatComesBackAfterALazyLoadIsNotWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Customer bob = session.getOne(CUSTOMER, 2L);
            Purchase kept = ann.purchases().remove(0);
            assertThat(bob.purchases()).isEmpty();
            ann.purchases().add(kept);
            db.recorder().clear();
            session.commit();

            db.recorder().hasRunNothing();
        }
        assertThat(rows(db, PURCHASE)).isEqualTo(3);
    }

    /** Rule 2.4.5: a query deletes it, and then it can be put nowhere. */
    @DatabaseTest
    void aQueryBetweenRemoveAndAppendDeletes(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Customer bob = session.getOne(CUSTOMER, 2L);
            Purchase gone = ann.purchases().remove(0);
            assertThat(session.query(PURCHASE).count()).isEqualTo(2);

            assertThatThrownBy(() -> bob.purchases().add(gone))
                    .isInstanceOf(DeletedEntityException.class)
                    .hasMessageContaining("Purchase(id=1");
            assertThat(bob.purchases()).isEmpty();
        }
    }

    /** K6: who takes the unique value of an orphan waits with it. */
    @DatabaseTest
    void whoTakesTheUniqueValueOfAHeldOrphanWaits(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Customer bob = session.getOne(CUSTOMER, 2L);
            ann.purchases().remove(0);
            Purchase again = PURCHASE.create().code("a");
            Item item = ITEM.create().sku("a 9").purchase(again);
            ann.purchases().add(again);
            db.recorder().clear();
            assertThat(bob.purchases()).isEmpty();
            db.recorder().hasRun(PURCHASES_OF_CUSTOMER + " -- [2]");
            assertThat(session.status(again)).isEqualTo(Status.PENDING);
            assertThat(session.status(item)).isEqualTo(Status.PENDING);

            session.flush();
            db.recorder()
                    .hasRun(
                            ITEMS_OF_PURCHASE + " -- [1]",
                            DELETE_ITEM + " -- [1], [2]",
                            DELETE_PURCHASE + " -- [1]",
                            numbered(db, "insert into purchases (code, customer_id) values (?, ?) -- ['a', 1]"),
                            numbered(db, "insert into items (sku, purchase_id) values (?, ?) -- ['a 9', 4]"));
            assertThat(ann.purchases()).extracting(Purchase::code).containsExactly("b", "a");
        }
    }

    /** K6: who takes the value of one that waits, waits as well. */
    @DatabaseTest
    void aChainOfUniqueValuesBehindAHeldOrphanWaits(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Customer bob = session.getOne(CUSTOMER, 2L);
            Purchase third = session.getOne(PURCHASE, 3L);
            ann.purchases().remove(0);
            ann.purchases().get(0).code("a");
            third.code("b");
            db.recorder().clear();
            assertThat(bob.purchases()).isEmpty();
            db.recorder().hasRun(PURCHASES_OF_CUSTOMER + " -- [2]");

            session.commit();
            assertThat(third.code()).isEqualTo("b");
        }
        fresh(
                db,
                session -> assertThat(
                                session.query(PURCHASE).orderBy(PURCHASE.id).list())
                        .extracting(Purchase::code)
                        .containsExactly("a", "b"));
    }

    /** K6: the parent that an orphan left cannot go before it. */
    @DatabaseTest
    void theDeleteOfTheParentThatAHeldOrphanLeftWaits(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Customer bob = session.getOne(CUSTOMER, 2L);
            Purchase moved = ann.purchases().remove(0);
            session.delete(ann);
            db.recorder().clear();
            assertThat(bob.purchases()).isEmpty();
            db.recorder().hasRun(PURCHASES_OF_CUSTOMER + " -- [2]");
            assertThat(session.status(ann)).isEqualTo(Status.PERSISTENT);

            bob.purchases().add(moved);
            session.flush();
            db.recorder()
                    .hasRun(
                            MOVE_PURCHASE + " -- [2, 1]",
                            DELETE_ITEM + " -- [3]",
                            DELETE_PURCHASE + " -- [2]",
                            DELETE_CUSTOMER + " -- [1]");
        }
    }

    /** K6 with K1: a row that is held back may be the one that frees a unique value. */
    @DatabaseTest
    void whoTakesTheUniqueValueOfARowUnderK1Waits(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer outside = CUSTOMER.create().name("Dan");
            Purchase held = session.getOne(PURCHASE, 3L);
            held.code("z");
            outside.purchases().add(held);
            Purchase taker = PURCHASE.create().code("c");
            session.add(taker);
            db.recorder().clear();
            assertThat(session.query(PURCHASE).count()).isEqualTo(3);
            db.recorder().hasRun("select count(*) from purchases");
            assertThat(session.status(taker)).isEqualTo(Status.PENDING);

            session.add(outside);
            session.commit();
            assertThat(held.customer()).isSameAs(outside);
        }
        assertThat(rows(db, PURCHASE)).isEqualTo(4);
    }

    /** K6 with K1: and who needs the key of one that waits for a unique value, waits too. */
    @DatabaseTest
    void whoNeedsTheKeyOfARowUnderK1Waits(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer outside = CUSTOMER.create().name("Dan");
            Purchase held = PURCHASE.create().code("z");
            session.add(held);
            Item item = ITEM.create().sku("z 1").purchase(held);
            session.add(item);
            outside.purchases().add(held);
            db.recorder().clear();
            assertThat(session.query(ITEM).count()).isEqualTo(5);
            db.recorder().hasRun("select count(*) from items");

            session.add(outside);
            session.commit();
            assertThat(item.purchaseId()).isEqualTo(held.id());
        }
    }

    /** K6 with K1: a tree is not deleted while a row that is held back still stands in it. */
    @DatabaseTest
    void theDeleteOfATreeWaitsForARowUnderK1(Database db) {
        try (Session session = Session.open(db.engine())) {
            Purchase outside = PURCHASE.create().code("z");
            Item held = session.getOne(ITEM, 1L);
            Customer ann = session.getOne(CUSTOMER, 1L);
            Customer cid = session.getOne(CUSTOMER, 3L);
            outside.items().add(held);
            session.delete(ann);
            session.delete(cid);
            assertThat(session.query(CUSTOMER).count()).isEqualTo(2);
            assertThat(session.contains(ann)).isTrue();
            assertThat(session.contains(cid)).isFalse();

            session.add(outside);
            session.commit();
            assertThat(held.purchase()).isSameAs(outside);
        }
        assertThat(rows(db, CUSTOMER)).isEqualTo(1);
        assertThat(rows(db, ITEM)).isEqualTo(1);
    }

    @DatabaseTest
    void aRollbackForgetsWhatWasHeldBack(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Customer bob = session.getOne(CUSTOMER, 2L);
            Purchase gone = ann.purchases().remove(0);
            assertThat(bob.purchases()).isEmpty();
            session.rollback();

            assertThat(ann.purchases()).hasSize(2).contains(gone);
            db.recorder().clear();
            session.commit();
            db.recorder().hasRunNothing();
        }
    }

    /** K6: one-to-one. */
    @DatabaseTest
    void aLazyLoadBetweenLettingGoAndTakingOverLeavesTheMoveOneUpdate(Database db) {
        storePalaces(db);
        try (Session session = Session.open(db.engine())) {
            Palace louvre = session.getOne(PALACE, 1L);
            Palace prado = session.getOne(PALACE, 2L);
            Statute moved = louvre.statute();
            louvre.statute(null);
            assertThat(prado.statute()).isNull();
            prado.statute(moved);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun("update statutes set palace_id = ? where id = ? -- [2, 1]");
            session.commit();
        }
        assertThat(rows(db, STATUTE)).isEqualTo(1);
    }

    /** K6: one-to-one whose element was never read, and is deleted in the end. */
    @DatabaseTest
    void anUnreadOneThatWasHeldBackIsDeletedByTheCommit(Database db) {
        storePalaces(db);
        try (Session session = Session.open(db.engine())) {
            Palace louvre = session.getOne(PALACE, 1L);
            Palace prado = session.getOne(PALACE, 2L);
            louvre.statute(null);
            assertThat(prado.statute()).isNull();
            session.commit();

            assertThat(louvre.statute()).isNull();
        }
        assertThat(rows(db, STATUTE)).isZero();
    }

    private static void storePalaces(Database db) {
        db.createAll(MetaData.of(PALACE, CHAMBER, KEEPER, STATUE, STATUTE));
        fresh(db, session -> {
            Palace louvre =
                    PALACE.create().name("Louvre").statute(STATUTE.create().text("x"));
            louvre.statues().add(STATUE.create().name("vase"));
            louvre.statues().add(STATUE.create().name("coin"));
            session.add(louvre);
            session.flush();
            session.add(PALACE.create().name("Prado"));
        });
        db.recorder().clear();
    }

    /** K6: between lists that keep places. */
    @DatabaseTest
    void anElementMovesBetweenListsThatKeepSpotsOverALazyLoad(Database db) {
        storePalaces(db);
        try (Session session = Session.open(db.engine())) {
            Palace louvre = session.getOne(PALACE, 1L);
            Palace prado = session.getOne(PALACE, 2L);
            Statue moved = louvre.statues().remove(1);
            prado.statues().add(moved);
            session.commit();

            assertThat(moved.place()).isZero();
            assertThat(moved.palace()).isSameAs(prado);
        }
        assertThat(rows(db, STATUE)).isEqualTo(2);
    }

    /** K6 with C9: what a reference let go of. */
    @DatabaseTest
    void whatAReferenceLetGoOfIsHeldBackAndThenDeleted(Database db) {
        storeRacers(db);
        try (Session session = Session.open(db.engine())) {
            Racer jo = session.getOne(RACER, 1L);
            Racer mo = session.getOne(RACER, 2L);
            Bicycle steel = jo.bicycle();
            jo.bicycle(null);
            assertThat(mo.bicycle()).isNull();
            assertThat(steel).isNotNull();
            assertThat(steel.riders()).isEmpty();
            assertThat(session.contains(steel)).isTrue();
            session.commit();
        }
        assertThat(rows(db, BICYCLE)).isZero();
    }

    /** K6 with C9. */
    @DatabaseTest
    void whatAReferenceLetGoOfMayBeTakenOverAfterALazyLoad(Database db) {
        storeRacers(db);
        try (Session session = Session.open(db.engine())) {
            Racer jo = session.getOne(RACER, 1L);
            Racer mo = session.getOne(RACER, 2L);
            Bicycle steel = jo.bicycle();
            assertThat(steel).isNotNull();
            jo.bicycle(null);
            assertThat(steel.riders()).isEmpty();
            mo.bicycle(steel);
            session.commit();

            assertThat(mo.bicycle()).isSameAs(steel);
        }
        assertThat(rows(db, BICYCLE)).isEqualTo(1);
    }

    private static void storeRacers(Database db) {
        db.createAll(MetaData.of(CREW, RACER, AGENT, BICYCLE));
        fresh(
                db,
                session -> session.addAll(
                        RACER.create().name("Jo").bicycle(BICYCLE.create().frame("steel")),
                        RACER.create().name("Mo")));
        db.recorder().clear();
    }

    /** K6 with C9: over a link table. */
    @DatabaseTest
    void aFarObjectIsHeldBackWithItsLink(Database db) {
        storeSlip(db);
        try (Session session = Session.open(db.engine())) {
            Reader ann = session.getOne(READER, 1L);
            Reader bob = session.getOne(READER, 2L);
            Slip slip = ann.slips().iterator().next();
            ann.slips().remove(slip);
            assertThat(bob.slips()).isEmpty();
            assertThat(session.contains(slip)).isTrue();
            bob.slips().add(slip);
            session.commit();

            assertThat(slip.readers()).containsExactly(bob);
        }
        assertThat(rows(db, SLIP)).isEqualTo(1);
    }

    /** K6 with C9: over a link table, and deleted in the end. */
    @DatabaseTest
    void aFarObjectThatWasHeldBackIsDeletedByTheCommit(Database db) {
        storeSlip(db);
        try (Session session = Session.open(db.engine())) {
            Reader ann = session.getOne(READER, 1L);
            Reader bob = session.getOne(READER, 2L);
            ann.slips().clear();
            assertThat(bob.slips()).isEmpty();
            session.commit();
        }
        assertThat(rows(db, SLIP)).isZero();
    }

    private static void storeSlip(Database db) {
        db.createAll(MetaData.of(READER, Subject_.SUBJECT, Medal_.MEDAL, SLIP, Spot_.SPOT));
        fresh(db, session -> {
            Reader ann = READER.create().name("Ann");
            ann.slips().add(SLIP.create().text("x"));
            session.addAll(ann, READER.create().name("Bob"));
        });
        db.recorder().clear();
    }
}
