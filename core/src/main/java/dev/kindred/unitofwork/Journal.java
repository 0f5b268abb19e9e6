package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentityMap;
import dev.kindred.state.IdentitySet;
import dev.kindred.state.RowValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a transaction, or a savepoint of it, has written so far and has not committed, so that memory can follow its end. Confined
 * to the thread of its session.
 */
final class Journal {

    private final Set<EntityState> inserted = new IdentitySet<>();
    private final List<EntityRow> updated = new ArrayList<>(0);
    private final Set<EntityState> removed = new IdentitySet<>();
    private final List<KeyChanges> keyChanges = new ArrayList<>(0);
    private final Set<EntityState> changed = new IdentitySet<>();
    private final Set<Instrumented> met = new IdentitySet<>();

    /** Whether nothing was written, changed or met. */
    boolean isEmpty() {
        return inserted.isEmpty()
                && updated.isEmpty()
                && removed.isEmpty()
                && keyChanges.isEmpty()
                && changed.isEmpty()
                && met.isEmpty();
    }

    /** Takes note of a flush. */
    void flushed(ChangeSet changes, Acceptance acceptance) {
        changes.saves().stream()
                .filter(row -> row.kind() == RowChange.Kind.UPDATE)
                .forEach(updated::add);
        inserted.addAll(acceptance.inserted());
        removed.addAll(acceptance.deleted());
        keyChanges.add(acceptance.keyChanges());
    }

    /** Takes note of an object that changed, be it written or not. */
    void changed(EntityState state) {
        changed.add(state);
    }

    /** Takes note of an object that came into the session: it may show what was written since. */
    void met(Instrumented entity) {
        met.add(entity);
    }

    /** Takes over what a savepoint of this one has written: it is given up, and all of it stays. */
    void addAll(Journal inner) {
        inserted.addAll(inner.inserted);
        updated.addAll(inner.updated);
        removed.addAll(inner.removed);
        keyChanges.addAll(inner.keyChanges);
        changed.addAll(inner.changed);
        met.addAll(inner.met);
    }

    /** Forgets an object that belongs to the session no more. */
    void forget(EntityState state) {
        inserted.remove(state);
        changed.remove(state);
    }

    /** All was committed, or nobody waits for the end: what was deleted is detached. */
    void end() {
        removed.forEach(EntityState::deletionCommitted);
    }

    /** Nothing was committed, and nobody asks any more: what was written is still to be written by whoever takes the objects. */
    void released(Consumer<EntityState> release) {
        for (EntityRow row : updated) {
            if (row.entity.kindredTracker() instanceof EntityState state) {
                state.unwritten(row.written());
            }
        }
        for (int i = keyChanges.size() - 1; i >= 0; i--) {
            keyChanges.get(i).remember();
        }
        inserted.forEach(release);
    }

    /** What was added is transient again and keeps its values. Runs before {@link #rolledBack}. */
    void takeOut(IdentityMap identityMap, Consumer<EntityState> release) {
        for (EntityState state : inserted) {
            Object key = RowValues.key(state.entity());
            if (key != null && identityMap.find(state.descriptor(), key) == state.entity()) {
                identityMap.remove(state.descriptor(), key);
            }
            release.accept(state);
        }
    }

    /** Keys are as they were, and what was deleted is persistent again. */
    void rolledBack(IdentityMap identityMap) {
        for (int i = keyChanges.size() - 1; i >= 0; i--) {
            keyChanges.get(i).undo();
        }
        for (EntityState state : removed) {
            Object key = state.descriptor().keyOf(state.entity());
            if (key != null && state.status() == Status.DELETED) {
                state.status(Status.PERSISTENT);
                identityMap.put(state.descriptor(), key, state.entity());
            }
        }
    }

    /** The objects that are not any more what they were before. */
    Set<Instrumented> touched() {
        Set<Instrumented> touched = new IdentitySet<>();
        touched.addAll(met);
        updated.forEach(row -> touched.add(row.entity));
        changed.forEach(state -> touched.add(state.entity()));
        return touched;
    }

    /** The objects whose rows came or went. */
    Set<Instrumented> cameOrWent() {
        Set<Instrumented> all = new IdentitySet<>();
        inserted.forEach(state -> all.add(state.entity()));
        removed.forEach(state -> all.add(state.entity()));
        return all;
    }
}
