package dev.kindred.state;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import java.util.Set;

/** What entered and what left a collection since the last flush; for one that is not loaded, what to do when it loads. */
public final class CollectionChange {

    private final Set<Instrumented> added = new IdentitySet<>();
    private final Set<Instrumented> removed = new IdentitySet<>();

    CollectionChange() {}

    /** What entered, in the order in which it did. */
    public Set<Instrumented> added() {
        return added;
    }

    /** What left. */
    public Set<Instrumented> removed() {
        return removed;
    }

    /** Forgets all but what entered and has no row yet; answers whether there is any. */
    boolean keepUnsaved() {
        removed.clear();
        added.removeIf(element -> element.kindredTracker().status() == Status.PERSISTENT);
        return !added.isEmpty();
    }

    void entered(Instrumented element) {
        if (!removed.remove(element)) {
            added.add(element);
        }
    }

    void left(Instrumented element) {
        if (!added.remove(element)) {
            removed.add(element);
        }
    }
}
