package dev.kindred.schema;

import dev.kindred.sql.TableSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table: columns and keys. Immutable.
 *
 * @param schema the schema's name, or empty for the connection's own
 * @param label by what messages call it: the entity's name, or the table's
 * @param uniqueKeys all unique keys, those of single columns included
 */
public record Table(
        String schema,
        String tableName,
        String label,
        List<Column<?>> columns,
        List<ForeignKey> foreignKeys,
        List<UniqueKey> uniqueKeys)
        implements TableSource {

    public Table {
        columns = List.copyOf(columns);
        foreignKeys = List.copyOf(foreignKeys);
        uniqueKeys = List.copyOf(uniqueKeys);
    }

    @Override
    public @Nullable String alias() {
        return null;
    }

    /** This table, with other foreign keys. */
    public Table withForeignKeys(List<ForeignKey> keys) {
        return new Table(schema, tableName, label, columns, keys, uniqueKeys);
    }

    /** The column of this name, or null. */
    public @Nullable Column<?> column(String name) {
        for (Column<?> column : columns) {
            if (column.name().equals(name)) {
                return column;
            }
        }
        return null;
    }

    /** The columns of the primary key. */
    public List<Column<?>> primaryKey() {
        List<Column<?>> key = new ArrayList<>();
        for (Column<?> column : columns) {
            if (column.isPrimaryKey()) {
                key.add(column);
            }
        }
        return key;
    }

    @Override
    public String toString() {
        return schema.isEmpty() ? tableName : schema + "." + tableName;
    }
}
