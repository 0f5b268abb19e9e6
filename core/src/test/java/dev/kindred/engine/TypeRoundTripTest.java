package dev.kindred.engine;

import static dev.kindred.sql.Sql.count;
import static dev.kindred.sql.Sql.max;
import static dev.kindred.sql.Sql.min;
import static dev.kindred.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kindred.exception.InvalidValueException;
import dev.kindred.schema.Column;
import dev.kindred.schema.Table;
import dev.kindred.sql.Assignment;
import dev.kindred.sql.Insert;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.PlainColumn;
import dev.kindred.type.SqlType;
import dev.kindred.type.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each type comes back equal, sorts as in Java, and is found by {@code =}, {@code <} and {@code in}. */
class TypeRoundTripTest {

    /** Values of a type, smallest first. */
    private record Sample<T>(SqlType<T> type, List<T> ascending) {

        @SafeVarargs
        @SuppressWarnings("varargs") // the array is only read
        static <T> Sample<T> of(SqlType<T> type, T... ascending) {
            return new Sample<>(type, List.of(ascending));
        }

        @Override
        public String toString() {
            return type.toString();
        }
    }

    private static final class Shelf<T> implements AutoCloseable {

        private final Table table;
        private final PlainColumn<Integer> number;
        private final PlainColumn<T> value;
        private final Engine engine;
        private final SqlConnection connection;

        Shelf(Backend backend, SqlType<T> type) {
            Column<Integer> key = Column.of("number", Types.INTEGER).primaryKey();
            Column<T> column = Column.of("held", type).nullable();
            table = Backend.table("shelf", key, column);
            number = new PlainColumn<>(table, key);
            value = new PlainColumn<>(table, column);
            engine = backend.open(table);
            connection = engine.connect();
        }

        void add(List<T> values) {
            Insert insert = new Insert(
                    table,
                    List.of(
                            new Assignment(number, Parameter.argument(Types.INTEGER, 0)),
                            new Assignment(value, Parameter.argument(value.type(), 1))),
                    List.of());
            List<Object[]> runs = new ArrayList<>();
            for (T one : values) {
                runs.add(new Object[] {runs.size(), one});
            }
            connection.batch(insert, runs);
        }

        List<T> sorted() {
            return connection.list(select(value).from(table).orderBy(value, number));
        }

        @Override
        public void close() {
            connection.close();
            engine.close();
        }
    }

