package dev.kindred.unitofwork;

import dev.kindred.collection.TransientState;
import dev.kindred.collection.TransientTracker;
import dev.kindred.engine.Connections;
import dev.kindred.instrument.Extras;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.plan.FlushPlan;
import dev.kindred.sql.TableSource;
import dev.kindred.state.Bits;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentityMap;
import dev.kindred.state.IdentitySet;
import dev.kindred.state.Related;
import dev.kindred.state.StateOwner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The changes of a session that are not written yet, and their writing: gathered, planned, executed, then accepted by the
 * objects. Never scans the objects that did not change. Confined to the thread of its session.
 */
public final class UnitOfWork {

    private final IdentityMap identityMap;
    private final StateOwner owner;
    private final Set<EntityState> pending = new IdentitySet<>();
    private final Set<EntityState> changed = new IdentitySet<>();

    // Marked by the user, marked along with those, and of the latter those that were put into the session again.
    private final Set<EntityState> explicit = new IdentitySet<>();
    private final Set<EntityState> deleted = new IdentitySet<>();
    private final Set<Instrumented> spared = new IdentitySet<>();

    // Left the one that owns them before they had a row, and are transient again.
    private final Set<Instrumented> left = new IdentitySet<>();

    // One for the transaction, and one for each savepoint in it.
    private final Deque<Journal> journals = new ArrayDeque<>(1);
    private final TouchedTables touched = new TouchedTables();
    private final Resting resting;
    private boolean writing;

    /** The unit of work of a session. */
    public UnitOfWork(IdentityMap identityMap, StateOwner owner) {
        this.identityMap = identityMap;
        this.owner = owner;
        this.resting = new Resting(owner);
        journals.addLast(new Journal());
    }

    /** Takes in a new object. */
    public void add(EntityState state) {
        pending.add(state);
        left.remove(state.entity());
        resting.wake(state);
        touch(state);
    }

    /** Takes note of an object that changes. */
    public void changed(EntityState state) {
        changed.add(state);
        if (depth() > 0) {
            journals.getLast().changed(state);
        }
        resting.wake(state);
        touch(tables -> tables.save(state.descriptor()));
    }

    /** Takes note of an object that was read, or came back. */
    public void met(Instrumented entity) {
        if (depth() > 0) {
            journals.getLast().met(entity);
        }
    }

    /** Takes note that an object entered a relationship. */
    public void entered(RelationshipAttribute<?, ?> relationship, Instrumented entity) {
        left.remove(entity);
        linked(relationship);
    }

    /** Takes note that an object entered or left a relationship. */
    public void linked(RelationshipAttribute<?, ?> relationship) {
        touch(tables -> tables.linked(relationship));
    }

    /** Lets a new object go that left the one that owns it (rule 2.4.3), with the new ones that go along. */
    public void left(RelationshipAttribute<?, ?> relationship, EntityState state) {
        if (pending.contains(state) && !hasOwner(relationship, state.entity())) {
            Deletions deletions = new Deletions(owner, Set.of());
            deletions.orphan(state.entity(), state.entity(), relationship);
            left.addAll(deletions.dropped());
            deletions.dropped().forEach(one -> drop(EntityState.of(one)));
        }
    }

    private boolean hasOwner(RelationshipAttribute<?, ?> relationship, Instrumented entity) {
        RelationshipAttribute<?, ?> reverse = relationship.reverse();
        if (reverse != null) {
            return reverse.isCollection()
                    ? !Related.known(entity, reverse).isEmpty()
                    : entity.kindredTracker().peek(entity, reverse.attribute()) != null;
        }
        List<EntityState> states = new ArrayList<>(pending);
        states.addAll(changed);
        return states.stream()
                .filter(state -> state.descriptor() == relationship.entity().canonical())
                .anyMatch(state -> Related.sure(state.entity(), relationship).contains(entity));
    }

    private void drop(EntityState state) {
        if (pending.remove(state)) {
            resting.forget(state);
            release(state);
        }
    }

    /**
     * Marks an object for deletion, with all that the cascade DELETE takes along. Loads what it needs of it.
     */
    public void delete(EntityState state) {
        Deletions deletions = new Deletions(owner, Set.of());
        deletions.delete(state.entity());
        explicit.add(state);
        for (Instrumented entity : deletions.rows()) {
            EntityState one = EntityState.of(entity);
            deleted.add(one);
            spared.remove(entity);
            touch(tables -> tables.delete(one.descriptor()));
        }
        resting.wakeAll();
    }

    /** Takes back the mark for deletion, if there is one. */
    public void undelete(EntityState state) {
        if (deleted.remove(state)) {
            explicit.remove(state);
            spared.add(state.entity());
            resting.wakeAll();
        }
    }

