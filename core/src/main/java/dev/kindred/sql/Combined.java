package dev.kindred.sql;

import dev.kindred.exception.QueryException;
import dev.kindred.type.RowSource;
import dev.kindred.type.SqlType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Several selections side by side, made into one result. */
final class Combined<R> implements Selection<R> {

    private final List<Selection<?>> parts;
    private final Function<@Nullable Object[], R> maker;

    // For each row: asked of the parts, lists of expressions were a quarter of what reading rows into records
    // allocated.
    private final int[] widths;
    private final @Nullable SqlType<?>[] types;

    Combined(List<Selection<?>> parts, Function<@Nullable Object[], R> maker) {
        this.parts = parts;
        this.maker = maker;
        this.types = parts.stream()
                .map(part -> part instanceof Expression<?> expression ? expression.type() : null)
                .toArray(SqlType<?>[]::new);
        this.widths = parts.stream().mapToInt(part -> part.expressions().size()).toArray();
    }

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
        @Nullable Object[] values = new Object[widths.length];
        int at = column;
        for (int i = 0; i < values.length; i++) {
            SqlType<?> type = types[i];
            values[i] = type == null ? parts.get(i).read(row, at) : row.read(at, type);
            at += widths[i];
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
