package dev.kindred.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An attribute that is other than its row: in a plan a column that is written, in the changes of an object a reference or a
 * collection as well.
 *
 * @param attribute the attribute's name; of a link, the column's
 * @param hasBefore whether the row is there already and memory knows what it holds
 * @param before what the row holds; null also if that is not known
 * @param after what it will hold: a {@link KeyOf} where the database has yet to number a row, {@link Elements} for a collection
 */
public record AttributeChange(
        String attribute,
        boolean hasBefore,
        @Nullable Object before,
        @Nullable Object after) {

    /** Stands for the key of a row that is not numbered yet; prints as {@code key of Author#2}. */
    public record KeyOf(String row) {
        @Override
        public String toString() {
            return "key of " + row;
        }
    }

    /** Stands for what came into a collection and what left it; prints as {@code +[Book(id=2)] -[]}. */
    public record Elements(List<Object> added, List<Object> removed) {

        public Elements {
            added = List.copyOf(added);
            removed = List.copyOf(removed);
        }

        @Override
        public String toString() {
            return "+" + added + " -" + removed;
        }
    }

    @Override
    public String toString() {
        return attribute + " = " + (hasBefore ? text(before) + " -> " : "") + text(after);
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return "'" + text + "'";
        }
        return value instanceof byte[] bytes ? bytes.length + " bytes" : String.valueOf(value);
    }
}
