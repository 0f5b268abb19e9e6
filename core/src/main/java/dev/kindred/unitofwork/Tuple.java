package dev.kindred.unitofwork;

import dev.kindred.state.EntityState;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The values that some columns of a table have together: of a key, or of a foreign key that points to one. */
record Tuple(String table, List<String> columns, List<Object> values) {

    /** The tuple of these columns, read by {@code value}; null if one of them is NULL or not known, so that nothing meets it. */
    static @Nullable Tuple of(
            String table, List<String> columns, List<String> read, Function<String, @Nullable Object> value) {
        List<Object> values = new ArrayList<>(read.size());
        for (String column : read) {
            Object one = value.apply(column);
            if (one == null || one == EntityState.UNKNOWN) {
                return null;
            }
            values.add(comparable(one));
        }
        return new Tuple(table, columns, values);
    }

    // What the database takes for equal, and Java does not.
    private static Object comparable(Object value) {
        if (value instanceof BigDecimal number) {
            return number.stripTrailingZeros();
        }
        return value instanceof byte[] bytes ? ByteBuffer.wrap(bytes) : value;
    }
}
