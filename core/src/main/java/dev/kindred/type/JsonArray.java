package dev.kindred.type;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON arrays of plain values, and of such arrays (RFC 8259). For one text. */
public final class JsonArray {

    private final String text;
    private int place;

    private JsonArray(String text) {
        this.text = text;
    }

    /**
     * The elements of an array: a text for a string, a number, true and false; null for null; a list for an array.
     *
     * @throws SQLException if it is no such array, to its end
     */
    public static List<@Nullable Object> parsed(String text) throws SQLException {
        JsonArray json = new JsonArray(text);
        json.skipBlanks();
        List<@Nullable Object> values = json.array();
        json.skipBlanks();
        if (json.place < text.length()) {
            throw json.broken();
        }
        return values;
    }

    private List<@Nullable Object> array() throws SQLException {
        expect('[');
        List<@Nullable Object> values = new ArrayList<>();
        skipBlanks();
        boolean more = next() != ']';
        while (more) {
            values.add(value());
            skipBlanks();
            more = next() == ',';
            if (more) {
                place++;
                skipBlanks();
            }
        }
        expect(']');
        return values;
    }

    private @Nullable Object value() throws SQLException {
        return switch (next()) {
            case '"' -> string();
            case '[' -> array();
            default -> literal();
        };
    }

    private @Nullable String literal() throws SQLException {
        int start = place;
        while (isOfLiteral(next())) {
            place++;
        }
        if (place == start) {
            throw broken();
        }
        String literal = text.substring(start, place);
        return literal.equals("null") ? null : literal;
    }

    private static boolean isOfLiteral(char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || "-+.".indexOf(c) >= 0;
    }

    private String string() throws SQLException {
        expect('"');
        int start = place;
        while (next() != '"') {
            if (text.charAt(place) == '\\') {
                return escapedString(start);
            }
            place++;
        }
        return text.substring(start, place++);
    }

    private String escapedString(int start) throws SQLException {
        StringBuilder value = new StringBuilder(text.substring(start, place));
        while (next() != '"') {
            char c = text.charAt(place++);
            value.append(c == '\\' ? escaped() : c);
        }
        place++;
        return value.toString();
    }

    private char escaped() throws SQLException {
        char c = next();
        place++;
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case '"', '\\', '/' -> c;
            case 'u' -> unit();
            default -> throw broken();
        };
    }

    private char unit() throws SQLException {
        int end = place + 4;
        int unit = 0;
        for (; place < end; place++) {
            int digit = Character.digit(next(), 16);
            if (digit < 0) {
                throw broken();
            }
            unit = unit * 16 + digit;
        }
        return (char) unit;
    }

    private void skipBlanks() {
        while (place < text.length() && Character.isWhitespace(text.charAt(place))) {
            place++;
        }
    }

    private char next() throws SQLException {
        if (place >= text.length()) {
            throw broken();
        }
        return text.charAt(place);
    }

    private void expect(char c) throws SQLException {
        if (next() != c) {
            throw broken();
        }
        place++;
    }

    private SQLException broken() {
        return new SQLException("The column holds '" + (text.length() > 100 ? text.substring(0, 100) + "…" : text)
                + "', which is no JSON array of plain values.");
    }
}
