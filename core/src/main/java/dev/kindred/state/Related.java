package dev.kindred.state;

import dev.kindred.collection.Tracked;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.mapping.RelationshipAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects that a relationship leads to, as memory has them; nothing is loaded. Pure functions. */
public final class Related {

    private static final int FEW = 32;

    private Related() {}

    /** Those that memory has, whether they are all or not, and be they stale. */
    public static List<Instrumented> known(Instrumented entity, RelationshipAttribute<?, ?> relationship) {
        int attribute = relationship.attribute();
        if (relationship.isCollection()) {
            return Tracked.exists(entity, attribute)
                    ? Tracked.of(entity, attribute).known()
                    : List.of();
        }
        return entity.kindredIsKnown(attribute) && entity.kindredGet(attribute) instanceof Instrumented one
                ? List.of(one)
                : List.of();
    }

    /** Those that memory is sure of: all where the attribute is loaded, else those that entered since. */
    public static List<Instrumented> sure(Instrumented entity, RelationshipAttribute<?, ?> relationship) {
        if (entity.kindredIsLoaded(relationship.attribute())) {
            return known(entity, relationship);
        }
        CollectionChange change = change(entity, relationship);
        return change == null ? List.of() : new ArrayList<>(change.added());
    }

    /**
     * What a load has found (the list itself where memory agrees), corrected by what memory knows better: without the objects that left, with those that entered
     * from the other side and are not written yet, at the end and not twice.
     */
    public static List<Instrumented> merged(
            Instrumented owner, RelationshipAttribute<?, ?> relationship, List<Instrumented> found) {
        CollectionChange change = change(owner, relationship);
        if (change == null && areAsFound(owner, relationship, found)) {
            return found;
        }
        Set<Instrumented> elements = new IdentitySet<>();
        for (Instrumented element : found) {
            if (!hasLeft(owner, relationship, element, change)) {
                elements.add(element);
            }
        }
        if (change != null) {
            elements.removeAll(change.entered());
            elements.addAll(change.entered());
        }
        return new ArrayList<>(elements);
    }

    // As nearly all lists are: a set of their elements would take 56 bytes for each.
    private static boolean areAsFound(
            Instrumented owner, RelationshipAttribute<?, ?> relationship, List<Instrumented> found) {
        if (found.size() > FEW) {
            return false;
        }
        for (int i = 0; i < found.size(); i++) {
            Instrumented element = found.get(i);
            for (int j = 0; j < i; j++) {
                if (found.get(j) == element) {
                    return false;
                }
            }
            if (hasLeft(owner, relationship, element, null)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Those of a map's elements that give way: one with the same key entered after them from the other side while the map was not
     * loaded. A loaded map lets them go at once (rule 2.1.20).
     */
    public static List<Instrumented> givingWay(
            Instrumented owner, RelationshipAttribute<?, ?> relationship, List<Instrumented> elements) {
        CollectionChange change = relationship.mapKey() < 0 ? null : change(owner, relationship);
        if (change == null || change.added().isEmpty()) {
            return List.of();
        }
        Map<@Nullable Object, Instrumented> latest = new HashMap<>();
        change.added().forEach(element -> latest.put(element.kindredGet(relationship.mapKey()), element));
        return elements.stream()
                .filter(element -> {
                    Instrumented taker = latest.get(element.kindredGet(relationship.mapKey()));
                    return taker != null && taker != element && !hasLeft(owner, relationship, element, change);
                })
                .toList();
    }

    /** What entered and left since the last flush, or null. */
    public static @Nullable CollectionChange change(Instrumented owner, RelationshipAttribute<?, ?> relationship) {
        return owner.kindredTracker() instanceof EntityState state
                ? state.collectionChange(relationship.attribute())
                : null;
    }

    private static boolean hasLeft(
            Instrumented owner,
            RelationshipAttribute<?, ?> relationship,
            Instrumented element,
            @Nullable CollectionChange change) {
        if (change != null && change.removed().contains(element)) {
            return true;
        }
        Link reverse = relationship.reverse();
        if (reverse == null || reverse.isCollection()) {
            return false;
        }
        if (!element.kindredIsLoaded(reverse.attribute())) {
            return element.kindredIsDirty(reverse.keyAttributes().get(0))
                    && element.kindredTracker().peek(element, reverse.attribute()) != owner;
        }
        return element.kindredGet(reverse.attribute()) != owner;
    }
}
