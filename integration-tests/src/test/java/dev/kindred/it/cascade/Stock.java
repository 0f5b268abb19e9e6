package dev.kindred.it.cascade;

import static dev.kindred.it.cascade.Customer_.CUSTOMER;
import static dev.kindred.it.cascade.Item_.ITEM;
import static dev.kindred.it.cascade.Purchase_.PURCHASE;

import dev.kindred.it.Inserts;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import java.util.function.Consumer;

/** The stock of the tests: customers with purchases and items, numbered from 1, and the statements about them. */
final class Stock {

    static final String PURCHASES = "select purchases.id, purchases.code, purchases.customer_id from purchases";
    static final String PURCHASES_OF_CUSTOMER = PURCHASES + " where purchases.customer_id = ?";
    static final String ITEMS = "select items.id, items.sku, items.purchase_id from items";
    static final String ITEMS_OF_PURCHASE = ITEMS + " where items.purchase_id = ?";
    static final String DELETE_CUSTOMER = "delete from customers where id = ?";
    static final String DELETE_PURCHASE = "delete from purchases where id = ?";
    static final String DELETE_ITEM = "delete from items where id = ?";
    static final String MOVE_PURCHASE = "update purchases set customer_id = ? where id = ?";

    private Stock() {}

    static void createTables(Database db) {
        db.createAll(MetaData.of(CUSTOMER, PURCHASE, ITEM));
    }

    /** Stores a customer with purchases, the first of two items and the others of one, and forgets the statements that did it. */
    static void store(Database db, String name, String... codes) {
        fresh(db, session -> {
            Customer customer = CUSTOMER.create().name(name);
            for (String code : codes) {
                Purchase purchase = PURCHASE.create().code(code);
                purchase.items().add(ITEM.create().sku(code + " 1"));
                if (code.equals(codes[0])) {
                    purchase.items().add(ITEM.create().sku(code + " 2"));
                }
                customer.purchases().add(purchase);
            }
            session.add(customer);
        });
        db.recorder().clear();
    }

    /** Runs something in a session of its own, and commits. */
    static void fresh(Database db, Consumer<Session> action) {
        SessionFactory.of(db.engine()).run(action::accept);
    }

    /** The number of rows that another session finds. */
    static long rows(Database db, EntityDescriptor<?, ?> entity) {
        try (Session session = Session.open(db.engine())) {
            return session.query(entity).count();
        }
    }

    /** An insert whose key the database gives, as this database spells it. */
    static String numbered(Database db, String insert) {
        return Inserts.numbered(db, insert);
    }
}
