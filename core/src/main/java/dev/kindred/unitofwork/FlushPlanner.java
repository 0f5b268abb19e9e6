package dev.kindred.unitofwork;

import dev.kindred.exception.CircularDependencyException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.IdentityKey;
import dev.kindred.mapping.ReferenceAttribute;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.TopologicalSort;
import dev.kindred.state.EntityState;
import dev.kindred.state.RowValues;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of a flush in an order that the foreign keys allow: saves parents first, then deletes children first. Pure
 * functions of what was gathered.
 */
final class FlushPlanner {

    private FlushPlanner() {}

    /**
     * The steps of a flush, in order.
     *
     * @throws CircularDependencyException if rows need each other in a circle
     */
    static List<Step> plan(ChangeSet changes) {
        List<Step> steps = new ArrayList<>();
        for (List<EntityDescriptor<?, ?>> tables : inOrder(changes.saves())) {
            List<RowChange> rows = rowsOf(changes.saves(), tables);
            append(steps, needEachOther(tables) ? parentsFirst(rows) : updatesFirst(rows));
        }
        List<Step> deletes = new ArrayList<>();
        List<List<EntityDescriptor<?, ?>>> order = inOrder(changes.deletes());
        for (int i = order.size() - 1; i >= 0; i--) {
            List<RowChange> rows = rowsOf(changes.deletes(), order.get(i));
            rows.sort(BY_KEY);
            append(deletes, needEachOther(order.get(i)) ? leavesFirst(rows) : rows);
        }
        steps.addAll(deletes);
        return steps;
    }

    private static List<List<EntityDescriptor<?, ?>>> inOrder(List<RowChange> rows) {
        Map<String, EntityDescriptor<?, ?>> byTable = new LinkedHashMap<>();
        rows.forEach(row -> byTable.put(row.descriptor.table().toString(), row.descriptor));
        return TopologicalSort.groups(byTable.values(), entity -> needs(entity, byTable));
    }

    private static List<EntityDescriptor<?, ?>> needs(
            EntityDescriptor<?, ?> entity, Map<String, EntityDescriptor<?, ?>> byTable) {
        List<EntityDescriptor<?, ?>> needs = new ArrayList<>();
        for (ForeignKey key : entity.table().foreignKeys()) {
            EntityDescriptor<?, ?> target = byTable.get(name(key));
            if (target != null) {
                needs.add(target);
            }
        }
        return needs;
    }

    private static String name(ForeignKey key) {
        return key.targetSchema().isEmpty() ? key.targetTable() : key.targetSchema() + "." + key.targetTable();
    }

    private static boolean needEachOther(List<EntityDescriptor<?, ?>> tables) {
        EntityDescriptor<?, ?> first = tables.get(0);
        return tables.size() > 1
                || first.table().foreignKeys().stream()
                        .anyMatch(key -> name(key).equals(first.table().toString()));
    }

    private static List<RowChange> rowsOf(List<RowChange> rows, List<EntityDescriptor<?, ?>> tables) {
        return new ArrayList<>(
                rows.stream().filter(row -> tables.contains(row.descriptor)).toList());
    }

    private static final Comparator<RowChange> BY_KEY = FlushPlanner::compareKeys;

    private static List<RowChange> updatesFirst(List<RowChange> rows) {
        List<RowChange> ordered = new ArrayList<>();
        rows.stream()
                .filter(row -> row.kind == RowChange.Kind.UPDATE)
                .sorted(BY_KEY)
                .forEach(ordered::add);
        rows.stream().filter(row -> row.kind == RowChange.Kind.INSERT).forEach(ordered::add);
        return ordered;
    }

    // Level by level, so that rows of one level still go out together.
    private static List<RowChange> parentsFirst(List<RowChange> rows) {
        IdentityHashMap<Instrumented, RowChange> inserts = new IdentityHashMap<>();
        rows.stream().filter(row -> row.kind == RowChange.Kind.INSERT).forEach(row -> inserts.put(row.entity, row));
        Map<List<Object>, RowChange> byKey = byKey(inserts.values());
        Map<RowChange, Integer> levels = levels(updatesFirst(rows), row -> {
            List<RowChange> needs = namedByKey(row, byKey);
            for (Instrumented target : row.targets()) {
                RowChange insert = inserts.get(target);
                if (insert == row && row.isNumbered()) {
                    throw circular(List.of(row));
                }
                if (insert != null) {
                    needs.add(insert);
                }
            }
            return needs;
        });
        return byLevel(levels);
    }

    private static Map<List<Object>, RowChange> byKey(Collection<RowChange> inserts) {
        Map<List<Object>, RowChange> byKey = new HashMap<>();
        for (RowChange row : inserts) {
            List<String> columns = row.descriptor.keyAttributes().stream()
                    .map(ColumnAttribute::columnName)
                    .toList();
            List<Object> key = key(row, row.descriptor.table().toString(), columns, columns);
            if (!key.contains(null)) { // a key the database has yet to give names nobody
                byKey.put(key, row);
            }
        }
        return byKey;
    }

