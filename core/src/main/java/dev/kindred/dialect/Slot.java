package dev.kindred.dialect;

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
        return (statement, parameter, value) -> {
            type.bind(statement, parameter, type.javaType().cast(value));
            return parameter + 1;
        };
    }
}
