package dev.kindred.sql;

import java.util.List;
import java.util.Objects;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Where the parameters of a statement get their values, and for which lists its SQL was spelt. Immutable.
 *
 * @param all in the order of the statement's walk
 * @param lists the lists among them
 * @param listShapes how those are spelt
 * @param listShape how a list of so many values is spelt
 */
public record ParameterValues(
        List<ValueSource> all, List<ValueSource> lists, List<Integer> listShapes, IntUnaryOperator listShape) {

    public ParameterValues {
        all = List.copyOf(all);
        lists = List.copyOf(lists);
        listShapes = List.copyOf(listShapes);
    }

    /** Whether lists among these arguments are spelt as they were. */
    public boolean areSpelledAlike(@Nullable Object[] arguments) {
        for (int i = 0; i < lists.size(); i++) {
            int size = ((List<?>) Objects.requireNonNull(lists.get(i).value(arguments))).size();
            if (listShape.applyAsInt(size) != listShapes.get(i)) {
                return false;
            }
        }
        return true;
    }
}
