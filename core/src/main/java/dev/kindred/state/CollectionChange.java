package dev.kindred.state;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import java.util.Set;
import java.util.function.Predicate;

/** What entered and what left a collection since the last flush; for one that is not loaded, what to do when it loads. */
public final class CollectionChange {

    private final Set<Instrumented> added = new IdentitySet<>();
    private final Set<Instrumented> removed = new IdentitySet<>();
    private final Set<Instrumented> entered = new IdentitySet<>();

    CollectionChange() {}

    /** What entered, in the order in which it did. */
    public Set<Instrumented> added() {
        return added;
    }

    /** What entered, in the order in which it did, and also what had left before and came back: all of it stands at the end. */
    public Set<Instrumented> entered() {
        return entered;
    }

    /** Whether the elements are those of before, in whatever order. */
    boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }

    /** What left. */
    public Set<Instrumented> removed() {
        return removed;
    }

    /** Forgets all but what entered and has no row yet, and what is held back; answers whether there is any. */
    boolean keepUnsaved(Predicate<Instrumented> isHeld, Predicate<Instrumented> isDropped) {
        removed.removeIf(element -> !isHeld.test(element));
        added.removeIf(element -> (isSettled(element) || isDropped.test(element)) && !isHeld.test(element));
        entered.retainAll(added);
        return !added.isEmpty() || !removed.isEmpty();
    }

    /** Whether an element has a row, or has none any more: nothing is left to be written of its link. */
    static boolean isSettled(Instrumented element) {
        Status status = element.kindredTracker().status();
        return status == Status.PERSISTENT || status == Status.DELETED;
    }

    void entered(Instrumented element) {
        entered.add(element);
        if (!removed.remove(element)) {
            added.add(element);
        }
    }

    void left(Instrumented element) {
        entered.remove(element);
        if (!added.remove(element)) {
            removed.add(element);
        }
    }
}
