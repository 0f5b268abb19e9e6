package dev.kindred.schema;

import dev.kindred.annotation.ReferentialAction;
import java.util.List;

/**
 * A foreign key of a table. Immutable.
 *
 * @param name its name; empty means the one that the {@link NamingConvention} makes
 * @param columns the columns of its own table
 * @param targetSchema the schema of the table it points to, or empty
 * @param targetTable the table it points to
 * @param targetColumns the columns it points to, in the order of {@code columns}
 */
public record ForeignKey(
        String name,
        List<String> columns,
        String targetSchema,
        String targetTable,
        List<String> targetColumns,
        ReferentialAction onDelete,
        ReferentialAction onUpdate) {

    public ForeignKey {
        columns = List.copyOf(columns);
        targetColumns = List.copyOf(targetColumns);
    }

    /** A foreign key without a name of its own. */
    public ForeignKey(
            List<String> columns,
            String targetSchema,
            String targetTable,
            List<String> targetColumns,
            ReferentialAction onDelete,
            ReferentialAction onUpdate) {
        this("", columns, targetSchema, targetTable, targetColumns, onDelete, onUpdate);
    }

    /** This foreign key under another name. */
    public ForeignKey withName(String other) {
        return new ForeignKey(other, columns, targetSchema, targetTable, targetColumns, onDelete, onUpdate);
    }

    /** Whether it points to this table. */
    public boolean pointsTo(Table table) {
        return targetTable.equals(table.tableName()) && targetSchema.equals(table.schema());
    }

    /** Whether the database deletes a row when the row it points to is deleted. */
    public boolean cascadesDelete() {
        return onDelete == ReferentialAction.CASCADE;
    }

    /** Whether the database changes this key when the key it points to changes. */
    public boolean cascadesUpdate() {
        return onUpdate == ReferentialAction.CASCADE;
    }

    /** Whether the database sets this key to its default when the row it points to is deleted or changes its key. */
    public boolean setsDefault() {
        return onDelete == ReferentialAction.SET_DEFAULT || onUpdate == ReferentialAction.SET_DEFAULT;
    }

    /** Whether the database itself changes or deletes a row when the row it points to is deleted. */
    public boolean followsDelete() {
        return cascadesDelete() || onDelete == ReferentialAction.SET_NULL || onDelete == ReferentialAction.SET_DEFAULT;
    }
}
