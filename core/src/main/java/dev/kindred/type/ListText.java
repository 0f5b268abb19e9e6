package dev.kindred.type;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lists of plain values as JSON, for databases without arrays. Pure functions. */
public final class ListText {

    private ListText() {}

    /** The list as a JSON array. */
    public static String of(List<?> values) {
        StringBuilder json = new StringBuilder(values.size() * 8 + 2).append('[');
        for (Object value : values) {
            json.append(json.length() > 1 ? "," : "");
            append(json, value);
        }
        return json.append(']').toString();
    }

    /** One value as JSON. */
    public static String of(Object value) {
        StringBuilder json = new StringBuilder();
        append(json, value);
        return json.toString();
    }

    private static void append(StringBuilder json, Object value) {
        if (value instanceof Number || value instanceof Boolean) {
            json.append(value);
        } else {
            quoted(json, value.toString());
        }
    }

    private static void quoted(StringBuilder json, String value) {
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    /** The values of a JSON array. */
    static <T> List<T> parsed(String json, SqlType<T> element) throws SQLException {
        List<T> values = new ArrayList<>();
        for (Object value : JsonArray.parsed(json)) {
            if (value == null) {
                throw new SQLException("The list in the column holds a null, which a list of values cannot.");
            }
            values.add(element(value, element));
        }
        return List.copyOf(values);
    }

    /** What JDBC or JSON makes of one element, as the class that is asked for. */
    static <T> T element(Object value, SqlType<T> type) throws SQLException {
        try {
            Object element = switch (type.kind()) {
                case SMALLINT -> value instanceof Number n ? n.shortValue() : Short.valueOf(value.toString());
                case INTEGER -> value instanceof Number n ? n.intValue() : Integer.valueOf(value.toString());
                case BIGINT -> value instanceof Number n ? n.longValue() : Long.valueOf(value.toString());
                case REAL -> value instanceof Number n ? n.floatValue() : Float.valueOf(value.toString());
                case DOUBLE -> value instanceof Number n ? n.doubleValue() : Double.valueOf(value.toString());
                case BOOLEAN -> value instanceof Boolean b ? b : Boolean.valueOf(value.toString());
                case UUID -> value instanceof UUID u ? u : UUID.fromString(value.toString());
                default -> value;
            };
            return type.javaType().cast(element);
        } catch (IllegalArgumentException | ClassCastException e) {
            throw new SQLException(
                    "The list in the column holds '" + value + "', which is no "
                            + type.javaType().getSimpleName() + ".",
                    e);
        }
    }
}
