package dev.kindred.engine;

import dev.kindred.dialect.Dialect;
import dev.kindred.exception.DatabaseException;
import dev.kindred.type.PlainColumns;
import dev.kindred.type.RowSource;
import dev.kindred.type.SqlType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The current row of a result; one object for all its rows. For one thread, and only until the next row. */
final class ResultRow implements RowSource {

    private final ResultSet result;
    private final SqlType<?>[] types;
    private final int @Nullable [] places;
    private final Dialect dialect;
    private final Failures failures;

    /**
     * The rows of a result.
     *
     * @param types how each column is read
     * @param places where each column is found, counted from 1; null if they stand in their order
     */
    ResultRow(ResultSet result, List<SqlType<?>> types, int @Nullable [] places, Dialect dialect, Failures failures) {
        this.result = result;
        this.types = types.toArray(SqlType<?>[]::new);
        this.places = places;
        this.dialect = dialect;
        this.failures = failures;
    }

    private int at(int column) {
        return places == null ? column + 1 : places[column];
    }

    @Override
    public boolean isNull(int column) {
        try {
            return result.getObject(at(column)) == null;
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    @Override
    public long readLong(int column) {
        try {
            return result.getLong(at(column));
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    @Override
    public int readInt(int column) {
        try {
            return result.getInt(at(column));
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    @Override
    public double readDouble(int column) {
        try {
            return result.getDouble(at(column));
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    @Override
    public boolean readBoolean(int column) {
        try {
            return result.getBoolean(at(column));
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    @Override
    public @Nullable Long readLongOrNull(int column) {
        if (!types[column].isPlain(Long.class)) {
            return RowSource.super.readLongOrNull(column);
        }
        try {
            return PlainColumns.longOrNull(result, at(column));
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    @Override
    public @Nullable Integer readIntOrNull(int column) {
        if (!types[column].isPlain(Integer.class)) {
            return RowSource.super.readIntOrNull(column);
        }
        try {
            return PlainColumns.intOrNull(result, at(column));
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    @Override
    public @Nullable String readText(int column) {
        if (!types[column].isPlain(String.class)) {
            return RowSource.super.readText(column);
        }
        try {
            return result.getString(at(column));
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    @Override
    public @Nullable BigDecimal readDecimal(int column) {
        if (!types[column].isPlain(BigDecimal.class)) {
            return RowSource.super.readDecimal(column);
        }
        try {
            return result.getBigDecimal(at(column));
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    @Override
    public @Nullable LocalDate readDate(int column) {
        if (!types[column].isPlain(LocalDate.class)) {
            return RowSource.super.readDate(column);
        }
        try {
            return result.getObject(at(column), LocalDate.class);
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    @Override
    @SuppressWarnings("unchecked") // the classes were compared
    public <T> @Nullable T read(int column, SqlType<T> type) {
        SqlType<?> own = types[column];
        SqlType<T> stored = own.javaType() == type.javaType() ? (SqlType<T>) own : dialect.kept(type);
        try {
            return stored.read(result, at(column));
        } catch (SQLException e) {
            throw unreadable(column, e);
        }
    }

    private DatabaseException unreadable(int column, SQLException e) {
        return failures.of("read the column " + label(at(column)) + " (" + types[column] + ")", e);
    }

    private String label(int place) {
        try {
            return result.getMetaData().getColumnLabel(place);
        } catch (SQLException e) {
            return String.valueOf(place);
        }
    }
}
