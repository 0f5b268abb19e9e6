package dev.kindred.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How values of one Java class are read from a column and bound to a parameter, with what DDL must know of the column.
 * Immutable, for any number of threads; equal by content.
 *
 * <p>A type is logical: a dialect may store it in its own way ({@code Dialect.stored}), and the one that reads and binds is
 * then the dialect's. Get one from {@link Types}.
 *
 * @param <T> the Java class of the values, boxed
 */
public final class SqlType<T> {

    /** Reads one column; answers null for NULL. Columns are numbered from 1 here, as JDBC does. */
    @FunctionalInterface
    public interface Reader<T> {
        @Nullable
        T read(ResultSet row, int column) throws SQLException;
    }

    /** Binds one value that is not null. Parameters are numbered from 1, as JDBC does. */
    @FunctionalInterface
    public interface Binder<T> {
        void bind(PreparedStatement statement, int parameter, T value) throws SQLException;
    }

    private final TypeKind kind;
    private final Class<T> javaType;
    private final int jdbcType;
    private final int length;
    private final int precision;
    private final int scale;
    private final Reader<T> reader;
    private final Binder<T> binder;

    SqlType(
            TypeKind kind,
            Class<T> javaType,
            int jdbcType,
            int length,
            int precision,
            int scale,
            Reader<T> reader,
            Binder<T> binder) {
        this.kind = kind;
        this.javaType = javaType;
        this.jdbcType = jdbcType;
        this.length = length;
        this.precision = precision;
        this.scale = scale;
        this.reader = reader;
        this.binder = binder;
    }

    static <T> SqlType<T> of(TypeKind kind, Class<T> javaType, int jdbcType, Reader<T> reader, Binder<T> binder) {
        return new SqlType<>(kind, javaType, jdbcType, 0, 0, 0, reader, binder);
    }

    /** This type, stored in another way; what DDL knows of it stays. */
    public SqlType<T> stored(int asJdbcType, Reader<T> by, Binder<T> with) {
        return new SqlType<>(kind, javaType, asJdbcType, length, precision, scale, by, with);
    }

    /** What kind of values it holds. */
    public TypeKind kind() {
        return kind;
    }

    /** The class of the values, boxed. */
    public Class<T> javaType() {
        return javaType;
    }

    /** The code of {@link java.sql.Types} that a NULL is bound with. */
    public int jdbcType() {
        return jdbcType;
    }

    /** The most characters of a text or an enum's name; 0 means no limit. */
    public int length() {
        return length;
    }

    /** The number of digits of a decimal or big integer; 0 for other types. */
    public int precision() {
        return precision;
    }

    /** The number of digits after the point of a decimal; 0 for other types. */
    public int scale() {
        return scale;
    }

    /** The value of a column of the current row (numbered from 1), null for NULL. */
    public @Nullable T read(ResultSet row, int column) throws SQLException {
        return reader.read(row, column);
    }

    /** Binds a value, or NULL, to a parameter (numbered from 1). */
    public void bind(PreparedStatement statement, int parameter, @Nullable T value) throws SQLException {
        if (value == null) {
            statement.setNull(parameter, jdbcType);
        } else {
            binder.bind(statement, parameter, value);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SqlType<?> that
                && kind == that.kind
                && javaType == that.javaType
                && jdbcType == that.jdbcType
                && length == that.length
                && precision == that.precision
                && scale == that.scale;
    }

    @Override
    public int hashCode() {
        return Objects.hash(kind, javaType, jdbcType, length, precision, scale);
    }

    @Override
    public String toString() {
        if (length > 0) {
            return kind + "(" + length + ")";
        }
        return precision > 0 ? kind + "(" + precision + ", " + scale + ")" : kind.toString();
    }
}
