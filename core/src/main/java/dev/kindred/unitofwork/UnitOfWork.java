package dev.kindred.unitofwork;

import dev.kindred.collection.TransientTracker;
import dev.kindred.engine.SqlConnection;
import dev.kindred.instrument.Status;
import dev.kindred.sql.TableSource;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentityMap;
import dev.kindred.state.IdentitySet;
import dev.kindred.state.RowValues;
import dev.kindred.state.StateOwner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * The changes of a session that are not written yet, and their writing: gathered, planned, executed, then accepted by the
 * objects. Never scans the objects that did not change. Confined to the thread of its session.
 */
public final class UnitOfWork {

    private final IdentityMap identityMap;
    private final StateOwner owner;
    private final Set<EntityState> pending = new IdentitySet<>();
    private final Set<EntityState> changed = new IdentitySet<>();
    private final Set<EntityState> deleted = new IdentitySet<>();
    private final List<EntityState> inserted = new ArrayList<>();
    private final List<RowChange> updated = new ArrayList<>();
    private final List<EntityState> removed = new ArrayList<>();
    private final TouchedTables touched = new TouchedTables();
    private boolean writing;

    /** The unit of work of a session. */
    public UnitOfWork(IdentityMap identityMap, StateOwner owner) {
        this.identityMap = identityMap;
        this.owner = owner;
    }

    /** Takes in a new object. */
    public void add(EntityState state) {
        pending.add(state);
        touched.save(state.descriptor());
    }

    /** Takes note of an object that changes. */
    public void changed(EntityState state) {
        changed.add(state);
        touched.save(state.descriptor());
    }

    /** Marks an object for deletion. */
    public void delete(EntityState state) {
        deleted.add(state);
        touched.delete(state.descriptor());
    }

    /** Takes back the mark for deletion, if there is one. */
    public void undelete(EntityState state) {
        deleted.remove(state);
    }

    /** Whether there may be anything to write. */
    public boolean hasChanges() {
        return !pending.isEmpty() || !changed.isEmpty() || !deleted.isEmpty();
    }

    /** Whether writing could change what a statement over these tables finds. */
    public boolean touches(Collection<? extends TableSource> tables) {
        return hasChanges() && touched.meet(tables);
    }

    /**
     * Writes all changes. If it fails no object has changed.
     *
     * @param automatic whether a statement asked for it, not the user: objects that were linked but never added are left out
     *     then, with the rows that need their keys, and are an error otherwise
     */
    public void flush(SqlConnection connection, boolean automatic) {
        writing = false;
        List<EntityState> states = new ArrayList<>(pending);
        changed.removeIf(state -> state.status() != Status.PERSISTENT);
        changed.stream().filter(state -> !deleted.contains(state)).forEach(states::add);
        Set<EntityState> deletes = new IdentitySet<>();
        deletes.addAll(deleted);
        if (automatic) {
            Set<EntityState> held = LinkCheck.heldBack(states);
            states.removeIf(held::contains);
            WaitingDeletes.of(deleted, held).forEach(deletes::remove);
        } else {
            LinkCheck.refuseUnlinked(states);
        }
        if (!deletes.isEmpty()) {
            connection.beginWriting(); // gathering may read first, and the write lock is to be had from the start
        }
        ChangeSet changes = new ChangeGatherer(deletes, owner).gather(states);
        if (changes.isEmpty()) {
            changes.settled().forEach(EntityState::accept);
            settle(changes, deletes);
            return;
        }
        List<Step> steps = FlushPlanner.plan(changes);
        new ValueCheck(connection).check(changes.saves());
        FlushExecutor executor = new FlushExecutor(connection);
        writing = true;
        executor.run(steps);
        Acceptance acceptance = new Acceptance(identityMap, executor);
        acceptance.accept(changes);
        changes.saves().stream()
                .filter(row -> row.kind == RowChange.Kind.UPDATE)
                .forEach(updated::add);
        inserted.addAll(acceptance.inserted());
        removed.addAll(acceptance.deleted());
        settle(changes, deletes);
        writing = false;
    }

    /** Whether the flush that just failed had begun to write. */
    public boolean isWriting() {
        return writing;
    }

    /** Lets go of everything: what has no row is new again, and what was written without a commit is still to be written. */
    public void released() {
        updated.forEach(row -> EntityState.of(row.entity).unwritten(row.columns()));
        pending.forEach(UnitOfWork::release);
        inserted.forEach(UnitOfWork::release);
        clear();
    }

    /** Ends a transaction that was committed: what was deleted in it is detached. */
    public void committed() {
        removed.forEach(EntityState::deletionCommitted);
        inserted.clear();
        updated.clear();
        removed.clear();
    }

    /**
     * Ends a transaction that was rolled back (rule 2.11.1): what was added in it is transient again and keeps its values,
     * what was deleted is persistent again; what was not written is forgotten.
     */
    public void rolledBack() {
        for (EntityState state : inserted) {
            Object key = RowValues.key(state.entity());
            if (key != null && identityMap.find(state.descriptor(), key) == state.entity()) {
                identityMap.remove(state.descriptor(), key);
            }
            release(state);
        }
        pending.forEach(UnitOfWork::release);
        for (EntityState state : removed) {
            Object key = state.descriptor().keyOf(state.entity());
            if (key != null && state.status() == Status.DELETED) {
                state.status(Status.PERSISTENT);
                identityMap.put(state.descriptor(), key, state.entity());
            }
        }
        changed.forEach(EntityState::forget);
        clear();
    }

    private void clear() {
        pending.clear();
        changed.clear();
        deleted.clear();
        touched.clear();
        inserted.clear();
        updated.clear();
        removed.clear();
    }

    private static void release(EntityState state) {
        state.forget();
        state.status(Status.TRANSIENT);
        state.entity().kindredTracker(TransientTracker.INSTANCE);
    }

    private void settle(ChangeSet changes, Set<EntityState> deletes) {
        changes.settled().forEach(pending::remove);
        changed.removeIf(state -> deletes.contains(state) || !state.hasChanges());
        deletes.forEach(deleted::remove);
        touched.clear();
        deleted.forEach(state -> touched.delete(state.descriptor()));
        pending.forEach(state -> touched.save(state.descriptor()));
        changed.forEach(state -> touched.save(state.descriptor()));
    }
}
