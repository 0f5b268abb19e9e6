package dev.kindred.sql;

/** A table for tests under another name. */
public record AliasedTable(TableSource table, String alias) implements TableSource {

    @Override
    public String schema() {
        return table.schema();
    }

    @Override
    public String tableName() {
        return table.tableName();
    }
}
