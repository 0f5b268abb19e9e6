package dev.kindred.engine;

import dev.kindred.dialect.Dialect;
import dev.kindred.type.Types;
import java.sql.Array;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Time;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads values whose type nobody has told, without the classes that JDBC made before Java had times. Pure functions. */
final class PlainValues {

    private PlainValues() {}

    /** The value of a column, counted from 1; null for NULL. Times are read as the dialect reads them. */
    static @Nullable Object read(ResultSet row, int column, Dialect dialect) throws SQLException {
        Object value = row.getObject(column);
        if (value instanceof Timestamp) {
            return isInstant(row, column)
                    ? row.getObject(column, OffsetDateTime.class)
                    : dialect.stored(Types.DATE_TIME).read(row, column);
        } else if (value instanceof Date) {
            return dialect.stored(Types.DATE).read(row, column);
        } else if (value instanceof Time) {
            return dialect.stored(Types.TIME).read(row, column);
        } else if (value instanceof Clob text) {
            return text.getSubString(1, Math.toIntExact(text.length()));
        } else if (value instanceof Blob bytes) {
            return bytes.getBytes(1, Math.toIntExact(bytes.length()));
        } else if (value instanceof Array array) {
            return array.getArray() instanceof Object[] elements ? Arrays.asList(elements) : array.getArray();
        }
        return value;
    }

    // Some drivers call a time with a zone a TIMESTAMP, and answer one in the zone of this machine.
    private static boolean isInstant(ResultSet row, int column) throws SQLException {
        String name = row.getMetaData().getColumnTypeName(column).toLowerCase(Locale.ROOT);
        return row.getMetaData().getColumnType(column) == java.sql.Types.TIMESTAMP_WITH_TIMEZONE
                || name.equals("timestamptz")
                || name.contains("with time zone");
    }
}
