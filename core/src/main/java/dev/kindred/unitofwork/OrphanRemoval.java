package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.Direction;
import dev.kindred.mapping.ReferenceAttribute;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.state.CollectionChange;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentitySet;
import dev.kindred.state.Related;
import dev.kindred.state.RowValues;
import dev.kindred.state.StateOwner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds the objects that left the one that owns them (rules 2.4, K5). Asked of changed objects only; whether one was moved is
 * judged by what memory says when the flush comes. Made for one flush.
 */
final class OrphanRemoval {

    /**
     * An object that left.
     *
     * @param from whom it left; the object itself where memory does not have that one
     * @param through the relationship through which it belonged there
     * @param isRecorded whether memory had it there
     */
    record Orphan(Instrumented entity, Instrumented from, RelationshipAttribute<?, ?> through, boolean isRecorded) {}

    private final StateOwner owner;
    private final Collection<EntityState> states;
    private final Map<RelationshipAttribute<?, ?>, Set<Instrumented>> entered = new HashMap<>();

    OrphanRemoval(StateOwner owner, Collection<EntityState> states) {
        this.owner = owner;
        this.states = states;
    }

    /** The orphans among what these states let go of, but for those that are held back. */
    List<Orphan> find(Predicate<Instrumented> isHeld) {
        List<Orphan> orphans = new ArrayList<>();
        for (EntityState state : states) {
            if (state.status() == Status.PERSISTENT && !isHeld.test(state.entity())) {
                for (RelationshipAttribute<?, ?> relationship :
                        state.descriptor().relationships()) {
                    find(state, relationship, orphans);
                }
            }
        }
        return orphans;
    }

    private void find(EntityState state, RelationshipAttribute<?, ?> relationship, List<Orphan> orphans) {
        boolean owns = relationship.deletesOrphans();
        if (relationship instanceof ReferenceAttribute<?, ?> reference) {
            if (owns) {
                leftTarget(state, reference, orphans);
            }
            RelationshipAttribute<?, ?> reverse = reference.reverse();
            if (reverse != null && reverse.deletesOrphans() && turnedToNothing(state, reference)) {
                orphans.add(new Orphan(state.entity(), oldTarget(state, reference), reverse, true));
            }
        } else if (owns) {
            CollectionChange change = state.collectionChange(relationship.attribute());
            if (change != null) {
                change.removed().stream()
                        .filter(element -> isOrphan(element, relationship, state.entity()))
                        .forEach(element -> orphans.add(new Orphan(element, state.entity(), relationship, true)));
            }
            // A one-to-one side that was set without being read: who was there before is known to the database only.
            Replaced.unread(state, relationship, owner)
                    .forEach(before -> orphans.add(new Orphan(before, state.entity(), relationship, false)));
        }
    }

    private void leftTarget(EntityState state, ReferenceAttribute<?, ?> reference, List<Orphan> orphans) {
        if (isTouched(state, reference)) {
            Instrumented now = state.peek(state.entity(), reference.attribute());
            for (Instrumented before : owner.related(state.entity(), reference)) {
                if (before != now && isOrphan(before, reference, state.entity())) {
                    orphans.add(new Orphan(before, state.entity(), reference, true));
                }
            }
        }
    }

    private boolean turnedToNothing(EntityState state, ReferenceAttribute<?, ?> reference) {
        if (!isTouched(state, reference) || state.peek(state.entity(), reference.attribute()) != null) {
            return false;
        }
        for (ColumnAttribute<?, ?> key : reference.ownColumns()) {
            if (state.entity().kindredGet(key.index()) != null || owner.rowValue(state.entity(), key.index()) == null) {
                return false;
            }
        }
        return true;
    }

    private Instrumented oldTarget(EntityState state, ReferenceAttribute<?, ?> reference) {
        Object old = RowValues.of(state.entity(), reference.attribute());
        return old instanceof Instrumented target ? target : state.entity();
    }

    private static boolean isTouched(EntityState state, ReferenceAttribute<?, ?> reference) {
        Instrumented entity = state.entity();
        return entity.kindredIsDirty(reference.attribute())
                || reference.keyAttributes().stream().anyMatch(entity::kindredIsDirty);
    }

    /** Whether nobody else has taken an object that left, as far as memory knows. */
    boolean isOrphan(Instrumented element, RelationshipAttribute<?, ?> relationship, Instrumented from) {
        RelationshipAttribute<?, ?> reverse = relationship.reverse();
        if (!element.kindredTracker().status().isInside()) {
            return false;
        }
        if (reverse == null) {
            return !entered(relationship).contains(element);
        }
        if (!reverse.isCollection()) {
            Instrumented other = element.kindredTracker().peek(element, reverse.attribute());
            return other == null || (other == from && relationship instanceof ReferenceAttribute<?, ?>);
        }
        Set<Instrumented> owners = new IdentitySet<>();
        owners.addAll(Related.known(element, reverse));
        owners.addAll(Related.sure(element, reverse));
        owners.remove(from);
        return owners.isEmpty();
    }

    private Set<Instrumented> entered(RelationshipAttribute<?, ?> relationship) {
        return entered.computeIfAbsent(relationship, one -> {
            Set<Instrumented> all = new IdentitySet<>();
            for (EntityState state : states) {
                if (state.descriptor() == one.entity().canonical()) {
                    all.addAll(
                            state.status() == Status.PENDING || one.direction() == Direction.MANY_TO_ONE
                                    ? Related.known(state.entity(), one)
                                    : Related.sure(state.entity(), one));
                }
            }
            return all;
        });
    }
}
