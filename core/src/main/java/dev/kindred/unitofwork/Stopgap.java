package dev.kindred.unitofwork;

import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.schema.Column;
import dev.kindred.type.SqlType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values that stand in a unique column for the moment in which two rows exchange theirs. They lie at the far end of what the type
 * holds, where no program keeps its own; should one be taken all the same, the database says so, and nothing is lost.
 */
final class Stopgap {

    private static final String TEXT = "~kindred~";

    private Stopgap() {}

    /** The value, another for each number; null if the column can take none. */
    static @Nullable Object value(ColumnAttribute<?, ?> attribute, int number) {
        Column<?> column = attribute.column();
        boolean isKey = column.isForeignKey() || attribute.entity().linkOverKey(attribute.index()) != null;
        if (isKey || attribute.type().converterName() != null) {
            return null;
        }
        SqlType<?> type = attribute.type();
        Class<?> java = type.javaType();
        if (java == Long.class) {
            return Long.MIN_VALUE + number;
        }
        if (java == Integer.class) {
            return Integer.MIN_VALUE + number;
        }
        if (java == Short.class) {
            return (short) (Short.MIN_VALUE + number);
        }
        if (java == UUID.class) {
            return new UUID(-1L, number);
        }
        if (java == String.class) {
            String text = TEXT + number;
            return type.length() == 0 || text.length() <= type.length() ? text : null;
        }
        return null;
    }
}
