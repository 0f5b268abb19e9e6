package dev.kindred.type;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import java.util.UUID;

/** Reads the texts that databases write of values inside of JSON, as far as they stand for one value only. Pure functions. */
final class ValueText {

    private static final DateTimeFormatter OFFSET_DATE_TIME = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendOffset("+HH:mm:ss", "Z")
            .toFormatter();

    private ValueText() {}

    /**
     * The value of a type that no converter stands before, and that is no enum.
     *
     * @throws IllegalArgumentException if it is written in another way
     * @throws java.time.DateTimeException if it is written in another way
     * @throws ArithmeticException if it has more digits than the type
     */
    static Object parsed(String text, SqlType<?> type) throws SQLException {
        return switch (type.kind()) {
            case TEXT, JSON -> text;
            case TINYINT -> Byte.valueOf(text);
            case SMALLINT -> Short.valueOf(text);
            case INTEGER -> Integer.valueOf(text);
            case BIGINT -> Long.valueOf(text);
            case REAL -> Float.valueOf(text);
            case DOUBLE -> Double.valueOf(text);
            case DECIMAL -> new BigDecimal(text).setScale(type.scale());
            case BIG_INTEGER -> new BigDecimal(text).toBigIntegerExact();
            case BOOLEAN -> bool(text);
            case BINARY -> HexFormat.of().parseHex(text);
            case DATE -> LocalDate.parse(text);
            case TIME -> LocalTime.parse(text);
            case DATE_TIME -> LocalDateTime.parse(iso(text));
            case INSTANT -> instant(text).toInstant();
            case OFFSET_DATE_TIME -> instant(text);
            case DURATION -> Duration.ofNanos(Long.parseLong(text));
            case UUID -> UUID.fromString(text);
            case ARRAY -> ListText.parsed(text, type.elementType());
            case ENUM -> throw new IllegalArgumentException("an enum has constants");
        };
    }

    private static boolean bool(String text) {
        return switch (text) {
            case "true", "TRUE", "1" -> true;
            case "false", "FALSE", "0" -> false;
            default -> throw new IllegalArgumentException("'" + text + "' is no boolean");
        };
    }

    /** Without an offset it is in UTC. */
    private static OffsetDateTime instant(String text) {
        String iso = iso(text);
        int time = iso.indexOf('T');
        boolean isBare = iso.indexOf('Z', time) < 0 && iso.indexOf('+', time) < 0 && iso.indexOf('-', time) < 0;
        return isBare
                ? LocalDateTime.parse(iso).atOffset(ZoneOffset.UTC)
                : OffsetDateTime.parse(iso, OFFSET_DATE_TIME).withOffsetSameInstant(ZoneOffset.UTC);
    }

    private static String iso(String text) {
        return text.replace(' ', 'T');
    }
}
