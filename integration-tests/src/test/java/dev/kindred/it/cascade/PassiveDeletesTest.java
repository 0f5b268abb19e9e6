package dev.kindred.it.cascade;

import static dev.kindred.it.cascade.Barrel_.BARREL;
import static dev.kindred.it.cascade.Crate_.CRATE;
import static dev.kindred.it.cascade.Label_.LABEL;
import static dev.kindred.it.cascade.Lamp_.LAMP;
import static dev.kindred.it.cascade.Post_.POST;
import static dev.kindred.it.cascade.Sign_.SIGN;
import static dev.kindred.it.cascade.Stock.fresh;
import static dev.kindred.it.cascade.Stock.rows;
import static dev.kindred.it.cascade.Warehouse_.WAREHOUSE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.ConstraintViolationException;
import dev.kindred.exception.DeletedEntityException;
import dev.kindred.instrument.Status;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Who takes care of the children of a deleted object: rules 2.3.7 to 2.3.11 with K3, in each of the four ways. */
class PassiveDeletesTest {

    private static final String DELETE_WAREHOUSE = "delete from warehouses where id = ?";

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(WAREHOUSE, LAMP, CRATE, BARREL, LABEL, POST, SIGN));
    }

    private static void storeWarehouse(Database db, Object... children) {
        fresh(db, session -> {
            Warehouse warehouse = WAREHOUSE.create().name("north");
            session.add(warehouse);
            for (Object child : children) {
                if (child instanceof Lamp lamp) {
                    lamp.warehouse(warehouse);
                } else if (child instanceof Crate crate) {
                    crate.warehouse(warehouse);
                } else if (child instanceof Barrel barrel) {
                    barrel.warehouse(warehouse);
                } else {
                    ((Label) child).warehouse(warehouse);
                }
            }
            session.addAll(children);
        });
        db.recorder().clear();
    }

    /** BY_RULE with K3: the cascade DELETE leaves unread children to the rule of their key. */
    @DatabaseTest
    void byRuleUnreadChildrenAreLeftToTheDatabase(Database db) {
        storeWarehouse(db, LAMP.create(), LAMP.create());
        try (Session session = Session.open(db.engine())) {
            Warehouse warehouse = session.getOne(WAREHOUSE, 1L);
            db.recorder().clear();
            session.delete(warehouse);
            session.commit();

            db.recorder().hasRun(DELETE_WAREHOUSE + " -- [1]");
        }
        assertThat(rows(db, LAMP)).isZero();
    }

    /** BY_RULE with K3: those that memory holds go by the cascade. */
    @DatabaseTest
    void byRuleChildrenInMemoryAreDeletedByTheCascade(Database db) {
        storeWarehouse(db, LAMP.create(), LAMP.create());
        try (Session session = Session.open(db.engine())) {
            Warehouse warehouse = session.getOne(WAREHOUSE, 1L);
            List<Lamp> lamps = List.copyOf(warehouse.lamps());
            session.delete(warehouse);
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun("delete from lamps where id = ? -- [1], [2]", DELETE_WAREHOUSE + " -- [1]");
            assertThat(lamps).allMatch(lamp -> session.status(lamp) == Status.DELETED);
        }
    }

    /** BY_RULE with K4: a new child goes with its parent, though the list was never read. */
    @DatabaseTest
    void byRuleANewChildIsDroppedThoughTheListIsUnread(Database db) {
        storeWarehouse(db, LAMP.create());
        try (Session session = Session.open(db.engine())) {
            Warehouse warehouse = session.getOne(WAREHOUSE, 1L);
            Lamp fresh = LAMP.create().warehouse(warehouse);
            session.add(fresh);
            session.delete(warehouse);
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(DELETE_WAREHOUSE + " -- [1]");
            assertThat(session.status(fresh)).isEqualTo(Status.TRANSIENT);
        }
    }

    /** BY_RULE with rule 2.3.14: a child that moved is written before the database follows its rule. */
    @DatabaseTest
    void byRuleAChildThatMovedSurvives(Database db) {
        storeWarehouse(db, LAMP.create(), LAMP.create());
        storeWarehouse(db);
        try (Session session = Session.open(db.engine())) {
            Lamp moved = session.getOne(LAMP, 1L);
            Warehouse left = session.getOne(WAREHOUSE, 1L);
            moved.warehouse(session.getOne(WAREHOUSE, 2L));
            session.delete(left);
            db.recorder().clear();
            session.commit();

            db.recorder()
                    .hasRun("update lamps set warehouse_id = ? where id = ? -- [2, 1]", DELETE_WAREHOUSE + " -- [1]");
        }
        assertThat(rows(db, LAMP)).isEqualTo(1);
    }

    /** Rule 2.3.8 with UNLOADED. */
    @DatabaseTest
    void unloadedLeavesUnreadChildrenToTheDatabase(Database db) {
        storeWarehouse(db, CRATE.create(), CRATE.create());
        try (Session session = Session.open(db.engine())) {
            Warehouse warehouse = session.getOne(WAREHOUSE, 1L);
            db.recorder().clear();
            session.delete(warehouse);
            session.commit();

            db.recorder().hasRun(DELETE_WAREHOUSE + " -- [1]");
        }
        assertThat(rows(db, CRATE)).isZero();
    }

    /** Rule 2.3.8 with UNLOADED: those in memory are deleted by the session, with the cascade. */
    @DatabaseTest
    void unloadedDeletesChildrenInMemoryWithTheCascade(Database db) {
        storeWarehouse(db, CRATE.create(), CRATE.create());
        try (Session session = Session.open(db.engine())) {
            Warehouse warehouse = session.getOne(WAREHOUSE, 1L);
            assertThat(warehouse.crates()).hasSize(2);
            db.recorder().clear();
            session.delete(warehouse);
            session.flush();

            db.recorder().hasRun("delete from crates where id = ? -- [1], [2]", DELETE_WAREHOUSE + " -- [1]");
        }
    }

    /** Rule 2.3.8 with UNLOADED: those in memory are released by the session, without the cascade. */
    @DatabaseTest
    void unloadedReleasesChildrenInMemoryWithoutTheCascade(Database db) {
        storeWarehouse(db, BARREL.create(), BARREL.create());
        try (Session session = Session.open(db.engine())) {
            Warehouse warehouse = session.getOne(WAREHOUSE, 1L);
            List<Barrel> barrels = List.copyOf(warehouse.barrels());
            db.recorder().clear();
            session.delete(warehouse);
            session.flush();

            db.recorder()
                    .hasRun(
                            "update barrels set warehouse_id = ? where id = ? -- [NULL, 1], [NULL, 2]",
                            DELETE_WAREHOUSE + " -- [1]");
            assertThat(barrels).allMatch(session::contains).allMatch(barrel -> barrel.warehouse() == null);
            session.commit();
        }
        assertThat(rows(db, BARREL)).isEqualTo(2);
    }

    /** Rule 2.3.9. */
    @DatabaseTest
    void unloadedWithoutARuleIsRefusedByTheForeignKey(Database db) {
        storeWarehouse(db, BARREL.create());
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(WAREHOUSE, 1L));

            assertThatExceptionOfType(ConstraintViolationException.class)
                    .isThrownBy(session::flush)
                    .satisfies(e -> assertThat(e.kind()).isEqualTo(ConstraintViolationException.Kind.FOREIGN_KEY));
            session.rollback();
        }
        assertThat(rows(db, WAREHOUSE)).isEqualTo(1);
    }

    /** Rule 2.3.10 with ALL. */
    @DatabaseTest
    void allTouchesNoChildEvenInMemory(Database db) {
        storeWarehouse(db, LABEL.create().text("x"), LABEL.create().text("y"));
        try (Session session = Session.open(db.engine())) {
            Warehouse warehouse = session.getOne(WAREHOUSE, 1L);
            assertThat(warehouse.labels()).hasSize(2);
            db.recorder().clear();
            session.delete(warehouse);
            session.flush();

            db.recorder().hasRun(DELETE_WAREHOUSE + " -- [1]");
            session.commit();
        }
        assertThat(rows(db, LABEL)).isZero();
    }

    /** Rules 2.3.10 and 2.3.11: an object that no list in memory names stays, and its row is gone when it is read. */
    @DatabaseTest
    void aChildThatNoListInMemoryNamesStaysUntilItIsReadAgain(Database db) {
        storeWarehouse(db, LABEL.create().text("x"));
        try (Session session = Session.open(db.engine())) {
            Label label = session.getOne(LABEL, 1L);
            session.delete(session.getOne(WAREHOUSE, 1L));
            session.flush();
            assertThat(session.status(label)).isEqualTo(Status.PERSISTENT);
            assertThat(label.text()).isEqualTo("x");

            session.commit();
            assertThatThrownBy(label::text)
                    .isInstanceOf(DeletedEntityException.class)
                    .hasMessageContaining("Label#1");
        }
    }

    /** Rule 2.3.7 with NEVER: the rule of the foreign key is not relied on; the children are released first, and survive. */
    @DatabaseTest
    void neverReadsAndReleasesTheChildrenThoughTheDatabaseWouldDeleteThem(Database db) {
        fresh(db, session -> {
            Post post = POST.create().name("west");
            post.signs().addAll(List.of(SIGN.create(), SIGN.create()));
            session.add(post);
        });
        try (Session session = Session.open(db.engine())) {
            Post post = session.getOne(POST, 1L);
            db.recorder().clear();
            session.delete(post);
            session.flush();

            db.recorder()
                    .hasRun(
                            "select signs.id, signs.post_id from signs where signs.post_id = ? -- [1]",
                            "update signs set post_id = ? where id = ? -- [NULL, 1], [NULL, 2]",
                            "delete from posts where id = ? -- [1]");
            session.commit();
        }
        assertThat(rows(db, SIGN)).isEqualTo(2);
    }
}