    // A row may name another by its key alone, with no object between them to tell.
    private static List<RowChange> namedByKey(RowChange row, Map<List<Object>, RowChange> byKey) {
        List<RowChange> named = new ArrayList<>();
        for (ForeignKey foreign : row.descriptor.table().foreignKeys()) {
            RowChange target = byKey.get(key(row, name(foreign), foreign.targetColumns(), foreign.columns()));
            if (target != null && target != row) {
                named.add(target);
            }
        }
        return named;
    }

    private static List<Object> key(RowChange row, String table, List<String> targetColumns, List<String> columns) {
        List<Object> key = new ArrayList<>(List.of(table, targetColumns));
        columns.forEach(column ->
                key.add(row.entity.kindredGet(row.descriptor.columnNamed(column).index())));
        return key;
    }

    private static List<RowChange> leavesFirst(List<RowChange> rows) {
        Map<IdentityKey, RowChange> deletes = new HashMap<>();
        for (RowChange row : rows) {
            Object key = RowValues.key(row.entity);
            if (key != null) {
                deletes.put(new IdentityKey(row.descriptor, key), row);
            }
        }
        IdentityHashMap<RowChange, Set<RowChange>> children = new IdentityHashMap<>();
        for (RowChange row : rows) {
            for (IdentityKey parent : targetsInRow(row)) {
                RowChange target = deletes.get(parent);
                if (target != null && target != row) {
                    children.computeIfAbsent(target, one -> new LinkedHashSet<>())
                            .add(row);
                }
            }
        }
        return byLevel(levels(rows, row -> List.copyOf(children.getOrDefault(row, Set.of()))));
    }

    // What the row refers to, by the keys it holds: memory may have other plans for the object, or have it stale.
    private static List<IdentityKey> targetsInRow(RowChange row) {
        List<IdentityKey> targets = new ArrayList<>();
        for (RelationshipAttribute<?, ?> relationship : row.descriptor.relationships()) {
            if (relationship instanceof ReferenceAttribute<?, ?> reference && reference.goesByPrimaryKey()) {
                List<Object> parts = new ArrayList<>();
                reference.keyAttributes().forEach(key -> parts.add(RowValues.of(row.entity, key)));
                if (!parts.contains(null) && !parts.contains(EntityState.UNKNOWN)) {
                    targets.add(new IdentityKey(
                            reference.target(), reference.target().keyOfParts(parts.toArray())));
                }
            }
        }
        return targets;
    }

    private static Map<RowChange, Integer> levels(List<RowChange> rows, Function<RowChange, List<RowChange>> needs) {
        Map<RowChange, Integer> levels = new LinkedHashMap<>();
        for (List<RowChange> group : TopologicalSort.groups(rows, needs)) {
            if (group.size() > 1) {
                throw circular(group);
            }
            int level = 0;
            for (RowChange need : needs.apply(group.get(0))) {
                level = Math.max(level, levels.getOrDefault(need, -1) + 1);
            }
            levels.put(group.get(0), level);
        }
        return levels;
    }

    private static List<RowChange> byLevel(Map<RowChange, Integer> levels) {
        List<RowChange> ordered = new ArrayList<>(levels.keySet());
        ordered.sort(Comparator.<RowChange>comparingInt(levels::get)
                .thenComparing(row -> row.kind)
                .thenComparing(row -> row.descriptor.tableName()));
        return ordered;
    }

    private static void append(List<Step> steps, List<RowChange> rows) {
        for (RowChange row : rows) {
            Step last = steps.isEmpty() ? null : steps.get(steps.size() - 1);
            if (last != null && last.takes(row)) {
                last.rows().add(row);
            } else {
                steps.add(new Step(
                        row.kind, row.descriptor, row.columns(), row.isNumbered(), new ArrayList<>(List.of(row))));
            }
        }
    }

    private static CircularDependencyException circular(List<RowChange> rows) {
        List<String> names = rows.stream().map(row -> row.entity.toString()).toList();
        return new CircularDependencyException("Cannot flush: the rows " + String.join(" -> ", names)
                + " need each other's keys, so none can be written first. Write one of them without its reference, flush,"
                + " and set the reference then.");
    }

    private static int compareKeys(RowChange left, RowChange right) {
        int order = 0;
        for (ColumnAttribute<?, ?> key : left.descriptor.keyAttributes()) {
            order = order == 0
                    ? compare(left.entity.kindredGet(key.index()), right.entity.kindredGet(key.index()))
                    : order;
        }
        return order;
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // one key column holds values of one class
    private static int compare(@Nullable Object left, @Nullable Object right) {
        return left instanceof Comparable one && right != null && left.getClass() == right.getClass()
                ? one.compareTo(right)
                : 0;
    }
}
