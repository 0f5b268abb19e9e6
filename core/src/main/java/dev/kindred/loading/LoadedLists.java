package dev.kindred.loading;

import dev.kindred.collection.TrackedList;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.state.CollectionChange;
import dev.kindred.state.EntityState;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills lists with what a load found, corrected by what memory knows better. Pure functions on the objects given. */
final class LoadedLists {

    private LoadedLists() {}

    /**
     * Fills the list of an owner: without the rows whose object left it in memory, with those that entered from the other side
     * and are not written yet, at the end and not twice.
     */
    static void fill(Instrumented owner, RelationshipAttribute<?, ?> list, List<Instrumented> found) {
        CollectionChange change =
                owner.kindredTracker() instanceof EntityState state ? state.collectionChange(list.attribute()) : null;
        Link reverse = list.reverse();
        IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();
        List<Instrumented> elements = new ArrayList<>(found.size());
        for (Instrumented element : found) {
            if (seen.put(element, true) == null && !hasLeft(owner, reverse, element, change)) {
                elements.add(element);
                lead(element, reverse, owner);
            }
        }
        if (change != null) {
            for (Instrumented element : change.added()) {
                if (seen.put(element, true) == null) {
                    elements.add(element);
                }
            }
        }
        TrackedList.of(owner, list.attribute()).fill(elements);
        owner.kindredMarkLoaded(list.attribute(), true);
    }

    // Whoever came through the list knows its owner, so that the way back needs no session.
    private static void lead(Instrumented element, @Nullable Link reverse, Instrumented owner) {
        if (reverse != null
                && !element.kindredIsLoaded(reverse.attribute())
                && element.kindredTracker().peek(element, reverse.attribute()) == owner) {
            element.kindredSet(reverse.attribute(), owner);
            element.kindredMarkLoaded(reverse.attribute(), true);
        }
    }

    private static boolean hasLeft(
            Instrumented owner, @Nullable Link reverse, Instrumented element, @Nullable CollectionChange change) {
        if (change != null && change.removed().contains(element)) {
            return true;
        }
        if (reverse == null || !element.kindredIsLoaded(reverse.attribute())) {
            return reverse != null
                    && element.kindredIsDirty(reverse.keyAttributes().get(0))
                    && element.kindredTracker().peek(element, reverse.attribute()) != owner;
        }
        return element.kindredGet(reverse.attribute()) != owner;
    }
}
