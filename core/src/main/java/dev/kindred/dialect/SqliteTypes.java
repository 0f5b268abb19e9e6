package dev.kindred.dialect;

import dev.kindred.exception.InvalidValueException;
import dev.kindred.type.ListText;
import dev.kindred.type.SqlType;
import dev.kindred.type.TypeKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How values are kept in SQLite, which knows but integers, doubles, texts and bytes: so that they come back equal, and sort as
 * they do in Java. Files outlive programs, so this is never changed. Pure functions.
 */
final class SqliteTypes {

    /** The digits of a decimal that a double keeps exactly. */
    static final int DECIMAL_DIGITS = 15;

    /** The digits that every 64-bit integer has room for. */
    static final int INTEGER_DIGITS = 18;

    private static final Instant FIRST_INSTANT = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END_OF_INSTANTS = Instant.parse("+10000-01-01T00:00:00Z");

    private SqliteTypes() {}

    /** The type as SQLite stores it. */
    static <T> SqlType<T> stored(SqlType<T> type) {
        return switch (type.kind()) {
            case TEXT, TINYINT, SMALLINT, INTEGER, BIGINT, BINARY, ENUM, JSON, ARRAY -> type;
            case BOOLEAN -> as(type, Types.INTEGER, (row, column) -> row.getInt(column) != 0);
            case REAL -> as(type, Types.REAL, ResultSet::getFloat);
            case DOUBLE -> as(type, Types.DOUBLE, ResultSet::getDouble);
            case DECIMAL -> as(type, Types.NUMERIC, (row, column) -> decimal(row.getDouble(column), type.scale()));
            case BIG_INTEGER -> as(type, Types.BIGINT, (row, column) -> BigInteger.valueOf(row.getLong(column)));
            case DURATION -> as(type, Types.BIGINT, (row, column) -> Duration.ofNanos(row.getLong(column)));
            case DATE -> text(type, LocalDate::parse);
            case TIME -> text(type, LocalTime::parse);
            case DATE_TIME -> text(type, SqliteTypes::dateTime);
            case INSTANT -> text(type, text -> utc(text).toInstant());
            case OFFSET_DATE_TIME -> text(type, SqliteTypes::utc);
            case UUID -> text(type, UUID::fromString);
        };
    }

    /** The value as SQLite keeps it: a Long, Double, String or byte[]. */
    static Object storage(TypeKind kind, Object value) {
        String refusal = refusal(kind, value);
        if (refusal != null) {
            throw new InvalidValueException("Cannot bind a value: it " + refusal + ".");
        }
        return switch (kind) {
            case TEXT, BINARY, JSON -> value;
            case TINYINT, SMALLINT, INTEGER, BIGINT -> ((Number) value).longValue();
            case BOOLEAN -> (Boolean) value ? 1L : 0L;
            case REAL, DOUBLE, DECIMAL -> ((Number) value).doubleValue();
            case BIG_INTEGER -> ((BigInteger) value).longValueExact();
            case DURATION -> ((Duration) value).toNanos();
            case DATE, UUID -> value.toString();
            case TIME -> time((LocalTime) value);
            case DATE_TIME -> dateTime((LocalDateTime) value);
            case INSTANT -> dateTime(LocalDateTime.ofInstant((Instant) value, ZoneOffset.UTC));
            case OFFSET_DATE_TIME ->
                dateTime(LocalDateTime.ofInstant(((OffsetDateTime) value).toInstant(), ZoneOffset.UTC));
            case ENUM -> ((Enum<?>) value).name();
            case ARRAY -> ListText.of((List<?>) value);
        };
    }

