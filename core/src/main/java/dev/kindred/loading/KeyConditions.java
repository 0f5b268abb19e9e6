package dev.kindred.loading;

import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.sql.Comparison;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Operator;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.Sql;
import dev.kindred.sql.ValueSource;
import dev.kindred.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys of several columns: their values in an object, and as conditions. Pure functions. */
final class KeyConditions {

    private KeyConditions() {}

    /** The values of these columns as the object holds them. */
    static @Nullable Object[] values(Instrumented object, List<? extends ColumnAttribute<?, ?>> columns) {
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = object.kindredGet(columns.get(i).index());
        }
        return values;
    }

    /** Whether the columns have these values; a null is a test for NULL. */
    static Condition equal(List<? extends ColumnAttribute<?, ?>> columns, @Nullable Object[] values) {
        Condition[] all = new Condition[values.length];
        for (int i = 0; i < all.length; i++) {
            Object value = values[i];
            ColumnAttribute<?, ?> column = columns.get(i);
            all[i] = value == null
                    ? column.isNull()
                    : new Comparison(column, Operator.EQ, parameter(column.type(), value));
        }
        return Sql.and(all);
    }

    private static <T> Parameter<T> parameter(SqlType<T> type, Object value) {
        return new Parameter<>(type, new ValueSource.Fixed(value));
    }
}
