package dev.kindred.dialect;

import dev.kindred.type.SqlType;
import dev.kindred.type.TypeKind;
import java.util.EnumSet;
import java.util.Set;

/** The names of column types by the standard (ISO/IEC 9075-2, 6.1), and which of them a database numbers. Pure functions. */
final class StandardTypes {

    private static final Set<TypeKind> INTEGERS =
            EnumSet.of(TypeKind.TINYINT, TypeKind.SMALLINT, TypeKind.INTEGER, TypeKind.BIGINT);

    private StandardTypes() {}

    /** Whether the type is one of whole numbers, of which keys are generated. */
    static boolean isInteger(SqlType<?> type) {
        return INTEGERS.contains(type.kind());
    }

    /** The standard has no byte, so that is a {@code smallint}, and no UUID, so that is a text. */
    static String name(SqlType<?> type) {
        return switch (type.kind()) {
            case TEXT, ENUM, JSON, ARRAY -> type.length() > 0 ? "varchar(" + type.length() + ")" : "clob";
            case TINYINT, SMALLINT -> "smallint";
            case INTEGER -> "integer";
            case BIGINT, DURATION -> "bigint";
            case REAL -> "real";
            case DOUBLE -> "double precision";
            case DECIMAL, BIG_INTEGER -> "decimal(" + type.precision() + ", " + type.scale() + ")";
            case BOOLEAN -> "boolean";
            case BINARY -> "blob";
            case DATE -> "date";
            case TIME -> "time(6)";
            case DATE_TIME -> "timestamp(6)";
            case INSTANT, OFFSET_DATE_TIME -> "timestamp(6) with time zone";
            case UUID -> "char(36)";
        };
    }
}
