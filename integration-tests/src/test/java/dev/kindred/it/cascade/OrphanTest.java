package dev.kindred.it.cascade;

import static dev.kindred.it.cascade.Customer_.CUSTOMER;
import static dev.kindred.it.cascade.Item_.ITEM;
import static dev.kindred.it.cascade.Purchase_.PURCHASE;
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

import dev.kindred.exception.InvalidValueException;
import dev.kindred.instrument.Status;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** DELETE_ORPHAN on a list: section 2.4 with C4, K2, K5 and K7. */
class OrphanTest {

    @BeforeEach
    void stock(Database db) {
        Stock.createTables(db);
        store(db, "Ann", "a", "b");
    }

    /** Rules 2.4.1 and 2.4.2: it is deleted by the flush, with what it owns, and its key is never set to NULL. */
    @DatabaseTest
    void aChildTakenFromItsListIsDeletedWithWhatItOwns(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Purchase gone = ann.purchases().remove(0);
            assertThat(session.status(gone)).isEqualTo(Status.PERSISTENT);
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(ITEMS_OF_PURCHASE + " -- [1]", DELETE_ITEM + " -- [1], [2]", DELETE_PURCHASE + " -- [1]");
            assertThat(session.status(gone)).isEqualTo(Status.DELETED);
            assertThat(ann.purchases()).extracting(Purchase::code).containsExactly("b");
            session.commit();
        }
        assertThat(rows(db, PURCHASE)).isEqualTo(1);
        assertThat(rows(db, ITEM)).isEqualTo(1);
    }

    /** Rule 2.4.1. */
    @DatabaseTest
    void clearingAListDeletesAllItsChildren(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(PURCHASE, 1L).items().clear();
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(DELETE_ITEM + " -- [1], [2]");
        }
    }

    /** Rule 2.4.1. */
    @DatabaseTest
    void assigningAnotherListDeletesThoseThatAreNotInIt(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Purchase kept = ann.purchases().get(1);
            Purchase entering = PURCHASE.create().code("c");
            ann.purchases(List.of(entering, kept));
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(
                            ITEMS_OF_PURCHASE + " -- [1]",
                            numbered(db, "insert into purchases (code, customer_id) values (?, ?) -- ['c', 1]"),
                            DELETE_ITEM + " -- [1], [2]",
                            DELETE_PURCHASE + " -- [1]");
            assertThat(ann.purchases()).containsExactly(entering, kept);
        }
    }

    /** Rule 2.4.3. */
    @DatabaseTest
    void aPendingChildThatLeavesItsListLeavesTheSessionAtOnce(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Purchase fresh = PURCHASE.create().code("c");
            Item item = ITEM.create().sku("c 1").purchase(fresh);
            ann.purchases().add(fresh);
            db.recorder().clear();
            ann.purchases().remove(fresh);

            assertThat(session.status(fresh)).isEqualTo(Status.TRANSIENT);
            assertThat(session.status(item)).isEqualTo(Status.TRANSIENT);
            session.commit();
            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.4.3: it leaves by its own side as well. */
    @DatabaseTest
    void aPendingChildWhoseReferenceIsSetToNullLeavesTheSessionAtOnce(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Purchase fresh = PURCHASE.create().code("c");
            ann.purchases().add(fresh);
            fresh.customer(null);

            assertThat(session.status(fresh)).isEqualTo(Status.TRANSIENT);
            assertThat(ann.purchases()).doesNotContain(fresh);
        }
    }

    /** Rule 2.4.3: one that moves on to another parent stays. */
    @DatabaseTest
    void aPendingChildThatMovesStaysInTheSession(Database db) {
        store(db, "Bob");
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Purchase fresh = PURCHASE.create().code("c");
            ann.purchases().add(fresh);
            session.getOne(CUSTOMER, 2L).purchases().add(fresh);
            session.commit();

            assertThat(fresh.customerId()).isEqualTo(2L);
        }
        assertThat(rows(db, PURCHASE)).isEqualTo(3);
    }

    /** Rule 2.4.3: taken out and put back, it is added again. */
    @DatabaseTest
    void aPendingChildThatComesBackIsWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Purchase fresh = PURCHASE.create().code("c");
            ann.purchases().add(fresh);
            ann.purchases().remove(fresh);
            ann.purchases().add(0, fresh);
            session.commit();

            assertThat(session.status(fresh)).isEqualTo(Status.PERSISTENT);
        }
        assertThat(rows(db, PURCHASE)).isEqualTo(3);
    }

    /** Rule 2.4.4. */
    @DatabaseTest
    void aChildThatMovesToAnotherListIsUpdatedOnly(Database db) {
        store(db, "Bob");
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Customer bob = session.getOne(CUSTOMER, 2L);
            assertThat(bob.purchases()).isEmpty();
            Purchase moved = ann.purchases().remove(0);
            bob.purchases().add(moved);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(MOVE_PURCHASE + " -- [2, 1]");
            assertThat(moved.customer()).isSameAs(bob);
        }
    }

    /** Rule 2.4.4. */
    @DatabaseTest
    void aChildThatMovesByItsReferenceIsUpdatedOnly(Database db) {
        store(db, "Bob");
        try (Session session = Session.open(db.engine())) {
            Purchase moved = session.getOne(PURCHASE, 1L);
            Customer ann = session.getOne(CUSTOMER, 1L);
            moved.customer(session.getOne(CUSTOMER, 2L));
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(MOVE_PURCHASE + " -- [2, 1]");
            assertThat(ann.purchases()).hasSize(1);
        }
    }

    /** Rule 2.4.4: in two steps, over nothing. */
    @DatabaseTest
    void aChildWhoseReferenceGoesOverNullToAnotherParentIsUpdatedOnly(Database db) {
        store(db, "Bob");
        try (Session session = Session.open(db.engine())) {
            Purchase moved = session.getOne(PURCHASE, 1L);
            moved.customer(null);
            moved.customerId(2L);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(MOVE_PURCHASE + " -- [2, 1]");
        }
    }

    /** Rule 2.4.6. */
    @DatabaseTest
    void aChildThatIsTakenOutAndPutBackIsNotWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Purchase kept = ann.purchases().remove(0);
            ann.purchases().add(kept);
            db.recorder().clear();
            session.commit();

            db.recorder().hasRunNothing();
        }
        assertThat(rows(db, PURCHASE)).isEqualTo(2);
    }

    /** Rule 2.4.7. */
    @DatabaseTest
    void aChildWhoseLoadedReferenceIsSetToNullIsDeleted(Database db) {
        try (Session session = Session.open(db.engine())) {
            Item item = session.getOne(ITEM, 1L);
            assertThat(item.purchase().code()).isEqualTo("a");
            item.purchase(null);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(DELETE_ITEM + " -- [1]");
            assertThat(session.status(item)).isEqualTo(Status.DELETED);
        }
    }

    /** Rules 2.4.7 and 2.4.8 with K5: whether the list of the old parent is loaded makes no difference. */
    @DatabaseTest
    void theLoadedListOfTheOldParentLosesTheChildThatIsSetToNull(Database db) {
        try (Session session = Session.open(db.engine())) {
            Purchase purchase = session.getOne(PURCHASE, 1L);
            Item item = purchase.items().get(0);
            item.purchase(null);
            assertThat(purchase.items()).hasSize(1).doesNotContain(item);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(DELETE_ITEM + " -- [1]");
        }
    }

    /** Rule 2.4.8 with K5: the row's key, which memory has, says that there was a parent. */
    @DatabaseTest
    void aChildWhoseUnreadReferenceIsSetToNullIsDeletedToo(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(ITEM, 1L).purchase(null);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(DELETE_ITEM + " -- [1]");
        }
    }

    /** Rule 2.4.8 with K5: of a stale child the row is asked whether it had a parent. */
    @DatabaseTest
    void aStaleChildWhoseReferenceIsSetToNullIsDeletedToo(Database db) {
        try (Session session = Session.open(db.engine())) {
            Item item = session.getOne(ITEM, 1L);
            session.commit();
            db.recorder().clear();
            item.purchase(null);
            session.commit();

            db.recorder()
                    .hasRun("select items.purchase_id from items where items.id = ? -- [1]", DELETE_ITEM + " -- [1]");

            assertThat(session.status(item)).isEqualTo(Status.DETACHED);
        }
        assertThat(rows(db, ITEM)).isEqualTo(2);
    }

    /** Rule 2.4.8 with K5: it takes along what it owns. */
    @DatabaseTest
    void aChildWhoseUnreadReferenceIsSetToNullTakesAlongWhatItOwns(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(PURCHASE, 1L).customer(null);
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(ITEMS_OF_PURCHASE + " -- [1]", DELETE_ITEM + " -- [1], [2]", DELETE_PURCHASE + " -- [1]");
        }
    }

    /** Rule 2.4.9 with K2: the key is the reference. */
    @DatabaseTest
    void aChildWhoseKeyIsSetToNullIsDeletedToo(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.getOne(ITEM, 1L).purchaseId(null);
            session.getOne(PURCHASE, 2L).customerId(null);
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(ITEMS_OF_PURCHASE + " -- [2]", DELETE_ITEM + " -- [1], [3]", DELETE_PURCHASE + " -- [2]");
        }
    }

    /** Rule 2.4.10. */
    @DatabaseTest
    void aNewChildThatNeverHadAParentIsInserted(Database db) {
        try (Session session = Session.open(db.engine())) {
            Purchase alone = PURCHASE.create().code("c");
            session.add(alone);
            Purchase byKey = PURCHASE.create().code("d").customerId(1L);
            session.add(byKey);
            session.flush();

            db.recorder()
                    .hasRun(
                            numbered(db, "insert into purchases (code) values (?) -- ['c']"),
                            numbered(db, "insert into purchases (code, customer_id) values (?, ?) -- ['d', 1]"));
            assertThat(alone.customer()).isNull();
            session.commit();
        }
        fresh(
                db,
                session -> assertThat(session.getOne(CUSTOMER, 1L).purchases())
                        .extracting(Purchase::code)
                        .containsExactlyInAnyOrder("a", "b", "d"));
        assertThat(rows(db, PURCHASE)).isEqualTo(4);
    }

    /** Rule 2.4.10: it is an orphan no more for having been stored without a parent. */
    @DatabaseTest
    void aRowThatNeverHadAParentIsNoOrphan(Database db) {
        fresh(db, session -> session.add(PURCHASE.create().code("c")));
        try (Session session = Session.open(db.engine())) {
            Purchase alone = session.getOne(PURCHASE, 3L);
            alone.customer(null);
            alone.code("d");
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun("update purchases set code = ? where id = ? -- ['d', 3]");
        }
    }

    /** Rule 2.4.10: where the column takes no NULL. */
    @DatabaseTest
    void aNewChildWithoutAParentIsRefusedBeforeAnyWriteWhereItsKeyTakesNoNull(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(ITEM.create().sku("c 1"));

            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("Item.purchaseId");
            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.4.11 with K7: the row that frees a unique value goes first. */
    @DatabaseTest
    void aChildMayBeReplacedByOneWithItsUniqueValue(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Purchase kept = ann.purchases().get(1);
            ann.purchases(List.of(PURCHASE.create().code("a"), kept));
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(
                            ITEMS_OF_PURCHASE + " -- [1]",
                            DELETE_ITEM + " -- [1], [2]",
                            DELETE_PURCHASE + " -- [1]",
                            numbered(db, "insert into purchases (code, customer_id) values (?, ?) -- ['a', 1]"));
            session.commit();
        }
        assertThat(rows(db, PURCHASE)).isEqualTo(2);
        assertThat(rows(db, ITEM)).isEqualTo(1);
    }

    /** Rule 2.4.1 with 2.1.6: the list is read by the first operation on it. */
    @DatabaseTest
    void anUnreadListIsReadBeforeItLosesAChild(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            db.recorder().clear();
            ann.purchases().removeIf(purchase -> purchase.code().equals("b"));
            session.flush();

            db.recorder()
                    .hasRun(
                            PURCHASES_OF_CUSTOMER + " -- [1]",
                            ITEMS_OF_PURCHASE + " -- [2]",
                            DELETE_ITEM + " -- [3]",
                            DELETE_PURCHASE + " -- [2]");
        }
    }

    /** Rule 2.4.12: what is read from elsewhere is not asked. */
    @DatabaseTest
    void aChildThatLeftItsOwnerIsNotSavedByAddingItAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Item gone = session.getOne(PURCHASE, 1L).items().remove(0);
            session.add(gone);
            session.commit();
        }
        assertThat(rows(db, ITEM)).isEqualTo(2);
    }

    /** Rules 2.4.1 and 2.3.6: an orphan and the one it left may go together. */
    @DatabaseTest
    void anOrphanGoesBeforeTheParentItLeft(Database db) {
        try (Session session = Session.open(db.engine())) {
            Purchase purchase = session.getOne(PURCHASE, 1L);
            purchase.items().remove(1);
            session.delete(purchase);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(DELETE_ITEM + " -- [1], [2]", DELETE_PURCHASE + " -- [1]");
        }
    }

    @DatabaseTest
    void aRollbackBringsAnOrphanBack(Database db) {
        try (Session session = Session.open(db.engine())) {
            Purchase purchase = session.getOne(PURCHASE, 1L);
            Item gone = purchase.items().remove(0);
            session.flush();
            session.rollback();

            assertThat(session.status(gone)).isEqualTo(Status.PERSISTENT);
            assertThat(purchase.items()).hasSize(2).contains(gone);
            assertThat(gone.purchase()).isSameAs(purchase);
            session.commit();
        }
        assertThat(rows(db, ITEM)).isEqualTo(3);
    }
}
