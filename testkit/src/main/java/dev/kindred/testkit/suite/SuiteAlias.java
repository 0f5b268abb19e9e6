package dev.kindred.testkit.suite;

import dev.kindred.schema.Table;
import dev.kindred.sql.TableSource;

/** A table that stands in FROM under another name. */
record SuiteAlias(Table table, String alias) implements TableSource {

    @Override
    public String schema() {
        return table.schema();
    }

    @Override
    public String tableName() {
        return table.tableName();
    }
}
