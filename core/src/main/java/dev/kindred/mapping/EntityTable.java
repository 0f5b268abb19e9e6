package dev.kindred.mapping;

import dev.kindred.schema.Check;
import dev.kindred.schema.Column;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.Index;
import dev.kindred.schema.Table;
import dev.kindred.schema.UniqueKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An entity's table, as far as it does not follow from the attributes alone, and how the whole is made. For one thread. */
final class EntityTable {

    private final List<UniqueKey> declared = new ArrayList<>();
    private final List<Index> indexes = new ArrayList<>();
    private final List<Check> checks = new ArrayList<>();
    private final Map<List<String>, String> keyNames = new HashMap<>();
    private final Map<String, String> columnComments = new HashMap<>();
    private String comment = "";

    void add(UniqueKey key) {
        declared.add(key);
    }

    void add(Index index) {
        indexes.add(index);
    }

    void add(Check check) {
        checks.add(check);
    }

    void nameForeignKey(List<String> columns, String name) {
        keyNames.put(columns, name);
    }

    void comment(String text) {
        comment = text;
    }

    void comment(String column, String text) {
        columnComments.put(column, text);
    }

    Table of(EntityDescriptor<?, ?> entity) {
        List<Column<?>> columns = new ArrayList<>();
        List<UniqueKey> uniqueKeys = new ArrayList<>(declared);
        for (ColumnAttribute<?, ?> attribute : entity.columns()) {
            String told = columnComments.get(attribute.columnName());
            columns.add(told == null ? attribute.column() : attribute.column().comment(told));
            if (attribute.column().isUnique()) {
                uniqueKeys.add(new UniqueKey("", List.of(attribute.columnName())));
            }
        }
        return new Table(
                entity.schema(),
                entity.tableName(),
                entity.entityName(),
                columns,
                foreignKeys(entity).stream().map(this::named).toList(),
                uniqueKeys,
                indexes,
                checks,
                "",
                comment);
    }

    private ForeignKey named(ForeignKey key) {
        return key.withName(keyNames.getOrDefault(key.columns(), ""));
    }

    private static List<ForeignKey> foreignKeys(EntityDescriptor<?, ?> entity) {
        List<ForeignKey> keys = new ArrayList<>();
        Set<List<String>> known = new HashSet<>();
        Set<String> covered = new HashSet<>();
        for (RelationshipAttribute<?, ?> relationship : entity.relationships()) {
            if (relationship instanceof ReferenceAttribute<?, ?> reference) {
                ForeignKey key = of(reference);
                if (known.add(key.columns())) {
                    keys.add(key);
                    covered.addAll(key.columns());
                }
            }
        }
        for (ColumnAttribute<?, ?> attribute : entity.columns()) {
            Column<?> column = attribute.column();
            String table = column.targetTable();
            String target = column.targetColumn();
            if (table != null && target != null && !covered.contains(column.name())) {
                keys.add(new ForeignKey(
                        List.of(column.name()),
                        column.targetSchema(),
                        table,
                        List.of(target),
                        column.onDelete(),
                        column.onUpdate()));
            }
        }
        return keys;
    }

    private static ForeignKey of(ReferenceAttribute<?, ?> reference) {
        Column<?> first = reference.ownColumns().get(0).column();
        return new ForeignKey(
                names(reference.ownColumns()),
                reference.target().schema(),
                reference.target().tableName(),
                names(reference.targetColumns()),
                first.onDelete(),
                first.onUpdate());
    }

    private static List<String> names(List<? extends ColumnAttribute<?, ?>> attributes) {
        return attributes.stream().map(ColumnAttribute::columnName).toList();
    }
}
