package dev.kindred.dialect;

import dev.kindred.exception.InvalidValueException;
import dev.kindred.type.SqlType;
import dev.kindred.type.TypeKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How values are kept in PostgreSQL: in its own types, and times to the microsecond. Pure functions. */
final class PostgresqlTypes {

    private static final LocalDate FIRST_DAY = LocalDate.of(-4712, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(5_874_897, 12, 31);
    private static final LocalDateTime FIRST_TIME = FIRST_DAY.atStartOfDay();
    private static final LocalDateTime END_OF_TIMES = LocalDateTime.of(294_277, 1, 1, 0, 0);

    private PostgresqlTypes() {}

    /** The type as PostgreSQL stores it. */
    static <T> SqlType<T> stored(SqlType<T> type) {
        return switch (type.kind()) {
            case TINYINT -> as(type, Types.SMALLINT);
            case TIME, DATE_TIME, INSTANT, OFFSET_DATE_TIME, DURATION -> as(type, type.jdbcType());
            case JSON -> as(type, Types.OTHER);
            case ENUM -> type.labels() == null ? type : as(type, Types.OTHER);
            default -> type;
        };
    }

    /** Lists, as arrays of the type that the driver knows by this name. */
    static <T> SqlType<T> array(SqlType<T> type, String elementName) {
        return type.stored(
                Types.ARRAY,
                (row, column) -> ArrayValues.read(type, row, column),
                (statement, parameter, value) -> ArrayValues.bind(statement, parameter, value, elementName));
    }

    private static <T> SqlType<T> as(SqlType<T> type, int jdbcType) {
        return type.stored(
                jdbcType,
                type::read,
                (statement, parameter, value) -> statement.setObject(parameter, storage(type.kind(), value), jdbcType));
    }

    /** The value as JDBC's driver takes it. */
    static Object storage(TypeKind kind, Object value) {
        String refusal = refusal(kind, value);
        if (refusal != null) {
            throw new InvalidValueException("Cannot bind a value: it " + refusal + ".");
        }
        return switch (kind) {
            case TINYINT -> ((Number) value).shortValue();
            case BIG_INTEGER -> new BigDecimal((BigInteger) value);
            case TIME -> Micros.of((LocalTime) value);
            case DATE_TIME -> Micros.of((LocalDateTime) value);
            case INSTANT -> Micros.utc((Instant) value);
            case OFFSET_DATE_TIME -> Micros.utc((OffsetDateTime) value);
            case DURATION -> ((Duration) value).toNanos();
            case ENUM -> ((Enum<?>) value).name();
            default -> value;
        };
    }

    /** What PostgreSQL cannot keep of the value, as the rest of a sentence; null if it can. */
    static @Nullable String refusal(TypeKind kind, Object value) {
        return switch (kind) {
            case TEXT -> text((String) value);
            case JSON -> json((String) value);
            case ARRAY -> ArrayValues.refusal((List<?>) value, PostgresqlTypes::element);
            case DURATION -> ValueRules.duration((Duration) value);
            case DATE -> {
                LocalDate day = (LocalDate) value;
                yield day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ? outside(value, "5874897") : null;
            }
            case DATE_TIME -> time((LocalDateTime) value, value);
            case INSTANT -> instant((Instant) value, value);
            case OFFSET_DATE_TIME -> instant(((OffsetDateTime) value).toInstant(), value);
            default -> null;
        };
    }

    private static @Nullable String text(String value) {
        int nul = value.indexOf('\0');
        return nul < 0
                ? ValueRules.halfPair(value, "PostgreSQL")
                : "has a NUL character at " + nul + ", which PostgreSQL cannot keep";
    }

    private static @Nullable String element(Object value) {
        return value instanceof String text ? text(text) : null;
    }

    /** JSON has a way to write the character 0, and a backslash before it a way to write a backslash. */
    private static @Nullable String json(String value) {
        for (int i = value.indexOf('\\'); i >= 0; i = value.indexOf('\\', i + 2)) {
            if (value.startsWith("u0000", i + 1)) {
                return "holds a text with a NUL character, which PostgreSQL cannot keep";
            }
        }
        return null;
    }

    private static @Nullable String instant(Instant instant, Object value) {
        boolean isFar = instant.isBefore(FIRST_TIME.toInstant(ZoneOffset.UTC))
                || !instant.isBefore(END_OF_TIMES.toInstant(ZoneOffset.UTC));
        return isFar ? outside(value, "294276") : null;
    }

    private static @Nullable String time(LocalDateTime time, Object value) {
        return time.isBefore(FIRST_TIME) || !time.isBefore(END_OF_TIMES) ? outside(value, "294276") : null;
    }

    private static String outside(Object value, String last) {
        return "is " + value + ", but PostgreSQL keeps the years -4712 to " + last + " only";
    }

    /** The driver writes elements by their own texts, which are not PostgreSQL's for far years. */
    static Object element(TypeKind kind, Object value) {
        Object stored = storage(kind, value);
        return switch (kind) {
            case DATE -> day((LocalDate) stored);
            case DATE_TIME -> time((LocalDateTime) stored, "");
            case INSTANT, OFFSET_DATE_TIME -> time(((OffsetDateTime) stored).toLocalDateTime(), "+00");
            default -> stored;
        };
    }

    private static String day(LocalDate day) {
        return year(day) + day.toString().substring(day.toString().length() - "-MM-dd".length()) + era(day);
    }

    private static String time(LocalDateTime time, String zone) {
        String date = time.toLocalDate().toString();
        return year(time.toLocalDate()) + date.substring(date.length() - "-MM-dd".length()) + " " + time.toLocalTime()
                + zone + era(time.toLocalDate());
    }

    private static String year(LocalDate day) {
        String year = Integer.toString(day.get(ChronoField.YEAR_OF_ERA));
        return "0".repeat(Math.max(0, 4 - year.length())) + year;
    }

    private static String era(LocalDate day) {
        return day.getYear() < 1 ? " BC" : "";
    }
}
