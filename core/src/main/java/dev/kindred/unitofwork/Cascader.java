package dev.kindred.unitofwork;

import dev.kindred.collection.TrackedList;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.state.CollectionChange;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentitySet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Finds what save-update reaches from an object, as far as memory holds it; nothing is loaded for it. Pure functions. */
public final class Cascader {

    private Cascader() {}

    /**
     * The object itself and all that save-update reaches from it, in the order in which it is reached. What is in the session
     * already is reached, but not passed: its own links were followed when they were made.
     */
    public static Set<Instrumented> reached(Instrumented start) {
        Set<Instrumented> reached = new IdentitySet<>();
        Deque<Instrumented> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Instrumented next = open.removeFirst();
            if (reached.add(next)
                    && (next == start || next.kindredTracker().status().isOutside())) {
                for (RelationshipAttribute<?, ?> relationship : descriptor(next).relationships()) {
                    if (relationship.savesAlong()) {
                        open.addAll(linked(next, relationship));
                    }
                }
            }
        }
        return reached;
    }

    private static List<Instrumented> linked(Instrumented entity, RelationshipAttribute<?, ?> relationship) {
        int attribute = relationship.attribute();
        boolean known = entity.kindredIsKnown(attribute);
        if (!relationship.isCollection()) {
            Object target = known ? entity.kindredGet(attribute) : null;
            return target == null ? List.of() : List.of((Instrumented) target);
        }
        List<Instrumented> linked = new ArrayList<>();
        if (entity.kindredTracker() instanceof EntityState state && state.status() != Status.PENDING) {
            CollectionChange change = state.collectionChange(attribute);
            if (change != null) {
                linked.addAll(change.added());
            }
        }
        if (known) {
            linked.addAll(TrackedList.of(entity, attribute).known());
        }
        return linked;
    }

    private static EntityDescriptor<?, ?> descriptor(Instrumented entity) {
        return (EntityDescriptor<?, ?>) entity.kindredType();
    }
}
