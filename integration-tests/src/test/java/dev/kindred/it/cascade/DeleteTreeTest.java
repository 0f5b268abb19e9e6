package dev.kindred.it.cascade;

import static dev.kindred.it.cascade.Customer_.CUSTOMER;
import static dev.kindred.it.cascade.Item_.ITEM;
import static dev.kindred.it.cascade.Purchase_.PURCHASE;
import static dev.kindred.it.cascade.Stock.DELETE_CUSTOMER;
import static dev.kindred.it.cascade.Stock.DELETE_ITEM;
import static dev.kindred.it.cascade.Stock.DELETE_PURCHASE;
import static dev.kindred.it.cascade.Stock.ITEMS_OF_PURCHASE;
import static dev.kindred.it.cascade.Stock.MOVE_PURCHASE;
import static dev.kindred.it.cascade.Stock.PURCHASES_OF_CUSTOMER;
import static dev.kindred.it.cascade.Stock.fresh;
import static dev.kindred.it.cascade.Stock.rows;
import static dev.kindred.it.cascade.Stock.store;
import static dev.kindred.it.model.Copy_.COPY;
import static dev.kindred.it.model.Shelf_.SHELF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.instrument.Status;
import dev.kindred.it.model.Shelf;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** The cascade DELETE over a tree of three levels: section 2.3 with C3, K2 and K4. */
class DeleteTreeTest {

    @BeforeEach
    void stock(Database db) {
        Stock.createTables(db);
        store(db, "Ann", "a", "b");
    }

