package dev.kindred.it.mapping;

import static dev.kindred.it.mapping.Plain_.PLAIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.schema.MetaData;
import dev.kindred.session.Session;
import dev.kindred.session.SessionFactory;
import dev.kindred.sql.Condition;
import dev.kindred.testkit.Database;
import dev.kindred.testkit.DatabaseTest;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;

/** A value of each type comes back equal, is found by itself, and sorts in SQL as in Java. */
class TypesTest {

    /** One attribute, and the values it is tried with. */
    private record Case<T>(
            ColumnAttribute<Plain, T> attribute,
            Function<Plain, T> get,
            BiConsumer<Plain, T> set,
            Function<T, Condition> equal,
            List<T> values) {}

    private static final List<Case<?>> CASES = List.of(
            new Case<>(PLAIN.text, Plain::text, Plain::text, PLAIN.text::eq, Values.TEXTS),
            new Case<>(PLAIN.tiny, Plain::tiny, Plain::tiny, PLAIN.tiny::eq, Values.BYTES),
            new Case<>(PLAIN.small, Plain::small, Plain::small, PLAIN.small::eq, Values.SHORTS),
            new Case<>(PLAIN.count, Plain::count, Plain::count, PLAIN.count::eq, Values.INTEGERS),
            new Case<>(PLAIN.total, Plain::total, Plain::total, PLAIN.total::eq, Values.LONGS),
            new Case<>(PLAIN.ratio, Plain::ratio, Plain::ratio, PLAIN.ratio::eq, Values.FLOATS),
            new Case<>(PLAIN.share, Plain::share, Plain::share, PLAIN.share::eq, Values.DOUBLES),
            new Case<>(PLAIN.exact, Plain::exact, Plain::exact, PLAIN.exact::eq, Values.DECIMALS),
            new Case<>(PLAIN.big, Plain::big, Plain::big, PLAIN.big::eq, Values.BIG_INTEGERS),
            new Case<>(PLAIN.done, Plain::done, Plain::done, PLAIN.done::eq, Values.BOOLEANS),
            new Case<>(PLAIN.bytes, Plain::bytes, Plain::bytes, PLAIN.bytes::eq, Values.BINARIES),
            new Case<>(PLAIN.day, Plain::day, Plain::day, PLAIN.day::eq, Values.DATES),
            new Case<>(PLAIN.time, Plain::time, Plain::time, PLAIN.time::eq, Values.TIMES),
            new Case<>(PLAIN.dayTime, Plain::dayTime, Plain::dayTime, PLAIN.dayTime::eq, Values.DATE_TIMES),
            new Case<>(
                    PLAIN.withOffset,
                    Plain::withOffset,
                    Plain::withOffset,
                    PLAIN.withOffset::eq,
                    Values.OFFSET_DATE_TIMES),
            new Case<>(PLAIN.moment, Plain::moment, Plain::moment, PLAIN.moment::eq, Values.INSTANTS),
            new Case<>(PLAIN.took, Plain::took, Plain::took, PLAIN.took::eq, Values.DURATIONS),
            new Case<>(PLAIN.token, Plain::token, Plain::token, PLAIN.token::eq, Values.TOKENS),
            new Case<>(PLAIN.colour, Plain::colour, Plain::colour, PLAIN.colour::eq, Values.COLOURS));

    /** An object whose attributes all hold something. */
    static Plain filled() {
        return PLAIN.create()
                .text("")
                .tiny((byte) 1)
                .small((short) 1)
                .count(1)
                .total(1)
                .ratio(1)
                .share(1)
                .exact(BigDecimal.ONE)
                .big(BigInteger.ONE)
                .done(true)
                .bytes(new byte[] {1})
                .day(LocalDate.EPOCH)
                .time(LocalTime.NOON)
                .dayTime(LocalDate.EPOCH.atTime(LocalTime.NOON))
                .withOffset(OffsetDateTime.parse("2024-02-29T09:05:00Z"))
                .moment(Instant.EPOCH)
                .took(Duration.ZERO)
                .token(new UUID(1, 1))
                .colour(Colour.RED);
    }

    @BeforeEach
    void tables(Database db) {
        db.createAll(MetaData.of(PLAIN));
    }

    @DatabaseTest
    void valuesOfEachTypeComeBackEqual(Database db) {
        CASES.forEach(one -> comesBack(db, one));
    }

    private static <T> void comesBack(Database db, Case<T> one) {
        List<T> values = Values.kept(db, one.values());
        List<Long> keys = store(db, one, values);
        try (Session session = Session.open(db.engine())) {
            for (int i = 0; i < keys.size(); i++) {
                assertThat(one.get().apply(session.getOne(PLAIN, keys.get(i))))
                        .as(one.attribute().toString())
                        .isEqualTo(values.get(i));
            }
        }
    }

