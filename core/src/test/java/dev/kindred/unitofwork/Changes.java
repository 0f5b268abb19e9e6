package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.state.EntityState;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The rows of a made-up flush, put together by hand, and the plan of them as text. */
final class Changes {

    private final IdentityHashMap<Instrumented, EntityRow> saves = new IdentityHashMap<>();
    private final List<EntityRow> saved = new ArrayList<>();
    private final List<EntityRow> deleted = new ArrayList<>();

    /** An object that has a row; what is set on it from now on is a change. */
    static <T extends Instrumented> T stored(T object) {
        object.kindredTracker(new EntityState(object, NoSession.INSTANCE, Status.PERSISTENT));
        EntityDescriptor<?, ?> type = (EntityDescriptor<?, ?>) object.kindredType();
        type.columns().forEach(column -> object.kindredMarkLoaded(column.index(), true));
        return object;
    }

    Changes insert(Instrumented... objects) {
        for (Instrumented object : objects) {
            object.kindredTracker(new EntityState(object, NoSession.INSTANCE, Status.PENDING));
            save(object, RowChange.Kind.INSERT);
        }
        return this;
    }

    Changes update(Instrumented... objects) {
        for (Instrumented object : objects) {
            save(object, RowChange.Kind.UPDATE);
        }
        return this;
    }

    Changes delete(Instrumented... objects) {
        for (Instrumented object : objects) {
            deleted.add(new EntityRow(object, RowChange.Kind.DELETE, saves));
        }
        return this;
    }

    private void save(Instrumented object, RowChange.Kind kind) {
        EntityRow row = new EntityRow(object, kind, saves);
        saves.put(object, row);
        saved.add(row);
    }

    /** The steps in order. */
    List<Step> plan() {
        saved.forEach(row -> row.settleColumns(new Abilities(false, false), null));
        return FlushPlanner.plan(new ChangeSet(saved, List.of(), deleted, List.of(), Set.of(), Set.of(), List.of()));
    }

    /** A line for each step, with what it writes to each row: {@code update desks: #1 number=2, #2 number=1}. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Step step : plan()) {
            text.append(text.isEmpty() ? "" : "\n");
            text.append(step.kind().name().toLowerCase(Locale.ROOT))
                    .append(' ')
                    .append(step.source().displayName())
                    .append(':');
            step.rows().forEach(row -> text.append(' ').append(text(step, (EntityRow) row)));
        }
        return text.toString();
    }

    private static String text(Step step, EntityRow row) {
        Object key = row.entity.kindredGet(0);
        StringBuilder text = new StringBuilder("#").append(key == null ? "new" : key);
        if (step.kind() == RowChange.Kind.UPDATE) {
            step.columns()
                    .forEach(column -> text.append(' ')
                            .append(column.columnName())
                            .append('=')
                            .append(row.after(column.columnName())));
        }
        return text.append(',').toString();
    }
}
