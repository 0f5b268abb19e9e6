package dev.kindred.type;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The type that a value by itself is bound as, where no column says more. Pure functions. */
public final class ValueTypes {

    private static final Map<Class<?>, SqlType<?>> BY_CLASS = byClass(
            Types.TEXT,
            Types.TINYINT,
            Types.SMALLINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.REAL,
            Types.DOUBLE,
            Types.decimal(0, 0),
            Types.bigInteger(0),
            Types.BOOLEAN,
            Types.BINARY,
            Types.DATE,
            Types.TIME,
            Types.DATE_TIME,
            Types.OFFSET_DATE_TIME,
            Types.INSTANT,
            Types.DURATION,
            Types.UUID);

    private ValueTypes() {}

    /** The type of values of this one's class; null if no column holds such. */
    public static @Nullable SqlType<?> of(Object value) {
        return BY_CLASS.get(value.getClass());
    }

    private static Map<Class<?>, SqlType<?>> byClass(SqlType<?>... types) {
        Map<Class<?>, SqlType<?>> known = new HashMap<>();
        for (SqlType<?> type : types) {
            known.put(type.javaType(), type);
        }
        return Map.copyOf(known);
    }
}
