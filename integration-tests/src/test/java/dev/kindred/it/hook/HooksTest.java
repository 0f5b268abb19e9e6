package dev.kindred.it.hook;

import static dev.kindred.it.hook.Item_.ITEM;
import static dev.kindred.it.hook.Log_.LOG;
import static dev.kindred.it.hook.Order_.ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Status;
import dev.kindred.schema.MetaData;
import dev.kindred.session.EntityListener;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.session.SessionListener;
import dev.kindred.session.SessionSettings;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** E35 and E36 with K16: who is told of what a session does, when, and what they may change. */
class HooksTest {

    private final List<String> heard = new ArrayList<>();

    @BeforeEach
    void stock(Database db) {
        db.createAll(MetaData.of(ORDER, ITEM, LOG));
    }

    private static SessionFactory sessions(Database db, SessionSettings settings) {
        return SessionFactory.of(db.engine()).with(settings);
    }

    /** Writes down all that it hears of rows. */
    private final class Rows implements EntityListener<Order> {
        @Override
        public void beforeInsert(Order order) {
            heard.add("before insert " + order.name() + " " + order.id());
        }

        @Override
        public void afterInsert(Order order) {
            heard.add("after insert " + order.name() + " " + order.id());
        }

        @Override
        public void beforeUpdate(Order order) {
            heard.add("before update " + order.name());
        }

        @Override
        public void afterUpdate(Order order) {
            heard.add("after update " + order.name());
        }

        @Override
        public void beforeDelete(Order order) {
            heard.add("before delete " + order.name());
        }

        @Override
        public void afterDelete(Order order) {
            heard.add("after delete " + order.name());
        }

        @Override
        public void loaded(Order order) {
            heard.add("loaded " + order.name());
        }
    }

    /** Writes down all that it hears of sessions. */
    private final class Sessions implements SessionListener {
        @Override
        public void beforeFlush(Session session) {
            heard.add("before flush");
        }

        @Override
        public void afterFlush(Session session) {
            heard.add("after flush");
        }

        @Override
        public void beforeCommit(Session session) {
            heard.add("before commit");
        }

        @Override
        public void afterCommit(Session session) {
            heard.add("after commit");
        }

        @Override
        public void afterRollback(Session session) {
            heard.add("after rollback");
        }

        @Override
        public void statusChanged(Session session, Object entity, Status before, Status after) {
            heard.add(before + " -> " + after);
        }

        @Override
        public void loaded(Session session, Object entity) {
            heard.add("loaded");
        }
    }

    @DatabaseTest
    void rowsAreToldOfBeforeAndAfter(Database db) {
        SessionFactory sessions = sessions(db, SessionSettings.defaults().withListener(ORDER, new Rows()));
        sessions.run(session -> session.add(ORDER.create().name("a")));
        sessions.run(session -> session.getOne(ORDER, 1L).name("b"));
        sessions.run(session -> session.getOne(ORDER, 1L).name("b")); // nothing to update
        sessions.run(session -> session.delete(session.getOne(ORDER, 1L)));

        assertThat(heard)
                .containsExactly(
                        "before insert a null",
                        "after insert a 1",
                        "loaded a",
                        "before update b",
                        "after update b",
                        "loaded b",
                        "loaded b",
                        "before delete b",
                        "after delete b");
    }

    @DatabaseTest
    void sessionsAreToldOfInOrder(Database db) {
        SessionFactory sessions = sessions(db, SessionSettings.defaults().withListener(new Sessions()));
        try (Session session = sessions.open()) {
            Order order = ORDER.create().name("a");
            session.add(order);
            session.commit();
            session.delete(order);
            session.flush();
            session.rollback();
            session.expunge(order);
            session.getOne(ORDER, 1L);
        }

        assertThat(heard)
                .containsExactly(
                        "TRANSIENT -> PENDING",
                        "before commit",
                        "before flush",
                        "after flush",
                        "after commit",
                        "PENDING -> PERSISTENT",
                        "before flush",
                        "after flush",
                        "PERSISTENT -> DELETED",
                        "after rollback",
                        "DELETED -> PERSISTENT",
                        "PERSISTENT -> DETACHED",
                        "loaded",
                        "after rollback");
    }