    /** What SQLite cannot keep of the value, as the rest of a sentence; null if it can. */
    static @Nullable String refusal(TypeKind kind, Object value) {
        return switch (kind) {
            case TEXT -> ValueRules.halfPair((String) value, "SQLite");
            case REAL, DOUBLE ->
                Double.isNaN(((Number) value).doubleValue()) ? "is NaN, which SQLite would turn into NULL" : null;
            case BIG_INTEGER ->
                ((BigInteger) value).bitLength() > 63 ? "is " + value + ", but SQLite's integers have 64 bits" : null;
            case DURATION -> ValueRules.duration((Duration) value);
            case ARRAY -> ArrayValues.textRefusal((List<?>) value, "SQLite");
            case DATE -> year(((LocalDate) value).getYear(), value);
            case DATE_TIME -> year(((LocalDateTime) value).getYear(), value);
            case INSTANT -> instant((Instant) value, value);
            case OFFSET_DATE_TIME -> instant(((OffsetDateTime) value).toInstant(), value);
            default -> null;
        };
    }

    /** Texts sort as dates do only while all years have four digits. */
    private static @Nullable String year(int year, Object value) {
        return year < 0 || year > 9999 ? yearRefused(value) : null;
    }

    private static @Nullable String instant(Instant instant, Object value) {
        return instant.isBefore(FIRST_INSTANT) || !instant.isBefore(END_OF_INSTANTS) ? yearRefused(value) : null;
    }

    private static String yearRefused(Object value) {
        return "is " + value + ", but SQLite keeps the years 0000 to 9999 only";
    }

    private static <T> SqlType<T> as(SqlType<T> type, int jdbcType, SqlType.Reader<?> reader) {
        return type.stored(
                jdbcType,
                (row, column) -> {
                    Object value = reader.read(row, column);
                    return row.wasNull() ? null : type.javaType().cast(value);
                },
                (statement, parameter, value) -> bind(statement, parameter, storage(type.kind(), value)));
    }

    private static void bind(PreparedStatement statement, int parameter, Object stored) throws SQLException {
        if (stored instanceof Long number) {
            statement.setLong(parameter, number);
        } else if (stored instanceof Double number) {
            statement.setDouble(parameter, number);
        } else {
            statement.setString(parameter, (String) stored);
        }
    }

    private static <T> SqlType<T> text(SqlType<T> type, Function<String, ?> parser) {
        return type.stored(
                Types.VARCHAR,
                (row, column) -> {
                    String text = row.getString(column);
                    return text == null ? null : type.javaType().cast(parsed(type, parser, text));
                },
                (statement, parameter, value) -> statement.setString(parameter, (String) storage(type.kind(), value)));
    }

    private static Object parsed(SqlType<?> type, Function<String, ?> parser, String text) throws SQLException {
        try {
            return parser.apply(text);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new SQLException(
                    "The column holds '" + text + "', which is no "
                            + type.javaType().getSimpleName() + ".",
                    e);
        }
    }

    /** Of a double, the one decimal of at most 15 digits that it was made of. */
    private static BigDecimal decimal(double value, int scale) {
        return new BigDecimal(value).setScale(scale, RoundingMode.HALF_EVEN);
    }

    /** Others write a T in the middle; both are read. */
    private static LocalDateTime dateTime(String text) {
        return LocalDateTime.parse(text.replace(' ', 'T'));
    }

    private static OffsetDateTime utc(String text) {
        String iso = text.replace(' ', 'T');
        boolean bare = iso.indexOf('Z') < 0 && iso.indexOf('+') < 0 && iso.indexOf('-', "yyyy-MM-dd".length()) < 0;
        return OffsetDateTime.parse(bare ? iso + "Z" : iso).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static String dateTime(LocalDateTime value) {
        return value.toLocalDate() + " " + time(value.toLocalTime());
    }

    /** With as many digits of the second as there are, so that equal times are equal texts and texts sort as times do. */
    private static String time(LocalTime time) {
        String seconds =
                String.format(Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
        if (time.getNano() == 0) {
            return seconds;
        }
        String fraction = String.format(Locale.ROOT, "%09d", time.getNano());
        int end = fraction.length();
        while (fraction.charAt(end - 1) == '0') {
            end--;
        }
        return seconds + "." + fraction.substring(0, end);
    }
}
