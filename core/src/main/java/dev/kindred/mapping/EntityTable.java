package dev.kindred.mapping;

import dev.kindred.schema.Column;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.Table;
import dev.kindred.schema.UniqueKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes an entity's table of its attributes. Pure function. */
final class EntityTable {

    private EntityTable() {}

    static Table of(EntityDescriptor<?, ?> entity, List<UniqueKey> declared) {
        List<Column<?>> columns = new ArrayList<>();
        List<UniqueKey> uniqueKeys = new ArrayList<>(declared);
        for (ColumnAttribute<?, ?> attribute : entity.columns()) {
            columns.add(attribute.column());
            if (attribute.column().isUnique()) {
                uniqueKeys.add(new UniqueKey("", List.of(attribute.columnName())));
            }
        }
        return new Table(
                entity.schema(), entity.tableName(), entity.entityName(), columns, foreignKeys(entity), uniqueKeys);
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
                        List.of(column.name()), "", table, List.of(target), column.onDelete(), column.onUpdate()));
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
