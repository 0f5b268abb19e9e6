package dev.kindred.it;

import static dev.kindred.it.Novels.NOVELS;
import static dev.kindred.it.Novels.WRITERS;
import static dev.kindred.it.Novels.store;
import static dev.kindred.it.model.Category_.CATEGORY;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static dev.kindred.query.LoadOption.selectin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.NoResultException;
import dev.kindred.exception.NonUniqueResultException;
import dev.kindred.exception.QueryException;
import dev.kindred.it.model.Category;
import dev.kindred.it.model.Category_;
import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Writer;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Queries for entities: joins, order, limits, and the ways to ask for their results. */
class QueryTest {

    @BeforeEach
    void stock(Database db) {
        Novels.createTables(db);
        store(db, "Jane", "Emma", "Persuasion");
        store(db, "Iris", "The Bell");
        store(db, "Fay");
    }

    @DatabaseTest
    void aJoinAlongAListRepeatsTheParentForEachMatch(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Writer> found =
                    session.query(WRITER).join(WRITER.novels).orderBy(WRITER.id).list();
            assertThat(found).extracting(Writer::name).containsExactly("Jane", "Jane", "Iris");
            assertThat(found.get(0)).isSameAs(found.get(1));
        }
        db.recorder().hasRun(WRITERS + " join novels on novels.writer_id = writers.id order by writers.id");
    }

    @DatabaseTest
    void distinctAnswersEachParentOnce(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(WRITER).join(WRITER.novels).distinct().list())
                    .extracting(Writer::name)
                    .containsExactlyInAnyOrder("Jane", "Iris");
            assertThat(session.query(WRITER).join(WRITER.novels).distinct().count())
                    .isEqualTo(2);
            assertThat(session.query(WRITER).join(WRITER.novels).count()).isEqualTo(3);
        }
    }

    @DatabaseTest
    void aJoinAlongAReferenceLetsConditionsSpeakOfIt(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(NOVEL)
                            .join(NOVEL.writer)
                            .where(WRITER.name.eq("Iris"))
                            .list())
                    .extracting(Novel::title)
                    .containsExactly("The Bell");
        }
        db.recorder()
                .hasRun(NOVELS + " join writers on writers.id = novels.writer_id where writers.name = ? -- ['Iris']");
    }

    @DatabaseTest
    void aLeftJoinKeepsParentsWithoutAMatch(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(WRITER)
                            .leftJoin(WRITER.novels)
                            .where(NOVEL.id.isNull())
                            .list())
                    .extracting(Writer::name)
                    .containsExactly("Fay");
        }
        db.recorder().hasRun(WRITERS + " left join novels on novels.writer_id = writers.id where novels.id is null");
    }

    @DatabaseTest
    void aJoinOnAConditionOfOnesOwn(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(WRITER)
                            .join(NOVEL, NOVEL.title.eq(WRITER.name))
                            .exists())
                    .isFalse();
            assertThat(session.query(WRITER)
                            .leftJoin(NOVEL, NOVEL.writerId.eq(WRITER.id).and(NOVEL.title.eq("Emma")))
                            .count())
                    .isEqualTo(3);
        }
    }

    @DatabaseTest
    void anEntityIsJoinedWithItselfUnderAnotherName(Database db) {
        db.createAll(MetaData.of(CATEGORY));
        SessionFactory.of(db.engine()).run(session -> {
            Category root = CATEGORY.create().name("root");
            root.children().add(CATEGORY.create().name("leaf"));
            session.addAll(root, CATEGORY.create().name("other"));
        });
        db.recorder().clear();
        Category_ parent = CATEGORY.as("parent");

        try (Session session = Session.open(db.engine())) {
            List<Category> found = session.query(CATEGORY)
                    .join(CATEGORY.parent.to(parent))
                    .where(parent.name.eq("root"))
                    .list();
            assertThat(found).extracting(Category::name).containsExactly("leaf");
        }
        db.recorder()
                .hasRun("select categories.id, categories.name, categories.parent_id from categories"
                        + " join categories as parent on parent.id = categories.parent_id"
                        + " where parent.name = ? -- ['root']");
    }

    @DatabaseTest
    void anAliasMayBeWhatIsQueried(Database db) {
        db.createAll(MetaData.of(CATEGORY));
        SessionFactory.of(db.engine())
                .run(session -> session.add(CATEGORY.create().name("root")));
        Category_ other = CATEGORY.as("other");

        try (Session session = Session.open(db.engine())) {
            Category root = session.query(other).where(other.name.eq("root")).one();
            assertThat(root).isSameAs(session.get(CATEGORY, 1L));
            assertThat(session.query(other)
                            .leftJoin(other.children)
                            .where(other.parent.isNull())
                            .list())
                    .containsExactly(root);
        }
    }

    @DatabaseTest
    void orderLimitAndOffset(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(NOVEL)
                            .orderBy(NOVEL.writerId.desc(), NOVEL.title.desc())
                            .offset(1)
                            .limit(1)
                            .list())
                    .extracting(Novel::title)
                    .containsExactly("Persuasion");
            db.recorder()
                    .hasRun(NOVELS + " order by novels.writer_id desc, novels.title desc limit ? offset ? -- [1, 1]");
            assertThat(session.query(NOVEL).orderBy(NOVEL.id).offset(2).list())
                    .extracting(Novel::title)
                    .containsExactly("The Bell");
            assertThat(session.query(NOVEL).limit(0).list()).isEmpty();
        }
    }

    @DatabaseTest
    void negativeLimitsAreRefused(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThatThrownBy(() -> session.query(NOVEL).limit(-1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> session.query(NOVEL).offset(-1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @DatabaseTest
    void firstAnswersTheFirstOrNothingAndAsksForOneRow(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(WRITER).orderBy(WRITER.name).first())
                    .map(Writer::name)
                    .contains("Fay");
            assertThat(session.query(WRITER).where(WRITER.id.gt(9L)).first()).isEmpty();
        }
        db.recorder()
                .hasRun(
                        WRITERS + " order by writers.name limit ? -- [1]",
                        WRITERS + " where writers.id > ? limit ? -- [9, 1]");
    }

    @DatabaseTest
    void oneRefusesNoneAndSeveral(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(WRITER).where(WRITER.name.eq("Iris")).one().id())
                    .isEqualTo(2L);
            assertThatThrownBy(
                            () -> session.query(WRITER).where(WRITER.id.gt(9L)).one())
                    .isInstanceOf(NoResultException.class)
                    .hasMessageContaining("Writer");
            assertThatThrownBy(() -> session.query(WRITER).one())
                    .isInstanceOf(NonUniqueResultException.class)
                    .hasMessageContaining("Writer");
        }
    }

    @DatabaseTest
    void oneOrEmptyRefusesSeveralOnly(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(WRITER).where(WRITER.id.gt(9L)).oneOrEmpty())
                    .isEmpty();
            assertThat(session.query(WRITER).where(WRITER.id.eq(2L)).oneOrEmpty())
                    .map(Writer::name)
                    .contains("Iris");
            assertThatThrownBy(() -> session.query(WRITER).oneOrEmpty()).isInstanceOf(NonUniqueResultException.class);
        }
    }

    @DatabaseTest
    void countAndExistsLoadNoObjects(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(NOVEL).orderBy(NOVEL.title).count()).isEqualTo(3);
            assertThat(session.query(NOVEL).where(NOVEL.title.eq("Emma")).exists())
                    .isTrue();
            assertThat(session.query(NOVEL).where(NOVEL.title.eq("Ulysses")).exists())
                    .isFalse();
        }
        String exists = "select novels.id from novels where novels.title = ? limit ?";
        db.recorder().hasRun("select count(*) from novels", exists + " -- ['Emma', 1]", exists + " -- ['Ulysses', 1]");
    }

    @DatabaseTest
    void countOfALimitedQueryIsWhatItsListWouldHold(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(NOVEL).limit(2).count()).isEqualTo(2);
            assertThat(session.query(NOVEL).offset(2).count()).isEqualTo(1);
            assertThat(session.query(NOVEL).limit(0).exists()).isFalse();
        }
    }

    @DatabaseTest
    void selectInLoadsTheListsOfAllInOneMoreStatement(Database db) {
        List<Writer> writers;
        try (Session session = Session.open(db.engine())) {
            writers = session.query(WRITER)
                    .options(selectin(WRITER.novels, selectin(NOVEL.writer)))
                    .orderBy(WRITER.id)
                    .list();
        }

        String in = Inserts.in(db, 3);
        db.recorder()
                .hasRun(WRITERS + " order by writers.id", NOVELS + " where novels.writer_id " + in + " -- [[1, 2, 3]]");
        assertThat(writers).extracting(writer -> writer.novels().size()).containsExactly(2, 1, 0);
        assertThat(writers.get(0).novels().get(0).writer()).isSameAs(writers.get(0));
    }

    @DatabaseTest
    void selectInLeavesObjectsWithoutARowAlone(Database db) {
        SessionFactory sessions = SessionFactory.of(db.engine()).with(Novels.WITHOUT_AUTOFLUSH);
        try (Session session = sessions.open()) {
            Writer pending = WRITER.create().name("Ann");
            Novel emma = session.getOne(NOVEL, 1L).writer(pending);
            session.query(NOVEL)
                    .where(NOVEL.id.eq(1L))
                    .options(selectin(NOVEL.writer, selectin(WRITER.novels)))
                    .list();

            assertThat(emma.writer()).isSameAs(pending);
            assertThat(pending.novels()).containsExactly(emma);
        }
    }

    @DatabaseTest
    void selectInAsksOnlyForWhatIsNotInMemory(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(WRITER, 1L).novels()).hasSize(2);
            db.recorder().clear();
            session.query(WRITER)
                    .where(WRITER.id.le(2L))
                    .options(selectin(WRITER.novels))
                    .list();

            assertThat(db.recorder().executions().get(1).toString()).endsWith(" -- [[2]]");
        }
    }

    @DatabaseTest
    void selectInOfAQueryThatFindsNothingSendsNothingMore(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.query(WRITER)
                    .where(WRITER.id.gt(9L))
                    .options(selectin(WRITER.novels))
                    .list();
        }
        assertThat(db.recorder().count()).isEqualTo(1);
    }

    @DatabaseTest
    void aConditionOnAnEntityThatIsNotInFromIsAnErrorAndNeverACrossJoin(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThatThrownBy(() ->
                            session.query(WRITER).where(NOVEL.title.eq("Emma")).list())
                    .isInstanceOf(QueryException.class)
                    .hasMessageContaining("novels")
                    .hasMessageContaining("join");
            assertThatThrownBy(() -> session.query(WRITER).orderBy(NOVEL.title).list())
                    .isInstanceOf(QueryException.class);
            assertThatThrownBy(() ->
                            session.query(WRITER).where(NOVEL.title.eq("Emma")).count())
                    .isInstanceOf(QueryException.class);
            assertThatThrownBy(() -> session.query(CATEGORY.as("a"))
                            .where(CATEGORY.name.eq("root"))
                            .list())
                    .isInstanceOf(QueryException.class);
        }
        db.recorder().hasRunNothing();
    }

    @DatabaseTest
    void aQueryIsAValueThatEachStepLeavesAsItWas(Database db) {
        try (Session session = Session.open(db.engine())) {
            var all = session.query(WRITER);
            var some = all.where(WRITER.name.eq("Jane"));

            assertThat(some.count()).isEqualTo(1);
            assertThat(all.count()).isEqualTo(3);
        }
    }
}
