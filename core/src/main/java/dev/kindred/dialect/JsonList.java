package dev.kindred.dialect;

import dev.kindred.type.ListText;
import dev.kindred.type.TypeKind;
import java.util.List;
import java.util.Objects;

/** A list of values, other than bytes, as the one JSON text that SQLite's json_each makes rows of again. Pure functions. */
final class JsonList {

    private JsonList() {}

    static String of(List<?> values, TypeKind kind) {
        StringBuilder json = new StringBuilder(values.size() * 8).append('[');
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                json.append(',');
            }
            append(json, SqliteTypes.storage(kind, Objects.requireNonNull(values.get(i))));
        }
        return json.append(']').toString();
    }

    private static void append(StringBuilder json, Object stored) {
        if (stored instanceof String text) {
            json.append(ListText.of(text));
        } else if (stored instanceof Double number && number.isInfinite()) {
            // JSON has no infinity; SQLite reads a number past the greatest as one.
            json.append(number > 0 ? "9e999" : "-9e999");
        } else {
            json.append(stored);
        }
    }
}
