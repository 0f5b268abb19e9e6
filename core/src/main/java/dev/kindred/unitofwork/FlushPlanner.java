package dev.kindred.unitofwork;

import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.Table;
import dev.kindred.schema.TopologicalSort;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts the rows of a flush in an order that always works: tables after those they point to, saves before deletes, and where that
 * does not do (tables that point to each other, unique values that pass from row to row), row by row. Pure: it asks the rows only.
 */
final class FlushPlanner {

    // Within a table: links that go one by one, all those of an object that goes, rows that change, rows that come.
    private static final int KINDS = 4;

    private final List<RowChange> rows;
    private final Map<String, Integer> ranks = new HashMap<>();
    private int tables;
    private boolean circular;

    private FlushPlanner(List<RowChange> rows) {
        this.rows = rows;
    }

    /**
     * The steps of a flush, in order.
     *
     * @throws dev.kindred.exception.CircularDependencyException if rows need each other in a circle that cannot be cut
     */
    static List<Step> plan(ChangeSet changes) {
        return new FlushPlanner(changes.rows()).plan();
    }

    private List<Step> plan() {
        rank();
        RowGraph graph = RowGraph.of(rows, circular);
        List<Step> steps = new ArrayList<>();
        if (graph == null) {
            TreeMap<Integer, List<RowChange>> stages = new TreeMap<>();
            rows.forEach(row ->
                    stages.computeIfAbsent(stage(row), one -> new ArrayList<>()).add(row));
            stages.values().forEach(stage -> append(steps, stage));
        } else {
            graph.waves(this::stage).forEach(wave -> append(steps, wave));
        }
        return steps;
    }

    // Tables that need each other share a rank.
    private void rank() {
        Map<String, Table> byName = new LinkedHashMap<>();
        rows.forEach(row -> byName.putIfAbsent(row.table().toString(), row.table()));
        for (List<String> group : TopologicalSort.groups(byName.keySet(), table -> targets(table, byName))) {
            for (String table : group) {
                ranks.put(table, tables);
                circular |= group.size() > 1 || targets(table, byName).contains(table);
            }
            tables++;
        }
    }

    private static List<String> targets(String table, Map<String, Table> byName) {
        List<String> targets = new ArrayList<>();
        for (ForeignKey key : Objects.requireNonNull(byName.get(table)).foreignKeys()) {
            if (byName.containsKey(name(key))) {
                targets.add(name(key));
            }
        }
        return targets;
    }

    /** The name of the table a foreign key points to, as {@link Table#toString} spells it. */
    static String name(ForeignKey key) {
        return key.targetSchema().isEmpty() ? key.targetTable() : key.targetSchema() + "." + key.targetTable();
    }

    private int stage(RowChange row) {
        int rank = ranks.getOrDefault(row.table().toString(), 0);
        return switch (row.kind()) {
            case UPDATE -> rank * KINDS + 2;
            case INSERT -> rank * KINDS + 3;
            case DELETE ->
                row instanceof EntityRow
                        ? tables * KINDS + tables - rank
                        : rank * KINDS + (row instanceof EndLinks ? 1 : 0);
        };
    }

    // Rows of two waves may share a batch, which keeps their order; rows to be numbered may not, for their keys come at
    // its end.
    private static void append(List<Step> steps, List<RowChange> wave) {
        int first = steps.size();
        for (RowChange row : ordered(wave)) {
            if (row.kind() == RowChange.Kind.UPDATE && row.columns().isEmpty()) {
                continue; // all of it is written by a part of its own
            }
            boolean mayJoin = steps.size() > first || (first > 0 && !row.isNumbered());
            Step last = mayJoin ? steps.get(steps.size() - 1) : null;
            if (last != null && last.takes(row)) {
                last.rows().add(row);
            } else {
                steps.add(Step.of(row, new ArrayList<>(List.of(row))));
            }
        }
    }

    // Rule 2.5.3: updates and deletes by primary key, inserts as the objects came.
    private static List<RowChange> ordered(List<RowChange> wave) {
        if (areInserts(wave)) {
            return wave;
        }
        List<RowChange> ordered = new ArrayList<>(wave);
        ordered.sort(Comparator.comparing(RowChange::kind)
                .thenComparing(FlushPlanner::group)
                .thenComparing(FlushPlanner::compareKeys));
        return ordered;
    }

    // Links that go with their end are found by the columns of one side or the other, each with a statement of its own.
    private static String group(RowChange row) {
        if (row.kind() == RowChange.Kind.INSERT) {
            return "";
        }
        return row instanceof EndLinks links ? links.name("") : row.table().toString();
    }

    private static boolean areInserts(List<RowChange> wave) {
        for (RowChange row : wave) {
            if (row.kind() != RowChange.Kind.INSERT) {
                return false;
            }
        }
        return true;
    }

    private static int compareKeys(RowChange left, RowChange right) {
        if (left.kind() == RowChange.Kind.INSERT) {
            return 0;
        }
        @Nullable Object[] one = left.whereValues();
        @Nullable Object[] other = right.whereValues();
        int order = 0;
        for (int i = 0; order == 0 && i < Math.min(one.length, other.length); i++) {
            order = compare(one[i], other[i]);
        }
        return order;
    }

    // Keys that the database has yet to give come last, as they came; so it is a total order.
    @SuppressWarnings({"unchecked", "rawtypes"}) // one key column holds values of one class
    private static int compare(@Nullable Object left, @Nullable Object right) {
        if (left instanceof NewKey || right instanceof NewKey) {
            return Boolean.compare(left instanceof NewKey, right instanceof NewKey);
        }
        return left instanceof Comparable one && right != null && left.getClass() == right.getClass()
                ? one.compareTo(right)
                : 0;
    }
}
