package dev.kindred.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table or view as the database has it. Immutable; any number of threads may share it.
 *
 * @param schema the schema's name as the database keeps it, like all names here
 * @param isView whether it is a view, which has neither keys nor indexes nor checks
 * @param columns in their order
 * @param primaryKey null if there is none
 * @param indexes those of unique keys included, that of the primary key not
 * @param checks empty too where the database does not tell of them
 * @param comment empty if there is none
 */
public record ReflectedTable(
        String schema,
        String name,
        boolean isView,
        List<ReflectedColumn> columns,
        @Nullable ReflectedKey primaryKey,
        List<ReflectedForeignKey> foreignKeys,
        List<ReflectedIndex> indexes,
        List<ReflectedCheck> checks,
        String comment) {

    public ReflectedTable {
        columns = List.copyOf(columns);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
        checks = List.copyOf(checks);
    }

    /** The column whose name is this, but perhaps for its case, or null. */
    public @Nullable ReflectedColumn column(String columnName) {
        ReflectedColumn found = null;
        for (ReflectedColumn column : columns) {
            if (column.name().equals(columnName)) {
                return column;
            }
            found = found == null && column.name().equalsIgnoreCase(columnName) ? column : found;
        }
        return found;
    }

    /** The unique keys: what lets no two rows have the same values in some columns, be it declared as a constraint or an index. */
    public List<ReflectedKey> uniqueKeys() {
        return indexes.stream()
                .filter(ReflectedIndex::isUniqueKey)
                .map(index -> new ReflectedKey(index.name(), index.columns()))
                .toList();
    }

    @Override
    public String toString() {
        return schema + "." + name;
    }
}
