package dev.kindred.dialect;

import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * How one database spells what has to do with sequences. Immutable, for any number of threads.
 *
 * @param query a query for all sequences: the schema, the name, and whether the schema is the connection's own
 * @param nextValue makes an expression for the next value of a sequence, whose name comes spelt as in a statement
 * @param rows makes something for FROM that has so many rows
 */
public record SequenceRules(String query, UnaryOperator<String> nextValue, IntFunction<String> rows) {

    public SequenceRules {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(nextValue, "nextValue");
        Objects.requireNonNull(rows, "rows");
    }

    /** A query for so many values of a sequence. */
    String nextValues(String name, int count) {
        return "select " + nextValue.apply(name) + (count == 1 ? "" : " from " + rows.apply(count));
    }
}
