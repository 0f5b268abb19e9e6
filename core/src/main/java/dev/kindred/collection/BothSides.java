package dev.kindred.collection;

import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.instrument.Tracker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the two sides of a relationship, and the foreign key between them, in step, in memory and at once. Nothing here sends a
 * statement on its own account: a list that is not loaded is told of the change and takes it in when it loads.
 *
 * <p>Generated setters call it; users never do. It belongs to the thread of the objects it is given.
 */
public final class BothSides {

    private BothSides() {}

    /**
     * Sets a reference: the foreign key follows, and the object moves from the old target's list to the new one's.
     *
     * @throws SessionStateException if the value is no entity object
     */
    public static void setReference(Instrumented entity, int attribute, @Nullable Object value) {
        Link link = link(entity, attribute);
        Instrumented target = value == null ? null : element(link, value);
        Tracker tracker = entity.kindredTracker();
        Instrumented old = tracker.peek(entity, attribute);
        if (old == target && entity.kindredIsLoaded(attribute)) {
            return;
        }
        if (target != null) {
            tracker.linking(entity, attribute, target);
        }
        store(entity, link, target);
        moveInLists(entity, link, old, target);
        if (target != null) {
            entity.kindredTracker().entered(entity, attribute, target, true);
        }
    }

    /** Sets a column that is part of a reference's key: the reference follows, as if it had been set itself. */
    public static void setKey(Instrumented entity, int attribute, @Nullable Object value) {
        Link link = entity.kindredType().linkOverKey(attribute);
        boolean same = entity.kindredIsLoaded(attribute) && Objects.equals(entity.kindredGet(attribute), value);
        if (same && (link == null || agrees(entity, link, attribute, value))) {
            return;
        }
        Instrumented old = link == null ? null : entity.kindredTracker().peek(entity, link.attribute());
        if (link != null) {
            change(entity, link.attribute(), null); // first, while the old key still tells where the reference led
        }
        change(entity, attribute, value);
        if (link != null) {
            entity.kindredMarkLoaded(link.attribute(), value == null);
            moveInLists(entity, link, old, entity.kindredTracker().peek(entity, link.attribute()));
        }
    }

    // The target of a reference may have no key yet, and then the reference says more than the key beside it.
    private static boolean agrees(Instrumented entity, Link link, int attribute, @Nullable Object value) {
        Instrumented target =
                entity.kindredIsLoaded(link.attribute()) ? (Instrumented) entity.kindredGet(link.attribute()) : null;
        int theirs = link.targetAttributes().get(link.keyAttributes().indexOf(attribute));
        return target == null || (value != null && Objects.equals(target.kindredGet(theirs), value));
    }

    /** Makes a list hold just these elements, in this order. The list object stays the owner's. */
    @SuppressWarnings("unchecked") // the list checks each element itself
    public static void replace(Instrumented entity, int attribute, Collection<?> elements) {
        TrackedList<Object> list = (TrackedList<Object>) TrackedList.of(entity, attribute);
        list.replaceContents(new ArrayList<>(elements));
    }

    /** An element of a list was put in by the user: its reference turns to the owner, its old owner's list loses it. */
    static void entered(Instrumented owner, Link link, Instrumented element) {
        Link reverse = link.reverse();
        if (reverse != null) {
            Instrumented old = element.kindredTracker().peek(element, reverse.attribute());
            if (old != owner || !element.kindredIsLoaded(reverse.attribute())) {
                store(element, reverse, owner);
            }
            if (old != null && old != owner) {
                list(old, link).leaveFromOtherSide(element);
            }
        }
        owner.kindredTracker().entered(owner, link.attribute(), element, true);
    }

    /** An element of a list was taken out by the user: its reference becomes null, unless it leads elsewhere by now. */
    static void left(Instrumented owner, Link link, Instrumented element) {
        Link reverse = link.reverse();
        if (reverse != null) {
            Instrumented current = element.kindredTracker().peek(element, reverse.attribute());
            if (current == owner || (current == null && !element.kindredIsLoaded(reverse.attribute()))) {
                store(element, reverse, null);
            }
        }
        owner.kindredTracker().left(owner, link.attribute(), element);
    }

    /** The object as an entity object that may stand at the other end of a link. */
    static Instrumented element(Link link, Object value) {
        if (value instanceof Instrumented entity && link.target().isInstance(value)) {
            return entity;
        }
        throw new SessionStateException("Cannot put " + value.getClass().getName() + " into " + link.path()
                + ": it is no " + link.target().entityName() + " that Kindred made. Make one with "
                + link.target().entityName() + "_'s create().");
    }

    static Link link(Instrumented entity, int attribute) {
        return Objects.requireNonNull(entity.kindredType().link(attribute), "a relationship");
    }

    private static void moveInLists(
            Instrumented entity, Link link, @Nullable Instrumented old, @Nullable Instrumented target) {
        Link reverse = link.reverse();
        if (reverse == null || old == target) {
            return;
        }
        if (old != null) {
            list(old, reverse).leaveFromOtherSide(entity);
        }
        if (target != null) {
            list(target, reverse).enterFromOtherSide(entity);
        }
    }

    private static void store(Instrumented entity, Link reference, @Nullable Instrumented target) {
        change(entity, reference.attribute(), target);
        for (int i = 0; i < reference.keyAttributes().size(); i++) {
            int theirs = reference.targetAttributes().get(i);
            Object key = target != null && target.kindredIsKnown(theirs) ? target.kindredGet(theirs) : null;
            change(entity, reference.keyAttributes().get(i), key);
        }
    }

    private static void change(Instrumented entity, int attribute, @Nullable Object value) {
        if (!entity.kindredIsDirty(attribute)) {
            entity.kindredTracker().changing(entity, attribute);
        }
        entity.kindredSet(attribute, value);
        entity.kindredMarkLoaded(attribute, true);
    }

    private static TrackedList<?> list(Instrumented owner, Link link) {
        return TrackedList.of(owner, link.attribute());
    }
}