    private static Stream<Sample<?>> samples() {
        return Stream.of(
                Sample.of(Types.TINYINT, Byte.MIN_VALUE, (byte) -1, (byte) 0, Byte.MAX_VALUE),
                Sample.of(Types.SMALLINT, Short.MIN_VALUE, (short) 0, Short.MAX_VALUE),
                Sample.of(Types.INTEGER, Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE),
                Sample.of(Types.BIGINT, Long.MIN_VALUE, -1L, 0L, (1L << 53) + 1, Long.MAX_VALUE - 1, Long.MAX_VALUE),
                Sample.of(
                        Types.REAL,
                        Float.NEGATIVE_INFINITY,
                        -Float.MAX_VALUE,
                        -0.1f,
                        0f,
                        Float.MIN_VALUE,
                        0.1f,
                        1 / 3f,
                        Float.MAX_VALUE,
                        Float.POSITIVE_INFINITY),
                Sample.of(
                        Types.DOUBLE,
                        Double.NEGATIVE_INFINITY,
                        -Double.MAX_VALUE,
                        -0.1,
                        0.0,
                        Double.MIN_VALUE,
                        0.1,
                        0.1 + 0.2,
                        1e22,
                        Double.MAX_VALUE,
                        Double.POSITIVE_INFINITY),
                Sample.of(
                        Types.decimal(15, 2),
                        new BigDecimal("-9999999999999.99"),
                        new BigDecimal("-1.10"),
                        new BigDecimal("-0.01"),
                        new BigDecimal("0.00"),
                        new BigDecimal("0.07"),
                        new BigDecimal("2.00"),
                        new BigDecimal("10.00"),
                        new BigDecimal("9999999999999.98"),
                        new BigDecimal("9999999999999.99")),
                Sample.of(
                        Types.decimal(15, 15),
                        new BigDecimal("0.000000000000001"),
                        new BigDecimal("0.123456789012345"),
                        new BigDecimal("0.999999999999999")),
                Sample.of(
                        Types.bigInteger(18),
                        new BigInteger("-999999999999999999"),
                        BigInteger.ZERO,
                        new BigInteger("999999999999999998"),
                        new BigInteger("999999999999999999")),
                Sample.of(Types.BOOLEAN, false, true),
                Sample.of(
                        Types.text(100),
                        "",
                        " ",
                        " a",
                        "\"quoted\" \\ and\n\ttwo lines",
                        "'; drop table shelf; --",
                        "10",
                        "9",
                        "A",
                        "Z",
                        "a",
                        "a ",
                        "ab",
                        "zebra",
                        "Ä",
                        "ß",
                        "日本",
                        "😀"),
                Sample.of(
                        Types.DATE,
                        LocalDate.of(0, 1, 1),
                        LocalDate.of(1582, 10, 10),
                        LocalDate.of(1969, 12, 31),
                        LocalDate.of(2000, 2, 29),
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(9999, 12, 31)),
                Sample.of(
                        Types.TIME,
                        LocalTime.MIN,
                        LocalTime.of(0, 0, 0, 1),
                        LocalTime.of(9, 5),
                        LocalTime.of(9, 5, 0, 450_000_000),
                        LocalTime.of(9, 5, 0, 500_000_000),
                        LocalTime.of(9, 5, 0, 500_000_001),
                        LocalTime.of(10, 0),
                        LocalTime.MAX),
                Sample.of(
                        Types.DATE_TIME,
                        LocalDateTime.of(0, 1, 1, 0, 0),
                        LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_999),
                        LocalDateTime.of(2024, 2, 29, 12, 0),
                        LocalDateTime.of(2024, 2, 29, 12, 0, 0, 1),
                        LocalDateTime.of(2024, 2, 29, 12, 0, 0, 100_000_000),
                        LocalDateTime.of(2024, 2, 29, 12, 0, 1),
                        LocalDateTime.of(2024, 3, 31, 2, 30),
                        LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_999)),
                Sample.of(
                        Types.INSTANT,
                        Instant.parse("0000-01-01T00:00:00Z"),
                        Instant.EPOCH.minusNanos(1),
                        Instant.EPOCH,
                        Instant.parse("2024-02-29T12:00:00.123456789Z"),
                        Instant.parse("2024-02-29T12:00:00.2Z"),
                        Instant.parse("9999-12-31T23:59:59.999999999Z")),
                Sample.of(
                        Types.OFFSET_DATE_TIME,
                        OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC),
                        OffsetDateTime.of(2024, 2, 29, 23, 59, 59, 1, ZoneOffset.UTC),
                        OffsetDateTime.of(2024, 3, 1, 0, 0, 0, 0, ZoneOffset.UTC)),
                Sample.of(
                        Types.DURATION,
                        Duration.ofNanos(Long.MIN_VALUE),
                        Duration.ofSeconds(-1),
                        Duration.ZERO,
                        Duration.ofNanos(1),
                        Duration.ofDays(365),
                        Duration.ofNanos(Long.MAX_VALUE)),
                Sample.of(
                        Types.UUID,
                        new UUID(0, 0),
                        UUID.fromString("12345678-1234-1234-1234-123456789abc"),
                        UUID.fromString("7fffffff-ffff-ffff-ffff-ffffffffffff")),
                Sample.of(
                        Types.enumeration(DayOfWeek.class, 0, DayOfWeek.values()),
                        DayOfWeek.FRIDAY,
                        DayOfWeek.MONDAY,
                        DayOfWeek.SUNDAY));
    }

    private static Stream<org.junit.jupiter.params.provider.Arguments> everySampleOnEachDatabase() {
        return Stream.of(Backend.values())
                .flatMap(backend ->
                        samples().map(sample -> org.junit.jupiter.params.provider.Arguments.of(backend, sample)));
    }

    @ParameterizedTest
    @MethodSource("everySampleOnEachDatabase")
    <T> void comesBackEqualAndSorted(Backend backend, Sample<T> sample) {
        try (Shelf<T> shelf = new Shelf<>(backend, sample.type())) {
            List<T> mixed = new ArrayList<>(sample.ascending());
            Collections.reverse(mixed);

            shelf.add(mixed);

            assertThat(shelf.sorted()).containsExactlyElementsOf(sample.ascending());
        }
    }

    @ParameterizedTest
    @MethodSource("everySampleOnEachDatabase")
    <T> void isFoundByComparing(Backend backend, Sample<T> sample) {
        try (Shelf<T> shelf = new Shelf<>(backend, sample.type())) {
            List<T> values = sample.ascending();
            shelf.add(values);

            for (int i = 0; i < values.size(); i++) {
                T value = values.get(i);
                assertThat(shelf.connection.list(
                                select(shelf.number).from(shelf.table).where(shelf.value.eq(value))))
                        .containsExactly(i);
                assertThat(shelf.connection.list(
                                select(count()).from(shelf.table).where(shelf.value.lt(value))))
                        .containsExactly((long) i);
            }
            assertThat(shelf.connection.list(
                            select(min(shelf.value), max(shelf.value)).from(shelf.table)))
                    .singleElement()
                    .satisfies(row -> assertThat(row.first()).isEqualTo(values.get(0)))
                    .satisfies(row -> assertThat(row.second()).isEqualTo(values.get(values.size() - 1)));
        }
    }

    @ParameterizedTest
    @MethodSource("everySampleOnEachDatabase")
    <T> void isFoundInAListShortOrLong(Backend backend, Sample<T> sample) {
        try (Shelf<T> shelf = new Shelf<>(backend, sample.type())) {
            shelf.add(sample.ascending());
            List<T> sought = sample.ascending().subList(1, sample.ascending().size());
            List<T> many = new ArrayList<>();
            while (many.size() <= 1_000) {
                many.addAll(sought);
            }

            for (List<T> list : List.of(sought, many)) {
                assertThat(shelf.connection.list(select(shelf.value)
                                .from(shelf.table)
                                .where(shelf.value.in(list))
                                .orderBy(shelf.number)))
                        .containsExactlyElementsOf(sought);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    @DisplayName("bytes")
    void keepsBytes(Backend backend) {
        byte[][] ascending = {{}, {0}, {0, 1}, {39, 92}, {127}, {-128}, {-1, -1}};
        try (Shelf<byte[]> shelf = new Shelf<>(backend, Types.BINARY)) {
            List<byte[]> mixed = new ArrayList<>(List.of(ascending));
            Collections.reverse(mixed);
            shelf.add(mixed);
            List<byte[]> many = new ArrayList<>(Collections.nCopies(1_001, ascending[3]));

            assertThat(shelf.sorted())
                    .usingElementComparator(Arrays::compareUnsigned)
                    .containsExactly(ascending);
            assertThat(shelf.connection.list(
                            select(shelf.value).from(shelf.table).where(shelf.value.in(many))))
                    .singleElement()
                    .isEqualTo(ascending[3]);
            assertThat(shelf.connection.list(
                            select(count()).from(shelf.table).where(shelf.value.in(List.of(ascending)))))
                    .containsExactly((long) ascending.length);
        }
    }

    @ParameterizedTest
    @MethodSource("everySampleOnEachDatabase")
    <T> void keepsNull(Backend backend, Sample<T> sample) {
        try (Shelf<T> shelf = new Shelf<>(backend, sample.type())) {
            shelf.add(Collections.singletonList(null));

            assertThat(shelf.sorted()).containsExactly((T) null);
            shelf.connection.read(
                    select(shelf.value).from(shelf.table),
                    row -> assertThat(row.isNull(0)).isTrue());
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void keepsTimesOfAnyOffsetAsTheirInstant(Backend backend) {
        try (Shelf<OffsetDateTime> shelf = new Shelf<>(backend, Types.OFFSET_DATE_TIME)) {
            OffsetDateTime tokyo = OffsetDateTime.parse("2024-02-29T01:00+09:00");
            OffsetDateTime lisbon = OffsetDateTime.parse("2024-02-28T23:00Z");
            shelf.add(List.of(lisbon, tokyo));

            assertThat(shelf.sorted()).containsExactly(tokyo.withOffsetSameInstant(ZoneOffset.UTC), lisbon);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void sortsRandomTimesAsJavaDoes(Backend backend) {
        java.util.Random random = new java.util.Random(7);
        List<LocalDateTime> times = Stream.generate(() -> LocalDateTime.of(2024, 1, 1, 0, 0)
                        .plusSeconds(random.nextInt(3))
                        .plusNanos(random.nextInt(1_000) * (long) Math.pow(10, random.nextInt(7))))
                .limit(500)
                .toList();
        try (Shelf<LocalDateTime> shelf = new Shelf<>(backend, Types.DATE_TIME)) {
            shelf.add(times);

            assertThat(shelf.sorted())
                    .containsExactlyElementsOf(
                            times.stream().sorted(Comparator.naturalOrder()).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void keepsRandomDecimals(Backend backend) {
        java.util.Random random = new java.util.Random(8);
        List<BigDecimal> decimals = random.longs(2_000, -999_999_999_999_999L, 1_000_000_000_000_000L)
                .mapToObj(unscaled -> BigDecimal.valueOf(unscaled, 6))
                .toList();
        try (Shelf<BigDecimal> shelf = new Shelf<>(backend, Types.decimal(15, 6))) {
            shelf.add(decimals);

            assertThat(shelf.sorted())
                    .containsExactlyElementsOf(
                            decimals.stream().sorted(Comparator.naturalOrder()).toList());
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void comparesADecimalWithOneOfMoreDigits(Backend backend) {
        try (Shelf<BigDecimal> shelf = new Shelf<>(backend, Types.decimal(10, 2))) {
            shelf.add(List.of(new BigDecimal("1.00"), new BigDecimal("1.01")));

            assertThat(shelf.connection.list(
                            select(shelf.value).from(shelf.table).where(shelf.value.gt(new BigDecimal("1.005")))))
                    .containsExactly(new BigDecimal("1.01"));
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void refusesToBindWhatHasNoForm(Backend backend) {
        try (Shelf<Duration> shelf = new Shelf<>(backend, Types.DURATION)) {
            assertThatThrownBy(() -> shelf.add(List.of(Duration.ofDays(200_000))))
                    .isInstanceOf(InvalidValueException.class)
                    .hasMessageContaining("292 years");
        }
    }
}
