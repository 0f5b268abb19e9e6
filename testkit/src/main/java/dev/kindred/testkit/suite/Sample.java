package dev.kindred.testkit.suite;

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
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Values of a type that every database keeps, smallest first. Immutable.
 *
 * @param ascending at least two
 */
record Sample<T>(SqlType<T> type, List<T> ascending) {

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    static <T> Sample<T> of(SqlType<T> type, T... ascending) {
        return new Sample<>(type, List.of(ascending));
    }

    static Stream<Sample<?>> all() {
        return Stream.of(numbers(), texts(), times()).flatMap(some -> some);
    }

    private static Stream<Sample<?>> numbers() {
        return Stream.of(
                Sample.of(Types.BOOLEAN, false, true),
                Sample.of(Types.TINYINT, Byte.MIN_VALUE, (byte) -1, (byte) 0, Byte.MAX_VALUE),
                Sample.of(Types.SMALLINT, Short.MIN_VALUE, (short) 0, Short.MAX_VALUE),
                Sample.of(Types.INTEGER, Integer.MIN_VALUE, -1, 0, 1, Integer.MAX_VALUE),
                Sample.of(Types.BIGINT, Long.MIN_VALUE, -1L, 0L, (1L << 53) + 1, Long.MAX_VALUE - 1, Long.MAX_VALUE),
                Sample.of(Types.REAL, -3.4e38f, -0.1f, 0f, 1e-37f, 0.1f, 1 / 3f, 3.4e38f),
                Sample.of(Types.DOUBLE, -1e300, -0.1, 0.0, 1e-300, 0.1, 0.1 + 0.2, 1e22, 1e300),
                Sample.of(
                        Types.decimal(15, 2),
                        new BigDecimal("-9999999999999.99"),
                        new BigDecimal("-1.10"),
                        new BigDecimal("0.00"),
                        new BigDecimal("0.07"),
                        new BigDecimal("10.00"),
                        new BigDecimal("9999999999999.99")),
                Sample.of(
                        Types.bigInteger(18),
                        new BigInteger("-999999999999999999"),
                        BigInteger.ZERO,
                        new BigInteger("999999999999999999")));
    }

    private static Stream<Sample<?>> texts() {
        return Stream.of(
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
                        "\u00e4",
                        "\u65e5\u672c",
                        "\ud83d\ude00"),
                Sample.of(Types.TEXT, "", "a", "a".repeat(9_000)),
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

    /** To the microsecond, and from the year 1 to 9999. */
    private static Stream<Sample<?>> times() {
        return Stream.of(
                Sample.of(
                        Types.DATE,
                        LocalDate.of(1, 1, 1),
                        LocalDate.of(1582, 10, 10),
                        LocalDate.of(1969, 12, 31),
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(9999, 12, 31)),
                Sample.of(
                        Types.TIME,
                        LocalTime.MIN,
                        LocalTime.of(0, 0, 0, 1_000),
                        LocalTime.of(9, 5),
                        LocalTime.of(9, 5, 0, 450_000_000),
                        LocalTime.of(23, 59, 59, 999_999_000)),
                Sample.of(
                        Types.DATE_TIME,
                        LocalDateTime.of(1, 1, 1, 0, 0),
                        LocalDateTime.of(1969, 12, 31, 23, 59, 59, 999_999_000),
                        LocalDateTime.of(2024, 2, 29, 12, 0, 0, 1_000),
                        LocalDateTime.of(2024, 3, 31, 2, 30),
                        LocalDateTime.of(9999, 12, 31, 23, 59, 59, 999_999_000)),
                Sample.of(
                        Types.INSTANT,
                        Instant.parse("0001-01-02T00:00:00Z"),
                        Instant.EPOCH.minusNanos(1_000),
                        Instant.EPOCH,
                        Instant.parse("2024-03-31T01:30:00.123456Z"),
                        Instant.parse("9999-12-30T23:59:59.999999Z")),
                Sample.of(
                        Types.OFFSET_DATE_TIME,
                        OffsetDateTime.of(1, 1, 2, 0, 0, 0, 0, ZoneOffset.UTC),
                        OffsetDateTime.of(2024, 2, 29, 23, 59, 59, 1_000, ZoneOffset.UTC),
                        OffsetDateTime.of(2024, 3, 1, 0, 0, 0, 0, ZoneOffset.UTC)),
                Sample.of(
                        Types.DURATION,
                        Duration.ofNanos(Long.MIN_VALUE),
                        Duration.ofSeconds(-1),
                        Duration.ZERO,
                        Duration.ofNanos(1),
                        Duration.ofNanos(Long.MAX_VALUE)));
    }
}
