package dev.kindred.unitofwork;

import dev.kindred.mapping.Direction;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.InverseAttribute;
import dev.kindred.mapping.LinkTable;
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

    // Made at the first change: a session that only reads has none.
    private Set<String> names = Set.of();
    private Set<EntityDescriptor<?, ?>> saved = Set.of();
    private Set<EntityDescriptor<?, ?>> deleted = Set.of();

    TouchedTables() {}

    /** Takes note that objects of this entity are to be inserted or updated. */
    void save(EntityDescriptor<?, ?> entity) {
        prepare();
        if (saved.add(entity)) {
            names.add(name(entity));
            for (RelationshipAttribute<?, ?> relationship : entity.relationships()) {
                if (relationship.direction() == Direction.ONE_TO_MANY && relationship.reverse() == null) {
                    names.add(name(relationship.target()));
                }
            }
        }
    }

    /** Takes note that an object entered or left a relationship: its link may change, and who left may be deleted. */
    void linked(RelationshipAttribute<?, ?> relationship) {
        prepare();
        LinkTable link = relationship.linkTable();
        if (link != null) {
            names.add(name(link));
        }
        if (relationship instanceof InverseAttribute<?, ?>) {
            names.add(name(relationship.target()));
        }
        if (relationship.deletesOrphans()) {
            delete(relationship.target());
        }
    }

    /** Takes note that objects of this entity are to be deleted, with all that goes or loses its key along with them. */
    void delete(EntityDescriptor<?, ?> entity) {
        prepare();
        if (deleted.add(entity.canonical())) {
            names.add(name(entity));
            for (RelationshipAttribute<?, ?> relationship : entity.canonical().relationships()) {
                LinkTable link = relationship.linkTable();
                if (link != null) {
                    names.add(name(link));
                }
                if (relationship.direction() == Direction.ONE_TO_MANY) {
                    names.add(name(relationship.target()));
                }
                if (relationship.deletesAlong() || relationship.isDeletedByDatabase()) {
                    delete(relationship.target());
                }
            }
        }
    }

    /** Whether any of these tables is touched. */
    boolean meet(Collection<? extends TableSource> tables) {
        return !names.isEmpty()
                && tables.stream().anyMatch(table -> names.contains(name(table)) || followsDelete(table));
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
        names = Set.of();
        saved = Set.of();
        deleted = Set.of();
    }

    private void prepare() {
        if (names.isEmpty()) {
            names = new HashSet<>();
            saved = new HashSet<>();
            deleted = new HashSet<>();
        }
    }

    private static String name(TableSource table) {
        return table.schema().isEmpty() ? table.tableName() : table.schema() + "." + table.tableName();
    }
}
