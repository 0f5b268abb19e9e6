package dev.kindred.loading;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.state.IdentityMap;
import dev.kindred.state.ResultTracker;
import dev.kindred.type.RowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows of one result into entity objects: one object a row and session, new ones filled whole, known ones where something
 * is missing. Confined to the thread of its session.
 */
public final class EntityReader {

    private final IdentityMap identityMap;
    private final ResultTracker tracker;
    private final Known known;

    /**
     * A reader for one result.
     *
     * @param known what happens to objects that memory holds already
     */
    public EntityReader(IdentityMap identityMap, ResultTracker tracker, Known known) {
        this.identityMap = identityMap;
        this.tracker = tracker;
        this.known = known;
    }

    /** What happens to an object that memory holds already. */
    enum Known {
        /** It stays as it is, stale or not. */
        KEEP,
        /** What it does not hold is filled in. */
        FILL,
        /** All is read anew but what was changed. */
        RENEW
    }

    /**
     * The object whose columns begin here, or null if its key is NULL (a left join that found nothing).
     *
     * @throws dev.kindred.exception.StaleEntityException if an object is to be read anew that was changed, and its row has another
     *     version
     */
    public @Nullable Instrumented read(EntityDescriptor<?, ?> selected, RowSource row, int column) {
        EntityDescriptor<?, ?> entity = selected.canonical();
        entity.use();
        Object key = key(entity, row, column);
        if (key == null) {
            return null;
        }
        Instrumented held = identityMap.find(entity, key);
        if (held != null) {
            if (known == Known.RENEW) {
                Renewal.forget(entity, held, row, column);
            }
            if (known != Known.KEEP) {
                fillMissing(entity, held, row, column);
            }
            return held;
        }
        Instrumented fresh = entity.instantiate();
        fresh.kindredTracker(tracker);
        List<? extends ColumnAttribute<?, ?>> columns = entity.columns();
        for (int i = 0; i < columns.size(); i++) {
            int attribute = columns.get(i).index();
            entity.readInto(fresh, attribute, row, column + i);
            fresh.kindredMarkLoaded(attribute, true);
        }
        identityMap.put(entity, key, fresh);
        if (known != Known.KEEP) {
            tracker.owner().loaded(fresh);
        }
        return fresh;
    }

    private static @Nullable Object key(EntityDescriptor<?, ?> entity, RowSource row, int column) {
        List<? extends ColumnAttribute<?, ?>> columns = entity.columns();
        Object[] parts = new Object[entity.keyAttributes().size()];
        int found = 0;
        for (int i = 0; found < parts.length; i++) {
            ColumnAttribute<?, ?> attribute = columns.get(i);
            if (attribute.column().isPrimaryKey()) {
                Object part = row.read(column + i, attribute.type());
                if (part == null) {
                    return null;
                }
                parts[found++] = part;
            }
        }
        return entity.keyOfParts(parts);
    }

    // What is loaded stays: a query never overwrites what memory holds (rule 2.8.2); what is stale is read anew
    // (2.8.5).
    private static void fillMissing(EntityDescriptor<?, ?> entity, Instrumented known, RowSource row, int column) {
        List<? extends ColumnAttribute<?, ?>> columns = entity.columns();
        List<Link> refreshed = new ArrayList<>(0);
        for (int i = 0; i < columns.size(); i++) {
            int attribute = columns.get(i).index();
            if (!known.kindredIsLoaded(attribute)) {
                entity.readInto(known, attribute, row, column + i);
                known.kindredMarkLoaded(attribute, true);
                Link reference = entity.linkOverKey(attribute);
                if (reference != null) {
                    refreshed.add(reference);
                }
            }
        }
        refreshed.forEach(reference -> keepIfSame(known, reference));
    }

    // A stale reference whose key came back unchanged leads where it led; one with another key is looked up anew.
    private static void keepIfSame(Instrumented entity, Link reference) {
        int attribute = reference.attribute();
        if (!entity.kindredIsStale(attribute)) {
            return;
        }
        Instrumented target = (Instrumented) entity.kindredGet(attribute);
        boolean same = true;
        for (int i = 0; i < reference.keyAttributes().size(); i++) {
            Object own = entity.kindredGet(reference.keyAttributes().get(i));
            Object theirs = target == null
                    ? null
                    : target.kindredGet(reference.targetAttributes().get(i));
            same &= Objects.equals(own, theirs);
        }
        entity.kindredMarkLoaded(attribute, same);
    }
}
