package dev.kindred.unitofwork;

import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.ReferenceAttribute;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.plan.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cuts circles of rows by writing a part of one row at a time of its own. Made for one graph. */
final class CircleCutter {

    // Dearer than every cut that needs no value of its own.
    private static final int STOPGAP = 10;

    private final RowGraph graph;
    private int next;

    CircleCutter(RowGraph graph) {
        this.graph = graph;
    }

    /** Writes apart what the mapping asks to be written apart: the keys of post-update references. */
    void apart() {
        for (RowChange row : List.copyOf(graph.rows())) {
            if (row instanceof EntityRow entity && isApart(row)) {
                for (RelationshipAttribute<?, ?> relationship : entity.descriptor.relationships()) {
                    if (relationship instanceof ReferenceAttribute<?, ?> reference && reference.isPostUpdate()) {
                        apart(entity, names(reference.ownColumns()));
                    }
                }
            }
        }
    }

    /** Whether the mapping asks for a part of this row to be written apart. */
    boolean isApart(RowChange row) {
        if (row instanceof EntityRow entity) {
            for (RelationshipAttribute<?, ?> relationship : entity.descriptor.relationships()) {
                if (relationship.isPostUpdate()) {
                    return true;
                }
            }
        }
        return false;
    }

    private void apart(EntityRow row, List<String> key) {
        if (row.kind() == RowChange.Kind.DELETE) {
            for (RowGraph.Edge edge : List.copyOf(graph.after(row))) {
                if (edge.why() == RowGraph.Because.RELEASED && edge.columns().equals(key)) {
                    cut(edge);
                    return;
                }
            }
        } else if (row.writes(key) && !isAlone(row, key)) {
            EntityRow part = later(row, key);
            part.because(Reason.Kind.APART, null, String.join(", ", key));
            graph.rows().add(part);
        }
    }

    // What a new row has no target for, and what changes by itself, needs no second statement.
    private static boolean isAlone(EntityRow row, List<String> key) {
        return row.kind() == RowChange.Kind.INSERT
                ? key.stream().allMatch(column -> row.after(column) == null)
                : row.columns().stream()
                        .allMatch(column -> key.contains(column.columnName())
                                || column.column().isVersion());
    }

    /** The edge of a circle that is cut at the least cost, or null if none can be. */
    RowGraph.@Nullable Edge weakest(List<RowGraph.Edge> circle) {
        RowGraph.Edge weakest = null;
        int least = Integer.MAX_VALUE;
        for (RowGraph.Edge edge : circle) {
            int cost = cost(edge);
            if (cost < least) {
                least = cost;
                weakest = edge;
            }
        }
        return weakest;
    }

    private int cost(RowGraph.Edge edge) {
        boolean isNeed = edge.why() == RowGraph.Because.NEEDED;
        RowChange cut = isNeed ? edge.after() : edge.before();
        if (!(cut instanceof EntityRow row) || (isNeed && row.kind() != RowChange.Kind.INSERT)) {
            return Integer.MAX_VALUE;
        }
        if (nullable(row, edge) != null) {
            return edge.why().cost();
        }
        return edge.why() == RowGraph.Because.FREED && stopgap(row, edge) != null ? STOPGAP : Integer.MAX_VALUE;
    }

    /** Cuts an edge: the column that makes it is written by a part of its own. */
    void cut(RowGraph.Edge edge) {
        if (edge.why() == RowGraph.Because.NEEDED) {
            EntityRow part = later((EntityRow) edge.after(), edge.columns());
            part.because(Reason.Kind.APART, edge.before(), String.join(", ", edge.columns()));
            graph.rows().add(part);
        } else {
            graph.rows().add(earlier(edge));
        }
    }

    // The row leaves its key as it is, NULL if it is new; an update of its own sets it once both rows are there.
    private EntityRow later(EntityRow row, List<String> key) {
        EntityRow part = row.defer(key);
        for (RowGraph.Edge one : List.copyOf(graph.before(row))) {
            boolean isMoved = one.why() == RowGraph.Because.NEEDED
                    ? one.columns().equals(key)
                    : one.columns().stream().anyMatch(key::contains);
            if (isMoved) {
                graph.remove(one);
                if (one.before() != row) {
                    graph.add(new RowGraph.Edge(one.before(), part, one.why(), one.columns()));
                }
            }
        }
        for (RowGraph.Edge one : List.copyOf(graph.after(row))) {
            if (one.why() != RowGraph.Because.NEEDED && one.columns().stream().anyMatch(key::contains)) {
                graph.remove(one);
                graph.add(new RowGraph.Edge(part, one.after(), one.why(), one.columns()));
            }
        }
        graph.add(new RowGraph.Edge(row, part, RowGraph.Because.NEEDED, key));
        return part;
    }

    // A row that is there gives its value up before everything else.
    private EntityRow earlier(RowGraph.Edge edge) {
        EntityRow row = (EntityRow) edge.before();
        Map<ColumnAttribute<?, ?>, @Nullable Object> values = new LinkedHashMap<>();
        ColumnAttribute<?, ?> nullable = nullable(row, edge);
        if (nullable != null) {
            values.put(nullable, null);
        } else {
            ColumnAttribute<?, ?> column = Objects.requireNonNull(stopgap(row, edge), "a column for a stopgap");
            values.put(column, Stopgap.value(column, next++));
        }
        EntityRow part = row.part(values);
        values.forEach((column, value) -> {
            if (value != null && column.column().isPrimaryKey()) {
                row.move(column, value);
            }
        });
        part.because(
                edge.why() == RowGraph.Because.FREED ? Reason.Kind.VACATED : Reason.Kind.APART,
                edge.after(),
                String.join(", ", edge.columns()));
        graph.remove(edge);
        graph.add(new RowGraph.Edge(part, edge.after(), edge.why(), edge.columns()));
        graph.add(new RowGraph.Edge(part, row, edge.why(), edge.columns()));
        return part;
    }

    private static @Nullable ColumnAttribute<?, ?> nullable(EntityRow row, RowGraph.Edge edge) {
        return columns(row, edge)
                .filter(column ->
                        column.column().isNullable() && !column.column().isPrimaryKey())
                .findFirst()
                .orElse(null);
    }

    private @Nullable ColumnAttribute<?, ?> stopgap(EntityRow row, RowGraph.Edge edge) {
        return columns(row, edge)
                .filter(column -> Stopgap.value(column, next) != null)
                .findFirst()
                .orElse(null);
    }

    // What a row that stays gives up for a while, it must be about to write.
    private static Stream<ColumnAttribute<?, ?>> columns(EntityRow row, RowGraph.Edge edge) {
        return row.descriptor.columns().stream()
                .<ColumnAttribute<?, ?>>map(column -> column)
                .filter(column -> edge.columns().contains(column.columnName()))
                .filter(column ->
                        row.kind() == RowChange.Kind.DELETE || row.columns().contains(column));
    }

    private static List<String> names(List<? extends ColumnAttribute<?, ?>> columns) {
        return columns.stream().map(ColumnAttribute::columnName).toList();
    }
}