    /** Lets an object go: a new one is transient, one with a row is detached and keeps its changes. */
    public void expunge(EntityState state) {
        if (pending.contains(state)) {
            drop(state);
            return;
        }
        changed.remove(state);
        resting.forget(state);
        explicit.remove(state);
        deleted.remove(state);
        journals.forEach(journal -> journal.forget(state));
        state.status(Status.DETACHED);
    }

    /** Lets everything go, as {@link #expunge} does; the transaction goes on. */
    public void expungeAll() {
        pending.forEach(UnitOfWork::release);
        int open = journals.size();
        journals.forEach(Journal::end);
        journals.clear();
        for (int i = 0; i < open; i++) {
            journals.addLast(new Journal());
        }
        clear();
    }

    /** Makes an object that no session holds a new one, which keeps all that it holds. */
    public static void makeTransient(EntityState state) {
        state.dropChanges();
        release(state);
    }

    /** Drops the changes of an object. */
    public void forget(EntityState state) {
        state.forget();
        changed.remove(state);
        resting.forget(state);
    }

    /** The new objects, in the order in which they came; a copy. */
    public List<Instrumented> added() {
        return pending.stream().map(EntityState::entity).toList();
    }

    /** The objects with a row that differ from it, as far as memory knows, and were not deleted by the user; a copy. */
    public List<Instrumented> modified() {
        return changed.stream()
                .filter(state -> state.status() == Status.PERSISTENT && !explicit.contains(state) && state.isModified())
                .map(EntityState::entity)
                .toList();
    }

    /** The objects that the user deleted; a copy. */
    public List<Instrumented> deleted() {
        return explicit.stream().map(EntityState::entity).toList();
    }

    /** All objects of which there may be something to write; a copy. */
    public List<Instrumented> unwritten() {
        List<EntityState> states = new ArrayList<>(pending);
        states.addAll(changed);
        states.addAll(deleted);
        return states.stream().map(EntityState::entity).toList();
    }

    /** Whether there may be anything to write. */
    public boolean hasChanges() {
        return !pending.isEmpty() || !changed.isEmpty() || !deleted.isEmpty();
    }

    /** Whether writing could change what a statement over these tables finds. */
    public boolean touches(Collection<? extends TableSource> tables, FlushCause cause) {
        return hasChanges() && (cause == FlushCause.LAZY_LOAD ? resting.touched() : touched).meet(tables);
    }

    /**
     * Writes all changes. If it fails no object has changed.
     *
     * @param cause who asked for it
     * @param listener who is told of the rows; what it changes before they are written is written with them
     */
    public void flush(Connections connections, FlushCause cause, RowListener listener) {
        writing = false;
        if (cause == FlushCause.LAZY_LOAD && resting.holdsOrphansOnly()) {
            resting.rest();
            return;
        }
        Announcement announcement = new Announcement(listener);
        Prepared prepared = announcement.before(() -> prepare(connections, cause));
        ChangeSet changes = prepared.changes();
        FlushExecutor executor = new FlushExecutor(connections);
        writing = !prepared.steps().isEmpty();
        executor.run(prepared.steps());
        Acceptance acceptance = new Acceptance(identityMap, executor, prepared.held()::contains);
        acceptance.accept(changes, left);
        journals.getLast().flushed(changes, acceptance);
        settle(changes, prepared);
        if (cause == FlushCause.USER) {
            left.clear();
        }
        writing = false;
        announcement.after();
    }

    /** What a flush would do now, without doing it. */
    public FlushPlan plan(Connections connections) {
        return PlanRenderer.render(prepare(connections, FlushCause.USER), connections);
    }

    private Prepared prepare(Connections connections, FlushCause cause) {
        List<EntityState> states = new ArrayList<>(pending);
        changed.removeIf(state -> state.status() != Status.PERSISTENT);
        states.addAll(changed);
        HeldBack held = new HeldBack(owner, states, explicit, spared);
        if (cause != FlushCause.USER) {
            held.holdUnlinked();
        }
        held.orphans(new OrphanRemoval(owner, states).find(held::contains), cause == FlushCause.LAZY_LOAD);
        Deletions deletions = held.settle();
        states.removeIf(state -> deletions.contains(state.entity()) || held.contains(state.entity()));
        if (cause == FlushCause.USER) {
            LinkCheck.refuseUnlinked(states, left);
        }
        ChangeSet changes = new ChangeGatherer(deletions, held.entities(), owner, connections).gather(states);
        List<Step> steps = changes.isEmpty() ? List.of() : FlushPlanner.plan(changes);
        new ValueCheck(connections).check(changes.saves());
        return new Prepared(changes, steps, held.entities());
    }

    /** Whether the flush that just failed had begun to write. */
    public boolean isWriting() {
        return writing;
    }

    /** From now on what is written can be undone by itself; all changes were flushed. */
    public void nest() {
        journals.addLast(new Journal());
    }