    /** K16: what a before-hook changes is written by the same flush. */
    @DatabaseTest
    void whatABeforeHookChangesIsPartOfTheFlush(Database db) {
        SessionFactory sessions =
                sessions(db, SessionSettings.defaults().withListener(Stamped.class, new EntityListener<Stamped>() {
                    @Override
                    public void beforeInsert(Stamped stamped) {
                        stamped.stamp("new");
                    }

                    @Override
                    public void beforeUpdate(Stamped stamped) {
                        stamped.stamp("changed");
                    }
                }));
        sessions.run(session -> {
            Order order = ORDER.create().name("a");
            order.items().add(ITEM.create().name("i"));
            session.add(order);
        });
        db.recorder().clear();
        sessions.run(session -> session.getOne(ORDER, 1L).name("b"));

        db.recorder()
                .hasRun(
                        "select hook_orders.id, hook_orders.name, hook_orders.stamp from hook_orders where hook_orders.id = ?"
                                + " -- [1]",
                        "update hook_orders set name = ?, stamp = ? where id = ? -- ['b', 'changed', 1]");
        assertThat(sessions.<String, RuntimeException>transaction(
                        session -> session.getOne(ITEM, 1L).stamp()))
                .isEqualTo("new");
    }

    /** What a hook adds, deletes or links is told of as well. */
    @DatabaseTest
    void whatAHookAddsIsWrittenAndToldOf(Database db) {
        SessionSettings settings = SessionSettings.defaults()
                .withListener(ITEM, new EntityListener<Item>() {
                    @Override
                    public void beforeDelete(Item item) {
                        heard.add("gone " + item.name());
                    }

                    @Override
                    public void beforeInsert(Item item) {
                        heard.add("new " + item.name());
                    }
                })
                .withListener(ORDER, new EntityListener<Order>() {
                    @Override
                    public void beforeInsert(Order order) {
                        order.items().add(ITEM.create().name("made"));
                    }

                    @Override
                    public void beforeUpdate(Order order) {
                        order.items().clear();
                    }
                });
        SessionFactory sessions = sessions(db, settings);
        sessions.run(session -> session.add(ORDER.create().name("a")));
        sessions.run(session -> session.getOne(ORDER, 1L).name("b"));

        assertThat(heard).containsExactly("new made", "gone made");
        long items = sessions.transaction(session -> session.query(ITEM).count());
        assertThat(items).isZero();
    }

    /** Deletes along a cascade are told of, the owner's and the elements'. */
    @DatabaseTest
    void cascadesAndOrphansAreToldOf(Database db) {
        SessionFactory sessions =
                sessions(db, SessionSettings.defaults().withListener(ITEM, new EntityListener<Item>() {
                    @Override
                    public void afterDelete(Item item) {
                        heard.add(item.name());
                    }
                }));
        sessions.run(session -> {
            Order order = ORDER.create().name("a");
            order.items().add(ITEM.create().name("orphan"));
            order.items().add(ITEM.create().name("along"));
            session.add(order);
        });
        sessions.run(session -> session.getOne(ORDER, 1L).items().remove(0));
        sessions.run(session -> session.delete(session.getOne(ORDER, 1L)));

        assertThat(heard).containsExactly("orphan", "along");
    }

    /** K16: a hook that throws stops the flush before anything is sent, and what hooks changed stays. */
    @DatabaseTest
    void aHookThatThrowsStopsTheFlush(Database db) {
        SessionFactory sessions =
                sessions(db, SessionSettings.defaults().withListener(ORDER, new EntityListener<Order>() {
                    @Override
                    public void beforeInsert(Order order) {
                        order.stamp("seen");
                        if (order.name().equals("bad")) {
                            throw new IllegalArgumentException("no bad orders");
                        }
                    }
                }));
        try (Session session = sessions.open()) {
            Order order = ORDER.create().name("bad");
            session.add(order);
            assertThatThrownBy(session::flush)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no bad orders");

            db.recorder().hasRunNothing();
            assertThat(session.status(order)).isEqualTo(Status.PENDING);
            assertThat(order.stamp()).isEqualTo("seen");
            order.name("good");
            session.commit();
            assertThat(session.query(ORDER).count()).isEqualTo(1);
        }
    }

