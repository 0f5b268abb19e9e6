package dev.kindred.it.merge;

import static dev.kindred.it.merge.Car_.CAR;
import static dev.kindred.it.merge.Garage_.GARAGE;
import static dev.kindred.it.merge.Locker_.LOCKER;
import static dev.kindred.it.merge.Sticker_.STICKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Status;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import org.junit.jupiter.api.BeforeEach;

/** Rule 2.10.7: what a cache holds is taken into a session without asking the database. */
class MergeAsLoadedTest {

    @BeforeEach
    void stock(Database db) {
        db.createAll(MetaData.of(GARAGE, CAR, STICKER, LOCKER));
        SessionFactory.of(db.engine()).run(session -> {
            Garage north = GARAGE.create().name("north").note("old");
            north.cars().add(CAR.create().plate("A"));
            north.cars().add(CAR.create().plate("B"));
            north.stickers().add(STICKER.create().code("x"));
            north.lockers().put("l1", LOCKER.create().code("l1"));
            session.addAll(north, GARAGE.create().name("south"));
        });
        db.recorder().clear();
    }

    /** An object, with its cars and stickers but without its lockers, as it was read by a session that is closed. */
    private static Garage cached(Database db, long id) {
        Garage garage;
        try (Session session = Session.open(db.engine())) {
            garage = session.getOne(GARAGE, id);
            garage.cars().forEach(Car::garage);
            garage.stickers().forEach(Sticker::code);
        }
        db.recorder().clear();
        return garage;
    }

    @DatabaseTest
    void whatIsKnownIsTakenOverAndNothingIsAsked(Database db) {
        Garage given = cached(db, 1L);
        try (Session session = Session.open(db.engine())) {
            Garage own = session.mergeAsLoaded(given);

            assertThat(own).isNotSameAs(given);
            assertThat(session.status(own)).isEqualTo(Status.PERSISTENT);
            assertThat(session.status(given)).isEqualTo(Status.DETACHED);
            assertThat(own.name() + own.note() + own.version()).isEqualTo("northold1");
            assertThat(own.cars()).extracting(Car::plate).containsExactly("A", "B");
            assertThat(own.cars()).allMatch(car -> car.garage() == own && session.contains(car));
            assertThat(own.cars()).doesNotContainAnyElementsOf(given.cars());
            assertThat(own.stickers()).extracting(Sticker::code).containsExactly("x");
            assertThat(session.isModified(own)).isFalse();
            assertThat(session.getOne(GARAGE, 1L)).isSameAs(own);
            session.flush();
            db.recorder().hasRunNothing();

            assertThat(own.lockers()).containsOnlyKeys("l1");
            assertThat(db.recorder().selects()).isEqualTo(1);
        }
    }

    @DatabaseTest
    void whatIsChangedAfterwardsIsWritten(Database db) {
        Garage given = cached(db, 1L);
        try (Session session = Session.open(db.engine())) {
            Garage own = session.mergeAsLoaded(given);
            own.name("renamed").cars().remove(0);
            session.commit();

            assertThat(given.name()).isEqualTo("north");
            assertThat(given.cars()).hasSize(2);
        }
        SessionFactory.of(db.engine()).run(session -> {
            assertThat(session.getOne(GARAGE, 1L).name()).isEqualTo("renamed");
            assertThat(session.query(CAR).list()).extracting(Car::plate).containsExactly("B");
        });
    }

    @DatabaseTest
    void whatTheSessionHoldsStaysAsItIs(Database db) {
        Garage given = cached(db, 1L);
        try (Session session = Session.open(db.engine())) {
            Car own = session.getOne(CAR, 1L).plate("mine");
            Garage south = session.getOne(GARAGE, 2L);
            own.garage(south);
            db.recorder().clear();

            Garage north = session.mergeAsLoaded(given);

            assertThat(own.plate()).isEqualTo("mine");
            assertThat(own.garage()).isSameAs(south);
            assertThat(north.cars()).extracting(Car::plate).containsExactly("B");
            assertThat(session.mergeAsLoaded(cached(db, 2L))).isSameAs(south);
            assertThat(session.mergeAsLoaded(south)).isSameAs(south);
            Garage pending = GARAGE.create().name("pending");
            session.add(pending);
            assertThat(session.mergeAsLoaded(pending)).isSameAs(pending);
        }
    }

    @DatabaseTest
    void whatIsNewOrChangedIsRefusedAndNothingIsTakenOver(Database db) {
        Garage fresh = GARAGE.create().name("new");
        Garage changed = cached(db, 2L).name("changed");
        Garage deep = cached(db, 1L);
        deep.cars().get(1).plate("changed");
        Garage longer = cached(db, 1L);
        longer.cars().add(CAR.create().plate("C"));
        try (Session session = Session.open(db.engine())) {
            assertThatThrownBy(() -> session.mergeAsLoaded(fresh))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage(
                            "Cannot merge Garage(name=new) as loaded: it is new, and stands for no row. Give what was"
                                    + " read and not changed since, or call merge(...), which asks the database.");
            assertThatThrownBy(() -> session.mergeAsLoaded(changed))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessage(
                            "Cannot merge " + changed + " as loaded: it was changed and not written (name = 'south' ->"
                                    + " 'changed'). Call merge(...), which writes what differs, or give what was not changed.");
            assertThatThrownBy(() -> session.mergeAsLoaded(deep)).hasMessageContaining("plate = 'B' -> 'changed'");
            assertThatThrownBy(() -> session.mergeAsLoaded(longer)).hasMessageContaining("cars = +[Car(plate=C");
            db.recorder().hasRunNothing();
            assertThat(session.getOne(GARAGE, 1L).name()).isEqualTo("north");
            assertThat(db.recorder().selects()).isEqualTo(1);
        }
    }

    @DatabaseTest
    void whoseRowWasDeletedIsRefused(Database db) {
        Garage south;
        try (Session session = Session.open(db.engine())) {
            south = session.getOne(GARAGE, 2L);
            session.delete(south);
            session.commit();
        }
        try (Session session = Session.open(db.engine())) {
            assertThatThrownBy(() -> session.mergeAsLoaded(south))
                    .isInstanceOf(SessionStateException.class)
                    .hasMessageContaining("its row was deleted");
        }
    }

    @DatabaseTest
    void whatIsStaleElsewhereIsLeftToBeRead(Database db) {
        try (Session session = Session.open(db.engine());
                Session elsewhere = Session.open(db.engine())) {
            Garage given = elsewhere.getOne(GARAGE, 1L);
            elsewhere.commit();
            db.recorder().clear();

            Garage own = session.mergeAsLoaded(given);
            db.recorder().hasRunNothing();
            assertThat(own.name()).isEqualTo("north");
            assertThat(db.recorder().selects()).isEqualTo(1);
        }
    }
}
