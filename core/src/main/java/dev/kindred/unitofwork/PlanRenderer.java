package dev.kindred.unitofwork;

import dev.kindred.engine.Connections;
import dev.kindred.engine.SqlConnection;
import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.plan.AttributeChange;
import dev.kindred.plan.FlushPlan;
import dev.kindred.plan.FlushRow;
import dev.kindred.plan.FlushStep;
import dev.kindred.plan.Reason;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.state.EntityState;
import dev.kindred.state.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Renders a prepared flush into the values that users see. Made for one plan. */
final class PlanRenderer {

    private final Connections connections;
    private final RowNames names;

    private PlanRenderer(Connections connections, Prepared prepared) {
        this.connections = connections;
        this.names = new RowNames(prepared.changes());
    }

    static FlushPlan render(Prepared prepared, Connections connections) {
        PlanRenderer renderer = new PlanRenderer(connections, prepared);
        return new FlushPlan(prepared.steps().stream().map(renderer::step).toList());
    }

    private FlushStep step(Step step) {
        List<@Nullable Object[]> runs = new ArrayList<>(step.rows().size());
        for (RowChange row : step.rows()) {
            runs.add(StepStatement.arguments(step, row));
        }
        SqlConnection connection = connections.of(step.source());
        String sql = step.answers().isEmpty()
                ? connection.text(StepStatement.of(step), runs.get(0))
                : connection.textOfInserts(StepStatement.insert(step), runs);
        return new FlushStep(
                FlushStep.Kind.valueOf(step.kind().name()),
                step.source().displayName(),
                sql,
                step.rows().stream().map(this::row).toList());
    }

    private FlushRow row(RowChange row) {
        boolean isEntity = row instanceof EntityRow;
        return new FlushRow(
                names.of(row),
                row.kind() == RowChange.Kind.INSERT && isEntity,
                isEntity ? ((EntityRow) row).entity : null,
                changes(row),
                reasons(row));
    }

    private List<AttributeChange> changes(RowChange row) {
        List<AttributeChange> changes = new ArrayList<>();
        for (ColumnExpression<?> column : row.columns()) {
            Object before = row.kind() == RowChange.Kind.INSERT ? EntityState.UNKNOWN : row.before(column.columnName());
            Object after = row.after(column.columnName());
            boolean isKnown = before != EntityState.UNKNOWN;
            changes.add(new AttributeChange(
                    column instanceof ColumnAttribute<?, ?> attribute ? attribute.name() : column.columnName(),
                    isKnown,
                    isKnown ? before : null,
                    after instanceof NewKey key ? new AttributeChange.KeyOf(names.of(key.of())) : after));
        }
        return changes;
    }

    private List<Reason> reasons(RowChange row) {
        List<Reason> reasons = new ArrayList<>();
        if (row instanceof EntityRow entity && !entity.isPart() && entity.switched() == null) {
            ownReason(entity).ifPresent(reasons::add);
        }
        for (RowChange.Cause cause : row.causes()) {
            reasons.add(new Reason(cause.kind(), text(row, cause)));
        }
        for (Instrumented needed : needed(row)) {
            reasons.add(new Reason(Reason.Kind.AFTER, "after " + names.of(needed) + ", whose key it needs"));
        }
        return reasons;
    }

    // Why an object is saved, it tells by itself: how it came to the session, or what was set on it.
    private Optional<Reason> ownReason(EntityRow row) {
        if (row.kind() == RowChange.Kind.INSERT) {
            Origin origin = EntityState.of(row.entity).origin();
            return Optional.of(
                    origin == null
                            ? new Reason(Reason.Kind.ADDED, "added to the session")
                            : new Reason(
                                    Reason.Kind.CASCADED,
                                    "came along " + origin.through() + " of " + names.of(origin.from())
                                            + " (save-update)"));
        }
        String changed = row.kind() == RowChange.Kind.UPDATE ? changed(row) : "";
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Reason(Reason.Kind.CHANGED, "changed: " + changed));
    }

    private static List<Instrumented> needed(RowChange row) {
        List<Instrumented> needed = new ArrayList<>();
        for (ColumnExpression<?> column : row.columns()) {
            if (row.after(column.columnName()) instanceof NewKey key
                    && (!(row instanceof EntityRow own) || own.entity != key.of())
                    && !needed.contains(key.of())) {
                needed.add(key.of());
            }
        }
        return needed;
    }

    private String text(RowChange row, RowChange.Cause cause) {
        String from = cause.from() == null ? "" : names.of(cause.from());
        String path = cause.path().toString();
        return switch (cause.kind()) {
            case OWNED -> "stands in " + path + " of " + from + ", which decides its key";
            case PLACED -> "has another place in " + path + " of " + from;
            case RELEASED -> "no longer belongs to " + path + " of " + from;
            case DELETED -> "deleted by the user";
            case DELETED_ALONG -> "goes along " + path + " of " + from + " (delete)";
            case ORPHANED -> {
                boolean isKnown = !(row instanceof EntityRow own) || own.entity != cause.from();
                yield "left " + path + (isKnown ? " of " + from : "") + " (delete-orphan)";
            }
            case LINKED -> "entered " + path + " of " + from;
            case UNLINKED -> "left " + path + " of " + from;
            case SWITCHED -> "takes the row of " + from + ", which is deleted";
            case VACATED -> "gives up " + path + " for a while, so that " + from + " can take the value";
            case APART ->
                "writes " + path + " apart, "
                        + (cause.from() == null
                                ? "as postUpdate asks"
                                : "since it and " + from + " wait for each other");
            case AFTER -> "after " + from + ", which gives up " + path;
            case ADDED, CASCADED, CHANGED -> throw new IllegalStateException("told by the object itself");
        };
    }

    private static String changed(EntityRow row) {
        return row.columns().stream()
                .filter(column -> row.entity.kindredIsDirty(column.index()))
                .map(ColumnAttribute::path)
                .collect(Collectors.joining(", "));
    }
}