    @DatabaseTest
    void valuesOfEachTypeAreFoundByThemselvesAlone(Database db) {
        CASES.forEach(one -> isFound(db, one));
    }

    private static <T> void isFound(Database db, Case<T> one) {
        SessionFactory.of(db.engine())
                .run(session -> session.query(PLAIN).list().forEach(session::delete));
        List<T> values = Values.kept(db, one.values());
        List<Long> keys = store(db, one, values);
        try (Session session = Session.open(db.engine())) {
            for (int i = 0; i < keys.size(); i++) {
                Condition isEqual = one.equal().apply(values.get(i));
                assertThat(session.query(PLAIN).where(isEqual).list())
                        .as(one.attribute() + " " + values.get(i))
                        .extracting(Plain::id)
                        .containsExactly(keys.get(i));
            }
        }
    }

    @DatabaseTest
    void valuesOfEachTypeAreFoundInLists(Database db) {
        CASES.forEach(one -> isListed(db, one));
    }

    private static <T> void isListed(Database db, Case<T> one) {
        SessionFactory.of(db.engine())
                .run(session -> session.query(PLAIN).list().forEach(session::delete));
        List<T> values = Values.kept(db, one.values());
        List<Long> keys = store(db, one, values);
        List<T> some = values.subList(1, values.size());
        try (Session session = Session.open(db.engine())) {
            assertThat(session.query(PLAIN).where(one.attribute().in(some)).list())
                    .as(one.attribute().toString())
                    .extracting(Plain::id)
                    .containsExactlyInAnyOrderElementsOf(keys.subList(1, keys.size()));
            assertThat(session.query(PLAIN)
                            .where(one.attribute().in(some).not())
                            .list())
                    .as(one.attribute().toString())
                    .extracting(Plain::id)
                    .containsExactly(keys.get(0));
        }
    }

    @DatabaseTest
    void orderBySortsAsJavaDoes(Database db) {
        CASES.forEach(one -> sorts(db, one));
    }

    private static <T> void sorts(Database db, Case<T> one) {
        SessionFactory.of(db.engine())
                .run(session -> session.query(PLAIN).list().forEach(session::delete));
        List<T> values = Values.kept(db, one.values());
        store(db, one, shuffled(values));
        try (Session session = Session.open(db.engine())) {
            List<T> sorted = session.query(PLAIN).orderBy(one.attribute()).list().stream()
                    .map(one.get())
                    .toList();
            assertThat(sorted)
                    .as(one.attribute().toString())
                    .hasSameSizeAs(values)
                    .isSortedAccordingTo(TypesTest::compare);
        }
    }

    private static <T> List<T> shuffled(List<T> values) {
        List<T> shuffled = new ArrayList<>(values);
        Collections.shuffle(shuffled, new Random(7));
        return shuffled;
    }

    /** As Java does, but for what sorts by its text: enums by name, UUIDs by their digits. */
    @SuppressWarnings("unchecked") // all values but the bytes are comparable
    private static <T> int compare(T one, T other) {
        if (one instanceof byte[] bytes) {
            return Arrays.compareUnsigned(bytes, (byte[]) other);
        }
        return one instanceof Colour || one instanceof UUID
                ? one.toString().compareTo(other.toString())
                : ((Comparable<T>) one).compareTo(other);
    }

    @DatabaseTest
    void whatIsEqualByComparisonComesBackInOneForm(Database db) {
        Plain plain = filled();
        plain.exact(new BigDecimal("1.5")).share(-0.0).withOffset(OffsetDateTime.parse("2024-03-31T03:30:00+02:00"));
        SessionFactory.of(db.engine()).run(session -> session.add(plain));

        try (Session session = Session.open(db.engine())) {
            Plain read = session.getOne(PLAIN, 1L);
            assertThat(read.exact()).isEqualTo(new BigDecimal("1.50"));
            assertThat(read.share()).isEqualTo(0.0);
            assertThat(read.withOffset()).isEqualTo(OffsetDateTime.parse("2024-03-31T01:30:00Z"));
            assertThat(session.query(PLAIN)
                            .where(PLAIN.withOffset.eq(plain.withOffset()))
                            .one())
                    .isSameAs(read);
        }
    }

    private static <T> List<Long> store(Database db, Case<T> one, List<T> values) {
        return SessionFactory.of(db.engine()).transaction(session -> {
            List<Plain> stored = new ArrayList<>();
            for (T value : values) {
                Plain plain = filled();
                one.set().accept(plain, value);
                stored.add(plain);
            }
            session.addAll(stored);
            session.flush();
            return stored.stream().map(Plain::id).toList();
        });
    }
}
