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

import dev.kindred.exception.InvalidValueException;
import dev.kindred.exception.NonUniqueResultException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.ConcurrentModificationException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;

/** A map of a session's object, keyed by an attribute of its elements: rule 2.1.20 and row K23. */
class MapTest {

    private static final String GUIDES_OF =
            "select guides.id, guides.name, guides.museum_id from guides where guides.museum_id = ? -- ";
    private static final String MOVE = "update guides set museum_id = ? where id = ? -- ";

    /** The Louvre (1) has Ann (1) and Bob (2); the Prado (2) has Eve (3). */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(MUSEUM, HALL, GUIDE, EXHIBIT, BENCH, PICTURE));
        SessionFactory.of(db.engine()).run(session -> {
            Museum louvre = MUSEUM.create().name("Louvre");
            Museum prado = MUSEUM.create().name("Prado");
            session.addAll(louvre, prado);
            louvre.guides().put("Ann", GUIDE.create().name("Ann"));
            louvre.guides().put("Bob", GUIDE.create().name("Bob"));
            prado.guides().put("Eve", GUIDE.create().name("Eve"));
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void aMapIsLoadedAtItsFirstUseAndStaysTheSameObject(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            db.recorder().clear();

            Map<String, Guide> guides = louvre.guides();
            assertThat(guides).containsOnlyKeys("Ann", "Bob");
            assertThat(guides.get("Ann").museum()).isSameAs(louvre);
            db.recorder().hasRun(GUIDES_OF + "[1]");
            session.commit();
            assertThat(louvre.guides()).isSameAs(guides).hasSize(2);
            db.recorder().hasRun(GUIDES_OF + "[1]");
        }
    }

    /** Rules 2.1.1 and 2.2.3. */
    @DatabaseTest
    void whatIsPutTurnsToItsOwnerAndIsWritten(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Guide dan = GUIDE.create().name("Dan");
            db.recorder().clear();

            assertThat(louvre.guides().put("Dan", dan)).isNull();
            assertThat(dan.museum()).isSameAs(louvre);
            session.commit();

            db.recorder()
                    .hasRun(
                            GUIDES_OF + "[1]",
                            numbered(db, "insert into guides (name, museum_id) values (?, ?) -- ['Dan', 1]"));
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(MUSEUM, 1L).guides()).containsOnlyKeys("Ann", "Bob", "Dan");
        }
    }

    /** Rule 2.1.20: replacing an entry removes the old object. */
    @DatabaseTest
    void whatIsReplacedUnderItsKeyLeaves(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Guide ann = louvre.guides().get("Ann");
            Guide other = GUIDE.create().name("Ann");
            db.recorder().clear();

            assertThat(louvre.guides().put("Ann", other)).isSameAs(ann);
            assertThat(ann.museum()).isNull();
            session.commit();

            db.recorder()
                    .hasRun(
                            MOVE + "[NULL, 1]",
                            numbered(db, "insert into guides (name, museum_id) values (?, ?) -- ['Ann', 1]"));
            assertThat(louvre.guides().get("Ann")).isSameAs(other);
        }
    }

    /** Rule 2.1.20: the old object leaves also when the new one comes from the other side. */
    @DatabaseTest
    void whatIsReplacedFromTheOtherSideLeaves(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Guide ann = louvre.guides().get("Ann");
            Guide other = GUIDE.create().name("Ann");
            session.add(other);

            other.museum(louvre);
            assertThat(louvre.guides().get("Ann")).isSameAs(other);
            assertThat(ann.museum()).isNull();
            session.commit();

            assertThat(louvre.guides()).hasSize(2).containsEntry("Ann", other);
            assertThat(ann.museum()).isNull();
        }
    }

    /** Rule 2.1.20: the key is computed when the object is put in. */
    @DatabaseTest
    void aKeyThatChangesLaterMovesNothingUntilTheMapIsReadAgain(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Guide ann = louvre.guides().get("Ann");

            ann.name("Anna");
            assertThat(louvre.guides()).containsOnlyKeys("Ann", "Bob").containsEntry("Ann", ann);
            session.flush();
            assertThat(louvre.guides()).containsOnlyKeys("Ann", "Bob");
            session.commit();

            assertThat(louvre.guides()).containsOnlyKeys("Anna", "Bob").containsEntry("Anna", ann);
        }
    }

    /** Rule 2.1.20: an object that is linked from the other side without its key. */
    @DatabaseTest
    void anObjectWithoutItsKeyCannotBeLinkedFromTheOtherSide(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Guide nameless = GUIDE.create();

            assertThatThrownBy(() -> nameless.museum(louvre))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("Museum.guides")
                    .hasMessageContaining("Guide.name");
            assertThat(nameless.museum()).isNull();
            assertThat(louvre.guides()).hasSize(2);
        }
    }

    @DatabaseTest
    void anObjectIsPutUnderItsOwnKeyOnly(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Guide dan = GUIDE.create().name("Dan");

            assertThatThrownBy(() -> louvre.guides().put("Don", dan))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("Don")
                    .hasMessageContaining("Dan");
            assertThatThrownBy(() -> louvre.guides().put("Dan", null)).isInstanceOf(NullPointerException.class);
            assertThat(louvre.guides()).containsOnlyKeys("Ann", "Bob");
            assertThat(dan.museum()).isNull();
        }
    }

    /** Rules 2.1.3 to 2.1.5. */
    @DatabaseTest
    void anElementMovesBetweenMapsLoadedOrNot(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Museum prado = session.getOne(MUSEUM, 2L);
            Guide ann = louvre.guides().get("Ann");
            db.recorder().clear();

            ann.museum(prado);
            assertThat(louvre.guides()).containsOnlyKeys("Bob");
            db.recorder().hasRunNothing();
            assertThat(prado.guides()).containsOnlyKeys("Ann", "Eve");
            louvre.guides().put("Ann", ann);
            assertThat(prado.guides()).containsOnlyKeys("Eve");
            session.commit();
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(MUSEUM, 1L).guides()).containsOnlyKeys("Ann", "Bob");
        }
    }

    /** Rule 2.1.8. */
    @DatabaseTest
    void aMapThatIsAssignedWritesTheDifference(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Guide bob = session.getOne(GUIDE, 2L);
            Guide eve = session.getOne(GUIDE, 3L);
            db.recorder().clear();

            louvre.guides(Map.of("Bob", bob, "Eve", eve));
            session.commit();

            db.recorder().hasRun(GUIDES_OF + "[1]", MOVE + "[NULL, 1], [1, 3]");
            assertThat(louvre.guides()).containsOnlyKeys("Bob", "Eve");
        }
    }

    @DatabaseTest
    void theViewsTakeOutAsTheMapDoes(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Guide ann = louvre.guides().get("Ann");
            Guide bob = louvre.guides().get("Bob");
            db.recorder().clear();

            louvre.guides().keySet().remove("Ann");
            assertThat(ann.museum()).isNull();
            louvre.guides().values().remove(bob);
            assertThat(bob.museum()).isNull();
            assertThat(louvre.guides()).isEmpty();
            session.commit();

            db.recorder().hasRun(MOVE + "[NULL, 1], [NULL, 2]");
        }
    }

    @DatabaseTest
    void anIteratorFailsFastWhenTheMapChangesBesideIt(Database db) {
        try (Session session = Session.open(db.engine())) {
            Museum louvre = session.getOne(MUSEUM, 1L);
            Iterator<String> open = louvre.guides().keySet().iterator();
            open.next();
            session.getOne(GUIDE, 3L).museum(louvre);

            assertThatThrownBy(open::next).isInstanceOf(ConcurrentModificationException.class);
        }
    }

    @DatabaseTest
    void selectInFillsMaps(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Museum> museums = session.query(MUSEUM)
                    .options(selectin(MUSEUM.guides))
                    .orderBy(MUSEUM.id)
                    .list();
            assertThat(museums.get(0).guides()).containsOnlyKeys("Ann", "Bob");
            assertThat(museums.get(1).guides()).containsOnlyKeys("Eve");
            assertThat(db.recorder().selects()).isEqualTo(2);
        }
    }

    /** Row K23: a map cannot hold two rows under one key, and says which. */
    @DatabaseTest
    void twoRowsOfOneKeyAreNamed(Database db) {
        SessionFactory.of(db.engine()).run(session -> session.getOne(GUIDE, 3L).name("Ann"));
        SessionFactory.of(db.engine()).run(session -> {
            Museum louvre = session.getOne(MUSEUM, 1L);
            session.getOne(GUIDE, 3L).museum(session.getOne(MUSEUM, 2L));
            assertThat(louvre.guides()).hasSize(2);
        });
        try (Session session = Session.open(db.engine())) {
            session.getOne(GUIDE, 2L).name("Ann");
            session.flush();

            assertThatThrownBy(() -> session.getOne(MUSEUM, 1L).guides().size())
                    .isInstanceOf(NonUniqueResultException.class)
                    .hasMessageContaining("Museum.guides")
                    .hasMessageContaining("Guide(id=1")
                    .hasMessageContaining("Guide(id=2");
        }
    }
}
