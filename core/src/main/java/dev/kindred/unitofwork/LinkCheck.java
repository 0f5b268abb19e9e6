package dev.kindred.unitofwork;

import dev.kindred.exception.UnlinkedEntityException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.Direction;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.state.CollectionChange;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentitySet;
import dev.kindred.state.Related;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Finds objects that are linked from the session's but were never added to it. Pure functions. */
final class LinkCheck {

    private LinkCheck() {}

    /**
     * Refuses a flush that would lose an object.
     *
     * @param orphans the objects that left the one that owned them before they had a row: nobody misses those in a collection
     * @throws UnlinkedEntityException if an object that is not in the session is linked from one of these
     */
    static void refuseUnlinked(Collection<EntityState> states, Set<Instrumented> orphans) {
        for (EntityState state : states) {
            for (RelationshipAttribute<?, ?> relationship : state.descriptor().relationships()) {
                for (Instrumented other : linked(state, relationship)) {
                    boolean isLost = relationship.direction() == Direction.MANY_TO_ONE || !orphans.contains(other);
                    if (isLost && other.kindredTracker().status().isOutside()) {
                        throw unlinked(state, relationship, other);
                    }
                }
            }
        }
    }

    /**
     * The states that cannot be written yet, since their row needs the key of an object that is not in the session, or of one that
     * waits.
     *
     * @param waiting those that wait for another reason; they are in the answer
     */
    static Set<EntityState> heldBack(Collection<EntityState> states, Set<EntityState> waiting) {
        Set<EntityState> held = new IdentitySet<>();
        held.addAll(waiting);
        boolean more = true;
        while (more) {
            more = false;
            for (EntityState state : states) {
                if (!held.contains(state) && needsOutside(state, held)) {
                    more |= held.add(state);
                }
            }
        }
        return held;
    }

    private static boolean needsOutside(EntityState state, Set<EntityState> held) {
        for (RelationshipAttribute<?, ?> relationship : state.descriptor().relationships()) {
            for (Instrumented other : linked(state, relationship)) {
                boolean needs = switch (relationship.direction()) {
                    // What no reference answers to writes the key of its elements: it waits for those that wait.
                    case ONE_TO_MANY -> relationship.reverse() == null && isAmong(held, other);
                    case MANY_TO_ONE -> other.kindredTracker().status().isOutside() || isPendingAmong(held, other);
                    // A link waits by itself, and its ends do not.
                    case MANY_TO_MANY, FREE -> false;
                };
                if (needs) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAmong(Set<EntityState> held, Instrumented other) {
        return other.kindredTracker() instanceof EntityState target && held.contains(target);
    }

    private static boolean isPendingAmong(Set<EntityState> held, Instrumented other) {
        return other.kindredTracker().status() == Status.PENDING && isAmong(held, other);
    }

    private static List<Instrumented> linked(EntityState state, RelationshipAttribute<?, ?> relationship) {
        Instrumented entity = state.entity();
        int attribute = relationship.attribute();
        if (relationship.isViewOnly()) {
            return List.of();
        }
        if (state.status() == Status.PENDING) {
            return relationship.isCollection() || entity.kindredIsLoaded(attribute)
                    ? Related.known(entity, relationship)
                    : List.of();
        }
        if (!relationship.isCollection()) {
            boolean counts = entity.kindredIsLoaded(attribute) && entity.kindredIsDirty(attribute);
            return counts ? Related.known(entity, relationship) : List.of();
        }
        CollectionChange change = state.collectionChange(attribute);
        return change == null ? List.of() : new ArrayList<>(change.added());
    }

    private static UnlinkedEntityException unlinked(
            EntityState state, RelationshipAttribute<?, ?> relationship, Instrumented other) {
        EntityDescriptor<?, ?> entity = state.descriptor();
        String fault = other.kindredTracker().status() == Status.DETACHED
                ? ", but is detached, so no session writes it. "
                : ", but was never added to the session, so it would be lost. ";
        String cure = relationship.savesAlong()
                ? "Add it with session.add(...), or link it through " + relationship.path()
                        + " itself, along which it is added."
                : "Add it with session.add(...), or give " + relationship.path() + " the cascade SAVE_UPDATE.";
        return new UnlinkedEntityException("Cannot flush: " + other + " is linked from " + relationship.path() + " of "
                + entity.print(state.entity()) + fault + cure);
    }
}
