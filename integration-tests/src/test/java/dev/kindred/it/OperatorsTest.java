package dev.kindred.it;

import static dev.kindred.it.Novels.NOVELS;
import static dev.kindred.it.model.Novel_.NOVEL;
import static dev.kindred.it.model.Writer_.WRITER;
import static dev.kindred.sql.Sql.and;
import static dev.kindred.sql.Sql.not;
import static dev.kindred.sql.Sql.or;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.it.model.Novel;
import dev.kindred.it.model.Writer;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.sql.Condition;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;

/** Each operator of a condition, on real rows. */
class OperatorsTest {

    @BeforeEach
    void stock(Database db) {
        Novels.createTables(db);
        SessionFactory.of(db.engine()).run(session -> {
            Writer jane = WRITER.create().name("Jane");
            session.addAll(
                    NOVEL.create().title("Emma").pages(100).writer(jane),
                    NOVEL.create().title("100% wool").pages(200).writer(jane),
                    NOVEL.create()
                            .title("snake_case")
                            .pages(300)
                            .writer(WRITER.create().name("Iris")),
                    NOVEL.create().title("back\\slash*[x]?").pages(400));
        });
        db.recorder().clear();
    }

    private static List<String> found(Database db, Condition... conditions) {
        try (Session session = Session.open(db.engine())) {
            return session.query(NOVEL).where(conditions).orderBy(NOVEL.id).list().stream()
                    .map(Novel::title)
                    .map(title -> title.substring(0, 4))
                    .toList();
        }
    }

    @DatabaseTest
    void comparisons(Database db) {
        assertThat(found(db, NOVEL.pages.eq(200))).containsExactly("100%");
        assertThat(found(db, NOVEL.pages.ne(200))).containsExactly("Emma", "snak", "back");
        assertThat(found(db, NOVEL.pages.lt(200))).containsExactly("Emma");
        assertThat(found(db, NOVEL.pages.le(200))).containsExactly("Emma", "100%");
        assertThat(found(db, NOVEL.pages.gt(300))).containsExactly("back");
        assertThat(found(db, NOVEL.pages.ge(300))).containsExactly("snak", "back");
        assertThat(found(db, NOVEL.pages.between(200, 300))).containsExactly("100%", "snak");
    }

    @DatabaseTest
    void columnsAreComparedWithColumns(Database db) {
        assertThat(found(db, NOVEL.id.eq(NOVEL.writerId))).containsExactly("Emma");
        assertThat(found(db, NOVEL.writerId.lt(NOVEL.id))).containsExactly("100%", "snak");
    }

    @DatabaseTest
    void nullTests(Database db) {
        assertThat(found(db, NOVEL.writerId.isNull())).containsExactly("back");
        assertThat(found(db, NOVEL.writerId.isNotNull())).containsExactly("Emma", "100%", "snak");
        assertThat(found(db, NOVEL.writerId.ne(1L))).containsExactly("snak");
    }

    @DatabaseTest
    void andOrNot(Database db) {
        Condition small = NOVEL.pages.lt(300);
        Condition janes = NOVEL.writerId.eq(1L);
        assertThat(found(db, NOVEL.title.eq("Emma").and(janes))).containsExactly("Emma");
        assertThat(found(db, small, NOVEL.title.ne("Emma"))).containsExactly("100%");
        assertThat(found(db, NOVEL.title.eq("Emma").or(NOVEL.writerId.isNull())))
                .containsExactly("Emma", "back");
        assertThat(found(db, small.not())).containsExactly("snak", "back");
        assertThat(found(db, not(or(small, NOVEL.pages.eq(400))))).containsExactly("snak");
        assertThat(found(db, and(or(small, NOVEL.pages.eq(400)), NOVEL.writerId.isNull())))
                .containsExactly("back");
    }

    @DatabaseTest
    void noConditionsAtAll(Database db) {
        assertThat(found(db, and())).hasSize(4);
        assertThat(found(db, or())).isEmpty();
        assertThat(found(db)).hasSize(4);
    }

    @DatabaseTest
    void aPatternHasWildcardsAndTellsCase(Database db) {
        assertThat(found(db, NOVEL.title.like("%m%a"))).containsExactly("Emma");
        assertThat(found(db, NOVEL.title.like("E__a"))).containsExactly("Emma");
        assertThat(found(db, NOVEL.title.like("emma"))).isEmpty();
        assertThat(found(db, NOVEL.title.like("100\\%%"))).containsExactly("100%");
    }

    @DatabaseTest
    void aPieceOfTextHasNoWildcards(Database db) {
        assertThat(found(db, NOVEL.title.contains("0%"))).containsExactly("100%");
        assertThat(found(db, NOVEL.title.contains("e_c"))).containsExactly("snak");
        assertThat(found(db, NOVEL.title.contains("_"))).containsExactly("snak");
        assertThat(found(db, NOVEL.title.contains("\\"))).containsExactly("back");
        assertThat(found(db, NOVEL.title.contains("*"))).containsExactly("back");
        assertThat(found(db, NOVEL.title.contains("?"))).containsExactly("back");
        assertThat(found(db, NOVEL.title.contains("[x]"))).containsExactly("back");
        assertThat(found(db, NOVEL.title.contains("%m"))).isEmpty();
        assertThat(found(db, NOVEL.title.contains(""))).hasSize(4);
    }

