package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.state.CollectionChange;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentitySet;
import dev.kindred.state.Origin;
import dev.kindred.state.Related;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds what save-update, or another cascade, reaches from an object, as far as memory holds it; nothing is loaded for it. Pure functions. */
public final class Cascader {

    private Cascader() {}

    /**
     * An object that save-update reaches.
     *
     * @param origin along which link, null for the object it began with
     */
    public record Reached(Instrumented entity, @Nullable Origin origin) {}

    /**
     * The object itself and all that save-update reaches from it, in the order in which it is reached. What is in the session
     * already is reached, but not passed: its own links were followed when they were made.
     */
    public static List<Reached> reached(Instrumented start) {
        Set<Instrumented> seen = new IdentitySet<>();
        List<Reached> reached = new ArrayList<>();
        Deque<Reached> open = new ArrayDeque<>(List.of(new Reached(start, null)));
        while (!open.isEmpty()) {
            Reached next = open.removeFirst();
            Instrumented entity = next.entity();
            if (seen.add(entity)) {
                reached.add(next);
                if (entity == start || entity.kindredTracker().status().isOutside()) {
                    for (RelationshipAttribute<?, ?> relationship :
                            descriptor(entity).relationships()) {
                        if (relationship.savesAlong()) {
                            List<Instrumented> others = linked(entity, relationship);
                            others.addAll(leftDetached(entity, relationship));
                            if (!others.isEmpty()) {
                                Origin origin = new Origin(entity, relationship);
                                others.forEach(other -> open.add(new Reached(other, origin)));
                            }
                        }
                    }
                }
            }
        }
        return reached;
    }

    /** The object itself and all that relationships of a kind lead to from it in memory, once each. */
    public static Set<Instrumented> along(Instrumented start, Predicate<RelationshipAttribute<?, ?>> kind) {
        Set<Instrumented> reached = new IdentitySet<>();
        Deque<Instrumented> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Instrumented next = open.removeFirst();
            if (reached.add(next)) {
                descriptor(next).relationships().stream()
                        .filter(kind)
                        .forEach(relationship -> open.addAll(linked(next, relationship)));
            }
        }
        return reached;
    }

    /** What all relationships of an object lead to in memory. */
    public static List<Instrumented> linked(Instrumented entity) {
        List<Instrumented> linked = new ArrayList<>();
        descriptor(entity).relationships().forEach(relationship -> linked.addAll(linked(entity, relationship)));
        return linked;
    }

    private static List<Instrumented> linked(Instrumented entity, RelationshipAttribute<?, ?> relationship) {
        List<Instrumented> linked = new ArrayList<>();
        CollectionChange change = Related.change(entity, relationship);
        if (change != null) {
            linked.addAll(change.added());
        }
        if (entity.kindredIsKnown(relationship.attribute())) {
            linked.addAll(Related.known(entity, relationship));
        }
        return linked;
    }

    // What left a detached collection comes back with it: its key, its link or itself is still to go.
    private static List<Instrumented> leftDetached(Instrumented entity, RelationshipAttribute<?, ?> relationship) {
        CollectionChange change = Related.change(entity, relationship);
        return change == null
                ? List.of()
                : change.removed().stream()
                        .filter(other -> other.kindredTracker().status() == Status.DETACHED)
                        .filter(other -> !(other.kindredTracker() instanceof EntityState state && state.wasDeleted()))
                        .toList();
    }

    private static EntityDescriptor<?, ?> descriptor(Instrumented entity) {
        return (EntityDescriptor<?, ?>) entity.kindredType();
    }
}
