package dev.kindred.loading;

import dev.kindred.type.SqlType;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Values made up for statements that are explained and not run. Pure functions. */
final class Examples {

    private Examples() {}

    /** A value of a type; null if none can be made up, as of enums, or by a converter that refuses it. */
    static <T> @Nullable T of(SqlType<T> type) {
        String text = switch (type.kind()) {
            case TEXT, JSON -> "";
            case TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, DECIMAL, BIG_INTEGER, BOOLEAN, DURATION -> "0";
            case BINARY -> "00";
            case DATE -> "2000-01-01";
            case TIME -> "00:00";
            case DATE_TIME, INSTANT, OFFSET_DATE_TIME -> "2000-01-01 00:00:00";
            case UUID -> "00000000-0000-0000-0000-000000000000";
            case ARRAY -> "[]";
            case ENUM -> null;
        };
        try {
            return text == null ? null : type.ofText(text);
        } catch (SQLException e) {
            return null;
        }
    }
}