    /** How many savepoints there are. */
    public int depth() {
        return journals.size() - 1;
    }

    /** Gives up savepoints until so many are left; what was written since stays. */
    public void unnest(int depth) {
        while (depth() > depth) {
            Journal inner = journals.removeLast();
            journals.getLast().addAll(inner);
        }
    }

    /** Lets go of everything: what has no row is new again, and what was written without a commit is still to be written. */
    public void released() {
        unnest(0);
        journals.getLast().released(UnitOfWork::release);
        pending.forEach(UnitOfWork::release);
        clear();
        journals.clear();
    }

    /** Ends a transaction that was committed: what was deleted in it is detached. */
    public void committed() {
        unnest(0);
        if (!journals.getLast().isEmpty()) {
            journals.removeLast().end();
            journals.addLast(new Journal());
        }
    }

    /**
     * Ends a transaction that was rolled back (rule 2.11.1): what was added in it is transient again and keeps its values,
     * what was deleted is persistent again; what was not written is forgotten.
     */
    public void rolledBack() {
        undo(0);
    }

    /**
     * Ends a savepoint that was rolled back, and those set after it (rule 2.11.4): as {@link #rolledBack}, and the objects that
     * changed or came since are read again when they are next looked at; the others keep what they hold.
     *
     * @param depth the number of the savepoint, from 1
     */
    public void rolledBack(int depth) {
        Journal journal = undo(depth);
        for (Instrumented entity : journal.touched()) {
            if (entity.kindredTracker().status() == Status.PERSISTENT) {
                if (entity.kindredTracker() instanceof EntityState state) {
                    state.forget();
                }
                Bits.expire(entity);
            }
        }
        Restored.forgetLinks(journal.cameOrWent(), identityMap);
    }

    private Journal undo(int depth) {
        unnest(depth);
        Journal journal = journals.removeLast();
        if (journals.isEmpty()) {
            journals.addLast(new Journal());
        }
        journal.takeOut(identityMap, UnitOfWork::release);
        pending.forEach(UnitOfWork::release);
        changed.forEach(EntityState::forget); // first back to what was flushed last, then over all flushes
        journal.rolledBack(identityMap);
        clear();
        return journal;
    }

    private void clear() {
        pending.clear();
        changed.clear();
        deleted.clear();
        explicit.clear();
        spared.clear();
        left.clear();
        touched.clear();
        resting.clear();
    }

    private static void release(EntityState state) {
        state.forget();
        state.status(Status.TRANSIENT);
        holdMembers(state);
        Extras extras = state.extras();
        state.entity().kindredTracker(extras == null ? TransientTracker.INSTANCE : new TransientState(extras));
    }

    // Those that were added before the row was written, and are not written either.
    private static void holdMembers(EntityState state) {
        for (RelationshipAttribute<?, ?> relationship : state.descriptor().relationships()) {
            boolean isHolding = relationship.isQueried()
                    && !Related.known(state.entity(), relationship).isEmpty();
            if (isHolding) {
                state.entity().kindredMarkLoaded(relationship.attribute(), true);
            }
        }
    }

    /** Counts anew which tables are touched, after changes were dropped. */
    public void retouch() {
        touched.clear();
        resting.retouch();
        deleted.forEach(state -> touch(tables -> tables.delete(state.descriptor())));
        pending.forEach(this::touch);
        changed.forEach(this::touch);
    }

    private void settle(ChangeSet changes, Prepared prepared) {
        changes.settled().forEach(pending::remove);
        for (Instrumented entity : changes.dropped()) {
            drop(EntityState.of(entity));
        }
        changed.removeIf(state -> changes.gone().contains(state.entity()) || !state.hasChanges());
        explicit.removeIf(state -> !prepared.held().contains(state.entity()));
        deleted.clear();
        deleted.addAll(explicit);
        spared.clear();
        resting.wakeOnly(pending, changed);
        retouch();
    }

    private void touch(Consumer<TouchedTables> change) {
        change.accept(touched);
        change.accept(resting.touched());
    }

    private void touch(EntityState state) {
        touch(state, touched);
        if (resting.isAwake(state)) {
            touch(state, resting.touched());
        }
    }

    private static void touch(EntityState state, TouchedTables tables) {
        tables.save(state.descriptor());
        for (RelationshipAttribute<?, ?> relationship : state.descriptor().relationships()) {
            boolean isLinked = state.status() == Status.PENDING && relationship.linkTable() != null;
            if (isLinked || state.entity().kindredIsDirty(relationship.attribute())) {
                tables.linked(relationship);
                RelationshipAttribute<?, ?> reverse = relationship.reverse();
                if (reverse != null) {
                    tables.linked(reverse);
                }
            }
        }
    }
}