    @DatabaseTest
    void aListenerMayAddBeforeAFlushAndReadButNotFlush(Database db) {
        SessionFactory sessions = sessions(db, SessionSettings.defaults().withListener(new SessionListener() {
            @Override
            public void beforeFlush(Session session) {
                long orders = session.query(ORDER).count();
                session.add(LOG.create().line(session.added().size() + " added to " + orders));
                assertThatThrownBy(session::flush)
                        .isInstanceOf(SessionStateException.class)
                        .hasMessageStartingWith("Cannot flush: a flush is under way");
                assertThatThrownBy(session::commit).isInstanceOf(SessionStateException.class);
                assertThatThrownBy(session::rollback).isInstanceOf(SessionStateException.class);
            }
        }));
        sessions.run(session -> session.add(ORDER.create().name("a")));

        assertThat(sessions.<List<Log>, RuntimeException>transaction(
                        session -> session.query(LOG).list()))
                .extracting(Log::line)
                .containsExactly("1 added to 0");
    }

    @DatabaseTest
    void whatIsChangedAfterAFlushIsCommittedAsWell(Database db) {
        SessionFactory sessions =
                sessions(db, SessionSettings.defaults().withListener(ORDER, new EntityListener<Order>() {
                    @Override
                    public void afterInsert(Order order) {
                        order.name("order " + order.id());
                    }
                }));
        sessions.run(session -> session.add(ORDER.create().name("?")));

        assertThat(sessions.<String, RuntimeException>transaction(
                        session -> session.getOne(ORDER, 1L).name()))
                .isEqualTo("order 1");
    }

    @DatabaseTest
    void aListenerThatNeverEndsIsStopped(Database db) {
        SessionFactory sessions =
                sessions(db, SessionSettings.defaults().withListener(ORDER, new EntityListener<Order>() {
                    private int count;

                    @Override
                    public void afterInsert(Order order) {
                        order.name("again");
                    }

                    @Override
                    public void afterUpdate(Order order) {
                        order.name("again " + count++);
                    }
                }));

        assertThatThrownBy(
                        () -> sessions.run(session -> session.add(ORDER.create().name("?"))))
                .isInstanceOf(SessionStateException.class)
                .hasMessageStartingWith("Cannot commit: after 100 flushes");
    }

    /** A plan is only looked at: nobody is told. */
    @DatabaseTest
    void aPlanTellsNobody(Database db) {
        SessionFactory sessions = sessions(
                db, SessionSettings.defaults().withListener(ORDER, new Rows()).withListener(new Sessions()));
        sessions.run(session -> {
            Order order = ORDER.create().name("a");
            order.items().add(ITEM.create().name("i"));
            session.add(order);
        });
        try (Session session = sessions.open()) {
            Order order = session.getOne(ORDER, 1L);
            session.delete(order);
            session.rollback();
            heard.clear();
            session.add(ORDER.create().name("b"));
            heard.clear();
            assertThat(session.plan().steps()).hasSize(1);

            assertThat(heard).isEmpty();
        }
    }

    /** Loading options, lazy loads and joins tell of each object once. */
    @DatabaseTest
    void eachObjectIsToldOfOnceHoweverItIsLoaded(Database db) {
        SessionFactory sessions =
                sessions(db, SessionSettings.defaults().withListener(Stamped.class, new EntityListener<Stamped>() {
                    @Override
                    public void loaded(Stamped stamped) {
                        heard.add(stamped.toString());
                    }
                }));
        sessions.run(session -> {
            Order order = ORDER.create().name("a");
            order.items().add(ITEM.create().name("i"));
            session.add(order);
        });
        try (Session session = sessions.open()) {
            assertThat(session.query(ORDER).list().get(0).items()).hasSize(1);
            session.query(ITEM).list();

            assertThat(heard)
                    .containsExactly("Order(id=1, name=a, stamp=null)", "Item(id=1, name=i, stamp=null, orderId=1)");
        }
    }
}
