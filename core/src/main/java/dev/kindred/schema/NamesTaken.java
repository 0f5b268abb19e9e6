package dev.kindred.schema;

import dev.kindred.exception.MappingException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Which names of a schema are taken, by tables, constraints and indexes. Some databases let one name stand for a table and an index,
 * or for checks of two tables; no two are alike here, so that the tables can be created on all of them. For one thread.
 */
final class NamesTaken {

    private final Map<String, String> owners = new HashMap<>();

    void addTable(Table table) {
        owners.put(key(table, table.tableName()), "The table " + table.label());
    }

    void addRules(Table table) {
        add(table, table.primaryKeyName(), "The primary key of " + table.label());
        table.uniqueKeys().forEach(key -> add(table, key.name(), what("unique key", table, key.columns())));
        table.foreignKeys().forEach(key -> add(table, key.name(), what("foreign key", table, key.columns())));
        table.checks().forEach(check -> add(table, check.name(), what("check", table, check.condition())));
        table.indexes().forEach(index -> add(table, index.name(), what("index", table, index.columns())));
    }

    private void add(Table table, String name, String what) {
        String first = name.isEmpty() ? null : owners.putIfAbsent(key(table, name), what);
        if (first != null) {
            throw new MappingException("[KIN-061] " + first + " and " + lower(what) + " have one name, \"" + name
                    + "\". Give one of them another by its annotation's name, or all by another naming convention.");
        }
    }

    private static String key(Table table, String name) {
        return (table.schema() + "." + name).toLowerCase(Locale.ROOT);
    }

    private static String what(String kind, Table table, Object of) {
        return "The " + kind + " " + of + " of " + table.label();
    }

    private static String lower(String what) {
        return "the" + what.substring(3);
    }
}
