package dev.kindred.unitofwork;

import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.schema.Column;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.Table;
import dev.kindred.state.EntityState;
import dev.kindred.state.StateOwner;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks up what planning has to know of expired rows: the unique values they free while others take some, and what they point to in
 * tables that point back. Made for one flush; asks the database only where an order may hang on the answer.
 */
final class MissingFacts {

    private final StateOwner owner;

    MissingFacts(StateOwner owner) {
        this.owner = owner;
    }

    /** Completes what is known of the rows that are updated or deleted. */
    void complete(Collection<EntityRow> saves, Collection<EntityRow> deletes) {
        if (deletes.isEmpty() && saves.stream().allMatch(row -> row.kind() == RowChange.Kind.INSERT)) {
            return;
        }
        Map<String, Set<List<String>>> taken = new HashMap<>();
        for (EntityRow row : saves) {
            for (List<String> key : row.table().uniqueColumns()) {
                if (row.writes(key)) {
                    taken.computeIfAbsent(row.table().toString(), one -> new HashSet<>())
                            .add(key);
                }
            }
        }
        Map<String, Table> deleted = new HashMap<>();
        deletes.forEach(row -> deleted.put(row.table().toString(), row.table()));
        Set<String> leaving = leaving(saves, deleted.keySet());
        for (EntityRow row : saves) {
            taken.getOrDefault(row.table().toString(), Set.of()).stream()
                    .filter(row::writes)
                    .forEach(key -> complete(row, key));
            row.table().foreignKeys().stream()
                    .filter(key -> leaving.contains(FlushPlanner.name(key)) && row.writes(key.columns()))
                    .forEach(key -> complete(row, key.columns()));
        }
        for (EntityRow row : deletes) {
            taken.getOrDefault(row.table().toString(), Set.of()).forEach(key -> complete(row, key));
            for (ForeignKey key : row.table().foreignKeys()) {
                Table target = deletes.size() > 1 ? deleted.get(FlushPlanner.name(key)) : null;
                if (target != null && isBackReference(target, row)) {
                    complete(row, key.columns());
                }
            }
        }
    }

    // The tables whose rows go or change their key: who pointed to one of them must let go of it first.
    private static Set<String> leaving(Collection<EntityRow> saves, Set<String> deleted) {
        Set<String> tables = new HashSet<>(deleted);
        for (EntityRow row : saves) {
            if (row.kind() == RowChange.Kind.UPDATE
                    && row.writes(
                            row.table().primaryKey().stream().map(Column::name).toList())) {
                tables.add(row.table().toString());
            }
        }
        return tables;
    }

    // Tables that point at each other, or one that points at itself.
    private static boolean isBackReference(Table target, EntityRow row) {
        String own = row.table().toString();
        return target.foreignKeys().stream()
                .anyMatch(key -> FlushPlanner.name(key).equals(own));
    }

    private void complete(EntityRow row, List<String> columns) {
        if (row.kind() == RowChange.Kind.INSERT) {
            return;
        }
        for (String column : columns) {
            if (row.before(column) == EntityState.UNKNOWN) {
                ColumnAttribute<?, ?> attribute = row.descriptor.columnNamed(column);
                row.fact(attribute.index(), owner.rowValue(row.owner(), attribute.index()));
            }
        }
    }
}
