package dev.kindred.loading;

import dev.kindred.sql.Expression;
import dev.kindred.sql.Select;
import dev.kindred.sql.Selection;
import dev.kindred.type.RowSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A select whose rows hold objects, and what is joined to them. Immutable; any number of threads may share it.
 *
 * @param root where the objects stand that the select is about
 * @param besides where in the row the columns stand that were asked for besides
 * @param repeats whether what is joined repeats them
 * @param fallbacks what was to be joined, and cannot be
 */
record GraphStatement(Select<?> select, Place root, List<Integer> besides, boolean repeats, List<Fallback> fallbacks) {

    /** A node that is loaded otherwise than was asked for, and why. */
    record Fallback(LoadNode node, String reason) {}

    /** What is selected; the places say what becomes of it. */
    record Columns(List<Expression<?>> expressions) implements Selection<Object> {
        @Override
        public @Nullable Object read(RowSource row, int column) {
            throw new IllegalStateException("These rows are read place by place.");
        }
    }

    /** A select of an entity's objects alone. */
    static GraphStatement plain(Select<?> select, LoadNode node) {
        return new GraphStatement(select, node.plain(), List.of(), false, List.of());
    }

    /** Reads one of the columns that were asked for besides. */
    @Nullable
    Object besides(RowSource row, int number, Expression<?> column) {
        return row.read(besides.get(number), column.type());
    }
}
