package dev.kindred.it.merge;

import static dev.kindred.it.merge.Car_.CAR;
import static dev.kindred.it.merge.Garage_.GARAGE;
import static dev.kindred.it.merge.Locker_.LOCKER;
import static dev.kindred.it.merge.Sticker_.STICKER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.plan.AttributeChange;
import dev.kindred.plan.AttributeChange.Elements;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** What was changed on an object, as its session tells it: E19. */
class ChangesToldTest {

    @BeforeEach
    void stock(Database db) {
        db.createAll(MetaData.of(GARAGE, CAR, STICKER, LOCKER));
        SessionFactory.of(db.engine()).run(session -> {
            Garage north = GARAGE.create().name("north").note("old");
            north.cars().add(CAR.create().plate("A"));
            session.addAll(north, GARAGE.create().name("south"));
        });
    }

    @DatabaseTest
    void aColumnHasItsValueBeforeAndAfter(Database db) {
        try (Session session = Session.open(db.engine())) {
            Garage north = session.getOne(GARAGE, 1L);
            assertThat(session.changes(north)).isEmpty();

            north.note(null).name("new");
            assertThat(session.changes(north))
                    .containsExactly(
                            new AttributeChange("name", true, "north", "new"),
                            new AttributeChange("note", true, "old", null));
            assertThat(session.changes(north)).hasToString("[name = 'north' -> 'new', note = 'old' -> null]");

            north.note("old").name("north");
            assertThat(session.changes(north)).isEmpty();
            north.name("written");
            session.flush();
            assertThat(session.changes(north)).isEmpty();
        }
    }

    @DatabaseTest
    void aReferenceHasItsObjects(Database db) {
        try (Session session = Session.open(db.engine())) {
            Garage north = session.getOne(GARAGE, 1L);
            Garage south = session.getOne(GARAGE, 2L);
            Car car = north.cars().get(0);
            car.garage(south);

            assertThat(session.changes(car)).containsExactly(new AttributeChange("garage", true, north, south));
            assertThat(session.changes(north))
                    .containsExactly(new AttributeChange("cars", false, null, new Elements(List.of(), List.of(car))));
        }
    }

    /** Nobody has read where it led, and nobody reads it now. */
    @DatabaseTest
    void whatWasSetUnseenHasNoBefore(Database db) {
        try (Session session = Session.open(db.engine())) {
            Garage south = session.getOne(GARAGE, 2L);
            Car car = session.getOne(CAR, 1L);
            session.expire(south);
            db.recorder().clear();
            south.name("unseen");
            car.garage(south);

            assertThat(session.changes(car)).containsExactly(new AttributeChange("garage", false, null, south));
            assertThat(session.changes(south))
                    .containsExactly(
                            new AttributeChange("name", false, null, "unseen"),
                            new AttributeChange("cars", false, null, new Elements(List.of(car), List.of())));
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void aCollectionHasWhatCameAndWhatLeft(Database db) {
        try (Session session = Session.open(db.engine())) {
            Garage north = session.getOne(GARAGE, 1L);
            Car old = north.cars().get(0);
            Car fresh = CAR.create().plate("B");
            Sticker sticker = STICKER.create().code("x");
            Locker locker = LOCKER.create().code("l");
            north.cars().remove(old);
            north.cars().add(fresh);
            north.stickers().add(sticker);
            north.lockers().put("l", locker);

            assertThat(session.changes(north))
                    .containsExactly(
                            new AttributeChange("cars", false, null, new Elements(List.of(fresh), List.of(old))),
                            new AttributeChange("stickers", false, null, new Elements(List.of(sticker), List.of())),
                            new AttributeChange("lockers", false, null, new Elements(List.of(locker), List.of())));
            assertThat(session.changes(north).get(1)).hasToString("stickers = +[Sticker(code=x)] -[]");
        }
    }

    @DatabaseTest
    void aNewObjectTellsAllThatWasSet(Database db) {
        try (Session session = Session.open(db.engine())) {
            Garage west = GARAGE.create().name("west").note(null);
            Car car = CAR.create().plate("W");
            west.cars().add(car);
            assertThat(session.changes(west)).isEmpty();
            session.add(west);

            assertThat(session.changes(west))
                    .containsExactly(
                            new AttributeChange("name", false, null, "west"),
                            new AttributeChange("note", false, null, null),
                            new AttributeChange("cars", false, null, new Elements(List.of(car), List.of())));
            assertThat(session.changes(car))
                    .containsExactly(
                            new AttributeChange("plate", false, null, "W"),
                            new AttributeChange("garage", false, null, west));
        }
    }
}
