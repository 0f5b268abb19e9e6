package dev.kindred.schema;

import dev.kindred.sql.TableSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table: columns, keys, indexes and checks. Immutable.
 *
 * @param schema the schema's name, or empty for the connection's own
 * @param label by what messages call it: the entity's name, or the table's
 * @param uniqueKeys all unique keys, those of single columns included
 * @param primaryKeyName the primary key's name; empty means the one that the {@link NamingConvention} makes, if it makes one
 * @param comment what the database tells of it to whoever looks; may be empty
 */
public record Table(
        String schema,
        String tableName,
        String label,
        List<Column<?>> columns,
        List<ForeignKey> foreignKeys,
        List<UniqueKey> uniqueKeys,
        List<Index> indexes,
        List<Check> checks,
        String primaryKeyName,
        String comment)
        implements TableSource {

    public Table {
        columns = List.copyOf(columns);
        foreignKeys = List.copyOf(foreignKeys);
        uniqueKeys = List.copyOf(uniqueKeys);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
    }

    /** A table of columns and keys alone. */
    public Table(
            String schema,
            String tableName,
            String label,
            List<Column<?>> columns,
            List<ForeignKey> foreignKeys,
            List<UniqueKey> uniqueKeys) {
        this(schema, tableName, label, columns, foreignKeys, uniqueKeys, List.of(), List.of(), "", "");
    }

    @Override
    public @Nullable String alias() {
        return null;
    }

    /** This table, with other foreign keys. */
    public Table withForeignKeys(List<ForeignKey> keys) {
        return new Table(schema, tableName, label, columns, keys, uniqueKeys, indexes, checks, primaryKeyName, comment);
    }

    /** This table, with other indexes. */
    public Table withIndexes(List<Index> others) {
        return new Table(
                schema, tableName, label, columns, foreignKeys, uniqueKeys, others, checks, primaryKeyName, comment);
    }

    /** This table, with other checks. */
    public Table withChecks(List<Check> others) {
        return new Table(
                schema, tableName, label, columns, foreignKeys, uniqueKeys, indexes, others, primaryKeyName, comment);
    }

    /** This table, with another comment. */
    public Table withComment(String other) {
        return new Table(
                schema, tableName, label, columns, foreignKeys, uniqueKeys, indexes, checks, primaryKeyName, other);
    }

    /** The columns that no two rows may have in common, but for the primary key: of unique keys, and of unique indexes of all rows. */
    public List<List<String>> uniqueColumns() {
        List<List<String>> unique = new ArrayList<>();
        uniqueKeys.forEach(key -> unique.add(key.columns()));
        for (Index index : indexes) {
            if (index.isUnique() && !index.isPartial()) {
                unique.add(index.columns());
            }
        }
        return unique;
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