    @DatabaseTest
    void beginningsAndEndsTellCase(Database db) {
        assertThat(found(db, NOVEL.title.startsWith("Em"))).containsExactly("Emma");
        assertThat(found(db, NOVEL.title.startsWith("em"))).isEmpty();
        assertThat(found(db, NOVEL.title.endsWith("case"))).containsExactly("snak");
        assertThat(found(db, NOVEL.title.endsWith("CASE"))).isEmpty();
        assertThat(found(db, NOVEL.title.contains("MM"))).isEmpty();
        assertThat(found(db, NOVEL.title.startsWith("100%"))).containsExactly("100%");
        assertThat(found(db, NOVEL.title.startsWith("%"))).isEmpty();
    }

    @DatabaseTest
    void oneOfSeveralValues(Database db) {
        assertThat(found(db, NOVEL.pages.in(100, 400, 999))).containsExactly("Emma", "back");
        assertThat(found(db, NOVEL.pages.in(List.of(200)))).containsExactly("100%");
        assertThat(found(db, not(NOVEL.pages.in(100, 400)))).containsExactly("100%", "snak");
        assertThat(found(db, NOVEL.title.in("Emma", "snake_case"))).containsExactly("Emma", "snak");
    }

    @DatabaseTest
    void oneOfNoValuesIsFalse(Database db) {
        assertThat(found(db, NOVEL.id.in(List.of()))).isEmpty();
        db.recorder().hasRun(NOVELS + " where 1 = 0 order by novels.id");
        assertThat(found(db, not(NOVEL.id.in(List.of())))).hasSize(4);
        assertThat(found(db, NOVEL.id.in(List.of()).or(NOVEL.pages.eq(100)))).containsExactly("Emma");
    }

    @DatabaseTest
    void oneOfAHundredThousandValuesIsOneStatement(Database db) {
        List<Long> many = LongStream.rangeClosed(2, 100_001).boxed().toList();
        assertThat(found(db, NOVEL.id.in(many))).containsExactly("100%", "snak", "back");
        assertThat(db.recorder().count()).isEqualTo(1);

        List<String> texts =
                new ArrayList<>(many.stream().map(n -> "\"no' \\" + n).toList());
        texts.add("back\\slash*[x]?");
        assertThat(found(db, NOVEL.title.in(texts))).containsExactly("back");
    }

    @DatabaseTest
    void aNullAmongTheValuesIsRefused(Database db) {
        assertThatThrownBy(() -> NOVEL.id.in(Arrays.asList(1L, null))).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> NOVEL.title.eq((String) null)).isInstanceOf(NullPointerException.class);
    }

    @DatabaseTest
    void oneOfTheRowsOfASelect(Database db) {
        assertThat(found(db, NOVEL.writerId.in(select(WRITER.id).from(WRITER).where(WRITER.name.eq("Iris")))))
                .containsExactly("snak");
    }

    @DatabaseTest
    void aReferenceIsComparedWithAnObjectByKey(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            db.recorder().clear();
            assertThat(session.query(NOVEL).where(NOVEL.writer.eq(jane)).list()).hasSize(2);
            db.recorder().hasRun(NOVELS + " where novels.writer_id = ? -- [1]");
        }
        assertThat(found(db, NOVEL.writer.isNull())).containsExactly("back");
        assertThat(found(db, NOVEL.writer.eq(null))).containsExactly("back");
        assertThat(found(db, NOVEL.writer.ne(null))).hasSize(3);
        assertThat(found(db, NOVEL.writer.isNotNull())).hasSize(3);
    }

    /** Rule 2.12.2: as in SQL, a reference that leads nowhere is not another. */
    @DatabaseTest
    void aReferenceToAnotherObject(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer jane = session.getOne(WRITER, 1L);
            assertThat(session.query(NOVEL).where(NOVEL.writer.ne(jane)).list())
                    .extracting(Novel::title)
                    .containsExactly("snake_case");
        }
    }

    @DatabaseTest
    void theKeyOfAPendingObjectIsReadAfterTheFlush(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer fay = WRITER.create().name("Fay");
            Novel first = NOVEL.create().title("First").writer(fay);
            session.add(first);
            var query = session.query(NOVEL).where(NOVEL.writer.eq(fay));
            assertThat(fay.id()).isNull();

            assertThat(query.list()).containsExactly(first);
        }
    }

    @DatabaseTest
    void anObjectWhoseTableIsNotReadIsWrittenForItsKeyAllTheSame(Database db) {
        try (Session session = Session.open(db.engine())) {
            Writer fay = WRITER.create().name("Fay");
            session.add(fay);

            assertThat(session.query(NOVEL).where(NOVEL.writer.ne(fay)).list()).hasSize(3);
            assertThat(fay.id()).isNotNull();
        }
    }
}
