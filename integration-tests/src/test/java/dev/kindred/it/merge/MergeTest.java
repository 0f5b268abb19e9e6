package dev.kindred.it.merge;

import static dev.kindred.it.merge.Car_.CAR;
import static dev.kindred.it.merge.Garage_.GARAGE;
import static dev.kindred.it.merge.Locker_.LOCKER;
import static dev.kindred.it.merge.Sticker_.STICKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.StaleEntityException;
import dev.kindred.instrument.Status;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Merged;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** Rules 2.10 with K18: what is copied from a given graph to the session's own, and what that costs. */
class MergeTest {

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

    /** An object as it was read by a session that is closed. */
    private static Garage detached(Database db, long id) {
        Garage garage;
        try (Session session = Session.open(db.engine())) {
            garage = session.getOne(GARAGE, id);
            garage.cars().forEach(Car::plate);
            garage.stickers().forEach(Sticker::code);
            garage.lockers().forEach((code, locker) -> locker.code());
        }
        db.recorder().clear();
        return garage;
    }

    /** Rule 2.10.1. */
    @DatabaseTest
    void theGivenObjectStaysOutside(Database db) {
        Garage given = detached(db, 1L);
        given.name("renamed");
        try (Session session = Session.open(db.engine())) {
            Garage merged = session.merge(given);

            assertThat(merged).isNotSameAs(given).isSameAs(session.get(GARAGE, 1L));
            assertThat(merged.name()).isEqualTo("renamed");
            assertThat(session.status(given)).isEqualTo(Status.DETACHED);
            session.commit();
        }
        assertThat(detached(db, 1L).name()).isEqualTo("renamed");
    }

    /** Rule 2.10.2. */
    @DatabaseTest
    void anObjectInMemoryCostsNoStatement(Database db) {
        try (Session session = Session.open(db.engine())) {
            Garage north = session.getOne(GARAGE, 1L);
            db.recorder().clear();
            Garage merged = session.merge(GARAGE.create().id(1L).name("renamed"));

            assertThat(merged).isSameAs(north);
            db.recorder().hasRunNothing();
            session.flush();
            db.recorder()
                    .hasRun(
                            "update garages set name = ?, version = ? where id = ? and version = ? -- ['renamed', 2, 1, 1]");
        }
    }

    /** Rule 2.10.2. */
    @DatabaseTest
    void anUnknownKeyIsANewObjectWithThatKey(Database db) {
        try (Session session = Session.open(db.engine())) {
            Garage merged = session.merge(GARAGE.create().id(77L).name("new"));

            assertThat(db.recorder().selects()).isEqualTo(1);
            assertThat(session.status(merged)).isEqualTo(Status.PENDING);
            session.commit();
            assertThat(session.getOne(GARAGE, 77L)).isSameAs(merged);
        }
    }

    /** Rule 2.10.2. */
    @DatabaseTest
    void withoutAKeyNothingIsAsked(Database db) {
        try (Session session = Session.open(db.engine())) {
            Garage given = GARAGE.create().name("new");
            Garage merged = session.merge(given);

            db.recorder().hasRunNothing();
            session.commit();
            assertThat(merged.id()).isEqualTo(3L);
            assertThat(session.status(given)).isEqualTo(Status.TRANSIENT);
        }
    }

    /** Rule 2.10.3 with K15. */
    @DatabaseTest
    void whatWasNeverSetIsLeftAloneAndNullIsCopied(Database db) {
        try (Session session = Session.open(db.engine())) {
            Garage untouched = session.merge(GARAGE.create().id(1L));
            assertThat(untouched.note()).isEqualTo("old");
            assertThat(session.modified()).isEmpty();
            Garage emptied = session.merge(GARAGE.create().id(1L).note(null));
            assertThat(emptied.note()).isNull();
            session.commit();
            assertThat(emptied.name()).isEqualTo("north");
        }
    }

    /** Rule 2.10.4. */
    @DatabaseTest
    void aListThatWasSetReplacesTheOther(Database db) {
        Garage given = detached(db, 1L);
        given.cars().get(0).plate("A2");
        given.cars().remove(1);
        given.cars().add(CAR.create().plate("C"));
        try (Session session = Session.open(db.engine())) {
            Merged<Garage> merged = session.mergeAll(List.of(given));
            Garage north = merged.entities().get(0);

            assertThat(north.cars()).extracting(Car::plate).containsExactly("A2", "C");
            assertThat(merged.added()).containsExactly(north.cars().get(1));
            assertThat(merged.modified())
                    .containsExactlyInAnyOrder(north, north.cars().get(0));
            assertThat(merged.removed()).hasSize(1);
            Object removed = merged.removed().get(0);
            session.flush();
            assertThat(session.status(removed)).isEqualTo(Status.DELETED);
            session.commit();
        }
        assertThat(detached(db, 1L).cars()).extracting(Car::plate).containsExactly("A2", "C");
    }

