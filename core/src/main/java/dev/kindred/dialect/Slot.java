package dev.kindred.dialect;

import dev.kindred.type.JsonFormat;
import dev.kindred.type.SqlType;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The place of one value in a compiled statement; a list may take several JDBC parameters, or none. For any number of threads. */
@FunctionalInterface
public interface Slot {

    /**
     * Binds the value, beginning at {@code parameter} (numbered from 1, as JDBC does).
     *
     * @return the parameter after the last one bound
     */
    int bind(PreparedStatement statement, int parameter, @Nullable Object value) throws SQLException;

    /** The place of a single value of this type, which is the dialect's own. */
    static <T> Slot of(SqlType<T> type) {
        return new Single<>(type);
    }

    /** This, with the engine's way to write documents. */
    default Slot withJson(@Nullable JsonFormat format) {
        return this;
    }

    /** The place of a single value. */
    record Single<T>(SqlType<T> type) implements Slot {

        @Override
        public int bind(PreparedStatement statement, int parameter, @Nullable Object value) throws SQLException {
            type.bind(statement, parameter, type.javaType().cast(value));
            return parameter + 1;
        }

        @Override
        public Slot withJson(@Nullable JsonFormat format) {
            return new Single<>(type.withJson(format));
        }
    }
}
