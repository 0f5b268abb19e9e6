package dev.kindred.it.relation;

import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.relation.Orchard_.ORCHARD;
import static dev.kindred.it.relation.Tree_.TREE;
import static dev.kindred.it.relation.Twig_.TWIG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.DetachedEntityException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A list made by a backref through the life of its owner, and one of an entity to itself: B8. */
class BackrefLifeTest {

    private static final String ORCHARD_BY_KEY =
            "select orchards.id, orchards.name from orchards where orchards.id = ? -- ";
    private static final String TREES_OF =
            "select trees.id, trees.kind, trees.orchard_id from trees where trees.orchard_id = ? -- ";
    private static final String MOVE = "update trees set orchard_id = ? where id = ? -- ";

    /** The orchard (1) has an apple (1) and a pear (2). */
    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(ORCHARD, TREE, TWIG));
        SessionFactory.of(db.engine()).run(session -> {
            Orchard orchard = ORCHARD.create().name("north");
            trees(orchard)
                    .addAll(List.of(TREE.create().kind("apple"), TREE.create().kind("pear")));
            session.add(orchard);
        });
        db.recorder().clear();
    }

    @DatabaseTest
    void afterACommitTheListIsReadAnew(Database db) {
        try (Session session = Session.open(db.engine())) {
            Orchard orchard = session.getOne(ORCHARD, 1L);
            List<Tree> trees = trees(orchard);
            assertThat(trees).hasSize(2);
            session.commit();
            releaseTheFirst(db);

            assertThat(orchard.name()).isEqualTo("north");
            assertThat(trees(orchard)).isSameAs(trees).extracting(Tree::kind).containsExactly("pear");
            db.recorder().hasRun(ORCHARD_BY_KEY + "[1]", TREES_OF + "[1]");
        }
    }

    @DatabaseTest
    void refreshReadsTheListAnew(Database db) {
        try (Session session = Session.open(db.engine())) {
            Orchard orchard = session.getOne(ORCHARD, 1L);
            assertThat(trees(orchard)).hasSize(2);
            session.commit();
            assertThat(trees(orchard)).hasSize(2);
            session.commit();
            releaseTheFirst(db);

            session.refresh(orchard);

            assertThat(trees(orchard)).extracting(Tree::kind).containsExactly("pear");
        }
    }

    @DatabaseTest
    void aDetachedOwnerKeepsTheListItKnowsAndLoadsNone(Database db) {
        Orchard known;
        Orchard unread;
        try (Session session = Session.open(db.engine())) {
            known = session.getOne(ORCHARD, 1L);
            assertThat(trees(known)).hasSize(2);
        }
        try (Session session = Session.open(db.engine())) {
            unread = session.getOne(ORCHARD, 1L);
        }
        db.recorder().clear();

        assertThat(trees(known)).hasSize(2);
        assertThatThrownBy(() -> trees(unread).size())
                .isInstanceOf(DetachedEntityException.class)
                .hasMessageContaining("Orchard.trees");
        db.recorder().hasRunNothing();
    }

    /** What was put in while the owner was detached is written once it is added. */
    @DatabaseTest
    void changesOfADetachedOwnersListAreWrittenOnceItIsAdded(Database db) {
        Orchard orchard;
        try (Session session = Session.open(db.engine())) {
            orchard = session.getOne(ORCHARD, 1L);
            assertThat(trees(orchard)).hasSize(2);
        }
        trees(orchard).add(TREE.create().kind("plum"));
        trees(orchard).remove(0);
        db.recorder().clear();

        try (Session session = Session.open(db.engine())) {
            session.add(orchard);
            session.commit();
        }
        try (Session session = Session.open(db.engine())) {
            assertThat(trees(session.getOne(ORCHARD, 1L)))
                    .extracting(Tree::kind)
                    .containsExactlyInAnyOrder("pear", "plum");
        }
    }

    /** Row K6: the delete of an owner touches the table of the elements that it releases. */
    @DatabaseTest
    void aQueryOfTheElementsWritesTheDeleteOfTheirOwnerFirst(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.delete(session.getOne(ORCHARD, 1L));
            db.recorder().clear();

            assertThat(session.query(TREE).where(TREE.orchardId.isNull()).count())
                    .isEqualTo(2);

            db.recorder()
                    .hasRun(
                            TREES_OF + "[1]",
                            MOVE + "[NULL, 1], [NULL, 2]",
                            "delete from orchards where id = ? -- [1]",
                            "select count(*) from trees where trees.orchard_id is null");
        }
    }

    @DatabaseTest
    void thePlanNamesTheListAsTheReason(Database db) {
        try (Session session = Session.open(db.engine())) {
            Orchard orchard = session.getOne(ORCHARD, 1L);
            trees(orchard).add(TREE.create().kind("plum"));

            assertThat(session.plan()).asString().contains("came along Orchard.trees of Orchard#1 (save-update)");
            session.rollback();
            session.delete(orchard);
            assertThat(session.plan()).asString().contains("Orchard.trees");
        }
    }

    /** Rule 2.5.5: parents first on insert. */
    @DatabaseTest
    void anEntityLeadsToItself(Database db) {
        try (Session session = Session.open(db.engine())) {
            Twig leaf = TWIG.create().name("leaf");
            Twig stem = TWIG.create().name("stem");
            Twig root = TWIG.create().name("root");
            twigs(stem).add(leaf);
            stem.parent(root);
            session.add(leaf);
            session.commit();

            assertThat(leaf.parent()).isSameAs(stem);
            assertThat(twigs(root)).containsExactly(stem);
            assertThat(twigs(leaf)).isEmpty();
            session.delete(root);
            db.recorder().clear();
            session.commit();
            db.recorder()
                    .hasRun(
                            "update twigs set parent_id = ? where id = ? -- [NULL, " + stem.id() + "]",
                            "delete from twigs where id = ? -- [" + root.id() + "]");
            assertThat(stem.parent()).isNull();
            assertThat(twigs(stem)).containsExactly(leaf);
        }
    }

    @DatabaseTest
    void anEntityThatLeadsToItselfIsWrittenFromTheTop(Database db) {
        try (Session session = Session.open(db.engine())) {
            Twig root = TWIG.create().name("root");
            twigs(root).add(TWIG.create().name("stem"));
            session.add(root);
            session.flush();

            db.recorder()
                    .hasRun(
                            numbered(db, "insert into twigs (name) values (?) -- ['root']"),
                            numbered(db, "insert into twigs (name, parent_id) values (?, ?) -- ['stem', 1]"));
        }
    }

    private static void releaseTheFirst(Database db) {
        SessionFactory.of(db.engine()).run(session -> session.getOne(TREE, 1L).orchard(null));
        db.recorder().clear();
    }

    private static List<Tree> trees(Orchard orchard) {
        return TREE.orchard.backref().of(orchard);
    }

    private static List<Twig> twigs(Twig parent) {
        return TWIG.parent.backref().of(parent);
    }
}