    /** Rule 2.10.4 of sets and maps, over a link table and over keys. */
    @DatabaseTest
    void setsAndMapsAreReplacedAsWell(Database db) {
        Garage given = detached(db, 1L);
        given.stickers().clear();
        given.stickers().add(STICKER.create().code("y"));
        given.lockers().remove("l1");
        given.lockers().put("l2", LOCKER.create().code("l2"));
        SessionFactory.of(db.engine()).run(session -> session.merge(given));

        Garage read = detached(db, 1L);
        assertThat(read.stickers()).extracting(Sticker::code).containsExactly("y");
        assertThat(read.lockers()).containsOnlyKeys("l2");
    }

    /** Rule 2.10.5. */
    @DatabaseTest
    void aListThatWasOnlyLookedAtChangesNothingAndAnEmptyOneEmpties(Database db) {
        Garage looked = GARAGE.create().id(1L);
        assertThat(looked.cars()).isEmpty();
        Garage emptied = GARAGE.create().id(1L).cars(List.of());
        try (Session session = Session.open(db.engine())) {
            Garage north = session.merge(looked);
            assertThat(north.cars()).hasSize(2);
            session.merge(emptied);
            assertThat(north.cars()).isEmpty();
            session.commit();
            assertThat(session.query(CAR).count()).isZero();
        }
    }

