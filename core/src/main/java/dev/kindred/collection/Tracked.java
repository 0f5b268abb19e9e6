package dev.kindred.collection;

import dev.kindred.instrument.Extras;
import dev.kindred.instrument.Instrumented;
import java.util.List;
import java.util.Objects;

/**
 * What the collections of relationships have in common beneath their {@code java.util} faces: how loading fills them, and how a
 * change from the other side arrives. Users never call it. It belongs to the thread of the owner's session.
 */
public sealed interface Tracked permits TrackedList, TrackedSet, TrackedMap, TrackedMembers {

    /** The collection that an attribute of an object is. */
    static Tracked of(Instrumented owner, int attribute) {
        Object collection = attribute < 0
                ? owner.kindredTracker().extras(owner).collection(attribute, () -> new TrackedList<>(owner, attribute))
                : owner.kindredGet(attribute);
        return (Tracked) Objects.requireNonNull(collection, "a collection's field");
    }

    /** Whether the collection that an attribute of an object is was ever asked for. */
    static boolean exists(Instrumented owner, int attribute) {
        if (attribute >= 0) {
            return true;
        }
        Extras extras = owner.kindredTracker().extras();
        return extras != null && extras.has(attribute);
    }

    /** Puts in what a load has found. No event, no other side. */
    void fill(List<? extends Instrumented> found);

    /** Takes note that the elements are not sure any more: who walks over them is told. */
    void expired();

    /** The elements as memory has them, whether they are all or not; a copy, each once. */
    List<Instrumented> known();

    /**
     * Asked before an element enters from the other side: refuses one that the collection cannot take.
     *
     * @throws dev.kindred.exception.KindredException if a map's key attribute is not set on it
     */
    void checkEntering(Instrumented element);

    /** Takes in an element whose reference (or collection) was turned here, if the elements are known; notes it otherwise. */
    void enterFromOtherSide(Instrumented element);

    /** Lets go of an element whose reference (or collection) was turned elsewhere. */
    void leaveFromOtherSide(Instrumented element);
}
