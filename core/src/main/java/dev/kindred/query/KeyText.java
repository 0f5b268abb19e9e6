package dev.kindred.query;

import dev.kindred.exception.QueryException;
import dev.kindred.type.SqlType;
import dev.kindred.type.TypeKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.UUID;

/** Values as they reach a column, written as text and read back. Pure functions. */
final class KeyText {

    private KeyText() {}

    /** Whether values of this type have a text. */
    static boolean has(SqlType<?> type) {
        return type.kind() != TypeKind.JSON && type.kind() != TypeKind.ARRAY;
    }

    /** The text of a value of {@code type.base()}. */
    static String of(SqlType<?> type, Object value) {
        return switch (type.kind()) {
            case BINARY -> Base64.getEncoder().encodeToString((byte[]) value);
            case ENUM -> ((Enum<?>) value).name();
            default -> value.toString();
        };
    }

    /**
     * The value of {@code type.base()} that the text was made of.
     *
     * @throws QueryException if it was made of none
     */
    static Object read(SqlType<?> type, String text) {
        try {
            return value(type, text);
        } catch (RuntimeException e) {
            throw new QueryException("Cannot read the page key: '" + text + "' is no " + type + ".", e);
        }
    }

    private static Object value(SqlType<?> type, String text) {
        return switch (type.kind()) {
            case TEXT -> text;
            case TINYINT -> Byte.valueOf(text);
            case SMALLINT -> Short.valueOf(text);
            case INTEGER -> Integer.valueOf(text);
            case BIGINT -> Long.valueOf(text);
            case REAL -> Float.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case DECIMAL -> new BigDecimal(text);
            case BIG_INTEGER -> new BigInteger(text);
            case BOOLEAN -> Boolean.valueOf(text);
            case BINARY -> Base64.getDecoder().decode(text);
            case DATE -> LocalDate.parse(text);
            case TIME -> LocalTime.parse(text);
            case DATE_TIME -> LocalDateTime.parse(text);
            case INSTANT -> Instant.parse(text);
            case OFFSET_DATE_TIME -> OffsetDateTime.parse(text);
            case DURATION -> Duration.parse(text);
            case UUID -> UUID.fromString(text);
            case ENUM -> constant(type.base().javaType(), text);
            case JSON, ARRAY -> throw new IllegalArgumentException(type + " has no order");
        };
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
