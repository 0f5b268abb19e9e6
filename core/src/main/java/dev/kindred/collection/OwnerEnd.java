package dev.kindred.collection;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.instrument.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A collection as its owner's attribute: whether it is loaded, and whom its changes are told. What is common to lists, sets and
 * maps stands here. It belongs to the thread of its owner's session.
 *
 * <p>A change of the user's goes through these stages: {@link #linking} for each element that enters (it may refuse, and then
 * nothing has happened), {@link #changing}, the change itself, {@link #left} and {@link #entered}.
 */
final class OwnerEnd {

    // Up to so many, those seen are looked through, and no map of them is made.
    private static final int FEW = 16;

    private final Instrumented owner;
    private final int attribute;

    OwnerEnd(Instrumented owner, int attribute) {
        this.owner = owner;
        this.attribute = attribute;
    }

    Instrumented owner() {
        return owner;
    }

    int attribute() {
        return attribute;
    }

    Link link() {
        return BothSides.link(owner, attribute);
    }

    boolean isLoaded() {
        return owner.kindredIsLoaded(attribute);
    }

    /** Sees to it that the elements are there: the first thing that each operation asks for. */
    void load() {
        if (!isLoaded()) {
            owner.kindredTracker().load(owner, attribute);
        }
    }

    /** What the user hands in, as an object that may be an element. */
    Instrumented checked(@Nullable Object element) {
        return BothSides.element(link(), Objects.requireNonNull(element, () -> "an element of " + link().path()));
    }

    void linking(Instrumented element) {
        Link link = link();
        if (!link.isViewOnly()) {
            BothSides.linking(owner, link, element);
        }
    }

    /** Takes note of a change to elements that are not loaded, and stay so. */
    void queueing() {
        recordChange();
    }

    void changing() {
        recordChange();
        owner.kindredMarkLoaded(attribute, true);
    }

    void entered(Instrumented element) {
        Link link = link();
        if (!link.isViewOnly()) {
            BothSides.entered(owner, link, element);
        }
    }

    void left(Instrumented element) {
        Link link = link();
        if (!link.isViewOnly()) {
            BothSides.left(owner, link, element);
        }
    }

    /**
     * Takes the collection through all stages at once, from what it holds to what it is to hold.
     *
     * @param change makes the change itself; it is not run if an element is refused
     */
    void replace(Collection<?> old, Collection<?> next, Runnable change) {
        List<Instrumented> entering = distinct(next, Occurrences.of(old));
        List<Instrumented> leaving = distinct(old, Occurrences.of(next));
        entering.forEach(this::linking);
        changing();
        change.run();
        leaving.forEach(this::left);
        entering.forEach(this::entered);
    }

    /**
     * Takes note of elements that the user handed in, be they there already: who came from the other side before it was added comes
     * along now.
     */
    void handedIn(Collection<?> elements) {
        elements.forEach(element -> handedIn((Instrumented) element));
    }

    /** The same of one element. */
    void handedIn(Instrumented element) {
        if (element.kindredTracker().status() == Status.TRANSIENT && !link().isViewOnly()) {
            owner.kindredTracker().handedIn(owner, attribute, element);
        }
    }

    /**
     * Whether the collection shows a change from the other side at once. A stale one does as well: it may yet be kept as it is,
     * when its session closes before anybody reads it.
     */
    boolean showsChange() {
        if (isComplete()) {
            changing();
            return true;
        }
        recordChange();
        return owner.kindredIsStale(attribute);
    }

    /** Notes an element whose other side was turned here. */
    void enteredFromOtherSide(Instrumented element) {
        owner.kindredTracker().entered(owner, attribute, element, false);
    }

    /** Notes an element whose other side was turned away. */
    void leftFromOtherSide(Instrumented element) {
        owner.kindredTracker().left(owner, attribute, element);
    }

    /** Each of the objects once, in their order, as the library sees them. */
    static List<Instrumented> distinct(Collection<?> elements) {
        if (elements.isEmpty()) {
            return List.of();
        }
        if (elements.size() > FEW) {
            return distinct(elements, new Occurrences());
        }
        List<Instrumented> distinct = new ArrayList<>(elements.size());
        for (Object element : elements) {
            if (!holds(distinct, element)) {
                distinct.add((Instrumented) element);
            }
        }
        return distinct;
    }

    private static boolean holds(List<Instrumented> few, Object element) {
        for (int i = 0; i < few.size(); i++) {
            if (few.get(i) == element) {
                return true;
            }
        }
        return false;
    }

    private static List<Instrumented> distinct(Collection<?> elements, Occurrences except) {
        Occurrences seen = new Occurrences();
        List<Instrumented> distinct = new ArrayList<>();
        for (Object element : elements) {
            if (!except.contains(element) && seen.add(element) == 1) {
                distinct.add((Instrumented) element);
            }
        }
        return distinct;
    }

    // An object without a row has no elements but those that memory knows.
    private boolean isComplete() {
        return isLoaded() || isNew(owner);
    }

    /** Whether an object has no row yet. */
    static boolean isNew(Instrumented entity) {
        Status status = entity.kindredTracker().status();
        return status == Status.TRANSIENT || status == Status.PENDING;
    }

    private void recordChange() {
        if (!owner.kindredIsDirty(attribute) && !link().isViewOnly()) {
            owner.kindredTracker().changing(owner, attribute);
        }
    }
}
