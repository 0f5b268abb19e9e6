package dev.kindred.sql;

import dev.kindred.exception.QueryException;
import dev.kindred.type.RowSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Several selections side by side, made into one result. */
record Combined<R>(List<Selection<?>> parts, Function<@Nullable Object[], R> maker) implements Selection<R> {

    @Override
    public List<? extends Expression<?>> expressions() {
        List<Expression<?>> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(part.expressions()));
        return all;
    }

    @Override
    public List<? extends Selection<?>> madeOf() {
        return parts;
    }

    @Override
    public R read(RowSource row, int column) {
        @Nullable Object[] values = new Object[parts.size()];
        int at = column;
        for (int i = 0; i < values.length; i++) {
            values[i] = parts.get(i).read(row, at);
            at += parts.get(i).expressions().size();
        }
        try {
            return maker.apply(values);
        } catch (NullPointerException e) {
            if (!Arrays.asList(values).contains(null)) {
                throw e;
            }
            throw new QueryException(
                    "Cannot make a result of the row " + Arrays.toString(values)
                            + ": a value is NULL where the constructor takes none. Declare the component as a class that takes"
                            + " null (Long in place of long), or leave such rows out with isNotNull().",
                    e);
        }
    }
}