    /** Rule 2.3.1: the tree is read level by level by the call itself, and nothing is written before the flush. */
    @DatabaseTest
    void deleteReadsTheWholeTreeAndMarksIt(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            db.recorder().clear();
            session.delete(ann);

            db.recorder()
                    .hasRun(
                            PURCHASES_OF_CUSTOMER + " -- [1]",
                            ITEMS_OF_PURCHASE + " -- [1]",
                            ITEMS_OF_PURCHASE + " -- [2]");
            assertThat(session.status(ann)).isEqualTo(Status.PERSISTENT);
            assertThat(ann.purchases()).hasSize(2);
            db.recorder().hasRunNothing();
        }
        assertThat(rows(db, CUSTOMER)).isEqualTo(1);
    }

    /** Rule 2.3.6. */
    @DatabaseTest
    void threeLevelsAreDeletedFromLeafToRootInOneBatchEach(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            List<Purchase> purchases = List.copyOf(ann.purchases());
            session.delete(ann);
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(
                            DELETE_ITEM + " -- [1], [2], [3]",
                            DELETE_PURCHASE + " -- [1], [2]",
                            DELETE_CUSTOMER + " -- [1]");
            assertThat(purchases).allMatch(purchase -> session.status(purchase) == Status.DELETED);
            assertThat(session.status(purchases.get(0).items().get(0))).isEqualTo(Status.DELETED);
            session.commit();
            assertThat(session.status(purchases.get(1).items().get(0))).isEqualTo(Status.DETACHED);
        }
        assertThat(rows(db, CUSTOMER) + rows(db, PURCHASE) + rows(db, ITEM)).isZero();
    }

    /** Rule 2.3.6: from the middle of the tree. */
    @DatabaseTest
    void whatStandsAboveStays(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(PURCHASE, 1L));
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(DELETE_ITEM + " -- [1], [2]", DELETE_PURCHASE + " -- [1]");
        }
        fresh(
                db,
                session -> assertThat(session.getOne(CUSTOMER, 1L).purchases())
                        .extracting(Purchase::code)
                        .containsExactly("b"));
    }

    /** Rule 2.3.12: what is deleted along may be deleted by name as well. */
    @DatabaseTest
    void aChildThatIsDeletedTwiceGoesOnce(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            ann.purchases().forEach(session::delete);
            session.delete(ann);
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(
                            DELETE_ITEM + " -- [1], [2], [3]",
                            DELETE_PURCHASE + " -- [1], [2]",
                            DELETE_CUSTOMER + " -- [1]");
        }
    }

    /** Rule 2.3.14. */
    @DatabaseTest
    void aChildMovedBeforeTheDeleteSurvivesWithAllBelowIt(Database db) {
        store(db, "Bob");
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Purchase moved = ann.purchases().get(0);
            session.getOne(CUSTOMER, 2L).purchases().add(moved);
            session.delete(ann);
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(
                            MOVE_PURCHASE + " -- [2, 1]",
                            DELETE_ITEM + " -- [3]",
                            DELETE_PURCHASE + " -- [2]",
                            DELETE_CUSTOMER + " -- [1]");
            assertThat(session.contains(moved)).isTrue();
            session.commit();
        }
        fresh(
                db,
                session -> assertThat(
                                session.getOne(CUSTOMER, 2L).purchases().get(0).items())
                        .hasSize(2));
    }

    /** Rule 2.3.14: the mark is taken back by the move (2.3.18), below it as well. */
    @DatabaseTest
    void aChildMovedAfterTheDeleteSurvivesWithAllBelowIt(Database db) {
        store(db, "Bob");
        try (Session session = Session.open(db.engine())) {
            Purchase moved = session.getOne(PURCHASE, 1L);
            Customer bob = session.getOne(CUSTOMER, 2L);
            assertThat(bob.purchases()).isEmpty();
            session.delete(session.getOne(CUSTOMER, 1L));
            bob.purchases().add(moved);
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(
                            MOVE_PURCHASE + " -- [2, 1]",
                            DELETE_ITEM + " -- [3]",
                            DELETE_PURCHASE + " -- [2]",
                            DELETE_CUSTOMER + " -- [1]");
            session.commit();

            assertThat(moved.items()).hasSize(2);
        }
        fresh(db, session -> {
            assertThat(session.query(CUSTOMER).list()).hasSize(1);
            assertThat(session.query(PURCHASE).list())
                    .extracting(Purchase::code)
                    .containsExactly("a");
            assertThat(session.query(ITEM).list()).extracting(Item::sku).containsExactly("a 1", "a 2");
        });
    }

    /** Rule 2.3.14: moved by its own side. */
    @DatabaseTest
    void aChildWhoseReferenceIsTurnedAfterTheDeleteSurvives(Database db) {
        store(db, "Bob");
        try (Session session = Session.open(db.engine())) {
            Purchase moved = session.getOne(PURCHASE, 1L);
            Customer bob = session.getOne(CUSTOMER, 2L);
            session.delete(session.getOne(CUSTOMER, 1L));
            moved.customer(bob);
            session.commit();
        }
        fresh(db, session -> {
            assertThat(session.query(CUSTOMER).list()).hasSize(1);
            assertThat(session.query(PURCHASE).list())
                    .extracting(Purchase::code)
                    .containsExactly("a");
            assertThat(session.query(ITEM).list()).hasSize(2);
        });
    }

    /** Rule 2.3.15 with K2: a child moved by its key column is moved. */
    @DatabaseTest
    void aChildMovedByItsKeyOnlySurvives(Database db) {
        store(db, "Bob");
        try (Session session = Session.open(db.engine())) {
            session.getOne(PURCHASE, 1L).customerId(2L);
            Customer ann = session.getOne(CUSTOMER, 1L);
            db.recorder().clear();
            session.delete(ann);
            session.commit();

            db.recorder()
                    .hasRun(
                            PURCHASES_OF_CUSTOMER + " -- [1]",
                            ITEMS_OF_PURCHASE + " -- [2]",
                            MOVE_PURCHASE + " -- [2, 1]",
                            DELETE_ITEM + " -- [3]",
                            DELETE_PURCHASE + " -- [2]",
                            DELETE_CUSTOMER + " -- [1]");
        }
        fresh(db, session -> {
            assertThat(session.query(PURCHASE).list())
                    .extracting(Purchase::code)
                    .containsExactly("a");
            assertThat(session.getOne(PURCHASE, 1L).customerId()).isEqualTo(2L);
            assertThat(session.query(ITEM).count()).isEqualTo(2);
        });
    }

    /** Rule 2.3.16 with K4. */
    @DatabaseTest
    void aPendingChildIsDroppedWithItsParent(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Purchase fresh = PURCHASE.create().code("c");
            Item item = ITEM.create().sku("c 1").purchase(fresh);
            ann.purchases().add(fresh);
            assertThat(session.status(item)).isEqualTo(Status.PENDING);
            session.delete(ann);
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(
                            DELETE_ITEM + " -- [1], [2], [3]",
                            DELETE_PURCHASE + " -- [1], [2]",
                            DELETE_CUSTOMER + " -- [1]");
            assertThat(session.status(fresh)).isEqualTo(Status.TRANSIENT);
            assertThat(session.status(item)).isEqualTo(Status.TRANSIENT);
        }
    }

    /** Rule 2.3.16 with K4: a child that was linked from its own side. */
    @DatabaseTest
    void aPendingChildLinkedByItsReferenceIsDroppedToo(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Purchase fresh = PURCHASE.create().code("c").customer(ann);
            session.add(fresh);
            session.delete(ann);
            session.commit();

            assertThat(session.status(fresh)).isEqualTo(Status.TRANSIENT);
        }
        assertThat(rows(db, PURCHASE)).isZero();
    }

    /** Rule 2.3.16 with K4: a child that came after the call of delete. */
    @DatabaseTest
    void aChildPutUnderADeletedParentIsDroppedToo(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            session.delete(ann);
            Purchase fresh = PURCHASE.create().code("c");
            ann.purchases().add(fresh);
            session.commit();

            assertThat(session.status(fresh)).isEqualTo(Status.TRANSIENT);
        }
        assertThat(rows(db, PURCHASE)).isZero();
    }

    /** Rule 2.3.18. */
    @DatabaseTest
    void addTakesBackTheMarkOfTheWholeTree(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            session.delete(ann);
            session.add(ann);
            db.recorder().clear();
            session.commit();

            db.recorder().hasRunNothing();
        }
        assertThat(rows(db, ITEM)).isEqualTo(3);
    }

    /** Rule 2.3.18: of one that was marked along with another, which is deleted all the same. */
    @DatabaseTest
    void addTakesBackTheMarkOfAChildAndItIsReleased(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Purchase kept = ann.purchases().get(0);
            session.delete(ann);
            session.add(kept);
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(
                            MOVE_PURCHASE + " -- [NULL, 1]",
                            DELETE_ITEM + " -- [3]",
                            DELETE_PURCHASE + " -- [2]",
                            DELETE_CUSTOMER + " -- [1]");
            assertThat(kept.customer()).isNull();
            session.commit();
        }
        assertThat(rows(db, ITEM)).isEqualTo(2);
    }

    /** Rule 2.3.3: a list that no reference answers to has let go of what left it, though its owner is deleted. */
    @DatabaseTest
    void whatLeftAOneSidedListIsReleasedBeforeItsOwnerIsDeleted(Database db) {
        db.createAll(MetaData.of(SHELF, COPY));
        fresh(db, session -> {
            Shelf shelf = SHELF.create().label("A");
            shelf.copies().add(COPY.create().signature("a 1"));
            shelf.copies().add(COPY.create().signature("a 2"));
            session.add(shelf);
        });
        try (Session session = Session.open(db.engine())) {
            Shelf shelf = session.getOne(SHELF, 1L);
            shelf.copies().remove(0);
            session.delete(shelf);
            db.recorder().clear();
            session.commit();

            db.recorder()
                    .hasRun(
                            "update copies set shelf_id = ? where id = ? -- [NULL, 1], [NULL, 2]",
                            "delete from shelves where id = ? -- [1]");
        }
        assertThat(rows(db, COPY)).isEqualTo(2);
    }

    @DatabaseTest
    void aRollbackBringsTheWholeTreeBack(Database db) {
        try (Session session = Session.open(db.engine())) {
            Customer ann = session.getOne(CUSTOMER, 1L);
            Purchase first = ann.purchases().get(0);
            Item item = first.items().get(0);
            session.delete(ann);
            session.flush();
            session.rollback();

            assertThat(List.of(ann, first, item)).allMatch(session::contains);
            assertThat(ann.purchases()).hasSize(2).contains(first);
            assertThat(item.purchase()).isSameAs(first);
            session.commit();
        }
        assertThat(rows(db, ITEM)).isEqualTo(3);
    }
}
