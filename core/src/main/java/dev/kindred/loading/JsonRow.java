package dev.kindred.loading;

import dev.kindred.type.JsonArray;
import dev.kindred.type.RowSource;
import dev.kindred.type.SqlType;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that came as a part of a JSON text, read whole. Immutable. */
final class JsonRow implements RowSource {

    private final @Nullable Object[] values;

    private JsonRow(@Nullable Object[] values) {
        this.values = values;
    }

    /**
     * The row.
     *
     * @param json its values as they stand in the text
     * @param types how each is read
     * @throws SQLException if one of them cannot be told for certain
     */
    static JsonRow of(@Nullable Object json, List<SqlType<?>> types) throws SQLException {
        if (!(json instanceof List<?> written) || written.size() != types.size()) {
            throw new SQLException("A row in the JSON is not one of " + types.size() + " values.");
        }
        @Nullable Object[] values = new Object[written.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = written.get(i);
            values[i] = value instanceof String text ? types.get(i).ofText(text) : value;
        }
        return new JsonRow(values);
    }

    /**
     * The rows of a text, or of a part of one; null stands for a text that the database did not make to its end.
     *
     * @throws SQLException if they cannot be told for certain
     */
    static List<JsonRow> all(@Nullable Object json, List<SqlType<?>> types) throws SQLException {
        if (json == null) {
            throw new SQLException("The database answered no JSON.");
        }
        List<?> written = json instanceof List<?> part ? part : JsonArray.parsed((String) json);
        List<JsonRow> rows = new ArrayList<>(written.size());
        for (Object row : written) {
            rows.add(of(row, types));
        }
        return rows;
    }

    /** The value as it is; rows inside of this one are a list or a text. */
    @Nullable
    Object value(int column) {
        return values[column];
    }

    @Override
    public boolean isNull(int column) {
        return values[column] == null;
    }

    @Override
    public long readLong(int column) {
        return values[column] == null ? 0 : ((Number) values[column]).longValue();
    }

    @Override
    public int readInt(int column) {
        return values[column] == null ? 0 : ((Number) values[column]).intValue();
    }

    @Override
    public double readDouble(int column) {
        return values[column] == null ? 0 : ((Number) values[column]).doubleValue();
    }

    @Override
    public boolean readBoolean(int column) {
        return values[column] != null && (Boolean) values[column];
    }

    @Override
    public <T> @Nullable T read(int column, SqlType<T> type) {
        return type.javaType().cast(values[column]);
    }
}
