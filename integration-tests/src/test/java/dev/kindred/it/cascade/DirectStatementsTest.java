package dev.kindred.it.cascade;

import static dev.kindred.it.cascade.Customer_.CUSTOMER;
import static dev.kindred.it.cascade.Item_.ITEM;
import static dev.kindred.it.cascade.Purchase_.PURCHASE;
import static dev.kindred.it.cascade.Stock.DELETE_ITEM;
import static dev.kindred.it.cascade.Stock.DELETE_PURCHASE;
import static dev.kindred.it.cascade.Stock.rows;
import static dev.kindred.it.cascade.Stock.store;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kindred.engine.SqlConnection;
import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.instrument.Status;
import dev.kindred.session.Session;
import dev.kindred.sql.Delete;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** A DELETE that the program sends itself deletes the rows it names, and follows no cascade: rule 2.3.26. */
class DirectStatementsTest {

    @BeforeEach
    void stock(Database db) {
        Stock.createTables(db);
        store(db, "Ann", "a", "b");
    }

    /** What the cascade DELETE would take along is in the way. */
    @DatabaseTest
    void theChildrenOfACascadeAreNotDeletedFirst(Database db) {
        try (SqlConnection connection = db.engine().connect()) {
            assertThatExceptionOfType(ConstraintViolationException.class)
                    .isThrownBy(() -> connection.execute(new Delete(CUSTOMER.table(), CUSTOMER.id.eq(1L))))
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(ConstraintViolationException.Kind.FOREIGN_KEY))
                    .satisfies(e -> assertThat(e.entities()).isEmpty());
            connection.rollback();
        }
        assertThat(rows(db, CUSTOMER) + rows(db, PURCHASE) + rows(db, ITEM)).isEqualTo(1 + 2 + 3);
    }

    /** One statement, and no more. */
    @DatabaseTest
    void onlyTheRowsItNamesAreDeleted(Database db) {
        try (SqlConnection connection = db.engine().connect()) {
            assertThat(connection.execute(new Delete(ITEM.table(), ITEM.purchaseId.eq(1L))))
                    .isEqualTo(2);
            assertThat(connection.execute(new Delete(PURCHASE.table(), PURCHASE.id.eq(1L))))
                    .isEqualTo(1);
            connection.commit();
        }

        db.recorder().hasRun(DELETE_ITEM.replace("id =", "purchase_id =") + " -- [1]", DELETE_PURCHASE + " -- [1]");
        assertThat(rows(db, CUSTOMER) + rows(db, PURCHASE) + rows(db, ITEM)).isEqualTo(1 + 1 + 1);
    }

    /** Objects and lists in memory do not hear of it. */
    @DatabaseTest
    void memoryStaysAsItIsUntilItIsReadAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Purchase purchase = session.getOne(PURCHASE, 1L);
            Item item = purchase.items().get(0);
            try (SqlConnection connection = db.engine().connect()) {
                connection.execute(new Delete(ITEM.table(), ITEM.purchaseId.eq(1L)));
                connection.commit();
            }

            assertThat(purchase.items()).hasSize(2).contains(item);
            assertThat(session.status(item)).isEqualTo(Status.PERSISTENT);
            session.rollback();
            assertThat(purchase.items()).isEmpty();
        }
    }
}
