package dev.kindred.loading;

import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.type.RowSource;
import dev.kindred.type.SqlType;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of a result that may hold entities. Valid as long as the row it stands on. */
record SessionRow(RowSource row, ResultObjects objects) implements RowSource {

    @Override
    public boolean isNull(int column) {
        return row.isNull(column);
    }

    @Override
    public long readLong(int column) {
        return row.readLong(column);
    }

    @Override
    public int readInt(int column) {
        return row.readInt(column);
    }

    @Override
    public double readDouble(int column) {
        return row.readDouble(column);
    }

    @Override
    public boolean readBoolean(int column) {
        return row.readBoolean(column);
    }

    @Override
    public @Nullable Long readLongOrNull(int column) {
        return row.readLongOrNull(column);
    }

    @Override
    public @Nullable Integer readIntOrNull(int column) {
        return row.readIntOrNull(column);
    }

    @Override
    public @Nullable String readText(int column) {
        return row.readText(column);
    }

    @Override
    public @Nullable BigDecimal readDecimal(int column) {
        return row.readDecimal(column);
    }

    @Override
    public @Nullable LocalDate readDate(int column) {
        return row.readDate(column);
    }

    @Override
    public <T> @Nullable T read(int column, SqlType<T> type) {
        return row.read(column, type);
    }

    @Override
    public @Nullable Object readEntity(int column, Object entity) {
        return objects.read((EntityDescriptor<?, ?>) entity, row, column);
    }
}
