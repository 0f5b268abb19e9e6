package dev.kindred.dialect;

import dev.kindred.schema.Column;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.Table;
import dev.kindred.schema.UniqueKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Spells the statements that create and drop tables. Immutable, for any number of threads. */
public final class DdlCompiler {

    private final Dialect dialect;

    DdlCompiler(Dialect dialect) {
        this.dialect = dialect;
    }

    /**
     * CREATE TABLE.
     *
     * @param inline the foreign keys to declare in it; others come later, by {@link #addForeignKey}
     */
    public String createTable(Table table, Collection<ForeignKey> inline) {
        List<Column<?>> primaryKey = table.primaryKey();
        List<String> parts = new ArrayList<>();
        for (Column<?> column : table.columns()) {
            parts.add(column(table, column, primaryKey.size() == 1));
        }
        if (primaryKey.size() > 1) {
            parts.add(
                    "primary key " + names(primaryKey.stream().map(Column::name).toList()));
        }
        for (UniqueKey key : table.uniqueKeys()) {
            parts.add(unique(key));
        }
        for (ForeignKey key : inline) {
            parts.add(foreignKey(key));
        }
        return "create table " + tableName(table.schema(), table.tableName()) + " (" + String.join(", ", parts) + ")"
                + dialect.traits().tableOptions();
    }

    /** Adds a foreign key to a table that exists. */
    public String addForeignKey(Table table, ForeignKey key) {
        return "alter table " + tableName(table.schema(), table.tableName()) + " add " + foreignKey(key);
    }

    /** Drops tables, with all their rows. They come in such an order that each is dropped before those it points to, if there is one. */
    public List<String> dropTables(List<Table> tables) {
        List<String> statements = new ArrayList<>();
        if (dialect.has(Feature.FORWARD_REFERENCES) && hasCircle(tables)) {
            statements.add("pragma defer_foreign_keys = on");
            tables.forEach(table -> statements.add("delete from " + tableName(table.schema(), table.tableName())));
        }
        for (Table table : tables) {
            statements.add("drop table " + tableName(table.schema(), table.tableName())
                    + dialect.traits().dropSuffix());
        }
        return statements;
    }

    private static boolean hasCircle(List<Table> tables) {
        Set<String> dropped = new HashSet<>();
        for (Table table : tables) {
            if (table.foreignKeys().stream().anyMatch(key -> dropped.contains(key.targetTable()))) {
                return true;
            }
            dropped.add(table.tableName());
        }
        return false;
    }

    private String column(Table table, Column<?> column, boolean onlyKey) {
        String name = dialect.identifiers().quote(column.name()) + " ";
        if (column.isGenerated()) {
            return name + dialect.columnType(table, column) + (column.isPrimaryKey() && onlyKey ? " primary key" : "");
        }
        // A primary key forbids NULL by itself, but not on SQLite.
        boolean notNull = !column.isNullable() || column.isPrimaryKey();
        return name
                + dialect.columnType(table, column)
                + (notNull ? " not null" : "")
                + (column.isPrimaryKey() && onlyKey ? " primary key" : "");
    }

    private String unique(UniqueKey key) {
        String constraint = key.name().isEmpty()
                ? ""
                : "constraint " + dialect.identifiers().quote(key.name()) + " ";
        return constraint + "unique " + names(key.columns());
    }

    private String foreignKey(ForeignKey key) {
        String schema = dialect.has(Feature.REFERENCES_ACROSS_SCHEMAS) ? key.targetSchema() : "";
        return "foreign key " + names(key.columns()) + " references " + tableName(schema, key.targetTable()) + " "
                + names(key.targetColumns())
                + action(" on delete ", key.onDelete())
                + action(" on update ", key.onUpdate());
    }

    /** NO ACTION is what every database does when nothing is said. */
    private static String action(String when, Enum<?> action) {
        return action.name().equals("NO_ACTION")
                ? ""
                : when + action.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private String tableName(String schema, String name) {
        Identifiers identifiers = dialect.identifiers();
        return schema.isEmpty() ? identifiers.quote(name) : identifiers.quote(schema) + "." + identifiers.quote(name);
    }

    private String names(List<String> columns) {
        return columns.stream().map(dialect.identifiers()::quote).collect(Collectors.joining(", ", "(", ")"));
    }
}
