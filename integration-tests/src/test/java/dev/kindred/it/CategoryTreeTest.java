package dev.kindred.it;

import static dev.kindred.it.Novels.numbered;
import static dev.kindred.it.model.Category_.CATEGORY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.it.model.Category;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** A tree in one table: rules 2.5.5 and 2.5.6. */
class CategoryTreeTest {

    private static final String INSERT = "insert into categories (name, parent_id) values (?, ?) -- ";
    private static final String INSERT_ROOT = "insert into categories (name) values (?) -- ";
    private static final String MOVE = "update categories set parent_id = ? where id = ? -- ";

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(CATEGORY));
    }

    /** Rule 2.5.5. */
    @DatabaseTest
    void parentsAreInsertedBeforeTheirChildren(Database db) {
        Category root = category("root", null);
        Category left = category("left", root);
        Category leaf = category("leaf", left);
        Category right = category("right", root);

        try (Session session = Session.open(db.engine())) {
            session.addAll(leaf, right, left, root);
            session.commit();
        }

        db.recorder()
                .hasRun(
                        numbered(db, INSERT_ROOT + "['root']"),
                        numbered(db, INSERT + "['left', 1], ['right', 1]"),
                        numbered(db, INSERT + "['leaf', 2]"));
    }

    /** Rule 2.5.5. */
    @DatabaseTest
    void leavesAreDeletedFirst(Database db) {
        try (Session session = stored(db)) {
            List<Category> all = session.query(CATEGORY).orderBy(CATEGORY.id).list();
            assertThat(all).allMatch(category -> category.children().size() < 2);
            db.recorder().clear();

            all.forEach(session::delete);
            session.flush();

            db.recorder().hasRun("delete from categories where id = ? -- [3], [2], [1]");
        }
    }

    /** Rule 2.5.5: nobody looked at the tree before. */
    @DatabaseTest
    void leavesAreDeletedFirstWhereNothingWasLoaded(Database db) {
        try (Session session = stored(db)) {
            session.getAll(CATEGORY, List.of(1L, 2L, 3L)).forEach(session::delete);
            session.commit();

            assertThat(session.query(CATEGORY).count()).isZero();
        }
    }

    /** Rule 2.5.5: the row still refers to its parent when it goes, whatever the object says by now. */
    @DatabaseTest
    void aRowIsDeletedBeforeTheParentThatItsObjectLetGoOf(Database db) {
        try (Session session = stored(db)) {
            Category root = session.getOne(CATEGORY, 1L);
            Category inner = session.getOne(CATEGORY, 2L);
            Category leaf = session.getOne(CATEGORY, 3L);
            db.recorder().clear();

            inner.parent(null);
            leaf.parent(null);
            List.of(root, inner, leaf).forEach(session::delete);
            session.commit();

            assertThat(db.recorder().executions())
                    .last()
                    .hasToString("delete from categories where id = ? -- [3], [2], [1]");
        }
    }

    /** Rule 2.5.6, for a key that can wait: the circle is cut where the first row is written. */
    @DatabaseTest
    void newRowsInACircleAreWrittenWithoutOneLinkWhichFollows(Database db) {
        Category one = category("one", null);
        Category two = category("two", one);
        one.parent(two);

        try (Session session = Session.open(db.engine())) {
            session.add(one);
            session.commit();

            db.recorder()
                    .hasRun(
                            numbered(db, INSERT_ROOT + "['two']"),
                            numbered(db, INSERT + "['one', 1]"),
                            MOVE + "[2, 1]");
            assertThat(one.parent()).isSameAs(two);
            assertThat(two.parent()).isSameAs(one);
        }
        try (Session session = Session.open(db.engine())) {
            Category stored = session.getOne(CATEGORY, 1L);
            assertThat(stored.parent().name()).isEqualTo("one");
            assertThat(stored.parent().parent()).isSameAs(stored);
        }
    }

    /** Rule 2.5.6, for a key that can wait. */
    @DatabaseTest
    void aNewRowMayBeItsOwnParent(Database db) {
        Category self = category("self", null);
        self.parent(self);

        try (Session session = Session.open(db.engine())) {
            session.add(self);
            session.commit();

            db.recorder().hasRun(numbered(db, INSERT_ROOT + "['self']"), MOVE + "[1, 1]");
            assertThat(self.parent()).isSameAs(self);
            assertThat(self.children()).containsExactly(self);
        }
    }

    /** Rule 2.5.6: the link that closes the circle is taken back before the rows go. */
    @DatabaseTest
    void rowsInACircleAreDeleted(Database db) {
        try (Session session = stored(db)) {
            Category root = session.getOne(CATEGORY, 1L);
            Category inner = session.getOne(CATEGORY, 2L);
            Category leaf = session.getOne(CATEGORY, 3L);
            root.parent(leaf);
            session.flush();
            db.recorder().clear();

            List.of(root, inner, leaf).forEach(session::delete);
            session.commit();

            assertThat(session.query(CATEGORY).count()).isZero();
        }
    }

    /** Rule 2.5.7: the rows are there, so a circle of their references is a matter of updates. */
    @DatabaseTest
    void writtenRowsMayReferInACircle(Database db) {
        try (Session session = stored(db)) {
            Category root = session.getOne(CATEGORY, 1L);
            Category leaf = session.getOne(CATEGORY, 3L);
            db.recorder().clear();

            root.parent(leaf);
            session.flush();

            db.recorder().hasRun(MOVE + "[3, 1]");
        }
    }

    /** The cure that the error names. */
    @DatabaseTest
    void aCircleIsWrittenInTwoFlushes(Database db) {
        Category one = category("one", null);
        Category two = category("two", one);

        try (Session session = Session.open(db.engine())) {
            session.add(one);
            session.flush();
            one.parent(two);
            session.commit();

            assertThat(one.parent()).isSameAs(two);
            assertThat(two.parent()).isSameAs(one);
        }
    }

    /** Rule 2.1.3 within one table. */
    @DatabaseTest
    void aSubtreeMovesBetweenLoadedLists(Database db) {
        try (Session session = stored(db)) {
            Category root = session.getOne(CATEGORY, 1L);
            Category inner = root.children().get(0);
            Category leaf = inner.children().get(0);
            db.recorder().clear();

            leaf.parent(root);

            assertThat(root.children()).containsExactly(inner, leaf);
            assertThat(inner.children()).isEmpty();
            session.flush();
            db.recorder().hasRun(MOVE + "[1, 3]");
        }
    }

    @DatabaseTest
    void aTreeOfAnyDepthIsWrittenAndDeleted(Database db) {
        int depth = 3_000;
        Category parent = category("0", null);
        for (int i = 1; i < depth; i++) {
            parent = category("" + i, parent);
        }
        try (Session session = Session.open(db.engine())) {
            session.add(parent);
            session.commit();
            List<Category> all = session.query(CATEGORY).list();
            assertThat(all).hasSize(depth);

            all.forEach(session::delete);
            session.commit();

            assertThat(session.query(CATEGORY).count()).isZero();
        }
    }

    private static Category category(String name, Category parent) {
        Category category = CATEGORY.create().name(name);
        return parent == null ? category : category.parent(parent);
    }

    /** Root 1, its child 2, and that one's child 3. */
    private static Session stored(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(category("leaf", category("inner", category("root", null))));
            session.commit();
        }
        db.recorder().clear();
        return Session.open(db.engine());
    }
}
