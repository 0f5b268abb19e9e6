package dev.kindred.type;

import dev.kindred.exception.MappingException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * How values reach a column of another type. Immutable, for any number of threads.
 *
 * @param stored the type of the column
 */
record Conversion<J, S>(SqlType<S> stored, Converter<J, S> converter) {

    Conversion<J, S> over(SqlType<S> other) {
        return new Conversion<>(other, converter);
    }

    Conversion<J, S> withJson(@Nullable JsonFormat format) {
        return converter instanceof JsonText<?> ? new Conversion<>(stored, formatted(format)) : this;
    }

    @SuppressWarnings("unchecked") // the same converter but for its format
    private Converter<J, S> formatted(@Nullable JsonFormat format) {
        return (Converter<J, S>) new JsonText<>(((JsonText<?>) converter).type(), format);
    }

    @Nullable
    J read(ResultSet row, int column) throws SQLException {
        S value = stored.read(row, column);
        return value == null ? null : toJava(value);
    }

    /** The value of which a database wrote this text inside of JSON. */
    J ofText(String text) throws SQLException {
        return toJava(stored.ofText(text));
    }

    private J toJava(S value) throws SQLException {
        try {
            return converted(converter.toJava(value));
        } catch (MappingException e) {
            throw e; // it is nothing about this value
        } catch (RuntimeException e) {
            throw new SQLException("The column holds " + shown(value) + ", which " + name() + " cannot read: " + e, e);
        }
    }

    void bind(PreparedStatement statement, int parameter, J value) throws SQLException {
        stored.bind(statement, parameter, toStored(value));
    }

    S toStored(J value) {
        return converted(converter.toStored(value));
    }

    /** What the column's own type makes of the value, through all converters. */
    Object toBase(J value) {
        return stored.toBase(toStored(value));
    }

    String name() {
        if (converter instanceof JsonText<?> json) {
            JsonFormat format = json.format();
            return format == null ? "JSON" : format.getClass().getSimpleName();
        }
        return converter.getClass().getSimpleName();
    }

    boolean isAlike(@Nullable Conversion<?, ?> other) {
        return other != null
                && isBySame(other)
                && stored.equals(other.stored)
                && (!(converter instanceof JsonText<?>) || converter.equals(other.converter));
    }

    boolean isBySame(@Nullable Conversion<?, ?> other) {
        return other != null && converter.getClass() == other.converter.getClass();
    }

    private static <T> T converted(@Nullable T value) {
        if (value == null) {
            throw new IllegalStateException("a converter answered null");
        }
        return value;
    }

    private static String shown(Object value) {
        String text = value instanceof byte[] bytes ? bytes.length + " bytes" : value.toString();
        return text.length() > 100 ? "'" + text.substring(0, 100) + "…'" : "'" + text + "'";
    }
}
