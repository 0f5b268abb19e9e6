package dev.kindred.sql;

import dev.kindred.exception.QueryException;
import dev.kindred.type.Types;
import java.util.ArrayList;
import java.util.List;

/**
 * A place inside the documents of a column. What is not there, or of another type than is asked for, is NULL. Immutable; any number
 * of threads may share it.
 *
 * @param document the column
 * @param steps the way to the place: names of members as {@code String}, numbers of elements (from 0) as {@code Integer}
 */
public record JsonPath(ColumnExpression<?> document, List<Object> steps) {

    /**
     * @throws QueryException if a step is neither a name nor a number, or a name holds a quote, a backslash or a control character,
     *     which not every database can look for
     */
    public JsonPath {
        steps = List.copyOf(steps);
        steps.forEach(JsonPath::check);
    }

    private static void check(Object step) {
        boolean isNumber = step instanceof Integer number && number >= 0;
        boolean isName = step instanceof String name && name.chars().noneMatch(c -> c == '"' || c == '\\' || c < ' ');
        if (!isNumber && !isName) {
            throw new QueryException(
                    "Cannot look for " + step + " in a document: a step is the name of a member, without quotes,"
                            + " backslashes and control characters, or the number of an element, from 0.");
        }
    }

    /** A place further inside. */
    public JsonPath at(Object... further) {
        List<Object> all = new ArrayList<>(steps);
        all.addAll(List.of(further));
        return new JsonPath(document, all);
    }

    /** The text there. */
    public TextExpression asText() {
        return new Faces.Texts(new JsonValue<>(this, JsonValue.Kind.TEXT, Types.TEXT));
    }

    /** The whole number there. */
    public NumberExpression<Long> asLong() {
        return new Faces.Numbers<>(new JsonValue<>(this, JsonValue.Kind.LONG, Types.BIGINT));
    }

    /** The number there. */
    public NumberExpression<Double> asDouble() {
        return new Faces.Numbers<>(new JsonValue<>(this, JsonValue.Kind.DOUBLE, Types.DOUBLE));
    }

    /** The truth value there. */
    public ComparableExpression<Boolean> asBoolean() {
        return new Faces.Comparables<>(new JsonValue<>(this, JsonValue.Kind.BOOLEAN, Types.BOOLEAN));
    }

    /** Whether there is anything, be it JSON's null. */
    public Condition exists() {
        return new NullTest(new JsonValue<>(this, JsonValue.Kind.ANY, Types.TEXT), true);
    }
}
