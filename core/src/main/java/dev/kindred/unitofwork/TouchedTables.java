package dev.kindred.unitofwork;

import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.sql.TableSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * The tables whose rows a flush may change: those of changed objects, and those that a delete reaches. Grows with each change,
 * so that asking costs nothing more however many objects have changed. Confined to the thread of its session.
 */
final class TouchedTables {

    private final Set<String> names = new HashSet<>();
    private final Set<EntityDescriptor<?, ?>> saved = new HashSet<>();
    private final Set<EntityDescriptor<?, ?>> deleted = new HashSet<>();

    TouchedTables() {}

    /** Takes note that objects of this entity are to be inserted or updated. */
    void save(EntityDescriptor<?, ?> entity) {
        if (saved.add(entity)) {
            names.add(name(entity));
            for (RelationshipAttribute<?, ?> relationship : entity.relationships()) {
                if (relationship.isCollection() && relationship.reverse() == null) {
                    names.add(name(relationship.target()));
                }
            }
        }
    }

    /** Takes note that objects of this entity are to be deleted: children lose their key, or go by the database's own rule. */
    void delete(EntityDescriptor<?, ?> entity) {
        if (deleted.add(entity)) {
            names.add(name(entity));
            for (RelationshipAttribute<?, ?> relationship : entity.relationships()) {
                if (relationship.isCollection()) {
                    names.add(name(relationship.target()));
                    if (relationship.deletesByDatabase()) {
                        delete(relationship.target());
                    }
                }
            }
        }
    }

    /** Whether any of these tables is touched. */
    boolean meet(Collection<? extends TableSource> tables) {
        return tables.stream().anyMatch(table -> names.contains(name(table)) || followsDelete(table));
    }

    // The parent of a deleted row may not know of this table, but its own foreign keys do.
    private boolean followsDelete(TableSource table) {
        return !deleted.isEmpty()
                && table instanceof EntityDescriptor<?, ?> entity
                && entity.table().foreignKeys().stream()
                        .anyMatch(key -> key.followsDelete()
                                && deleted.stream()
                                        .anyMatch(parent -> key.targetTable().equals(parent.tableName())
                                                && key.targetSchema().equals(parent.schema())));
    }

    void clear() {
        names.clear();
        saved.clear();
        deleted.clear();
    }

    private static String name(TableSource table) {
        return table.schema().isEmpty() ? table.tableName() : table.schema() + "." + table.tableName();
    }
}
