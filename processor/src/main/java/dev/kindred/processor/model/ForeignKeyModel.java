package dev.kindred.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * What a foreign key column points to.
 *
 * @param symbol the attribute pointed to, for a key that was made for a reference; null where table and column were written
 * @param onDelete the name of a {@code ReferentialAction}
 */
public record ForeignKeyModel(
        String table, String column, @Nullable Symbol symbol, String onDelete, String onUpdate) {

    static final String NO_ACTION = "NO_ACTION";

    /** An attribute of another entity. */
    public record Symbol(EntityName entity, String attribute) {}

    boolean pointsTo(Declaration target, ColumnModel column) {
        return target.isTable(table) && this.column.equals(column.columnName());
    }
}
