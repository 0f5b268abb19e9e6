package dev.kindred.it.type;

import static dev.kindred.it.type.Sample_.SAMPLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.InvalidValueException;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.sql.Condition;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** Lists in one column: arrays where there are arrays, JSON elsewhere. */
class ArrayTest {

    private static final UUID TOKEN = UUID.fromString("123e4567-e89b-12d3-a456-426614174000");

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(SAMPLE));
    }

    private static void store(Database db, Sample... samples) {
        SessionFactory.of(db.engine()).run(session -> session.addAll(List.of(samples)));
    }

    private static long count(Database db, Condition condition) {
        try (Session session = Session.open(db.engine())) {
            return session.query(SAMPLE).where(condition).count();
        }
    }

    private static Sample full() {
        return SAMPLE.create()
                .texts(List.of("", "a,b", "{c}", "\"d\\", "null", "NULL", " e ", "\n\t", "🙂"))
                .shorts(List.of(Short.MIN_VALUE, (short) 0, Short.MAX_VALUE))
                .ints(List.of(Integer.MIN_VALUE, 0, Integer.MAX_VALUE))
                .longs(List.of(Long.MIN_VALUE, (1L << 53) + 1, Long.MAX_VALUE))
                .floats(List.of(-0.1f, 0f, Float.MAX_VALUE))
                .doubles(List.of(-0.1, Double.MIN_VALUE, 0.1 + 0.2, Double.MAX_VALUE))
                .flags(List.of(true, false))
                .tokens(List.of(TOKEN, new UUID(0, 0)));
    }

    @DatabaseTest
    void listsOfEachKindComeBackEqual(Database db) {
        store(db, full());

        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(SAMPLE).one())
                    .usingRecursiveComparison()
                    .comparingOnlyFields("texts", "shorts", "ints", "longs", "floats", "doubles", "flags", "tokens")
                    .isEqualTo(full());
        }
    }

    @DatabaseTest
    void emptyListsAndNoListsAreTwoThings(Database db) {
        store(db, SAMPLE.create().texts(List.of()).ints(List.of()));

        try (Session session = Session.open(db.engine())) {
            Sample read = session.query(SAMPLE).one();
            assertThat(read.texts()).isEmpty();
            assertThat(read.ints()).isEmpty();
            assertThat(read.longs()).isNull();
        }
    }

    @DatabaseTest
    void conditionsLookIntoLists(Database db) {
        store(db, full(), SAMPLE.create().texts(List.of("a")));

        assertThat(count(db, SAMPLE.texts.contains("a"))).isOne();
        assertThat(count(db, SAMPLE.texts.contains("\"d\\"))).isOne();
        assertThat(count(db, SAMPLE.texts.contains("{c}").not())).isOne();
        assertThat(count(db, SAMPLE.texts.contains("A"))).isZero();
        assertThat(count(db, SAMPLE.longs.contains(Long.MAX_VALUE))).isOne();
        assertThat(count(db, SAMPLE.ints.contains(1))).isZero();
        assertThat(count(db, SAMPLE.flags.contains(false))).isOne();
        assertThat(count(db, SAMPLE.tokens.contains(TOKEN))).isOne();
        assertThat(count(db, SAMPLE.doubles.contains(0.1 + 0.2))).isOne();
        assertThat(count(db, SAMPLE.floats.contains(-0.1f))).isOne();
        assertThat(count(db, SAMPLE.floats.contains(Float.MAX_VALUE))).isOne();
        assertThat(count(db, SAMPLE.floats.contains(0.1f))).isZero();
    }

    @DatabaseTest
    void wholeListsAreCompared(Database db) {
        store(db, SAMPLE.create().texts(List.of("a", "b")), SAMPLE.create().texts(List.of("b", "a")));

        assertThat(count(db, SAMPLE.texts.eq(List.of("a", "b")))).isOne();
        assertThat(count(db, SAMPLE.texts.ne(List.of("a")))).isEqualTo(2);
    }

    @DatabaseTest
    void anotherListIsAChangeAndAnEqualOneIsNot(Database db) {
        store(db, SAMPLE.create().texts(List.of("a")));

        SessionFactory.of(db.engine()).run(session -> {
            Sample read = session.query(SAMPLE).one();
            read.texts(List.of("a"));
            assertThat(session.isModified(read)).isFalse();
            read.texts(List.of("a", "b"));
        });

        assertThat(count(db, SAMPLE.texts.contains("b"))).isOne();
    }

    @DatabaseTest
    void aNullInAListIsRefused(Database db) {
        assertThatThrownBy(() -> store(db, SAMPLE.create().texts(Arrays.asList("a", null))))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("Sample.texts")
                .hasMessageContaining("holds a null");
    }

    @DatabaseTest
    void listsOfSeveralRowsAreWrittenAtOnce(Database db) {
        store(db, full(), full(), SAMPLE.create().texts(List.of("x")));

        assertThat(count(db, SAMPLE.id.isNotNull())).isEqualTo(3);
    }

    @DatabaseTest
    void listsAreNoOrderForPages(Database db) {
        try (Session session = Session.open(db.engine())) {
            assertThatThrownBy(() -> session.query(SAMPLE).orderBy(SAMPLE.texts).page(1))
                    .hasMessage(
                            "Cannot read Sample in pages: it is ordered by Sample.texts, which is a list or a document."
                                    + " Order it by plain values.");
        }
    }
}
