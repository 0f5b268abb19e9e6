package dev.kindred.engine;

import dev.kindred.type.SqlType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the values that the database generated for rows. Pure functions. */
final class GeneratedRows {

    private GeneratedRows() {}

    /** Those of so many rows. */
    static List<@Nullable Object[]> all(ResultSet result, List<SqlType<?>> types, int rows) throws SQLException {
        List<@Nullable Object[]> all = new ArrayList<>(rows);
        for (int row = 0; row < rows; row++) {
            all.add(one(result, types));
        }
        if (result.next()) {
            throw new SQLException("The insert of " + rows + " rows answered generated values for more.");
        }
        return all;
    }

    /** Those of the next row. */
    static @Nullable Object[] one(ResultSet result, List<SqlType<?>> types) throws SQLException {
        if (!result.next()) {
            throw new SQLException("The insert answered no generated values.");
        }
        @Nullable Object[] generated = new Object[types.size()];
        for (int i = 0; i < generated.length; i++) {
            generated[i] = types.get(i).read(result, i + 1);
        }
        return generated;
    }
}
