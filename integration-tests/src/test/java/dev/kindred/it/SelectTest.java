package dev.kindred.it;

import static dev.kindred.it.Novels.NOVELS;
import static dev.kindred.it.Novels.store;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static dev.kindred.sql.Sql.avg;
import static dev.kindred.sql.Sql.construct;
import static dev.kindred.sql.Sql.count;
import static dev.kindred.sql.Sql.countDistinct;
import static dev.kindred.sql.Sql.exists;
import static dev.kindred.sql.Sql.lower;
import static dev.kindred.sql.Sql.max;
import static dev.kindred.sql.Sql.min;
import static dev.kindred.sql.Sql.select;
import static dev.kindred.sql.Sql.upper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.QueryException;
import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Writer;
import dev.kindred.session.Session;
import dev.kindred.sql.Row2;
import dev.kindred.sql.Row3;
import dev.kindred.sql.Select;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Selects of expressions, rows, records and entities. */
class SelectTest {

    record Titled(String writer, String title) {}

    record Biography(String name, @Nullable String bio) {}

    @BeforeEach
    void stock(Database db) {
        Novels.createTables(db);
        store(db, "Jane", "Emma", "Persuasion");
        store(db, "Iris", "The Bell");
        store(db, "Fay");
    }

    private static <R> List<R> list(Database db, Select<R> select) {
        try (Session session = Session.open(db.engine())) {
            return session.list(select);
        }
    }

    @DatabaseTest
    void oneExpressionARow(Database db) {
        assertThat(list(db, select(WRITER.name).from(WRITER).orderBy(WRITER.name)))
                .containsExactly("Fay", "Iris", "Jane");
        db.recorder().hasRun("select writers.name from writers order by writers.name");
    }

    @DatabaseTest
    void anExpressionThatIsNullIsANullElement(Database db) {
        assertThat(list(db, select(WRITER.bio).from(WRITER))).hasSize(3).containsOnlyNulls();
        assertThat(list(db, select(max(NOVEL.pages)).from(NOVEL).where(NOVEL.id.gt(9L))))
                .containsOnlyNulls();
    }

    @DatabaseTest
    void severalExpressionsARow(Database db) {
        List<Row2<String, String>> rows = list(
                db,
                select(WRITER.name, NOVEL.title).from(NOVEL).join(NOVEL.writer).orderBy(NOVEL.id));
        assertThat(rows).contains(new Row2<>("Iris", "The Bell")).hasSize(3);

        List<Row3<Long, String, Integer>> triples =
                list(db, select(NOVEL.id, NOVEL.title, NOVEL.pages).from(NOVEL).where(NOVEL.id.eq(1L)));
        assertThat(triples).containsExactly(new Row3<>(1L, "Emma", 0));
    }

    @DatabaseTest
    void aRecordARow(Database db) {
        assertThat(list(
                        db,
                        select(construct(Titled::new, WRITER.name, NOVEL.title))
                                .from(NOVEL)
                                .join(NOVEL.writer)
                                .where(NOVEL.title.eq("Emma"))))
                .containsExactly(new Titled("Jane", "Emma"));
        assertThat(list(
                        db,
                        select(construct(Biography::new, WRITER.name, WRITER.bio))
                                .from(WRITER)))
                .contains(new Biography("Fay", null));
    }

    @DatabaseTest
    void anEntityBesideAnExpression(Database db) {
        try (Session session = Session.open(db.engine())) {
            List<Row2<Writer, Long>> rows = session.list(select(WRITER, count(NOVEL.id))
                    .from(WRITER)
                    .join(WRITER.novels)
                    .groupBy(WRITER.id, WRITER.name, WRITER.bio)
                    .orderBy(WRITER.id));

            assertThat(rows).extracting(Row2::second).containsExactly(2L, 1L);
            assertThat(rows.get(0).first()).isSameAs(session.get(WRITER, 1L));
        }
    }

    @DatabaseTest
    void aLeftJoinedEntityIsNullWhereThereIsNone(Database db) {
        List<Row2<Writer, Novel>> rows = list(
                db, select(WRITER, NOVEL).from(WRITER).leftJoin(WRITER.novels).where(WRITER.name.eq("Fay")));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.first().name()).isEqualTo("Fay");
            assertThat((Object) row.second()).isNull();
        });
    }

    @DatabaseTest
    void groupsAndTheirConditions(Database db) {
        Select<Row2<String, Long>> select = select(WRITER.name, count(NOVEL.id))
                .from(WRITER)
                .leftJoin(WRITER.novels)
                .groupBy(WRITER.name)
                .having(count(NOVEL.id).lt(2L))
                .orderBy(count(NOVEL.id).desc());

        assertThat(list(db, select)).containsExactly(new Row2<>("Iris", 1L), new Row2<>("Fay", 0L));
        db.recorder()
                .hasRun("select writers.name, count(novels.id) from writers"
                        + " left join novels on novels.writer_id = writers.id group by writers.name"
                        + " having count(novels.id) < ? order by count(novels.id) desc -- [2]");
    }

    @DatabaseTest
    void aggregates(Database db) {
        assertThat(list(db, select(count(), countDistinct(NOVEL.writerId)).from(NOVEL)))
                .containsExactly(new Row2<>(3L, 2L));
        assertThat(list(db, select(min(NOVEL.title), max(NOVEL.title)).from(NOVEL)))
                .containsExactly(new Row2<>("Emma", "The Bell"));
        assertThat(list(db, select(avg(NOVEL.id)).from(NOVEL))).containsExactly(2.0);
    }

    @DatabaseTest
    void functionsAreExpressionsLikeOthers(Database db) {
        assertThat(list(
                        db,
                        select(upper(NOVEL.title))
                                .from(NOVEL)
                                .where(lower(NOVEL.title).eq("emma"))))
                .containsExactly("EMMA");
    }

    @DatabaseTest
    void distinctLimitAndOffset(Database db) {
        assertThat(list(db, select(NOVEL.writerId).from(NOVEL).distinct().orderBy(NOVEL.writerId)))
                .containsExactly(1L, 2L);
        assertThat(list(
                        db,
                        select(NOVEL.title)
                                .from(NOVEL)
                                .orderBy(NOVEL.id)
                                .limit(1)
                                .offset(1)))
                .containsExactly("Persuasion");
    }

    @DatabaseTest
    void aSubqueryMaySpeakOfTheRowAroundIt(Database db) {
        assertThat(list(
                        db,
                        select(WRITER.name)
                                .from(WRITER)
                                .where(exists(select(NOVEL.id).from(NOVEL).where(NOVEL.writerId.eq(WRITER.id)))
                                        .not())))
                .containsExactly("Fay");
    }

    @DatabaseTest
    void anEntityThatIsSelectedButNotInFromIsAnError(Database db) {
        assertThatThrownBy(() -> list(db, select(NOVEL.title).from(WRITER))).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> list(db, select(WRITER.name, NOVEL).from(WRITER)))
                .isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> list(db, select(WRITER.name).from(WRITER).groupBy(NOVEL.title)))
                .isInstanceOf(QueryException.class);
        db.recorder().hasRunNothing();
    }

    @DatabaseTest
    void anEntityIsSelectedAsByAQuery(Database db) {
        assertThat(list(db, select(NOVEL).from(NOVEL).where(NOVEL.id.eq(1L))))
                .extracting(Novel::title)
                .containsExactly("Emma");
        db.recorder().hasRun(NOVELS + " where novels.id = ? -- [1]");
    }
}
