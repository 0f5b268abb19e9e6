package dev.kindred.engine;

import dev.kindred.exception.QueryException;
import dev.kindred.sql.StatementShape;
import dev.kindred.sql.ValueSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values that a statement is run with. Pure functions. */
final class BoundValues {

    private BoundValues() {}

    /**
     * The values of a statement of this shape, in the order of its parameters.
     *
     * @throws QueryException if an object that it asks for has no key yet
     */
    static @Nullable Object[] of(StatementShape shape, @Nullable Object[] arguments) {
        return of(shape.values(), arguments);
    }

    /** The same, by where the values are taken from. */
    static @Nullable Object[] of(List<ValueSource> sources, @Nullable Object[] arguments) {
        @Nullable Object[] values = new Object[sources.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = sources.get(i).value(arguments);
            if (values[i] == null && sources.get(i) instanceof ValueSource.Deferred) {
                throw new QueryException(
                        "Cannot run the query: it compares a reference with an object that has no key yet."
                                + " Add the object to the session first, or ask for isNull() if that is meant.");
            }
        }
        return values;
    }
}
