package dev.kindred.dialect;

import dev.kindred.exception.InvalidValueException;
import dev.kindred.type.SqlType;
import dev.kindred.type.TypeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How values are kept in MariaDB and MySQL: instants as the date and time in UTC, since their own type of instants ends in 2038;
 * times to the microsecond; floats as doubles, since a float is shown with six digits and equal to nothing; UUIDs as text.
 * Immutable.
 *
 * @param database the name of the one that is meant
 */
record MariadbTypes(String database) {

    private static final Instant FIRST_INSTANT = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant END_OF_INSTANTS = Instant.parse("+10000-01-01T00:00:00Z");

    /** The type as it is stored. */
    <T> SqlType<T> stored(SqlType<T> type) {
        return switch (type.kind()) {
            case REAL -> as(type, Types.DOUBLE, ResultSet::getFloat);
            case TIME -> as(type, Types.TIME, (row, column) -> row.getObject(column, LocalTime.class));
            case DATE_TIME -> as(type, Types.TIMESTAMP, MariadbTypes::readTime);
            case INSTANT ->
                as(type, Types.TIMESTAMP, (row, column) -> {
                    LocalDateTime utc = readTime(row, column);
                    return utc == null ? null : utc.toInstant(ZoneOffset.UTC);
                });
            case OFFSET_DATE_TIME ->
                as(type, Types.TIMESTAMP, (row, column) -> {
                    LocalDateTime utc = readTime(row, column);
                    return utc == null ? null : utc.atOffset(ZoneOffset.UTC);
                });
            case DURATION -> as(type, Types.BIGINT, (row, column) -> Duration.ofNanos(row.getLong(column)));
            case UUID ->
                as(type, Types.CHAR, (row, column) -> {
                    String text = row.getString(column);
                    return text == null ? null : UUID.fromString(text);
                });
            default -> type;
        };
    }

    /** In two parts: the driver makes a LocalDateTime by way of this machine's zone, where some times are missing. */
    private static @Nullable LocalDateTime readTime(ResultSet row, int column) throws SQLException {
        LocalDate day = row.getObject(column, LocalDate.class);
        LocalTime time = day == null ? null : row.getObject(column, LocalTime.class);
        return day == null || time == null ? null : day.atTime(time);
    }

    private <T> SqlType<T> as(SqlType<T> type, int jdbcType, SqlType.Reader<?> reader) {
        return type.stored(
                jdbcType,
                (row, column) -> {
                    Object value = reader.read(row, column);
                    return value == null || row.wasNull()
                            ? null
                            : type.javaType().cast(value);
                },
                (statement, parameter, value) -> statement.setObject(parameter, storage(type.kind(), value)));
    }

    private Object storage(TypeKind kind, Object value) {
        String refusal = refusal(kind, value);
        if (refusal != null) {
            throw new InvalidValueException("Cannot bind a value: it " + refusal + ".");
        }
        return switch (kind) {
            case REAL -> ((Float) value).doubleValue();
            case TIME -> Micros.of((LocalTime) value);
            case DATE_TIME -> Micros.of((LocalDateTime) value);
            case INSTANT -> Micros.utc((Instant) value).toLocalDateTime();
            case OFFSET_DATE_TIME -> Micros.utc((OffsetDateTime) value).toLocalDateTime();
            case DURATION -> ((Duration) value).toNanos();
            case UUID -> value.toString();
            default -> value;
        };
    }

    /** What the database cannot keep of the value, as the rest of a sentence; null if it can. */
    @Nullable
    String refusal(TypeKind kind, Object value) {
        return switch (kind) {
            case TEXT -> ValueRules.halfPair((String) value, database);
            case REAL, DOUBLE ->
                Double.isFinite(((Number) value).doubleValue())
                        ? null
                        : "is " + value + ", but " + database + " keeps finite numbers only";
            case DURATION -> ValueRules.duration((Duration) value);
            case ARRAY -> ArrayValues.textRefusal((List<?>) value, database);
            case DATE -> year(((LocalDate) value).getYear(), value);
            case DATE_TIME -> year(((LocalDateTime) value).getYear(), value);
            case INSTANT -> instant((Instant) value, value);
            case OFFSET_DATE_TIME -> instant(((OffsetDateTime) value).toInstant(), value);
            default -> null;
        };
    }

    private @Nullable String instant(Instant instant, Object value) {
        boolean isFar = instant.isBefore(FIRST_INSTANT) || !instant.isBefore(END_OF_INSTANTS);
        return isFar ? outside(value) : null;
    }

    private @Nullable String year(int year, Object value) {
        return year < 1 || year > 9999 ? outside(value) : null;
    }

    private String outside(Object value) {
        return "is " + value + ", but " + database + " keeps the years 1 to 9999 only";
    }
}
