package dev.kindred.dialect;

import dev.kindred.type.SqlType;
import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists in the arrays of databases that have them. Pure functions. */
final class ArrayValues {

    private ArrayValues() {}

    /** The list that an array holds. */
    static <T> @Nullable T read(SqlType<T> type, ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        if (array == null) {
            return null;
        }
        List<Object> values = new ArrayList<>();
        for (Object element : (Object[]) array.getArray()) {
            if (element == null) {
                throw new SQLException("The array in the column holds a NULL, which a list of values cannot.");
            }
            values.add(type.elementType().elementOf(element));
        }
        return type.javaType().cast(List.copyOf(values));
    }

    /** Binds a list as an array of the type that the driver knows by this name. */
    static void bind(PreparedStatement statement, int parameter, Object value, String elementName) throws SQLException {
        Object[] elements = ((List<?>) value).toArray();
        statement.setArray(parameter, statement.getConnection().createArrayOf(elementName, elements));
    }

    /** What is wrong with the first element that is wrong; null if nothing. */
    static @Nullable String refusal(List<?> values, Function<Object, @Nullable String> refusal) {
        return values.stream()
                .map(refusal)
                .filter(Objects::nonNull)
                .findFirst()
                .map(fault -> "holds a value that " + fault)
                .orElse(null);
    }

    /** What is wrong with the first element that JSON has no form for; null if nothing. */
    static @Nullable String textRefusal(List<?> values, String database) {
        return refusal(values, value -> {
            if (value instanceof String text) {
                return ValueRules.halfPair(text, database);
            }
            return value instanceof Number number && !Double.isFinite(number.doubleValue())
                    ? "is " + value + ", but " + database + " keeps finite numbers in lists only"
                    : null;
        });
    }
}
