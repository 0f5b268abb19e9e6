package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.ReferenceAttribute;
import dev.kindred.plan.Reason;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentitySet;
import dev.kindred.state.StateOwner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * What a flush leaves for later that nobody asked for (K6): orphans that a lazy load may not delete, objects linked to others that
 * were never added, and each row that needs one of these, be it for a key, for a unique value, or to be deleted after them. Made for
 * one flush.
 */
final class HeldBack {

    private final StateOwner owner;
    private final Set<Instrumented> spared;
    private final Collection<EntityState> states;
    private final List<EntityState> explicit;
    private final List<OrphanRemoval.Orphan> orphans = new ArrayList<>();
    private final Set<EntityState> held = new IdentitySet<>();
    private final Set<Instrumented> entities = new IdentitySet<>();
    private final Set<Instrumented> left = new IdentitySet<>();

    /**
     * Nothing is held back yet.
     *
     * @param states the new and the changed ones
     * @param explicit those that the user deleted
     * @param spared those that no cascade deletes
     */
    HeldBack(
            StateOwner owner,
            Collection<EntityState> states,
            Collection<EntityState> explicit,
            Set<Instrumented> spared) {
        this.owner = owner;
        this.states = states;
        this.explicit = new ArrayList<>(explicit);
        this.spared = spared;
    }

    /** Holds those that are linked to an object outside the session. */
    void holdUnlinked() {
        LinkCheck.heldBack(states, Set.of()).forEach(this::hold);
    }

    /** Takes orphans in, to be deleted, or to be held. */
    void orphans(List<OrphanRemoval.Orphan> found, boolean hold) {
        if (!hold) {
            orphans.addAll(found);
            return;
        }
        for (OrphanRemoval.Orphan orphan : found) {
            hold(EntityState.of(orphan.entity()));
            left.add(orphan.from());
            // Once this row is written, nothing would tell any more whom it let go of.
            if (orphan.through() instanceof ReferenceAttribute<?, ?> || !orphan.isRecorded()) {
                hold(EntityState.of(orphan.from()));
            }
        }
    }

    /** All that is deleted now; those that must wait are held from here on. */
    Deletions settle() {
        while (true) {
            Deletions deletions = deletions();
            int before = held.size();
            if (before > 0) {
                List<EntityState> free = new ArrayList<>(states);
                free.removeIf(state -> deletions.contains(state.entity()));
                LinkCheck.heldBack(free, held).forEach(this::hold);
                SlotTakers.of(free, held).forEach(this::hold);
                waiting(deletions).forEach(root -> holdTree(root, deletions));
            }
            if (held.size() == before) {
                return deletions;
            }
        }
    }

    /** Whether an object is not written this time. */
    boolean contains(Instrumented entity) {
        return entities.contains(entity);
    }

    /** The objects that are not written this time. */
    Set<Instrumented> entities() {
        return entities;
    }

    private Deletions deletions() {
        Deletions deletions = new Deletions(owner, spared);
        explicit.forEach(state -> deletions.delete(state.entity()));
        orphans.forEach(orphan -> deletions.orphan(orphan.entity(), orphan.from(), orphan.through()));
        return deletions;
    }

    // A held row may point to one that is deleted, or may be known as an orphan by nobody but the one it left.
    private Set<Instrumented> waiting(Deletions deletions) {
        Set<EntityState> rows = new IdentitySet<>();
        Set<Instrumented> roots = new IdentitySet<>();
        for (Instrumented entity : deletions.rows()) {
            rows.add(EntityState.of(entity));
            if (left.contains(entity)) {
                roots.add(root(entity, deletions));
            }
        }
        WaitingDeletes.of(rows, held).forEach(state -> roots.add(root(state.entity(), deletions)));
        return roots;
    }

    private static Instrumented root(Instrumented entity, Deletions deletions) {
        Instrumented at = entity;
        RowChange.Cause cause = deletions.cause(at);
        while (cause.kind() == Reason.Kind.DELETED_ALONG && cause.from() instanceof Instrumented above) {
            at = above;
            cause = deletions.cause(at);
        }
        return at;
    }

    private void holdTree(Instrumented root, Deletions deletions) {
        explicit.removeIf(state -> state.entity() == root);
        orphans.removeIf(orphan -> orphan.entity() == root);
        for (Instrumented entity : deletions.rows()) {
            if (root(entity, deletions) == root) {
                hold(EntityState.of(entity));
            }
        }
    }

    private void hold(EntityState state) {
        if (state.status() == Status.PENDING || state.status() == Status.PERSISTENT) {
            held.add(state);
            entities.add(state.entity());
        }
    }
}
