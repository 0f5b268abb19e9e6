package dev.kindred.it.mapping;

import dev.kindred.testkit.Database;
import dev.kindred.testkit.Databases;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoField;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.UUID;

/** Ordinary and extreme values of each type that all databases take. */
final class Values {

    static final List<String> TEXTS = List.of("", " ", "'; --", "A", "B", "Z", "a", "a ", "aa", "zz", "ä", "日本", "🙂");
    static final List<Byte> BYTES = List.of(Byte.MIN_VALUE, (byte) -1, (byte) 0, (byte) 1, Byte.MAX_VALUE);
    static final List<Short> SHORTS = List.of(Short.MIN_VALUE, (short) -1, (short) 0, (short) 1, Short.MAX_VALUE);
    static final List<Integer> INTEGERS = List.of(Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE);
    static final List<Long> LONGS =
            List.of(Long.MIN_VALUE, -(1L << 53) - 1, -1L, 0L, 1L, (1L << 53) + 1, Long.MAX_VALUE);
    static final List<Float> FLOATS = List.of(
            Float.NEGATIVE_INFINITY,
            -Float.MAX_VALUE,
            -0.1f,
            0f,
            Float.MIN_VALUE,
            0.1f,
            Math.nextUp(1f),
            Float.MAX_VALUE,
            Float.POSITIVE_INFINITY);
    static final List<Double> DOUBLES = List.of(
            Double.NEGATIVE_INFINITY,
            -Double.MAX_VALUE,
            -0.1,
            0d,
            Double.MIN_VALUE,
            0.1,
            0.1 + 0.2,
            1e15,
            Double.MAX_VALUE,
            Double.POSITIVE_INFINITY);
    static final List<BigDecimal> DECIMALS = List.of(
            new BigDecimal("-9999999999999.99"),
            new BigDecimal("-0.01"),
            new BigDecimal("0.00"),
            new BigDecimal("0.10"),
            new BigDecimal("2.00"),
            new BigDecimal("10.00"),
            new BigDecimal("9999999999999.99"));
    static final List<BigInteger> BIG_INTEGERS = List.of(
            new BigInteger("-999999999999999999"),
            BigInteger.ONE.negate(),
            BigInteger.ZERO,
            BigInteger.TEN,
            new BigInteger("999999999999999999"));
    static final List<Boolean> BOOLEANS = List.of(false, true);
    static final List<byte[]> BINARIES =
            List.of(new byte[0], new byte[] {0}, new byte[] {0, 1}, new byte[] {1}, new byte[] {-1, 0});
    static final List<LocalDate> DATES = List.of(
            LocalDate.of(1, 1, 1),
            LocalDate.of(1582, 10, 10),
            LocalDate.of(1969, 12, 31),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(9999, 12, 31));
    static final List<LocalTime> TIMES = List.of(
            LocalTime.MIDNIGHT,
            LocalTime.of(0, 0, 0, 1),
            LocalTime.of(9, 5),
            LocalTime.of(9, 5, 0, 500_000_000),
            LocalTime.of(9, 5, 1),
            LocalTime.of(23, 59, 59, 999_999_000),
            LocalTime.MAX);
    static final List<LocalDateTime> DATE_TIMES = List.of(
            LocalDateTime.of(1, 1, 1, 0, 0),
            LocalDateTime.of(2024, 2, 29, 9, 5),
            LocalDateTime.of(2024, 2, 29, 9, 5, 0, 1),
            LocalDateTime.of(2024, 2, 29, 9, 5, 0, 120_000_000),
            LocalDateTime.of(2024, 3, 31, 2, 30),
            LocalDate.of(9999, 12, 31).atTime(LocalTime.MAX));
    static final List<Instant> INSTANTS = List.of(
            Instant.parse("0001-01-01T00:00:00Z"),
            Instant.parse("1969-12-31T23:59:59.999999999Z"),
            Instant.EPOCH,
            Instant.parse("2024-03-31T01:30:00Z"),
            Instant.parse("2024-03-31T01:30:00.000000001Z"),
            Instant.parse("9999-12-31T00:00:00Z"));
    static final List<OffsetDateTime> OFFSET_DATE_TIMES = List.of(
            OffsetDateTime.parse("1900-01-01T00:00:00Z"),
            OffsetDateTime.parse("2024-02-29T09:05:00Z"),
            OffsetDateTime.parse("2024-02-29T09:05:00.5Z"),
            OffsetDateTime.parse("2024-02-29T10:00:00Z"));
    static final List<Duration> DURATIONS = List.of(
            Duration.ofNanos(Long.MIN_VALUE),
            Duration.ofNanos(-1),
            Duration.ZERO,
            Duration.ofNanos(1),
            Duration.ofDays(400),
            Duration.ofNanos(Long.MAX_VALUE));
    static final List<UUID> TOKENS = List.of(
            new UUID(0, 0),
            new UUID(0, -1),
            UUID.fromString("123e4567-e89b-12d3-a456-426614174000"),
            UUID.fromString("f0000000-0000-0000-0000-000000000000"),
            new UUID(-1, -1));
    static final List<Colour> COLOURS = List.of(Colour.BLUE, Colour.GREEN, Colour.RED);

    private Values() {}

    /** Those values that the database keeps as they are; of others a test of that database's own speaks. */
    static <T> List<T> kept(Database db, List<T> values) {
        boolean isFine = db.is(Databases.SQLITE) || db.is(Databases.H2);
        boolean isUnbounded = !db.is(Databases.MARIADB);
        return values.stream()
                .filter(value -> isFine || isWholeMicros(value))
                .filter(value ->
                        isUnbounded || !(value instanceof Number number) || Double.isFinite(number.doubleValue()))
                .toList();
    }

    private static boolean isWholeMicros(Object value) {
        return !(value instanceof Temporal time)
                || !time.isSupported(ChronoField.NANO_OF_SECOND)
                || time.get(ChronoField.NANO_OF_SECOND) % 1_000 == 0;
    }
}
