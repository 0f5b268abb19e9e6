package dev.kindred.unitofwork;

import dev.kindred.exception.CircularDependencyException;
import dev.kindred.plan.Reason;
import dev.kindred.schema.Column;
import dev.kindred.schema.ForeignKey;
import dev.kindred.schema.Table;
import dev.kindred.schema.TopologicalSort;
import dev.kindred.state.IdentitySet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which row of a flush must be written before which. A circle is cut where a column can wait: at a foreign key that takes NULL for a
 * while, or at a unique value that its row can give up before. Made for one flush, and only where the order of the tables is not
 * enough.
 */
final class RowGraph {

    /** Why one row comes before another. */
    enum Because {
        /** The later row points to the earlier one, which is new or gets a new key. */
        NEEDED(1),
        /** The earlier row stops pointing to the later one, which goes or changes its key. */
        RELEASED(2),
        /** The earlier row gives up a unique value that the later one takes. */
        FREED(3);

        private final int cost;

        Because(int cost) {
            this.cost = cost;
        }

        /** How dear it is to cut such an edge: the less a cut changes of what is written, the sooner it is made. */
        int cost() {
            return cost;
        }
    }

    /**
     * An order of two rows.
     *
     * @param columns the foreign key or unique key that it is about, of {@code before} unless the reason is NEEDED
     */
    record Edge(RowChange before, RowChange after, Because why, List<String> columns) {}

    private final List<RowChange> rows;
    private final IdentityHashMap<RowChange, List<Edge>> outgoing = new IdentityHashMap<>(0);
    private final IdentityHashMap<RowChange, List<Edge>> incoming = new IdentityHashMap<>(0);
    private final IdentityHashMap<Table, List<List<String>>> uniqueKeys = new IdentityHashMap<>(4);
    private final CircleCutter cutter = new CircleCutter(this);

    private RowGraph(List<RowChange> rows) {
        this.rows = new ArrayList<>(rows);
    }

    /** The graph of these rows; null if the order of their tables will do. */
    static @Nullable RowGraph of(List<RowChange> rows, boolean circular) {
        RowGraph graph = new RowGraph(rows);
        graph.uniqueValues();
        if (graph.outgoing.isEmpty() && !circular && !graph.hasSpecial()) {
            return null;
        }
        graph.foreignKeys();
        graph.cutter.apart();
        return graph;
    }

    /**
     * The rows in waves: each may be written as soon as those before it are, and none needs another of its wave.
     *
     * @param stage where a row stands as long as nothing else is said
     */
    List<List<RowChange>> waves(ToIntFunction<RowChange> stage) {
        List<List<RowChange>> waves = new ArrayList<>();
        Set<RowChange> written = new IdentitySet<>();
        IdentityHashMap<RowChange, Integer> waiting = new IdentityHashMap<>();
        NavigableMap<Integer, List<RowChange>> ready = new TreeMap<>();
        sortOut(written, waiting, ready, stage);
        while (written.size() < rows.size()) {
            if (ready.isEmpty()) {
                cutCircles(rows.stream().filter(waiting::containsKey).toList());
                waiting.clear();
                sortOut(written, waiting, ready, stage);
                continue;
            }
            List<RowChange> wave = ready.pollFirstEntry().getValue();
            waves.add(wave);
            written.addAll(wave);
            for (RowChange row : wave) {
                for (Edge edge : after(row)) {
                    int left = waiting.merge(edge.after(), -1, Integer::sum);
                    if (left == 0) {
                        waiting.remove(edge.after());
                        ready.computeIfAbsent(stage.applyAsInt(edge.after()), one -> new ArrayList<>())
                                .add(edge.after());
                    }
                }
            }
        }
        return waves;
    }

    private void sortOut(
            Set<RowChange> written,
            IdentityHashMap<RowChange, Integer> waiting,
            NavigableMap<Integer, List<RowChange>> ready,
            ToIntFunction<RowChange> stage) {
        for (RowChange row : rows) {
            if (!written.contains(row)) {
                int edges = (int) before(row).stream()
                        .filter(edge -> !written.contains(edge.before()))
                        .count();
                if (edges > 0) {
                    waiting.put(row, edges);
                } else {
                    ready.computeIfAbsent(stage.applyAsInt(row), one -> new ArrayList<>())
                            .add(row);
                }
            }
        }
    }

    // All circles at once: rows of different ones may then share a statement.
    private void cutCircles(Collection<RowChange> waiting) {
        List<List<RowChange>> circles = circles(waiting);
        while (!circles.isEmpty()) {
            List<RowChange> left = new ArrayList<>();
            for (List<RowChange> rows : circles) {
                List<Edge> circle = circle(rows);
                Edge edge = cutter.weakest(circle);
                if (edge == null) {
                    throw new CircularDependencyException(CircleText.of(circle));
                }
                cutter.cut(edge);
                left.addAll(rows);
            }
            circles = circles(left);
        }
    }

    // Those that wait for each other.
    private List<List<RowChange>> circles(Collection<RowChange> among) {
        return TopologicalSort.groups(
                        among, row -> before(row).stream().map(Edge::before).toList())
                .stream()
                .filter(group -> group.size() > 1
                        || before(group.get(0)).stream().anyMatch(edge -> edge.before() == group.get(0)))
                .toList();
    }

