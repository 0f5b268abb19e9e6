package dev.kindred.benchmarks.jdbc;

import dev.kindred.benchmarks.Dialect;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;

/** Many keys in one condition: an array where the database knows arrays, which keeps the statement the same. */
record Keys(Dialect dialect, Collection<Long> keys) {

    String condition() {
        return dialect == Dialect.SQLITE ? " in (?" + ", ?".repeat(keys.size() - 1) + ")" : " = any(?)";
    }

    void bind(Connection connection, PreparedStatement statement) throws SQLException {
        if (dialect == Dialect.SQLITE) {
            int index = 1;
            for (long key : keys) {
                statement.setLong(index++, key);
            }
        } else {
            statement.setArray(1, connection.createArrayOf("bigint", keys.toArray()));
        }
    }
}
