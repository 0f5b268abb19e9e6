package dev.kindred.type;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Numbers of a result's current row that may be NULL; JDBC answers 0 for that, so only a 0 is asked about. Pure functions. */
public final class PlainColumns {

    private PlainColumns() {}

    /** A column (numbered from 1) as a long; null for NULL. */
    public static @Nullable Long longOrNull(ResultSet row, int column) throws SQLException {
        long value = row.getLong(column);
        return value == 0 && row.wasNull() ? null : (Long) value;
    }

    /** A column (numbered from 1) as an int; null for NULL. */
    public static @Nullable Integer intOrNull(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return value == 0 && row.wasNull() ? null : (Integer) value;
    }
}
