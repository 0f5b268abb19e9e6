package dev.kindred.loading;

import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.sql.Comparison;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Operator;
import dev.kindred.sql.Parameter;
import dev.kindred.sql.Sql;
import dev.kindred.sql.ValueSource;
import dev.kindred.state.EntityState;
import dev.kindred.state.RowValues;
import dev.kindred.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keys of several columns: their values in an object, and as conditions. Pure functions. */
final class KeyConditions {

    private KeyConditions() {}

    /** The values that a relationship goes by: a list's are those of the owner's row, a reference's those of the object. */
    static @Nullable Object[] values(Instrumented object, RelationshipAttribute<?, ?> relationship) {
        List<? extends ColumnAttribute<?, ?>> columns = relationship.ownColumns();
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            int attribute = columns.get(i).index();
            Object inRow = relationship.isCollection() ? RowValues.of(object, attribute) : EntityState.UNKNOWN;
            values[i] = inRow == EntityState.UNKNOWN ? object.kindredGet(attribute) : inRow;
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
