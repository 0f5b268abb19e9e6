package dev.kindred.it.departure;

import static dev.kindred.it.departure.Cabin_.CABIN;
import static dev.kindred.it.departure.Sailor_.SAILOR;
import static dev.kindred.it.departure.Ship_.SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.DeletedEntityException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Status;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;

/** The cascades EXPUNGE and REFRESH_EXPIRE: rules 2.8.10, 2.8.11 and 2.8.13 to 2.8.15. */
final class DepartureTest {

    private static final String SELECT_SHIP =
            "select vessels.id, vessels.name from vessels where vessels.id = ? -- [1]";
    private static final String SELECT_CABIN =
            "select cabins.id, cabins.number, cabins.ship_id from cabins where cabins.id = ? -- [1]";

    private static Ship store(Database db, Session session) {
        db.createAll(MetaData.of(SHIP, CABIN, SAILOR));
        SessionFactory.of(db.engine()).run(first -> {
            Ship ship = SHIP.create().name("Pequod");
            ship.cabins().add(CABIN.create().number(7));
            ship.sailors().add(SAILOR.create().name("Ishmael"));
            first.add(ship);
        });
        Ship ship = session.getOne(SHIP, 1L);
        assertThat(ship.cabins()).hasSize(1);
        assertThat(ship.sailors()).hasSize(1);
        db.recorder().clear();
        return ship;
    }

    /** Rule 2.8.15. */
    @DatabaseTest
    void anExpungedObjectIsDetachedWithThoseTheCascadeReaches(Database db) {
        try (Session session = Session.open(db.engine())) {
            Ship ship = store(db, session);
            session.expunge(ship);

            assertThat(session.status(ship)).isEqualTo(Status.DETACHED);
            assertThat(session.status(ship.cabins().get(0))).isEqualTo(Status.DETACHED);
            assertThat(session.status(ship.sailors().get(0))).isEqualTo(Status.PERSISTENT);
            assertThat(ship.name()).isEqualTo("Pequod");
            assertThat(session.get(SHIP, 1L)).isNotSameAs(ship);
            db.recorder().hasRun(SELECT_SHIP);
        }
    }

    /** Rules 2.8.15 and 2.2.8: what was changed on it waits for the session that takes it in. */
    @DatabaseTest
    void anExpungedObjectKeepsItsChanges(Database db) {
        try (Session session = Session.open(db.engine())) {
            Ship ship = store(db, session);
            ship.name("Rachel");
            session.expunge(ship);
            session.commit();
            db.recorder().hasRunNothing();

            session.add(ship);
            session.commit();
            db.recorder().hasRun("update vessels set name = ? where id = ? -- ['Rachel', 1]");
        }
    }

    /** Rule 2.8.15. */
    @DatabaseTest
    void anExpungedNewObjectIsTransient(Database db) {
        try (Session session = Session.open(db.engine())) {
            store(db, session);
            Ship ship = SHIP.create().name("Dolphin");
            ship.cabins().add(CABIN.create().number(1));
            session.add(ship);
            session.expunge(ship);

            assertThat(session.status(ship)).isEqualTo(Status.TRANSIENT);
            assertThat(session.status(ship.cabins().get(0))).isEqualTo(Status.TRANSIENT);
            session.commit();
            db.recorder().hasRunNothing();
        }
    }

    /** Rules 2.8.10 and 2.8.14. */
    @DatabaseTest
    void anExpiredObjectForgetsWithThoseTheCascadeReaches(Database db) {
        try (Session session = Session.open(db.engine())) {
            Ship ship = store(db, session);
            Cabin cabin = ship.cabins().get(0);
            Sailor sailor = ship.sailors().get(0);
            ship.name("Rachel");
            cabin.number(8);
            sailor.name("Ahab");
            session.expire(ship);
            db.recorder().hasRunNothing();

            assertThat(ship.name()).isEqualTo("Pequod");
            assertThat(cabin.number()).isEqualTo(7);
            assertThat(sailor.name()).isEqualTo("Ahab");
            db.recorder().hasRun(SELECT_SHIP, SELECT_CABIN);
        }
    }

    /** Rules 2.8.11 and 2.8.14. */
    @DatabaseTest
    void aRefreshedObjectIsReadAtOnceAndThoseTheCascadeReachesLater(Database db) {
        try (Session session = Session.open(db.engine())) {
            Ship ship = store(db, session);
            Cabin cabin = ship.cabins().get(0);
            ship.name("Rachel");
            session.refresh(ship);
            db.recorder().hasRun(SELECT_SHIP);
            db.recorder().clear();

            assertThat(ship.name()).isEqualTo("Pequod");
            db.recorder().hasRunNothing();
            assertThat(cabin.number()).isEqualTo(7);
            db.recorder().hasRun(SELECT_CABIN);
        }
    }

    /** Rule 2.8.13. */
    @DatabaseTest
    void whatHasNoRowIsNotRefreshed(Database db) {
        try (Session session = Session.open(db.engine())) {
            Ship stored = store(db, session);
            Ship ship = SHIP.create().name("Dolphin");
            assertThatThrownBy(() -> session.expire(ship))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("not in this session");
            session.add(ship);
            assertThatThrownBy(() -> session.refresh(ship))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("pending");

            SessionFactory.of(db.engine()).run(other -> {
                other.delete(other.query(SAILOR).one());
                other.flush();
                other.delete(other.query(CABIN).one());
                other.flush();
                other.delete(other.getOne(SHIP, stored.id()));
            });
            session.expunge(ship);
            session.rollback();
            assertThatThrownBy(() -> session.refresh(stored)).isInstanceOf(DeletedEntityException.class);
        }
    }
}
