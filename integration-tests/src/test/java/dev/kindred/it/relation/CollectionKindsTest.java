package dev.kindred.it.relation;

import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.relation.Bench_.BENCH;
import static dev.kindred.it.relation.Exhibit_.EXHIBIT;
import static dev.kindred.it.relation.Guide_.GUIDE;
import static dev.kindred.it.relation.Hall_.HALL;
import static dev.kindred.it.relation.Museum_.MUSEUM;
import static dev.kindred.it.relation.Picture_.PICTURE;
import static dev.kindred.query.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.SessionStateException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.Collection;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;

/** Sets, and collections that promise no order, of a session's object: row K23. */
class CollectionKindsTest {

    private static final String HALLS_OF =
            "select halls.id, halls.label, halls.museum_id from halls where halls.museum_id = ? -- ";
    private static final String MOVE = "update halls set museum_id = ? where id = ? -- ";

    /** The Louvre (1) has halls 1 and 2 and benches 1 and 2; the Prado (2) has hall 3. */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(MUSEUM, HALL, GUIDE, EXHIBIT, BENCH, PICTURE));
        SessionFactory.of(db.engine()).run(session -> {
            Museum louvre = MUSEUM.create().name("Louvre");
            Museum prado = MUSEUM.create().name("Prado");
            session.addAll(louvre, prado);
            for (String label : List.of("A", "B")) {
                louvre.halls().add(HALL.create().label(label));
                louvre.benches().add(BENCH.create().label(label));
            }
            prado.halls().add(HALL.create().label("C"));
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void aSetIsLoadedAtItsFirstUseAndStaysTheSameObject(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            db.recorder().clear();

            Set<Hall> halls = louvre.halls();
            assertThat(halls).extracting(Hall::label).containsExactlyInAnyOrder("A", "B");
            db.recorder().hasRun(HALLS_OF + "[1]");
            session.commit();
            assertThat(louvre.halls()).isSameAs(halls).hasSize(2);
            db.recorder().hasRun(HALLS_OF + "[1]");
            halls.clear();
            session.rollback();
            assertThat(louvre.halls()).isSameAs(halls).hasSize(2);
        }
    }

    /** Rules 2.1.1 and 2.2.3. */
    @DatabaseTest
    void whatEntersASetTurnsToItsOwnerAndIsWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Hall hall = HALL.create().label("D");
            db.recorder().clear();

            assertThat(louvre.halls().add(hall)).isTrue();
            assertThat(louvre.halls().add(hall)).isFalse();
            assertThat(hall.museum()).isSameAs(louvre);
            session.commit();

            db.recorder()
                    .hasRun(
                            HALLS_OF + "[1]",
                            numbered(db, "insert into halls (label, museum_id) values (?, ?) -- ['D', 1]"));
            assertThat(louvre.halls()).hasSize(3).contains(hall);
        }
    }

    /** Rules 2.1.3 and 2.1.4. */
    @DatabaseTest
    void anElementMovesBetweenSets(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Museum prado = session.getOne(MUSEUM, 2L);
            Hall first = session.getOne(HALL, 1L);
            Hall second = session.getOne(HALL, 2L);
            assertThat(louvre.halls()).hasSize(2);
            assertThat(prado.halls()).hasSize(1);
            db.recorder().clear();

            prado.halls().add(first);
            second.museum(prado);
            assertThat(louvre.halls()).isEmpty();
            assertThat(prado.halls()).hasSize(3).endsWith(first, second);
            session.flush();

            db.recorder().hasRun(MOVE + "[2, 1], [2, 2]");
        }
    }

    /** Rule 2.1.5. */
    @DatabaseTest
    void aSetThatIsNotLoadedTakesInWhatEnteredFromTheOtherSide(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Museum prado = session.getOne(MUSEUM, 2L);
            Hall first = session.getOne(HALL, 1L);
            db.recorder().clear();

            first.museum(prado);
            Hall loose = HALL.create().label("D").museum(prado);
            session.add(loose);
            db.recorder().hasRunNothing();

            assertThat(prado.halls()).hasSize(3).contains(first, loose);
            assertThat(louvre.halls()).extracting(Hall::label).containsExactly("B");
        }
    }

    /** Rule 2.1.8. */
    @DatabaseTest
    void aSetThatIsAssignedWritesTheDifference(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Hall first = session.getOne(HALL, 1L);
            Hall third = session.getOne(HALL, 3L);
            db.recorder().clear();

            louvre.halls(List.of(third, first));
            assertThat(louvre.halls()).containsExactlyInAnyOrder(third, first);
            session.commit();

            db.recorder().hasRun(HALLS_OF + "[1]", MOVE + "[NULL, 2], [1, 3]");
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(HALL, 2L).museum()).isNull();
            assertThat(session.getOne(MUSEUM, 2L).halls()).isEmpty();
        }
    }

    @DatabaseTest
    void everyWayToTakeOutIsSeenByTheOtherSide(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Hall first = session.getOne(HALL, 1L);
            Hall second = session.getOne(HALL, 2L);
            db.recorder().clear();

            Iterator<Hall> halls = louvre.halls().iterator();
            Hall one = halls.next();
            halls.remove();
            assertThat(one.museum()).isNull();
            louvre.halls().removeIf(hall -> true);
            assertThat(List.of(first, second)).extracting(Hall::museum).containsOnlyNulls();
            session.commit();

            db.recorder().hasRun(HALLS_OF + "[1]", MOVE + "[NULL, 1], [NULL, 2]");
        }
    }

    @DatabaseTest
    void anIteratorFailsFastWhenASetChangesBesideIt(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Hall third = session.getOne(HALL, 3L);

            Iterator<Hall> open = louvre.halls().iterator();
            open.next();
            third.museum(louvre);
            assertThatThrownBy(open::next).isInstanceOf(ConcurrentModificationException.class);

            Iterator<Hall> stale = louvre.halls().iterator();
            session.commit();
            assertThatThrownBy(stale::next).isInstanceOf(ConcurrentModificationException.class);
        }
    }

    /** Rule 2.1.22 with K23. */
    @DatabaseTest
    @SuppressWarnings({"unchecked", "rawtypes"})
    void nullAndStrangersAreRefusedAtOnceByEachKind(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            for (Collection<?> collection :
                    List.of(louvre.halls(), louvre.benches(), louvre.exhibits(), louvre.pictures())) {
                assertThatThrownBy(() -> collection.add(null))
                        .isInstanceOf(NullPointerException.class)
                        .hasMessageContaining("Museum.");
                assertThatThrownBy(() -> ((Collection) collection).add(louvre))
                        .isInstanceOf(SessionStateException.class)
                        .hasMessageContaining("Museum.");
                assertThat(collection).noneMatch(element -> element == null || element == louvre);
            }
            db.recorder().clear();
            session.flush();
            db.recorder().hasRunNothing();
        }
    }

    @DatabaseTest
    void aPlainCollectionHoldsItsElements(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Bench first = session.getOne(BENCH, 1L);
            Bench third = BENCH.create().label("C");

            louvre.benches().remove(first);
            louvre.benches().add(third);
            assertThat(first.museum()).isNull();
            assertThat(third.museum()).isSameAs(louvre);
            db.recorder().clear();
            session.commit();

            db.recorder()
                    .hasRun(
                            "update benches set museum_id = ? where id = ? -- [NULL, 1]",
                            numbered(db, "insert into benches (label, museum_id) values (?, ?) -- ['C', 1]"));
            louvre.benches(Set.of(first));
            session.commit();
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(MUSEUM, 1L).benches())
                    .extracting(Bench::label)
                    .containsExactly("A");
        }
    }

    @DatabaseTest
    void selectInFillsSetsAndPlainCollections(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Museum> museums = session.query(MUSEUM)
                    .options(selectin(MUSEUM.halls), selectin(MUSEUM.benches))
                    .orderBy(MUSEUM.id)
                    .list();
            assertThat(db.recorder().selects()).isEqualTo(3);
            assertThat(museums.get(0).halls()).extracting(Hall::label).containsExactlyInAnyOrder("A", "B");
            assertThat(museums.get(1).halls()).extracting(Hall::label).containsExactly("C");
            assertThat(museums.get(0).benches()).hasSize(2);
            assertThat(museums.get(1).benches()).isEmpty();
            assertThat(db.recorder().selects()).isEqualTo(3);
        }
    }

    /** Row K23: what a detached collection knows is read without a session. */
    @DatabaseTest
    void aDetachedSetIsReadAndWritesNothing(Database db) {
        Museum louvre;
        try (Session session = Session.open(db.engine())) {
            louvre = session.getOne(MUSEUM, 1L);
            assertThat(louvre.halls()).hasSize(2);
        }
        db.recorder().clear();

        assertThat(louvre.halls()).extracting(Hall::label).containsExactlyInAnyOrder("A", "B");
        db.recorder().hasRunNothing();
    }
}
