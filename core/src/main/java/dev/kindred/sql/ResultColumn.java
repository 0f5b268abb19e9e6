package dev.kindred.sql;

import dev.kindred.type.SqlType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of a result by its name there, for statements in the database's own words, whose columns no model knows. Make one with
 * {@link Sql#column}. Immutable.
 *
 * @param columnName the column's name or alias; upper and lower case are the same
 * @param type what it is read as
 */
public record ResultColumn<T>(String columnName, SqlType<T> type) implements ColumnExpression<T> {

    public ResultColumn {
        Objects.requireNonNull(columnName, "name");
        Objects.requireNonNull(type, "type");
    }

    @Override
    public TableSource source() {
        return Result.THE;
    }

    /** Stands in no FROM, so that a statement of the typed model refuses the column. */
    private enum Result implements TableSource {
        THE;

        @Override
        public String schema() {
            return "";
        }

        @Override
        public String tableName() {
            return "the result of a raw statement";
        }

        @Override
        public @Nullable String alias() {
            return null;
        }
    }
}
