package dev.kindred.instrument;

import org.jspecify.annotations.Nullable;

/**
 * Whom an entity object tells of changes and asks for what it does not hold. One tracker may serve all objects of a result;
 * it is confined to the thread of its session.
 */
public interface Tracker {

    /** The stage of life of the objects it serves. */
    Status status();

    /**
     * Called when an attribute is read that is not loaded: makes it loaded, or leaves it at null (an empty list) for an object
     * that has no row yet.
     *
     * @throws dev.kindred.exception.DetachedEntityException if no open session could load it
     */
    void load(Instrumented entity, int attribute);

    /** Called before an attribute that is not dirty is changed: remembers the value as it was, and marks it dirty. */
    void changing(Instrumented entity, int attribute);

    /**
     * Called before the user links an object to another, on the side on which the user acts.
     *
     * @throws dev.kindred.exception.KindredException if the session could not take the other object along; nothing has changed
     */
    void linking(Instrumented entity, int attribute, Instrumented other);

    /**
     * Called after an element entered a collection (or a reference was set to it).
     *
     * @param cascades whether the user acted on this side, so that save-update runs along it
     */
    void entered(Instrumented entity, int attribute, Instrumented other, boolean cascades);

    /** Called after the user put a new object into a collection, be it there already: save-update runs along it. */
    default void handedIn(Instrumented entity, int attribute, Instrumented other) {
        // Without a session nobody is taken along.
    }

    /** Called after an element left a collection for good. */
    void left(Instrumented entity, int attribute, Instrumented other);

    /** What the one object it serves keeps of relationships that other entities declare for it; null if nothing. */
    default @Nullable Extras extras() {
        return null;
    }

    /** The same, made if need be; an object that shares its tracker gets one of its own for it. */
    Extras extras(Instrumented entity);

    /** The object a reference leads to, as far as memory knows it without a statement; null if it is null or not known. */
    @Nullable
    Instrumented peek(Instrumented entity, int attribute);
}
