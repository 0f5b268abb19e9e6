package dev.kindred.it.mapping;

import static dev.kindred.it.mapping.Boxed_.BOXED;
import static dev.kindred.it.mapping.Maybe_.MAYBE;
import static dev.kindred.it.mapping.Perhaps_.PERHAPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** Each type may be null, as {@code @Nullable} or as an {@code Optional}; a box without either may not. */
class NullableTypesTest {

    /** One attribute of each of two entities, and the values it is tried with. */
    private record Case<T>(
            ColumnAttribute<Maybe, T> maybe,
            Function<Maybe, @Nullable T> getMaybe,
            BiConsumer<Maybe, @Nullable T> setMaybe,
            ColumnAttribute<Perhaps, T> perhaps,
            Function<Perhaps, Optional<T>> getPerhaps,
            BiConsumer<Perhaps, @Nullable T> setPerhaps,
            List<T> values) {}

    private static final List<Case<?>> CASES = List.of(
            new Case<>(MAYBE.text, Maybe::text, Maybe::text, PERHAPS.text, Perhaps::text, Perhaps::text, Values.TEXTS),
            new Case<>(MAYBE.tiny, Maybe::tiny, Maybe::tiny, PERHAPS.tiny, Perhaps::tiny, Perhaps::tiny, Values.BYTES),
            new Case<>(
                    MAYBE.small,
                    Maybe::small,
                    Maybe::small,
                    PERHAPS.small,
                    Perhaps::small,
                    Perhaps::small,
                    Values.SHORTS),
            new Case<>(
                    MAYBE.count,
                    Maybe::count,
                    Maybe::count,
                    PERHAPS.count,
                    Perhaps::count,
                    Perhaps::count,
                    Values.INTEGERS),
            new Case<>(
                    MAYBE.total,
                    Maybe::total,
                    Maybe::total,
                    PERHAPS.total,
                    Perhaps::total,
                    Perhaps::total,
                    Values.LONGS),
            new Case<>(
                    MAYBE.ratio,
                    Maybe::ratio,
                    Maybe::ratio,
                    PERHAPS.ratio,
                    Perhaps::ratio,
                    Perhaps::ratio,
                    Values.FLOATS),
            new Case<>(
                    MAYBE.share,
                    Maybe::share,
                    Maybe::share,
                    PERHAPS.share,
                    Perhaps::share,
                    Perhaps::share,
                    Values.DOUBLES),
            new Case<>(
                    MAYBE.exact,
                    Maybe::exact,
                    Maybe::exact,
                    PERHAPS.exact,
                    Perhaps::exact,
                    Perhaps::exact,
                    Values.DECIMALS),
            new Case<>(MAYBE.big, Maybe::big, Maybe::big, PERHAPS.big, Perhaps::big, Perhaps::big, Values.BIG_INTEGERS),
            new Case<>(
                    MAYBE.done, Maybe::done, Maybe::done, PERHAPS.done, Perhaps::done, Perhaps::done, Values.BOOLEANS),
            new Case<>(
                    MAYBE.bytes,
                    Maybe::bytes,
                    Maybe::bytes,
                    PERHAPS.bytes,
                    Perhaps::bytes,
                    Perhaps::bytes,
                    Values.BINARIES),
            new Case<>(MAYBE.day, Maybe::day, Maybe::day, PERHAPS.day, Perhaps::day, Perhaps::day, Values.DATES),
            new Case<>(MAYBE.time, Maybe::time, Maybe::time, PERHAPS.time, Perhaps::time, Perhaps::time, Values.TIMES),
            new Case<>(
                    MAYBE.dayTime,
                    Maybe::dayTime,
                    Maybe::dayTime,
                    PERHAPS.dayTime,
                    Perhaps::dayTime,
                    Perhaps::dayTime,
                    Values.DATE_TIMES),
            new Case<>(
                    MAYBE.withOffset,
                    Maybe::withOffset,
                    Maybe::withOffset,
                    PERHAPS.withOffset,
                    Perhaps::withOffset,
                    Perhaps::withOffset,
                    Values.OFFSET_DATE_TIMES),
            new Case<>(
                    MAYBE.moment,
                    Maybe::moment,
                    Maybe::moment,
                    PERHAPS.moment,
                    Perhaps::moment,
                    Perhaps::moment,
                    Values.INSTANTS),
            new Case<>(
                    MAYBE.took, Maybe::took, Maybe::took, PERHAPS.took, Perhaps::took, Perhaps::took, Values.DURATIONS),
            new Case<>(
                    MAYBE.token,
                    Maybe::token,
                    Maybe::token,
                    PERHAPS.token,
                    Perhaps::token,
                    Perhaps::token,
                    Values.TOKENS),
            new Case<>(
                    MAYBE.colour,
                    Maybe::colour,
                    Maybe::colour,
                    PERHAPS.colour,
                    Perhaps::colour,
                    Perhaps::colour,
                    Values.COLOURS));

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(MAYBE, PERHAPS, BOXED));
    }

    @DatabaseTest
    void valuesAndNullsComeBackFromNullableColumns(Database db) {
        CASES.forEach(one -> comesBackFromNullable(db, one));
    }

    private static <T> void comesBackFromNullable(Database db, Case<T> one) {
        List<T> values = withNull(Values.kept(db, one.values()));
        List<Long> keys = SessionFactory.of(db.engine()).transaction(session -> {
            List<Maybe> stored = values.stream().map(value -> MAYBE.create()).toList();
            for (int i = 0; i < values.size(); i++) {
                one.setMaybe().accept(stored.get(i), values.get(i));
            }
            session.addAll(stored);
            session.flush();
            return stored.stream().map(Maybe::id).toList();
        });
        try (Session session = Session.open(db.engine())) {
            for (int i = 0; i < values.size(); i++) {
                assertThat(one.getMaybe().apply(session.getOne(MAYBE, keys.get(i))))
                        .as(one.maybe().toString())
                        .isEqualTo(values.get(i));
            }
        }
    }

    @DatabaseTest
    void valuesAndNothingComeBackFromOptionalColumns(Database db) {
        CASES.forEach(one -> comesBackFromOptional(db, one));
    }

    private static <T> void comesBackFromOptional(Database db, Case<T> one) {
        List<T> values = withNull(Values.kept(db, one.values()));
        List<Long> keys = SessionFactory.of(db.engine()).transaction(session -> {
            List<Perhaps> stored =
                    values.stream().map(value -> PERHAPS.create()).toList();
            for (int i = 0; i < values.size(); i++) {
                one.setPerhaps().accept(stored.get(i), values.get(i));
            }
            session.addAll(stored);
            session.flush();
            return stored.stream().map(Perhaps::id).toList();
        });
        try (Session session = Session.open(db.engine())) {
            for (int i = 0; i < values.size(); i++) {
                assertThat(one.getPerhaps()
                                .apply(session.getOne(PERHAPS, keys.get(i)))
                                .orElse(null))
                        .as(one.perhaps().toString())
                        .isEqualTo(values.get(i));
            }
        }
    }

    private static <T> List<T> withNull(List<T> values) {
        List<T> all = new ArrayList<>(values);
        all.add(null);
        return all;
    }

    @DatabaseTest
    void nullsAreFoundByIsNull(Database db) {
        SessionFactory.of(db.engine()).run(session -> {
            session.addAll(MAYBE.create(), PERHAPS.create());
            session.addAll(
                    MAYBE.create().text("a").count(0),
                    PERHAPS.create().text("a").count(0));
        });
        try (Session session = Session.open(db.engine())) {
            for (Case<?> one : CASES) {
                assertThat(session.query(MAYBE).where(one.maybe().isNull()).list())
                        .contains(session.getOne(MAYBE, 1L));
                assertThat(session.query(PERHAPS).where(one.perhaps().isNull()).list())
                        .contains(session.getOne(PERHAPS, 1L));
            }
            assertThat(session.query(MAYBE)
                            .where(MAYBE.text.isNotNull(), MAYBE.count.isNotNull())
                            .count())
                    .isEqualTo(1);
        }
    }

    @DatabaseTest
    void valuesAreTakenBack(Database db) {
        SessionFactory.of(db.engine())
                .run(session ->
                        session.addAll(MAYBE.create().count(5), PERHAPS.create().count(5)));
        SessionFactory.of(db.engine()).run(session -> {
            session.getOne(MAYBE, 1L).count(null);
            session.getOne(PERHAPS, 1L).count(null);
        });
        try (Session session = Session.open(db.engine())) {
            assertThat(session.getOne(MAYBE, 1L).count()).isNull();
            assertThat(session.getOne(PERHAPS, 1L).count()).isEmpty();
        }
    }

    @DatabaseTest
    void boxesThatAreNotNullableKeepTheirValuesAndTakeNoNull(Database db) {
        Boxed boxed = BOXED.create()
                .tiny((byte) 1)
                .small((short) 2)
                .count(3)
                .total(4L)
                .ratio(5f)
                .share(6d)
                .done(true);
        SessionFactory.of(db.engine()).run(session -> session.add(boxed));

        try (Session session = Session.open(db.engine())) {
            Boxed read = session.getOne(BOXED, 1L);
            assertThat(List.of(
                            read.tiny(),
                            read.small(),
                            read.count(),
                            read.total(),
                            read.ratio(),
                            read.share(),
                            read.done()))
                    .isEqualTo(List.of((byte) 1, (short) 2, 3, 4L, 5f, 6d, true));
            read.total(null);
            assertThatThrownBy(session::flush).hasMessageContaining("Boxed.total");
            session.rollback();
        }
    }
}
