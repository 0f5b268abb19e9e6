package dev.kindred.type;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
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

    /** How a database stores a type that no converter stands before. */
    @FunctionalInterface
    public interface Storage {
        <S> SqlType<S> stored(SqlType<S> type);
    }

    private final TypeKind kind;
    private final Class<T> javaType;
    private final int jdbcType;
    private final int length;
    private final int precision;
    private final int scale;
    private final @Nullable Reader<T> reader; // null: by JDBC's own getter
    private final Binder<T> binder;
    private final @Nullable Conversion<T, ?> conversion;
    private final @Nullable SqlType<?> element;
    private final @Nullable EnumLabels labels;
    private final @Nullable Map<String, T> constants;
    private final int hash;

    SqlType(
            TypeKind kind,
            Class<T> javaType,
            int jdbcType,
            int length,
            int precision,
            int scale,
            Reader<T> reader,
            Binder<T> binder) {
        this(kind, javaType, jdbcType, length, precision, scale, reader, binder, null, null, null, null);
    }

    private SqlType(
            TypeKind kind,
            Class<T> javaType,
            int jdbcType,
            int length,
            int precision,
            int scale,
            @Nullable Reader<T> reader,
            Binder<T> binder,
            @Nullable Conversion<T, ?> conversion,
            @Nullable SqlType<?> element,
            @Nullable EnumLabels labels,
            @Nullable Map<String, T> constants) {
        this.kind = kind;
        this.javaType = javaType;
        this.jdbcType = jdbcType;
        this.length = length;
        this.precision = precision;
        this.scale = scale;
        this.reader = reader;
        this.binder = binder;
        this.conversion = conversion;
        this.element = element;
        this.labels = labels;
        this.constants = constants;
        this.hash = Objects.hash(kind, javaType, jdbcType, length, precision, scale);
    }

    static <T> SqlType<T> of(TypeKind kind, Class<T> javaType, int jdbcType, Reader<T> reader, Binder<T> binder) {
        return new SqlType<>(kind, javaType, jdbcType, 0, 0, 0, reader, binder);
    }

    /** A type that is read by the very getter that JDBC has for its class. */
    static <T> SqlType<T> plain(
            TypeKind kind, Class<T> javaType, int jdbcType, int length, int precision, int scale, Binder<T> binder) {
        return new SqlType<>(kind, javaType, jdbcType, length, precision, scale, null, binder, null, null, null, null);
    }

    /** Lists of another type's values. */
    @SuppressWarnings("unchecked") // a class literal knows no type arguments
    static <E> SqlType<List<E>> listOf(SqlType<E> element, Reader<List<E>> reader, Binder<List<E>> binder) {
        return new SqlType<>(
                TypeKind.ARRAY,
                (Class<List<E>>) (Class<?>) List.class,
                java.sql.Types.VARCHAR,
                0,
                0,
                0,
                reader,
                binder,
                null,
                element,
                null,
                null);
    }

    /** Enums by their constants' names. */
    static <E extends Enum<E>> SqlType<E> ofEnum(
            Class<E> javaType, int length, Map<String, E> constants, Reader<E> reader, Binder<E> binder) {
        return new SqlType<>(
                TypeKind.ENUM,
                javaType,
                java.sql.Types.VARCHAR,
                length,
                0,
                0,
                reader,
                binder,
                null,
                null,
                null,
                constants);
    }

    /** This type of an enum, kept in a type of the database's own where it has such types. */
    SqlType<T> withLabels(EnumLabels own) {
        return new SqlType<>(
                kind, javaType, jdbcType, length, precision, scale, reader, binder, null, null, own, constants);
    }

    /** A type whose values a converter makes of another's; what DDL knows is that other's. */
    static <J> SqlType<J> converted(Class<J> javaType, Conversion<J, ?> conversion) {
        SqlType<?> stored = conversion.stored();
        return new SqlType<>(
                stored.kind,
                javaType,
                stored.jdbcType,
                stored.length,
                stored.precision,
                stored.scale,
                conversion::read,
                conversion::bind,
                conversion,
                stored.element,
                stored.labels,
                null);
    }

    /** This type as a database stores it: its converter stays, and before what it makes stands the database's own way. */
    public SqlType<T> storedBy(Storage storage) {
        return conversion == null ? storage.stored(this) : converted(javaType, storedBy(conversion, storage));
    }

    private static <J, S> Conversion<J, S> storedBy(Conversion<J, S> conversion, Storage storage) {
        return conversion.over(conversion.stored().storedBy(storage));
    }

    /** This type with the engine's way to write documents, if it is one of documents. */
    public SqlType<T> withJson(@Nullable JsonFormat format) {
        return conversion == null ? this : converted(javaType, conversion.withJson(format));
    }

    /** The type of what reaches the column: this one, or that to which its converter leads. */
    public SqlType<?> base() {
        return conversion == null ? this : conversion.stored().base();
    }

    /**
     * The value that reaches the column, one of {@link #base()}.
     *
     * @throws RuntimeException whatever the converter throws
     */
    public Object toBase(T value) {
        return conversion == null ? value : conversion.toBase(value);
    }

    /**
     * The value of which a database wrote this text inside of JSON.
     *
     * @throws SQLException if the text does not stand for one value for certain; read the column itself then
     */
    public T ofText(String text) throws SQLException {
        if (conversion != null) {
            return conversion.ofText(text);
        }
        try {
            T constant = constants == null ? null : constants.get(text);
            return constant == null ? javaType.cast(ValueText.parsed(text, this)) : constant;
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw new SQLException("'" + text + "' is not for certain a " + javaType.getSimpleName() + ".", e);
        }
    }

    /**
     * The type of the elements of a list.
     *
     * @throws IllegalStateException if this is no type of lists
     */
    public SqlType<?> elementType() {
        if (element == null) {
            throw new IllegalStateException(this + " is no type of lists");
        }
        return element;
    }

    /**
     * What JDBC answers as an element of an array, as the class that the list is to hold.
     *
     * @throws SQLException if it is something else
     */
    public T elementOf(Object value) throws SQLException {
        return ListText.element(value, this);
    }

    /** The type of the database's own that an enum is to be kept in; null for all others. */
    public @Nullable EnumLabels labels() {
        return labels;
    }

    /** The name of the converter before the column; null if there is none. */
    public @Nullable String converterName() {
        return conversion == null ? null : conversion.name();
    }

    /** Whether columns of this type and of the other keep equal values alike, so that one can point to the other. */
    public boolean isComparableTo(SqlType<?> other) {
        return javaType == other.javaType
                && kind == other.kind
                && (conversion == null ? other.conversion == null : conversion.isBySame(other.conversion));
    }

    /** This type, stored in another way; what DDL knows of it stays. */
    public SqlType<T> stored(int asJdbcType, Reader<T> by, Binder<T> with) {
        return new SqlType<>(
                kind, javaType, asJdbcType, length, precision, scale, by, with, null, element, labels, constants);
    }

    /** What kind of values the column holds: those of {@link #base()}. */
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

    /** Whether a column of this type is read by JDBC's own getter for this class, and by nothing else. */
    public boolean isPlain(Class<?> type) {
        return reader == null && javaType == type;
    }

    /** The value of a column of the current row (numbered from 1), null for NULL. */
    public @Nullable T read(ResultSet row, int column) throws SQLException {
        return reader == null ? readPlain(row, column) : reader.read(row, column);
    }

    // No reader in between, of which there are many, and a column that is not 0 is not asked for NULL.
    @SuppressWarnings("unchecked") // each kind that is plain has one class
    private @Nullable T readPlain(ResultSet row, int column) throws SQLException {
        return (T)
                switch (kind) {
                    case TEXT -> row.getString(column);
                    case BIGINT -> PlainColumns.longOrNull(row, column);
                    case INTEGER -> PlainColumns.intOrNull(row, column);
                    case DECIMAL -> row.getBigDecimal(column);
                    default -> row.getObject(column, javaType);
                };
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
                && scale == that.scale
                && Objects.equals(element, that.element)
                && Objects.equals(labels, that.labels)
                && (conversion == null ? that.conversion == null : conversion.isAlike(that.conversion));
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        if (length > 0) {
            return kind + "(" + length + ")";
        }
        return precision > 0 ? kind + "(" + precision + ", " + scale + ")" : kind.toString();
    }
}
