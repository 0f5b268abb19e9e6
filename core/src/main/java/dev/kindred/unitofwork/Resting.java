package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.state.CollectionChange;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentitySet;
import dev.kindred.state.StateOwner;
import java.util.Collection;
import java.util.Set;

/**
 * Which changes a flush for a lazy load need not look at again: it held them back, and they have not changed since. So a loop that
 * takes orphans out of many lists, and loads each, costs the same for each. Confined to the thread of
 * its session.
 */
final class Resting {

    private final StateOwner owner;
    private final Set<EntityState> awake = new IdentitySet<>();
    private final TouchedTables touched = new TouchedTables();
    private boolean isDisturbed;

    Resting(StateOwner owner) {
        this.owner = owner;
    }

    /** Takes note of an object that is new, or that changed. */
    void wake(EntityState state) {
        awake.add(state);
    }

    /** Takes note that something was deleted, or is not to be deleted any more: everything counts again. */
    void wakeAll() {
        isDisturbed = true;
    }

    /** Lets just these count. */
    void wakeOnly(Collection<EntityState> pending, Collection<EntityState> changed) {
        clear();
        awake.addAll(pending);
        awake.addAll(changed);
    }

    /** Forgets an object that has nothing to write any more. */
    void forget(EntityState state) {
        awake.remove(state);
    }

    /** Whether an object has changes that no flush for a lazy load has seen. */
    boolean isAwake(EntityState state) {
        return awake.contains(state);
    }

    /** The tables that those touch. */
    TouchedTables touched() {
        return touched;
    }

    /** Lets the tables be counted anew. */
    void retouch() {
        touched.clear();
    }

    /** All that changed is held back. */
    void rest() {
        awake.forEach(EntityState::rest);
        clear();
    }

    void clear() {
        awake.clear();
        touched.clear();
        isDisturbed = false;
    }

    /** Whether all that has changed is that objects left those that own them; a lazy load deletes none of these. */
    boolean holdsOrphansOnly() {
        OrphanRemoval removal = new OrphanRemoval(owner, awake);
        Set<Instrumented> orphans = new IdentitySet<>();
        boolean onlyLists = !isDisturbed && awake.stream().allMatch(state -> leavesOnly(state, removal, orphans));
        return onlyLists
                && !orphans.isEmpty()
                && awake.stream().allMatch(state -> orphans.contains(state.entity()) || !isSelfChanged(state));
    }

    private static boolean leavesOnly(EntityState state, OrphanRemoval removal, Set<Instrumented> orphans) {
        if (state.status() != Status.PERSISTENT) {
            return false;
        }
        for (RelationshipAttribute<?, ?> relationship : state.descriptor().relationships()) {
            CollectionChange change = state.collectionChange(relationship.attribute());
            if (change != null) {
                boolean owns = relationship.isCollection()
                        && relationship.deletesOrphans()
                        && relationship.reverse() != null
                        && relationship.position() < 0;
                if (!owns
                        || !change.added().isEmpty()
                        || !change.removed().stream()
                                .allMatch(element -> removal.isOrphan(element, relationship, state.entity()))) {
                    return false;
                }
                orphans.addAll(change.removed());
            }
        }
        return true;
    }

    private static boolean isSelfChanged(EntityState state) {
        Instrumented entity = state.entity();
        return state.descriptor().columns().stream().anyMatch(column -> entity.kindredIsDirty(column.index()))
                || state.descriptor().relationships().stream()
                        .anyMatch(relationship ->
                                !relationship.isCollection() && entity.kindredIsDirty(relationship.attribute()));
    }
}
