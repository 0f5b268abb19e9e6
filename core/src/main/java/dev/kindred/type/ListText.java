package dev.kindred.type;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lists of plain values as JSON, for databases without arrays. Pure functions. */
public final class ListText {

    private final String text;
    private int place;

    private ListText(String text) {
        this.text = text;
    }

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
        ListText list = new ListText(json);
        List<T> values = new ArrayList<>();
        list.expect('[');
        boolean more = list.peek() != ']';
        while (more) {
            values.add(element(list.value(), element));
            more = list.peek() == ',';
            list.place += more ? 1 : 0;
        }
        list.expect(']');
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

    private String value() throws SQLException {
        if (peek() == '"') {
            return string();
        }
        int start = place;
        while (place < text.length() && ",]".indexOf(text.charAt(place)) < 0) {
            place++;
        }
        String literal = text.substring(start, place).strip();
        if (literal.equals("null")) {
            throw new SQLException("The list in the column holds a null, which a list of values cannot.");
        }
        return literal;
    }

    private String string() throws SQLException {
        StringBuilder value = new StringBuilder();
        expect('"');
        while (place < text.length() && text.charAt(place) != '"') {
            char c = text.charAt(place++);
            value.append(c == '\\' ? escaped() : c);
        }
        expect('"');
        return value.toString();
    }

    private char escaped() throws SQLException {
        char c = place < text.length() ? text.charAt(place++) : ' ';
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                if (place + 4 > text.length()) {
                    throw broken();
                }
                place += 4;
                yield (char) Integer.parseInt(text, place - 4, place, 16);
            }
            default -> c;
        };
    }

    private char peek() throws SQLException {
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
        if (place == text.length()) {
            throw broken();
        }
        return text.charAt(place);
    }

    private void expect(char c) throws SQLException {
        if (c == '"' ? place >= text.length() || text.charAt(place) != c : peek() != c) {
            throw broken();
        }
        place++;
    }

    private SQLException broken() {
        return new SQLException("The column holds '" + (text.length() > 100 ? text.substring(0, 100) + "…" : text)
                + "', which is no JSON array of plain values.");
    }
}
