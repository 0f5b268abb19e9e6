package dev.kindred.it.type;

import static dev.kindred.it.type.Place_.PLACE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import dev.kindred.exception.InvalidValueException;
import dev.kindred.exception.MappingException;
import dev.kindred.exception.QueryException;
import dev.kindred.jackson.JacksonFormat;
import dev.kindred.query.BoundQuery;
import dev.kindred.query.Page;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.sql.Condition;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import dev.kindred.testkit.SqlRecorder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Documents come back equal, and queries look into them alike on all databases. */
class JsonTest {

    private final SqlRecorder recorder = new SqlRecorder();
    private Engine engine;

    @BeforeEach
    void open(Database db) {
        db.createAll(MetaData.of(PLACE));
        engine = Engine.create(
                db.url(), EngineOptions.defaults().withJson(new JacksonFormat()).withListener(recorder));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void store(Place... places) {
        SessionFactory.of(engine).run(session -> session.addAll(List.of(places)));
        recorder.clear();
    }

    private static Place place(String city, long visits) {
        return PLACE.create().details(Details.of(city, visits));
    }

    private List<Long> visits(Condition condition) {
        try (Session session = Session.open(engine)) {
            return session.query(PLACE).where(condition).orderBy(PLACE.id).list().stream()
                    .map(place -> place.details().visits())
                    .toList();
        }
    }

    @DatabaseTest
    void documentsComeBackEqual(Database db) {
        store(place("Bath", 3)
                .marks(Map.of("x", List.of(1, 2)))
                .history(List.of(Details.of("York", 1), Details.of("Ely", 2))));

        try (Session session = Session.open(engine)) {
            Place read = session.query(PLACE).one();
            assertThat(read.details()).isEqualTo(Details.of("Bath", 3));
            assertThat(read.marks()).isEqualTo(Map.of("x", List.of(1, 2)));
            assertThat(read.history()).contains(List.of(Details.of("York", 1), Details.of("Ely", 2)));
        }
    }

    @DatabaseTest
    void noDocumentIsNull(Database db) {
        store(place("Bath", 3), place("York", 4).marks(Map.of()));

        assertThat(visits(PLACE.marks.isNull())).containsExactly(3L);
        try (Session session = Session.open(engine)) {
            assertThat(session.query(PLACE).where(PLACE.marks.isNull()).one().history())
                    .isEmpty();
        }
    }

    @DatabaseTest
    void textsInsideAreCompared(Database db) {
        store(place("Bath", 1), place("bath", 2), place("Bath 🙂 \"x\"", 3));

        assertThat(visits(PLACE.details.at("address", "city").asText().eq("Bath")))
                .containsExactly(1L);
        assertThat(visits(PLACE.details.at("address", "city").asText().eq("Bath 🙂 \"x\"")))
                .containsExactly(3L);
        assertThat(visits(PLACE.details.at("address").at("city").asText().startsWith("B")))
                .containsExactly(1L, 3L);
        assertThat(visits(PLACE.details.at("tags", 1).asText().eq("b \"c\" \\ 🙂")))
                .containsExactly(1L, 2L, 3L);
    }

    @DatabaseTest
    void numbersAndTruthValuesInsideAreCompared(Database db) {
        store(place("a", 9), place("b", 10), place("c", Long.MAX_VALUE));

        assertThat(visits(PLACE.details.at("visits").asLong().gt(9L))).containsExactly(10L, Long.MAX_VALUE);
        assertThat(visits(PLACE.details.at("visits").asLong().eq(Long.MAX_VALUE)))
                .containsExactly(Long.MAX_VALUE);
        assertThat(visits(PLACE.details.at("rating").asDouble().between(2.4, 2.6)))
                .hasSize(3);
        assertThat(visits(PLACE.details.at("address", "numbers", 1).asLong().eq(9L)))
                .hasSize(3);
        assertThat(visits(PLACE.details.at("open").asBoolean().eq(true))).hasSize(3);
        assertThat(visits(PLACE.details.at("open").asBoolean().eq(false))).isEmpty();
    }

    @DatabaseTest
    void whatIsOfAnotherTypeOrNotThereIsNull(Database db) {
        store(place("7", 7));

        assertThat(visits(PLACE.details.at("address", "city").asLong().isNull()))
                .containsExactly(7L);
        assertThat(visits(PLACE.details.at("address", "city").asDouble().isNull()))
                .containsExactly(7L);
        assertThat(visits(PLACE.details.at("visits").asText().isNull())).containsExactly(7L);
        assertThat(visits(PLACE.details.at("visits").asBoolean().isNull())).containsExactly(7L);
        assertThat(visits(PLACE.details.at("rating").asLong().isNull())).containsExactly(7L);
        assertThat(visits(PLACE.details.at("address").asText().isNull())).containsExactly(7L);
        assertThat(visits(PLACE.details.at("nowhere", "city").asText().isNull()))
                .containsExactly(7L);
        assertThat(visits(PLACE.details.at("tags", 5).asText().isNull())).containsExactly(7L);
    }

    @DatabaseTest
    void jsonsNullIsThereAndHasNoValue(Database db) {
        store(place("a", 1));

        assertThat(visits(PLACE.details.at("note").exists())).containsExactly(1L);
        assertThat(visits(PLACE.details.at("note").asText().isNull())).containsExactly(1L);
        assertThat(visits(PLACE.details.at("nothing").exists())).isEmpty();
        assertThat(visits(PLACE.details.at("tags", 0).exists().not())).isEmpty();
    }

    @DatabaseTest
    void whatStandsInsideSortsAndIsSelected(Database db) {
        store(place("b", 9), place("a", 10));

        try (Session session = Session.open(engine)) {
            assertThat(session.query(PLACE)
                            .orderBy(PLACE.details.at("visits").asLong().desc())
                            .list())
                    .extracting(place -> place.details().visits())
                    .containsExactly(10L, 9L);
            assertThat(session.list(dev.kindred.sql.Sql.select(
                                    PLACE.details.at("address", "city").asText())
                            .from(PLACE)
                            .orderBy(PLACE.details.at("address", "city").asText())))
                    .containsExactly("a", "b");
        }
    }

    @DatabaseTest
    void namesFromOutsideStayNames(Database db) {
        Map<String, List<Integer>> marks = Map.of("x') or 1=1 --", List.of(5), "a.b", List.of(6), "$", List.of(8));
        store(place("a", 1).marks(marks));

        assertThat(visits(PLACE.marks.at("x') or 1=1 --", 0).asLong().eq(5L))).hasSize(1);
        assertThat(visits(PLACE.marks.at("a.b", 0).asLong().eq(6L))).hasSize(1);
        assertThat(visits(PLACE.marks.at("$", 0).asLong().eq(8L))).hasSize(1);
        assertThat(visits(PLACE.marks.at("a", "b").exists())).isEmpty();
        assertThatThrownBy(() -> PLACE.marks.at("a\"b")).isInstanceOf(QueryException.class);
        assertThatThrownBy(() -> PLACE.marks.at(-1)).isInstanceOf(QueryException.class);
    }

    @DatabaseTest
    void aDocumentSetAgainIsWritten(Database db) {
        Place place = place("a", 1).marks(new HashMap<>(Map.of("x", List.of(1))));
        store(place);

        SessionFactory.of(engine).run(session -> {
            Place read = session.query(PLACE).one();
            Map<String, List<Integer>> marks = read.marks();
            marks.put("y", List.of(2));
            read.marks(marks);
        });

        try (Session session = Session.open(engine)) {
            assertThat(session.query(PLACE).one().marks()).containsOnlyKeys("x", "y");
        }
    }

    @DatabaseTest
    void withoutAFormatTheErrorSaysWhereOneComesFrom(Database db) {
        try (Session session = Session.open(db.engine())) {
            session.add(place("a", 1));
            assertThatThrownBy(session::flush)
                    .isInstanceOf(MappingException.class)
                    .hasMessageContaining("Cannot keep Details as JSON")
                    .hasMessageContaining("withJson");
        }
        store(place("a", 1));
        try (Session session = Session.open(db.engine())) {
            assertThatThrownBy(() -> session.query(PLACE).list())
                    .isInstanceOf(MappingException.class)
                    .hasMessageContaining("withJson");
        }
    }

    @DatabaseTest
    void theCharacterZeroInsideIsKeptOrRefused(Database db) {
        Place place = place("a\0b", 1);

        if (db.is(Databases.POSTGRESQL)) {
            assertThatThrownBy(() -> store(place))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("Place.details")
                    .hasMessageContaining("NUL");
        } else {
            store(place);
            try (Session session = Session.open(engine)) {
                assertThat(session.query(PLACE).one().details().address().city())
                        .isEqualTo("a\0b");
            }
        }
    }

    @DatabaseTest
    void severalDocumentsAreWrittenAtOnce(Database db) {
        store(place("a", 1), place("b", 2).labels(List.of("x")), place("c", 3).marks(Map.of()));

        assertThat(visits(PLACE.id.isNotNull())).containsExactly(1L, 2L, 3L);
    }

    @DatabaseTest
    void pagesGoByValuesInDocuments(Database db) {
        store(place("Bath", 7), place("Ulm", 9), PLACE.create().details(Details.of("Ulm", 7)), place("Bath", 8));

        try (Session session = Session.open(engine)) {
            BoundQuery<Place> query = session.query(PLACE)
                    .orderBy(
                            PLACE.details.at("address", "city").asText().desc(),
                            PLACE.details.at("visits").asLong().asc());
            List<Place> all = query.list();
            List<Place> found = new ArrayList<>();
            Page<Place> page = query.page(1);
            found.addAll(page.entities());
            while (page.hasNext()) {
                page = query.page(1, page.next());
                found.addAll(page.entities());
            }

            assertThat(found).hasSize(4).isEqualTo(all);
        }
    }
}
