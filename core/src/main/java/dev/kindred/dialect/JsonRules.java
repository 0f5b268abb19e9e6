package dev.kindred.dialect;

import dev.kindred.type.SqlType;
import dev.kindred.type.TypeKind;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one database answers rows as a JSON text: by an aggregate function that makes an array of the arrays that another function makes of
 * each row. Immutable, for any number of threads: each {@code with…} method answers a changed copy.
 *
 * @param before what stands before the values of a row
 * @param afterRow what stands behind the values, and before the order
 * @param after what stands behind the order
 * @param values how a value is written so that JSON takes it and loses nothing, by its kind, where that is not the value as it is:
 *     {@code %s} stands for the value, and {@code %d} for the number of its digits after the point
 * @param lossy the kinds of values that lose digits however they are written
 */
public record JsonRules(
        String before, String afterRow, String after, Map<TypeKind, String> values, Set<TypeKind> lossy) {

    // PostgreSQL calls no function with more arguments.
    private static final int MOST_COLUMNS = 100;

    public JsonRules {
        values = Map.copyOf(values);
        lossy = Set.copyOf(lossy);
    }

    /** Those of a database that writes all values as they are. */
    public static JsonRules of(String before, String afterRow, String after) {
        return new JsonRules(before, afterRow, after, Map.of(), Set.of());
    }

    /** These, with values of some kinds written in another way. */
    public JsonRules with(String way, TypeKind... kinds) {
        Map<TypeKind, String> all = new EnumMap<>(TypeKind.class);
        all.putAll(values);
        for (TypeKind kind : kinds) {
            all.put(kind, way);
        }
        return new JsonRules(before, afterRow, after, all, lossy);
    }

    /** These, of a database that loses digits of values of a kind. */
    public JsonRules losing(TypeKind kind) {
        Set<TypeKind> all = EnumSet.of(kind);
        all.addAll(lossy);
        return new JsonRules(before, afterRow, after, values, all);
    }

    /** Why rows of these columns cannot be answered as JSON without loss, as the rest of a sentence; null if they can. */
    public @Nullable String refusal(List<SqlType<?>> columns) {
        for (SqlType<?> column : columns) {
            if (lossy.contains(column.base().kind())) {
                return "may lose digits of a " + column.base().kind() + " in JSON";
            }
        }
        return columns.size() > MOST_COLUMNS ? "makes JSON of at most " + MOST_COLUMNS + " columns" : null;
    }

    /** What stands before, between and behind the places where a value of this type is written. */
    List<String> around(SqlType<?> type) {
        String way = values.getOrDefault(type.base().kind(), "%s")
                .replace("%d", Integer.toString(type.base().scale()));
        return List.of(way.split("%s", -1));
    }
}
