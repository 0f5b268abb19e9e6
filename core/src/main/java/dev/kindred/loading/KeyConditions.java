package dev.kindred.loading;

import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.Direction;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Comparison;
import dev.kindred.sql.Condition;
import dev.kindred.sql.NullTest;
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

    /** The values that a relationship goes by: a reference's are those of the object, the others' those of its row. */
    static @Nullable Object[] values(Instrumented object, RelationshipAttribute<?, ?> relationship) {
        return values(object, relationship, relationship.direction() != Direction.MANY_TO_ONE);
    }

    /** The values that a relationship goes by in the object's row. */
    static @Nullable Object[] ofRow(Instrumented object, RelationshipAttribute<?, ?> relationship) {
        return values(object, relationship, true);
    }

    private static @Nullable Object[] values(
            Instrumented object, RelationshipAttribute<?, ?> relationship, boolean asInRow) {
        List<? extends ColumnAttribute<?, ?>> columns = relationship.ownColumns();
        @Nullable Object[] values = new Object[columns.size()];
        for (int i = 0; i < values.length; i++) {
            int attribute = columns.get(i).index();
            Object inRow = asInRow ? RowValues.of(object, attribute) : EntityState.UNKNOWN;
            values[i] = inRow == EntityState.UNKNOWN ? object.kindredGet(attribute) : inRow;
        }
        return values;
    }

    /** Whether the columns have these values; a null is a test for NULL. */
    static Condition equal(List<? extends ColumnExpression<?>> columns, @Nullable Object[] values) {
        Condition[] all = new Condition[values.length];
        for (int i = 0; i < all.length; i++) {
            Object value = values[i];
            ColumnExpression<?> column = columns.get(i);
            all[i] = value == null
                    ? new NullTest(column, false)
                    : new Comparison(column, Operator.EQ, parameter(column.type(), value));
        }
        return Sql.and(all);
    }

    /** Whether the columns have one of several keys' values. */
    static Condition anyOf(List<? extends ColumnExpression<?>> columns, List<@Nullable Object[]> keys) {
        return Sql.or(keys.stream().map(key -> equal(columns, key)).toArray(Condition[]::new));
    }

    private static <T> Parameter<T> parameter(SqlType<T> type, Object value) {
        return new Parameter<>(type, new ValueSource.Fixed(value));
    }
}
