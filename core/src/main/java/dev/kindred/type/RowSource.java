package dev.kindred.type;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a result while it is read; columns are numbered from 0. Valid only until the next row, and for one thread.
 *
 * <p>The {@code read…} methods for primitives spare boxing; for NULL they answer zero or false, so a column that takes NULL is
 * asked with {@link #isNull} first, or read with {@link #read}.
 */
public interface RowSource {

    /** Whether the column is NULL. */
    boolean isNull(int column);

    /** The column as a long; 0 for NULL. */
    long readLong(int column);

    /** The column as an int; 0 for NULL. */
    int readInt(int column);

    /** The column as a double; 0 for NULL. */
    double readDouble(int column);

    /** The column as a boolean; false for NULL. */
    boolean readBoolean(int column);

    /** The column as a boxed long; null for NULL. */
    default @Nullable Long readLongOrNull(int column) {
        return read(column, Types.BIGINT);
    }

    /** The column as a boxed int; null for NULL. */
    default @Nullable Integer readIntOrNull(int column) {
        return read(column, Types.INTEGER);
    }

    /** The column as a text; null for NULL. */
    default @Nullable String readText(int column) {
        return read(column, Types.TEXT);
    }

    /** The column as a decimal; null for NULL. */
    default @Nullable BigDecimal readDecimal(int column) {
        return read(column, Types.DECIMAL);
    }

    /** The column as a day; null for NULL. */
    default @Nullable LocalDate readDate(int column) {
        return read(column, Types.DATE);
    }

    /** The column as its type's Java value; null for NULL. */
    <T> @Nullable T read(int column, SqlType<T> type);

    /**
     * The entity object whose columns begin at {@code column}; null if the row holds none there.
     *
     * @param entity what is selected, the entity's model or an alias of it
     */
    default @Nullable Object readEntity(int column, Object entity) {
        throw new UnsupportedOperationException(entity + " is read through a session, not over a connection");
    }
}
