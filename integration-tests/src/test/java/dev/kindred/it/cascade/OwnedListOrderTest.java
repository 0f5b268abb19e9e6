package dev.kindred.it.cascade;

import static dev.kindred.it.cascade.Chamber_.CHAMBER;
import static dev.kindred.it.cascade.Customer_.CUSTOMER;
import static dev.kindred.it.cascade.Item_.ITEM;
import static dev.kindred.it.cascade.Keeper_.KEEPER;
import static dev.kindred.it.cascade.Palace_.PALACE;
import static dev.kindred.it.cascade.Purchase_.PURCHASE;
import static dev.kindred.it.cascade.Statue_.STATUE;
import static dev.kindred.it.cascade.Statute_.STATUTE;
import static dev.kindred.it.cascade.Stock.DELETE_ITEM;
import static dev.kindred.it.cascade.Stock.fresh;
import static dev.kindred.it.cascade.Stock.numbered;
import static dev.kindred.it.cascade.Stock.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.instrument.Status;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;

/** Only what has left for good is an orphan, however a list that owns its elements is put in another order: row K23. */
class OwnedListOrderTest {

    private static final String PLACE = "update statues set place = ? where id = ? -- ";
    private static final String DELETE_STATUE = "delete from statues where id = ? -- ";

    /** Purchase 1 has the items a, b, c (1 to 3); palace 1 has the statues vase, coin, bust (1 to 3). */
    @BeforeEach
    void stock(Database db) {
        db.createAll(MetaData.of(CUSTOMER, PURCHASE, ITEM, PALACE, CHAMBER, KEEPER, STATUE, STATUTE));
        fresh(db, session -> {
            Purchase purchase = PURCHASE.create().code("p");
            for (String sku : List.of("a", "b", "c")) {
                purchase.items().add(ITEM.create().sku(sku));
            }
            Palace palace = PALACE.create().name("Louvre");
            for (String name : List.of("vase", "coin", "bust")) {
                palace.statues().add(STATUE.create().name(name));
            }
            session.addAll(purchase, palace);
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void sortingDeletesNothing(Database db) {
        writesNothing(
                db,
                items -> items.sort(
                        Comparator.comparing((Item item) -> item.sku()).reversed()));
    }

    @DatabaseTest
    void swappingDeletesNothing(Database db) {
        writesNothing(db, items -> Collections.swap(items, 0, 2));
    }

    @DatabaseTest
    void reversingRotatingAndShufflingDeleteNothing(Database db) {
        writesNothing(db, items -> {
            Collections.reverse(items);
            Collections.rotate(items, 1);
            Collections.shuffle(items);
        });
    }

    @DatabaseTest
    void replacingEachByItselfDeletesNothing(Database db) {
        writesNothing(db, items -> items.replaceAll(item -> item));
    }

    @DatabaseTest
    void settingAnElementWhereItStandsDeletesNothing(Database db) {
        writesNothing(db, items -> items.set(1, items.get(1)));
    }

    private static void writesNothing(Database db, Consumer<List<Item>> change) {
        try (Session session = Session.open(db.engine())) {
            Purchase purchase = session.getOne(PURCHASE, 1L);
            List<Item> before = List.copyOf(purchase.items());
            db.recorder().clear();

            change.accept(purchase.items());

            assertThat(purchase.items()).containsExactlyInAnyOrderElementsOf(before);
            assertThat(before).allMatch(item -> item.purchase() == purchase);
            session.commit();
            db.recorder().hasRunNothing();
        }
        assertThat(rows(db, ITEM)).isEqualTo(3);
    }

    /** Rule 2.4.11 with K7: the element that left goes, and the one that came is new. */
    @DatabaseTest
    void settingAnotherElementDeletesTheOneThatStoodThere(Database db) {
        try (Session session = Session.open(db.engine())) {
            Purchase purchase = session.getOne(PURCHASE, 1L);
            Item gone = purchase.items().set(0, ITEM.create().sku("d"));
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(
                            numbered(db, "insert into items (sku, purchase_id) values (?, ?) -- ['d', 1]"),
                            DELETE_ITEM + " -- [1]");
            assertThat(session.status(gone)).isEqualTo(Status.DELETED);
        }
    }

    @DatabaseTest
    void replacingSomeDeletesThoseAlone(Database db) {
        try (Session session = Session.open(db.engine())) {
            Purchase purchase = session.getOne(PURCHASE, 1L);
            purchase.items()
                    .replaceAll(item -> item.sku().equals("b") ? ITEM.create().sku("d") : item);
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(
                            numbered(db, "insert into items (sku, purchase_id) values (?, ?) -- ['d', 1]"),
                            DELETE_ITEM + " -- [2]");
        }
    }

    /** One occurrence of two leaves: the element is still in the list. */
    @DatabaseTest
    void anElementThatStandsTwiceIsNoOrphanWhenItLeavesOnce(Database db) {
        try (Session session = Session.open(db.engine())) {
            Purchase purchase = session.getOne(PURCHASE, 1L);
            Item first = purchase.items().get(0);
            db.recorder().clear();

            purchase.items().set(2, first);
            assertThat(purchase.items()).containsExactly(first, purchase.items().get(1), first);
            purchase.items().remove(0);
            session.flush();

            db.recorder().hasRun(DELETE_ITEM + " -- [3]");
            assertThat(first.purchase()).isSameAs(purchase);
        }
    }

    /** A list that keeps places writes them, and deletes nothing. */
    @DatabaseTest
    void aNewOrderOfAListThatKeepsPlacesWritesPlacesOnly(Database db) {
        try (Session session = Session.open(db.engine())) {
            Palace palace = session.getOne(PALACE, 1L);
            palace.statues().sort(Comparator.comparing(statue -> statue.name()));
            db.recorder().clear();
            session.flush();
            db.recorder().hasRun(PLACE + "[2, 1], [0, 3]");

            Collections.swap(palace.statues(), 0, 2);
            session.flush();
            db.recorder().hasRun(PLACE + "[0, 1], [2, 3]");

            palace.statues().replaceAll(statue -> statue);
            palace.statues().set(1, palace.statues().get(1));
            session.commit();
            db.recorder().hasRunNothing();
        }
        assertThat(rows(db, STATUE)).isEqualTo(3);
    }

    @DatabaseTest
    void anotherElementInAListThatKeepsPlacesTakesThePlaceOfTheOneDeleted(Database db) {
        try (Session session = Session.open(db.engine())) {
            Palace palace = session.getOne(PALACE, 1L);
            palace.statues().set(1, STATUE.create().name("mask"));
            db.recorder().clear();
            session.flush();

            db.recorder()
                    .hasRun(
                            numbered(
                                    db,
                                    "insert into statues (name, place, palace_id) values (?, ?, ?)"
                                            + " -- ['mask', 1, 1]"),
                            DELETE_STATUE + "[2]");
        }
    }
}
