package dev.kindred.dialect;

import dev.kindred.sql.JsonValue;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Places in documents as databases write them. Steps hold no quotes, see {@code JsonPath}. Pure functions. */
final class JsonPaths {

    private JsonPaths() {}

    /** The place as {@code $."address"."city"}. */
    static String of(@Nullable Object steps) {
        StringBuilder path = new StringBuilder("$");
        for (Object step : (List<?>) Objects.requireNonNull(steps)) {
            if (step instanceof Integer) {
                path.append('[').append(step).append(']');
            } else {
                path.append(".\"").append(step).append('"');
            }
        }
        return path.toString();
    }

    /** Writes an expression in which the document and the path stand once between each two of these pieces. */
    static void append(SqlCompiler out, JsonValue<?> value, String... pieces) {
        for (int i = 0; i < pieces.length; i++) {
            if (i > 0) {
                out.expression(value.path().document());
            }
            out.append(pieces[i]);
        }
        out.slot(slot(pieces.length - 1));
    }

    /** The slot of a path that stands at so many places. */
    static Slot slot(int places) {
        return (statement, parameter, value) -> {
            for (int i = 0; i < places; i++) {
                statement.setString(parameter + i, of(value));
            }
            return parameter + places;
        };
    }

    /** A path of PostgreSQL's that finds only what is of the kind; strict, so that it looks into no array by itself. */
    static String typed(@Nullable Object steps, JsonValue.Kind kind) {
        return "strict " + of(steps)
                + switch (kind) {
                    case TEXT -> " ? (@.type() == \"string\")";
                    case LONG ->
                        " ? (@.type() == \"number\" && @.floor() == @ && @ >= " + Long.MIN_VALUE + " && @ <= "
                                + Long.MAX_VALUE + ")";
                    case DOUBLE -> " ? (@.type() == \"number\")";
                    case BOOLEAN -> " ? (@.type() == \"boolean\")";
                    case ANY -> "";
                };
    }
}
