package dev.kindred.it.relation;

import static dev.kindred.it.Novels.WITHOUT_AUTOFLUSH;
import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.relation.Hive_.HIVE;
import static dev.kindred.it.relation.Meadow_.MEADOW;
import static dev.kindred.it.relation.Orchard_.ORCHARD;
import static dev.kindred.it.relation.Tree_.TREE;
import static dev.kindred.query.LoadOption.selectin;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.InvalidValueException;
import dev.kindred.exception.RestrictedDeleteException;
import dev.kindred.exception.UnlinkedEntityException;
import dev.kindred.instrument.Status;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A list that a reference makes for the other entity behaves as a declared one does: B8. */
class BackrefTest {

    private static final String TREES = "select trees.id, trees.kind, trees.orchard_id from trees";
    private static final String TREES_OF = TREES + " where trees.orchard_id = ? -- ";
    private static final String HIVES_OF =
            "select hives.id, hives.frames, hives.meadow_id from hives where hives.meadow_id = ? -- ";
    private static final String INSERT_TREE = "insert into trees (kind, orchard_id) values (?, ?) -- ";
    private static final String MOVE = "update trees set orchard_id = ? where id = ? -- ";
    private static final String DELETE_ORCHARD = "delete from orchards where id = ? -- ";

    /** Orchard north (1) has an apple (1) and a pear (2), south (2) has none; the meadow (1) has two hives. */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(ORCHARD, TREE, MEADOW, HIVE));
        SessionFactory.of(db.engine()).run(session -> {
            Orchard north = ORCHARD.create().name("north");
            trees(north).addAll(List.of(tree("apple"), tree("pear")));
            session.add(north);
            session.flush();
            Meadow meadow = MEADOW.create().name("wide");
            hives(meadow).addAll(List.of(HIVE.create().frames(8), HIVE.create().frames(9)));
            session.addAll(ORCHARD.create().name("south"), meadow);
        });
        db.recorder().clear();
    }

    /** Rules 2.1.1 and 2.1.2. */
    @DatabaseTest
    void bothSidesAgreeWithoutASession(Database db) {
        Orchard orchard = ORCHARD.create().name("new");
        Tree apple = tree("apple").orchard(orchard);
        Tree pear = tree("pear");

        trees(orchard).add(pear);
        assertThat(trees(orchard)).containsExactly(apple, pear);
        assertThat(pear.orchard()).isSameAs(orchard);
        trees(orchard).remove(apple);
        pear.orchard(null);

        assertThat(apple.orchard()).isNull();
        assertThat(trees(orchard)).isEmpty();
        assertThat(trees(orchard)).isSameAs(trees(orchard));
        db.recorder().hasRunNothing();
    }

    /** Rules 2.2.1 and 2.2.2. */
    @DatabaseTest
    void addTakesTheListAlong(Database db) {
        try (Session session = Session.open(db.engine())) {
            Orchard east = ORCHARD.create().name("east");
            trees(east).add(tree("plum"));
            session.add(east);
            session.add(tree("fig").orchard(ORCHARD.create().name("west")));
            session.commit();

            db.recorder()
                    .hasRun(
                            numbered(db, "insert into orchards (name) values (?) -- ['east'], ['west']"),
                            numbered(db, INSERT_TREE + "['plum', 3], ['fig', 4]"));
        }
    }

    /** Rule 2.2.3. */
    @DatabaseTest
    void whatIsPutInTheListIsPendingAtOnce(Database db) {
        try (Session session = Session.open(db.engine())) {
            Orchard south = session.getOne(ORCHARD, 2L);
            Tree plum = tree("plum");

            trees(south).add(plum);

            assertThat(session.status(plum)).isEqualTo(Status.PENDING);
            db.recorder().clear();
            session.flush();
            db.recorder().hasRun(numbered(db, INSERT_TREE + "['plum', 2]"));
        }
    }

    /** Rules 2.1.5 and 2.1.6. */
    @DatabaseTest
    void theReferenceDoesNotLoadTheListAndItsFirstUseDoes(Database db) {
        try (Session session =
                SessionFactory.of(db.engine()).with(WITHOUT_AUTOFLUSH).open()) {
            Orchard north = session.getOne(ORCHARD, 1L);
            Tree plum = tree("plum");
            session.add(plum);
            db.recorder().clear();

            plum.orchard(north);
            db.recorder().hasRunNothing();
            assertThat(trees(north)).extracting(Tree::kind).containsExactly("apple", "pear", "plum");
            assertThat(trees(north).get(0).orchard()).isSameAs(north);

            db.recorder().hasRun(TREES_OF + "[1]");
            session.flush();
            db.recorder().hasRun(numbered(db, INSERT_TREE + "['plum', 1]"));
            assertThat(trees(north)).hasSize(3);
        }
    }

    /** Rule 2.1.5: the row is written in between. */
    @DatabaseTest
    void aQueuedElementWhoseRowIsWrittenIsNotDoubled(Database db) {
        try (Session session = Session.open(db.engine())) {
            Orchard south = session.getOne(ORCHARD, 2L);
            Tree apple = session.getOne(TREE, 1L);
            db.recorder().clear();

            apple.orchard(south);
            assertThat(trees(south)).containsExactly(apple);

            db.recorder().hasRun(MOVE + "[2, 1]", TREES_OF + "[2]");
        }
    }

    /** Rules 2.1.3 and 2.1.4. */
    @DatabaseTest
    void anElementMovesBetweenLoadedLists(Database db) {
        try (Session session = Session.open(db.engine())) {
            Orchard north = session.getOne(ORCHARD, 1L);
            Orchard south = session.getOne(ORCHARD, 2L);
            Tree apple = trees(north).get(0);
            assertThat(trees(south)).isEmpty();
            db.recorder().clear();

            trees(south).add(apple);

            assertThat(apple.orchard()).isSameAs(south);
            assertThat(trees(north)).extracting(Tree::kind).containsExactly("pear");
            session.flush();
            db.recorder().hasRun(MOVE + "[2, 1]");
        }
    }

    /** Row K2. */
    @DatabaseTest
    void theKeyMovesTheElementToo(Database db) {
        try (Session session = Session.open(db.engine())) {
            Orchard north = session.getOne(ORCHARD, 1L);
            Orchard south = session.getOne(ORCHARD, 2L);
            Tree apple = trees(north).get(0);
            assertThat(trees(south)).isEmpty();
            db.recorder().clear();

            apple.orchardId(2L);

            assertThat(trees(north)).hasSize(1);
            assertThat(trees(south)).containsExactly(apple);
            session.flush();
            db.recorder().hasRun(MOVE + "[2, 1]");
        }
    }

    /** Row K1: the link is named as the list's, which no accessor has. */
    @DatabaseTest
    void anElementThatWasNeverAddedIsNamedWithItsList(Database db) {
        try (Session session = Session.open(db.engine())) {
            Orchard north = session.getOne(ORCHARD, 1L);
            db.recorder().clear();
            Tree plum = tree("plum").orchard(north);

            assertThatThrownBy(session::commit)
                    .isInstanceOf(UnlinkedEntityException.class)
                    .hasMessageContainingAll("plum", "Orchard.trees", "session.add(");
            db.recorder().hasRunNothing();
            plum.orchard(null);
            session.commit();
            db.recorder().hasRunNothing();
        }
    }

    /** Rule 2.3.2. */
    @DatabaseTest
    void deletingTheOwnerReadsAndReleasesItsElements(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(ORCHARD, 1L));
            db.recorder().clear();
            session.flush();

            db.recorder().hasRun(TREES_OF + "[1]", MOVE + "[NULL, 1], [NULL, 2]", DELETE_ORCHARD + "[1]");
        }
    }

    /** Rule 2.3.3. */
    @DatabaseTest
    void deletingTheOwnerReleasesWhatItsListHolds(Database db) {
        try (Session session = Session.open(db.engine())) {
            Orchard north = session.getOne(ORCHARD, 1L);
            Tree apple = trees(north).get(0);
            session.delete(north);
            db.recorder().clear();
            session.commit();

            db.recorder().hasRun(MOVE + "[NULL, 1], [NULL, 2]", DELETE_ORCHARD + "[1]");
            assertThat(apple.orchardId()).isNull();
        }
    }

    /** Rule 2.3.4 with K3. */
    @DatabaseTest
    void deletingTheOwnerIsRefusedWhereTheKeyTakesNoNull(Database db) {
        try (Session session = Session.open(db.engine())) {
            Meadow meadow = session.getOne(MEADOW, 1L);
            session.delete(meadow);
            db.recorder().clear();

            assertThatThrownBy(session::flush)
                    .isInstanceOf(RestrictedDeleteException.class)
                    .hasMessageContainingAll("Meadow(id=1", "Meadow.hives", "2 rows of Hive", "Hive.meadowId");
            db.recorder().hasRun(HIVES_OF + "[1]");
        }
    }

    /** Row K2: a key that takes no null is refused when it is written, as its reference would be. */
    @DatabaseTest
    void aKeySetToNullThatTakesNoneIsRefusedBeforeAnyWrite(Database db) {
        try (Session session = Session.open(db.engine())) {
            Meadow meadow = session.getOne(MEADOW, 1L);
            Hive hive = hives(meadow).get(0);
            hive.frames(7).meadowId(null);
            assertThat(hives(meadow)).hasSize(1).doesNotContain(hive);
            db.recorder().clear();

            assertThatThrownBy(session::flush)
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContainingAll("Hive.meadowId", "Hive.meadow)", "takes no NULL");
            db.recorder().hasRunNothing();
            hive.meadowId(1L);
            session.flush();
            db.recorder().hasRun("update hives set frames = ? where id = ? -- [7, 1]");
        }
    }

    @DatabaseTest
    void theListIsLoadedBySelectIn(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Orchard> orchards = session.query(ORCHARD)
                    .options(selectin(TREE.orchard.backref()))
                    .orderBy(ORCHARD.id)
                    .list();

            assertThat(orchards).map(orchard -> trees(orchard).size()).containsExactly(2, 0);
            assertThat(trees(orchards.get(0)).get(0).orchard()).isSameAs(orchards.get(0));
            assertThat(db.recorder().statements()).hasSize(2).last().asString().startsWith(TREES + " where ");
        }
    }

    @DatabaseTest
    void theListIsJoined(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.list(select(ORCHARD.name)
                            .from(ORCHARD)
                            .join(TREE.orchard.backref())
                            .where(TREE.kind.eq("pear"))))
                    .containsExactly("north");

            db.recorder()
                    .hasRun("select orchards.name from orchards join trees on trees.orchard_id = orchards.id"
                            + " where trees.kind = ? -- ['pear']");
        }
    }

    @DatabaseTest
    void aRollbackPutsTheListBack(Database db) {
        try (Session session = Session.open(db.engine())) {
            Orchard north = session.getOne(ORCHARD, 1L);
            Tree apple = trees(north).get(0);
            trees(north).clear();
            session.flush();

            session.rollback();

            assertThat(trees(north)).hasSize(2).startsWith(apple);
            assertThat(apple.orchard()).isSameAs(north);
        }
    }

    private static Tree tree(String kind) {
        return TREE.create().kind(kind);
    }

    private static List<Tree> trees(Orchard orchard) {
        return TREE.orchard.backref().of(orchard);
    }

    private static List<Hive> hives(Meadow meadow) {
        return HIVE.meadow.backref().of(meadow);
    }
}
