package dev.kindred.loading;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.state.IdentityMap;
import dev.kindred.type.RowSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns rows of one result into the objects of one place: one object a row and session, new ones filled whole, known ones where
 * something is missing. Confined to the thread of its session.
 */
final class EntityReader {

    private final IdentityMap identityMap;
    private final LoadedObjects tracker;
    private final Known known;
    private final Place place;
    private final EntityDescriptor<?, ?> entity;
    private final List<? extends ColumnAttribute<?, ?>> columns;
    private final int[] attributes;
    private final Set<Instrumented> overwritten;

    // A join repeats an owner row by row.
    private @Nullable Object lastKey;
    private @Nullable Instrumented last;

    /**
     * A reader for one place of one result.
     *
     * @param known what happens to objects that memory holds already
     * @param overwritten those that the load has overwritten by now, which are not to be again
     */
    EntityReader(
            IdentityMap identityMap, LoadedObjects tracker, Place place, Known known, Set<Instrumented> overwritten) {
        this.overwritten = overwritten;
        this.identityMap = identityMap;
        this.tracker = tracker;
        this.known = known;
        this.place = place;
        this.entity = place.node().entity();
        this.columns = place.columns();
        this.attributes = place.attributes();
    }

    /** What happens to an object that memory holds already. */
    enum Known {
        /** It stays as it is, stale or not. */
        KEEP,
        /** What it does not hold is filled in. */
        FILL,
        /** All is read anew but what was changed. */
        RENEW,
        /** All is read anew, and what was changed is lost. */
        OVERWRITE
    }

    /**
     * The object whose columns begin here, or null if its key is NULL (a left join that found nothing).
     *
     * @throws dev.kindred.exception.StaleEntityException if an object is to be read anew that was changed, and its row has another
     *     version
     */
    @Nullable
    Instrumented read(RowSource row, int column) {
        Object key = key(row, column);
        if (key == null || key.equals(lastKey)) {
            return key == null ? null : last;
        }
        last = read(row, column, key);
        lastKey = key;
        return last;
    }

    private Instrumented read(RowSource row, int column, Object key) {
        Instrumented held = identityMap.find(entity, key);
        if (held != null) {
            if (known == Known.OVERWRITE
                    && held.kindredTracker().status() == Status.PERSISTENT
                    && overwritten.add(held)) {
                tracker.owner().forget(held);
            }
            if (known == Known.RENEW) {
                Renewal.forget(place, held, row, column);
            }
            if (known != Known.KEEP) {
                fillMissing(held, row, column);
            }
            return held;
        }
        Instrumented fresh = place.isUsual() ? entity.instantiate(key, row, column) : readSome(key, row, column);
        tracker.add(fresh);
        if (known == Known.OVERWRITE) {
            overwritten.add(fresh);
        }
        identityMap.add(entity, key, fresh);
        if (known != Known.KEEP) {
            tracker.owner().loaded(fresh);
        }
        return fresh;
    }

    private Instrumented readSome(Object key, RowSource row, int column) {
        Instrumented fresh = entity.instantiate();
        int known = place.keySize() == 1 ? place.key(0) : -1;
        for (int i = 0; i < attributes.length; i++) {
            if (i == known) {
                fresh.kindredSet(attributes[i], key);
            } else {
                entity.readInto(fresh, attributes[i], row, column + i);
            }
        }
        long[] bits = place.bits();
        for (int word = 0; word < bits.length; word++) {
            fresh.kindredLoaded(word, bits[word]);
        }
        return fresh;
    }

    private @Nullable Object key(RowSource row, int column) {
        if (place.keySize() == 1) {
            return row.read(column + place.key(0), columns.get(place.key(0)).type()); // a single key is its own key
        }
        Object[] parts = new Object[place.keySize()];
        for (int i = 0; i < parts.length; i++) {
            Object part =
                    row.read(column + place.key(i), columns.get(place.key(i)).type());
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return entity.keyOfParts(parts);
    }

    // What is loaded stays: a query never overwrites what memory holds (rule 2.8.2); what is stale is read anew
    // (2.8.5).
    private void fillMissing(Instrumented held, RowSource row, int column) {
        if (place.isLoaded(held)) {
            return;
        }
        List<Link> refreshed = new ArrayList<>(0);
        for (int i = 0; i < attributes.length; i++) {
            int attribute = attributes[i];
            if (!held.kindredIsLoaded(attribute)) {
                entity.readInto(held, attribute, row, column + i);
                held.kindredMarkLoaded(attribute, true);
                Link reference = entity.linkOverKey(attribute);
                if (reference != null) {
                    refreshed.add(reference);
                }
            }
        }
        refreshed.forEach(reference -> keepIfSame(held, reference));
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