    // Every row of a group waits for another of it: going back from one, we must meet ourselves.
    private List<Edge> circle(List<RowChange> group) {
        Set<RowChange> members = new IdentitySet<>();
        members.addAll(group);
        RowChange row = group.get(0);
        List<Edge> path = new ArrayList<>();
        IdentityHashMap<RowChange, Integer> seen = new IdentityHashMap<>();
        while (!seen.containsKey(row)) {
            seen.put(row, path.size());
            RowChange here = row;
            Edge edge = before(here).stream()
                    .filter(one -> members.contains(one.before()))
                    .findFirst()
                    .orElseThrow();
            path.add(edge);
            row = edge.before();
        }
        List<Edge> circle = new ArrayList<>(path.subList(seen.get(row), path.size()));
        Collections.reverse(circle);
        return circle;
    }

    void add(Edge edge) {
        outgoing.computeIfAbsent(edge.before(), one -> new ArrayList<>(2)).add(edge);
        incoming.computeIfAbsent(edge.after(), one -> new ArrayList<>(2)).add(edge);
    }

    void remove(Edge edge) {
        outgoing.getOrDefault(edge.before(), List.of()).remove(edge);
        incoming.getOrDefault(edge.after(), List.of()).remove(edge);
    }

    List<RowChange> rows() {
        return rows;
    }

    /** What comes after a row. */
    List<Edge> after(RowChange row) {
        return outgoing.getOrDefault(row, List.of());
    }

    /** What comes before a row. */
    List<Edge> before(RowChange row) {
        return incoming.getOrDefault(row, List.of());
    }

    // K7: a row that frees a unique value is written before the row that takes it.
    private void uniqueValues() {
        Map<Tuple, RowChange> freed = new HashMap<>();
        for (RowChange row : rows) {
            if (row.kind() != RowChange.Kind.INSERT) {
                for (List<String> key : uniqueKeys(row.table())) {
                    if (row.kind() == RowChange.Kind.DELETE || row.writes(key)) {
                        Tuple value = row.before(row.table().toString(), key, key);
                        if (value != null) {
                            freed.put(value, row);
                        }
                    }
                }
            }
        }
        if (!freed.isEmpty()) {
            rows.forEach(row -> takes(row, freed));
        }
    }

    private void takes(RowChange row, Map<Tuple, RowChange> freed) {
        for (List<String> key : uniqueKeys(row.table())) {
            if (row.writes(key)) {
                Tuple value = row.after(row.table().toString(), key, key);
                RowChange before = value == null ? null : freed.get(value);
                if (before != null && before != row) {
                    add(new Edge(before, row, Because.FREED, key));
                    row.because(Reason.Kind.AFTER, before, row.table() + "." + String.join(", ", key));
                }
            }
        }
    }

    // The primary key comes first.
    private List<List<String>> uniqueKeys(Table table) {
        return uniqueKeys.computeIfAbsent(table, one -> {
            List<List<String>> keys = new ArrayList<>();
            keys.add(one.primaryKey().stream().map(Column::name).toList());
            keys.addAll(one.uniqueColumns());
            return keys;
        });
    }

    // A key that changes, and one that is asked to be written apart, the order of tables knows nothing of.
    private boolean hasSpecial() {
        for (RowChange row : rows) {
            if (cutter.isApart(row) || changesKey(row)) {
                return true;
            }
        }
        return false;
    }

    private boolean changesKey(RowChange row) {
        return row.kind() == RowChange.Kind.UPDATE
                && row.writes(uniqueKeys(row.table()).get(0));
    }

    private void foreignKeys() {
        Map<Tuple, RowChange> comes = new HashMap<>();
        Map<Tuple, RowChange> goes = new HashMap<>();
        for (RowChange row : rows) {
            for (List<String> key : uniqueKeys(row.table())) {
                if (row.kind() == RowChange.Kind.DELETE || row.writes(key)) {
                    put(goes, row.before(row.table().toString(), key, key), row);
                }
                if (row.kind() == RowChange.Kind.INSERT || row.writes(key)) {
                    put(comes, row.after(row.table().toString(), key, key), row);
                }
            }
        }
        for (RowChange row : rows) {
            for (ForeignKey key : row.table().foreignKeys()) {
                String table = FlushPlanner.name(key);
                Tuple before = row.before(table, key.targetColumns(), key.columns());
                Tuple after = row.after(table, key.targetColumns(), key.columns());
                boolean isWritten = row.kind() != RowChange.Kind.UPDATE || row.writes(key.columns());
                RowChange target = after == null || !isWritten ? null : comes.get(after);
                if (target != null && (target != row || row.isNumbered())) {
                    add(new Edge(target, row, Because.NEEDED, key.columns()));
                }
                RowChange old = before == null || !isWritten || before.equals(after) ? null : goes.get(before);
                if (old != null && old != row) {
                    add(new Edge(row, old, Because.RELEASED, key.columns()));
                }
            }
        }
    }

    private static void put(Map<Tuple, RowChange> rows, @Nullable Tuple value, RowChange row) {
        if (value != null) {
            rows.put(value, row);
        }
    }
}