    /** Rule 2.10.6. */
    @DatabaseTest
    void whatIsEqualCausesNoUpdate(Database db) {
        Garage given = detached(db, 1L);
        try (Session session = Session.open(db.engine())) {
            Merged<Garage> merged = session.mergeAll(List.of(given));
            assertThat(merged.added()).isEmpty();
            assertThat(merged.modified()).isEmpty();
            assertThat(merged.removed()).isEmpty();
            db.recorder().clear();
            session.flush();

            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.10.6. */
    @DatabaseTest
    void anObjectOfTheSessionIsItsOwn(Database db) {
        try (Session session = Session.open(db.engine())) {
            Garage north = session.getOne(GARAGE, 1L);
            Garage added = GARAGE.create().name("new");
            session.add(added);
            db.recorder().clear();

            assertThat(session.merge(north)).isSameAs(north);
            assertThat(session.merge(added)).isSameAs(added);
            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.10.8 with K18: one statement for each class and step. */
    @DatabaseTest
    void aGraphIsReadByClassNotObjectByObject(Database db) {
        List<Garage> all = new ArrayList<>();
        SessionFactory.of(db.engine()).run(session -> {
            for (int i = 0; i < 50; i++) {
                Garage garage = GARAGE.create().name("g" + i);
                garage.cars().add(CAR.create().plate("p" + i));
                garage.cars().add(CAR.create().plate("q" + i));
                all.add(garage);
                session.add(garage);
            }
        });
        all.forEach(garage -> garage.cars().get(0).plate("changed"));
        db.recorder().clear();
        try (Session session = Session.open(db.engine())) {
            Merged<Garage> merged = session.mergeAll(all);

            assertThat(db.recorder().selects()).isEqualTo(2); // garages and their cars
            assertThat(merged.entities()).hasSize(50);
            assertThat(merged.modified()).hasSize(50);
            session.commit();
        }
    }

    /** Rule 2.10.9. */
    @DatabaseTest
    void circlesAreHandledOnceAndTwoOfOneKeyAreOneObject(Database db) {
        Garage given = GARAGE.create().id(5L).name("five");
        Car one = CAR.create().id(9L).plate("P").garage(given);
        Car two = CAR.create().id(9L).plate("P").garage(given);
        try (Session session = Session.open(db.engine())) {
            Garage merged = session.merge(given);

            assertThat(merged.cars()).hasSize(2);
            assertThat(merged.cars().get(0))
                    .isSameAs(merged.cars().get(1))
                    .isNotSameAs(one)
                    .isNotSameAs(two);
            assertThat(merged.cars().get(0).garage()).isSameAs(merged);
            session.commit();
            assertThat(session.query(CAR).where(CAR.id.eq(9L)).count()).isEqualTo(1);
        }
    }

    /** Rule 2.10.8: two unknown keys of one graph are one new object. */
    @DatabaseTest
    void anUnknownKeyThatIsGivenTwiceIsAddedOnce(Database db) {
        try (Session session = Session.open(db.engine())) {
            Merged<Sticker> merged = session.mergeAll(
                    List.of(STICKER.create().code("z"), STICKER.create().code("z")));

            assertThat(merged.entities().get(0)).isSameAs(merged.entities().get(1));
            assertThat(merged.added()).hasSize(1);
            session.commit();
            assertThat(session.query(STICKER).count()).isEqualTo(2);
        }
    }

    /** Rule 2.5.20. */
    @DatabaseTest
    void anotherVersionThanTheRowsIsRefusedAndNothingIsMerged(Database db) {
        Garage given = detached(db, 1L);
        SessionFactory.of(db.engine()).run(session -> session.getOne(GARAGE, 1L).name("other"));
        given.name("mine");
        try (Session session = Session.open(db.engine())) {
            assertThatThrownBy(() -> session.mergeAll(List.of(GARAGE.create().name("new"), given)))
                    .isInstanceOf(StaleEntityException.class)
                    .hasMessageContaining("its version is 1, but the row's is 2");
            assertThat(session.added()).isEmpty();
            assertThat(session.modified()).isEmpty();
            assertThat(session.getOne(GARAGE, 1L).name()).isEqualTo("other");
        }
    }

    /** A reference is merged along with its key, whichever of the two was set. */
    @DatabaseTest
    void aReferenceLeadsToTheSessionsObject(Database db) {
        Car given = CAR.create().id(1L).garage(GARAGE.create().id(2L));
        try (Session session = Session.open(db.engine())) {
            Garage north = session.getOne(GARAGE, 1L);
            assertThat(north.cars()).hasSize(2);
            Car merged = session.merge(given);

            assertThat(merged.garage()).isSameAs(session.get(GARAGE, 2L));
            assertThat(north.cars()).hasSize(1).doesNotContain(merged);
            assertThat(merged.plate()).isEqualTo("A");
            session.commit();
            assertThat(session.getOne(GARAGE, 2L).cars()).containsExactly(merged);
        }
    }

    /** A new owner that is reached from its element says of it, and not of the others. */
    @DatabaseTest
    void anOwnerThatIsReachedFromAnElementKeepsItsOthers(Database db) {
        try (Session session = Session.open(db.engine())) {
            Garage owner = GARAGE.create().id(1L);
            Car fresh = CAR.create().plate("C").garage(owner);
            Car sibling = CAR.create().plate("D").garage(owner);
            Merged<Car> merged = session.mergeAll(List.of(fresh));

            assertThat(merged.removed()).isEmpty();
            assertThat(merged.added()).hasSize(2);
            assertThat(owner.cars()).containsExactly(fresh, sibling);
            session.commit();
        }
        assertThat(detached(db, 1L).cars()).extracting(Car::plate).containsExactly("A", "B", "C", "D");
    }

    /** What another open session holds can be given: it is only read. */
    @DatabaseTest
    void anObjectOfAnotherSessionIsCopied(Database db) {
        try (Session first = Session.open(db.engine());
                Session second = Session.open(db.engine())) {
            Garage theirs = first.getOne(GARAGE, 1L);
            first.commit();
            Garage mine = second.merge(theirs);

            assertThat(mine).isNotSameAs(theirs);
            assertThat(first.status(theirs)).isEqualTo(Status.PERSISTENT);
            assertThat(second.modified()).isEmpty();
        }
    }

    /** Rule 2.10.8: what is waiting is written before the session reads. */
    @DatabaseTest
    void aMergeThatReadsFlushesFirst(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(GARAGE.create().id(40L).name("forty"));
            Garage merged = session.merge(GARAGE.create().id(40L).note("seen"));

            assertThat(merged.name()).isEqualTo("forty");
            assertThat(session.status(merged)).isEqualTo(Status.PERSISTENT);
        }
    }

    /** Sets given as such. */
    @DatabaseTest
    void aSetThatWasAssignedIsMerged(Database db) {
        SessionFactory.of(db.engine())
                .run(session -> session.merge(GARAGE.create()
                        .id(2L)
                        .stickers(Set.of(
                                STICKER.create().code("x"), STICKER.create().code("w")))));

        assertThat(detached(db, 2L).stickers()).extracting(Sticker::code).containsExactlyInAnyOrder("x", "w");
        assertThat(detached(db, 2L).name()).isEqualTo("south");
    }
}
