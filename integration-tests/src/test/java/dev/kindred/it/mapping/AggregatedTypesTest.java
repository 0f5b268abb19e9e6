package dev.kindred.it.mapping;

import static dev.kindred.it.mapping.Relic_.RELIC;
import static dev.kindred.it.mapping.TroveShare_.TROVE_SHARE;
import static dev.kindred.it.mapping.Trove_.TROVE;
import static dev.kindred.query.LoadOption.aggregated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.engine.Engine;
import dev.kindred.engine.EngineOptions;
import dev.kindred.instrument.Instrumented;
import dev.kindred.jackson.JacksonFormat;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.query.LoadOption;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import dev.kindred.testkit.Databases;
import dev.kindred.testkit.SqlRecorder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A value of each type that comes as a part of a JSON text is the one that its column holds. */
class AggregatedTypesTest {

    private static final long SEED = 20_261_130;

    /** An attribute and the values it is tried with. */
    private record Kind<T>(BiFunction<Relic, T, Relic> set, List<T> values) {

        List<Relic> relics(Database db) {
            List<Relic> relics = new ArrayList<>();
            Values.kept(db, values).forEach(value -> relics.add(set.apply(RELIC.create(), value)));
            return relics;
        }
    }

    private static final List<Kind<?>> KINDS = List.of(
            new Kind<>(Relic::text, Values.TEXTS),
            new Kind<>(Relic::tiny, Values.BYTES),
            new Kind<>(Relic::small, Values.SHORTS),
            new Kind<>(Relic::count, Values.INTEGERS),
            new Kind<>(Relic::total, Values.LONGS),
            new Kind<>(Relic::ratio, Values.FLOATS),
            new Kind<>(Relic::exact, Values.DECIMALS),
            new Kind<>(Relic::big, Values.BIG_INTEGERS),
            new Kind<>(Relic::done, Values.BOOLEANS),
            new Kind<>(Relic::bytes, Values.BINARIES),
            new Kind<>(Relic::day, Values.DATES),
            new Kind<>(Relic::time, Values.TIMES),
            new Kind<>(Relic::dayTime, Values.DATE_TIMES),
            new Kind<>(Relic::withOffset, Values.OFFSET_DATE_TIMES),
            new Kind<>(Relic::moment, Values.INSTANTS),
            new Kind<>(Relic::took, Values.DURATIONS),
            new Kind<>(Relic::token, Values.TOKENS),
            new Kind<>(Relic::colour, Values.COLOURS),
            new Kind<>(Relic::words, List.<List<String>>of(List.of(), List.of("", "a \"b\" \\ 🙂", "null", "1"))),
            new Kind<>(Relic::numbers, List.<List<Long>>of(List.of(), List.of(Long.MIN_VALUE, 0L, Long.MAX_VALUE))),
            new Kind<>(Relic::floats, List.of(List.of(0.1f, Float.MIN_VALUE, Float.MAX_VALUE))),
            new Kind<>(Relic::doubles, List.of(List.of(0.1 + 0.2, Double.MIN_VALUE, Double.MAX_VALUE))),
            new Kind<>(Relic::flags, List.of(List.of(true, false))),
            new Kind<>(Relic::tokens, List.of(List.of(new UUID(0, 0), new UUID(-1, 7)))),
            new Kind<>(Relic::glow, List.of(Relic.Glow.BRIGHT, Relic.Glow.DULL)),
            new Kind<>(
                    Relic::story,
                    List.<Map<String, Object>>of(
                            Map.of(), Map.of("a \"b\" \\ 🙂", List.of(1, 2.5, "x", true), "c", Map.of("d", "\n")))));

    private final SqlRecorder recorder = new SqlRecorder();
    private Engine engine;

    @BeforeEach
    void open(Database db) {
        db.createAll(MetaData.of(TROVE, RELIC, TROVE_SHARE));
        engine = Engine.create(
                db.url(), EngineOptions.defaults().withJson(new JacksonFormat()).withListener(recorder));
    }

    @AfterEach
    void close() {
        engine.close();
    }

    private void store(List<Relic> relics) {
        SessionFactory.of(engine).run(session -> {
            Trove trove = TROVE.create();
            session.add(trove);
            trove.relics().addAll(relics);
            session.add(TROVE.create());
        });
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private List<List<List<Object>>> read(LoadOption<Trove>... options) {
        recorder.clear();
        try (Session session = Session.open(engine)) {
            List<Trove> troves =
                    session.query(TROVE).orderBy(TROVE.id).options(options).list();
            return troves.stream()
                    .map(trove -> trove.relics().stream()
                            .map(AggregatedTypesTest::values)
                            .toList())
                    .toList();
        }
    }

    private static List<Object> values(Relic relic) {
        List<Object> values = new ArrayList<>();
        for (ColumnAttribute<?, ?> column : RELIC.columns()) {
            Object value = ((Instrumented) relic).kindredGet(column.index());
            values.add(value instanceof byte[] bytes ? new String(bytes, StandardCharsets.ISO_8859_1) : value);
        }
        return values;
    }

    @DatabaseTest
    void valuesOfAllTypesAreThoseOfTheColumns(Database db) {
        List<Relic> relics = new ArrayList<>(List.of(RELIC.create()));
        KINDS.forEach(kind -> relics.addAll(kind.relics(db)));
        store(relics);

        List<List<List<Object>>> plain = read();
        assertThat(recorder.selects()).isGreaterThan(1);
        assertThat(read(aggregated(TROVE.relics))).isEqualTo(plain);
        assertThat(recorder.selects()).isEqualTo(1);
        assertThat(plain.get(0)).hasSize(relics.size());
        assertThat(plain.get(1)).isEmpty();
    }

    @DatabaseTest
    void textsOfAllCharactersAreThoseOfTheColumn(Database db) {
        int first = db.is(Databases.POSTGRESQL) ? 1 : 0;
        List<Relic> relics = new ArrayList<>();
        for (int from = 0; from < 0x3000; from += 64) {
            StringBuilder text = new StringBuilder();
            for (int c = Math.max(from, first); c < from + 64; c++) {
                text.append((char) c);
            }
            relics.add(RELIC.create().text(text.toString()));
        }
        for (int from = 0x10000; from < 0x11000; from += 64) {
            StringBuilder text = new StringBuilder();
            for (int c = from; c < from + 64; c++) {
                text.appendCodePoint(c);
            }
            relics.add(RELIC.create().text(text.toString()));
        }
        store(relics);

        assertThat(read(aggregated(TROVE.relics))).isEqualTo(read());
        read(aggregated(TROVE.relics));
        assertThat(recorder.selects()).isEqualTo(1);
    }

    @DatabaseTest
    void doublesAreThoseOfTheColumn(Database db) {
        Random random = new Random(SEED);
        List<Double> parts = new ArrayList<>(Values.kept(db, Values.DOUBLES));
        while (parts.size() < 2_000) {
            double any = Double.longBitsToDouble(random.nextLong());
            parts.add(Double.isFinite(any) && parts.size() % 2 == 0 ? any : random.nextDouble());
        }
        SessionFactory.of(engine).run(session -> {
            Trove trove = TROVE.create();
            session.add(trove);
            parts.forEach(part -> trove.shares().add(TROVE_SHARE.create().part(part)));
        });
        recorder.clear();
        try (Session session = Session.open(engine)) {
            Trove trove = session.query(TROVE).options(aggregated(TROVE.shares)).one();
            assertThat(trove.shares()).extracting(TroveShare::part).isEqualTo(parts);
        }
        assertThat(recorder.selects()).isEqualTo(db.is(Databases.SQLITE) ? 2 : 1);
    }
}
