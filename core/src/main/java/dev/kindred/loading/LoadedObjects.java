package dev.kindred.loading;

import dev.kindred.instrument.Instrumented;
import dev.kindred.state.ResultTracker;
import dev.kindred.state.StateOwner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tracker of the objects that came from one place of one result: it knows how they were loaded, and that they came together.
 * Confined to the thread of its session.
 */
final class LoadedObjects extends ResultTracker {

    private final LoadNode node;
    private final @Nullable String queriedAt;
    private final List<Instrumented> objects = new ArrayList<>();
    private Set<Integer> touched = Set.of();

    LoadedObjects(StateOwner owner, LoadNode node, @Nullable String queriedAt) {
        super(owner);
        this.node = node;
        this.queriedAt = queriedAt;
    }

    /** The user's line of code that found the objects, if that was traced. */
    @Nullable
    String queriedAt() {
        return queriedAt;
    }

    /** How the objects were loaded. */
    LoadNode node() {
        return node;
    }

    /** Takes one more object in. */
    void add(Instrumented object) {
        objects.add(object);
        object.kindredTracker(this);
    }

    /** The objects, in the order of the result. */
    List<Instrumented> objects() {
        return objects;
    }

    /** Takes note that a relationship was loaded for one of the objects; answers whether it was so before. */
    boolean touchedBefore(int attribute) {
        if (touched.isEmpty()) {
            touched = new HashSet<>();
        }
        return !touched.add(attribute);
    }
}
