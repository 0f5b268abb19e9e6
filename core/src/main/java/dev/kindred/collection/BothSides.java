package dev.kindred.collection;

import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.instrument.Status;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Instrumented old = entity.kindredTracker().peek(entity, attribute);
        if (old == target && entity.kindredIsLoaded(attribute)) {
            returnToInverse(entity, link, target);
            return;
        }
        if (target != null) {
            linking(entity, link, target);
        }
        if (link.keyAttributes().isEmpty()) {
            setInverse(entity, link, entity.kindredIsLoaded(attribute) ? old : null, target);
        } else {
            store(entity, link, target);
            moveBetween(entity, link, old, target);
        }
        if (target != null) {
            entity.kindredTracker().entered(entity, attribute, target, true);
        }
    }

    // The other object holds the key: it turns here, whoever was here before turns away.
    private static void setInverse(
            Instrumented owner, Link link, @Nullable Instrumented old, @Nullable Instrumented target) {
        change(owner, link.attribute(), target);
        Link reverse = link.isViewOnly() ? null : link.reverse();
        if (target != null && reverse != null) {
            Instrumented before = target.kindredTracker().peek(target, reverse.attribute());
            store(target, reverse, owner);
            if (before != null && before != owner) {
                leaveInverse(before, link, target);
            }
        }
        if (old != null) {
            left(owner, link, old);
        }
    }

    // An object that holds the key was turned here, or away from here.
    private static void enterInverse(Instrumented owner, Link link, Instrumented element) {
        Instrumented old =
                owner.kindredIsLoaded(link.attribute()) ? (Instrumented) owner.kindredGet(link.attribute()) : null;
        if (old != element) {
            change(owner, link.attribute(), element);
            owner.kindredTracker().entered(owner, link.attribute(), element, false);
            if (old != null) {
                left(owner, link, old);
            }
        }
    }

    private static void leaveInverse(Instrumented owner, Link link, Instrumented element) {
        if (owner.kindredIsKnown(link.attribute()) && owner.kindredGet(link.attribute()) == element) {
            change(owner, link.attribute(), null);
        }
        owner.kindredTracker().left(owner, link.attribute(), element);
    }

    /** Sets a column that is part of a reference's key: the reference follows, as if it had been set itself. */
    public static void setKey(Instrumented entity, int attribute, @Nullable Object value) {
        Link link = entity.kindredType().linkOverKey(attribute);
        boolean same = entity.kindredIsLoaded(attribute) && Objects.equals(entity.kindredGet(attribute), value);
        if (same && (link == null || agrees(entity, link, attribute, value))) {
            if (link != null) {
                returnToInverse(entity, link, entity.kindredTracker().peek(entity, link.attribute()));
            }
            return;
        }
        Instrumented old = link == null ? null : entity.kindredTracker().peek(entity, link.attribute());
        if (link == null) {
            change(entity, attribute, value);
            return;
        }
        Undo undo = new Undo(entity, link.attribute(), attribute);
        change(entity, link.attribute(), null); // first, while the old key still tells where the reference led
        change(entity, attribute, value);
        entity.kindredMarkLoaded(link.attribute(), value == null);
        Instrumented target = entity.kindredTracker().peek(entity, link.attribute());
        if (target != null && target != old) {
            undo.unless(() -> linking(entity, link, target)); // whom the key means, is known only once it is set
        }
        moveBetween(entity, link, old, target);
    }

    /** Two attributes as they were before they were set. */
    private static final class Undo {

        private final Instrumented entity;
        private final int[] attributes;
        private final @Nullable Object[] values;
        private final boolean[] loaded;

        Undo(Instrumented entity, int... attributes) {
            this.entity = entity;
            this.attributes = attributes;
            this.values = new Object[attributes.length];
            this.loaded = new boolean[attributes.length];
            for (int i = 0; i < attributes.length; i++) {
                values[i] = entity.kindredGet(attributes[i]);
                loaded[i] = entity.kindredIsLoaded(attributes[i]);
            }
        }

        /** Puts them back if a question is answered with an exception. */
        void unless(Runnable question) {
            try {
                question.run();
            } catch (RuntimeException refused) {
                for (int i = 0; i < attributes.length; i++) {
                    entity.kindredSet(attributes[i], values[i]);
                    entity.kindredMarkLoaded(attributes[i], loaded[i]);
                }
                throw refused;
            }
        }
    }

    // The target of a reference may have no key yet, and then the reference says more than the key beside it.
    private static boolean agrees(Instrumented entity, Link link, int attribute, @Nullable Object value) {
        Instrumented target =
                entity.kindredIsLoaded(link.attribute()) ? (Instrumented) entity.kindredGet(link.attribute()) : null;
        int theirs = link.targetAttributes().get(link.keyAttributes().indexOf(attribute));
        return target == null || (value != null && Objects.equals(target.kindredGet(theirs), value));
    }

    /** Makes a list or set hold just these elements, in this order. The collection object stays the owner's. */
    @SuppressWarnings("unchecked") // the collection checks each element itself
    public static void replace(Instrumented entity, int attribute, Collection<?> elements) {
        Tracked collection = Tracked.of(entity, attribute);
        if (collection instanceof TrackedSet<?> set) {
            ((TrackedSet<Object>) set).replaceContents(new ArrayList<>(elements));
        } else {
            ((TrackedList<Object>) collection).replaceContents(new ArrayList<>(elements));
        }
        entity.kindredMarkLoaded(attribute, true); // to hold nothing is said of it too
    }

    /** Makes a map hold just these entries, in this order. The map object stays the owner's. */
    @SuppressWarnings("unchecked") // the map checks each entry itself
    public static void replaceEntries(Instrumented entity, int attribute, Map<?, ?> entries) {
        ((TrackedMap<Object, Object>) Tracked.of(entity, attribute)).replaceEntries(new LinkedHashMap<>(entries));
        entity.kindredMarkLoaded(attribute, true); // to hold nothing is said of it too
    }

    /**
     * Asks all who have a say whether an object may be linked to another; called on the side on which the user acts, before
     * anything changes.
     *
     * @throws dev.kindred.exception.KindredException if one of them refuses
     */
    static void linking(Instrumented owner, Link link, Instrumented other) {
        owner.kindredValidated(link.attribute(), other);
        Link reverse = link.isViewOnly() ? null : link.reverse();
        if (reverse != null) {
            other.kindredValidated(reverse.attribute(), owner);
        }
        if (reverse != null && reverse.isCollection()) {
            Tracked.of(other, reverse.attribute()).checkEntering(owner);
        }
        if (link.isSingleParent() && reverse != null) {
            refuseSecondParent(owner, link, other, reverse);
        } else if (reverse != null && reverse.isSingleParent() && link.isCollection()) {
            refuseSecondParent(other, reverse, owner, link);
        }
        owner.kindredTracker().linking(owner, link.attribute(), other);
    }

    private static void refuseSecondParent(Instrumented owner, Link link, Instrumented other, Link reverse) {
        List<Instrumented> parents = new ArrayList<>();
        if (reverse.isCollection()) {
            if (!other.kindredIsLoaded(reverse.attribute())
                    && other.kindredTracker().status() == Status.PERSISTENT) {
                other.kindredTracker().load(other, reverse.attribute()); // whoever is the parent, read yet or not
            }
            parents.addAll(Tracked.of(other, reverse.attribute()).known());
        } else if (other.kindredIsLoaded(reverse.attribute())
                && other.kindredGet(reverse.attribute()) instanceof Instrumented one) {
            parents.add(one);
        }
        for (Instrumented parent : parents) {
            if (parent != owner) {
                throw new SessionStateException("Cannot link " + other + " through " + link.path() + " to " + owner
                        + ": it has a parent already, " + parent + ", and " + link.path()
                        + " allows one only (singleParent). Take it from that one first.");
            }
        }
    }

    /** An element of a collection was put in by the user: its other side turns to the owner. */
    static void entered(Instrumented owner, Link link, Instrumented element) {
        Link reverse = link.isViewOnly() ? null : link.reverse();
        if (reverse != null && reverse.isCollection()) {
            Tracked.of(element, reverse.attribute()).enterFromOtherSide(owner);
        } else if (reverse != null) {
            Instrumented old = element.kindredTracker().peek(element, reverse.attribute());
            if (old != owner || !element.kindredIsLoaded(reverse.attribute())) {
                store(element, reverse, owner);
            }
            if (old != null && old != owner) {
                Tracked.of(old, link.attribute()).leaveFromOtherSide(element);
            }
        }
        owner.kindredTracker().entered(owner, link.attribute(), element, true);
    }

    /** An element was taken out by the user: its other side turns away, unless it leads elsewhere by now. */
    static void left(Instrumented owner, Link link, Instrumented element) {
        Link reverse = link.isViewOnly() ? null : link.reverse();
        if (reverse != null && reverse.isCollection()) {
            Tracked.of(element, reverse.attribute()).leaveFromOtherSide(owner);
        } else if (reverse != null) {
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

    private static void moveBetween(
            Instrumented entity, Link link, @Nullable Instrumented old, @Nullable Instrumented target) {
        Link reverse = link.isViewOnly() ? null : link.reverse();
        if (reverse == null) {
            return;
        }
        if (old == target) {
            returnToInverse(entity, link, target);
            return;
        }
        if (old != null) {
            if (reverse.isCollection()) {
                Tracked.of(old, reverse.attribute()).leaveFromOtherSide(entity);
            } else {
                leaveInverse(old, reverse, entity);
            }
        }
        if (target != null) {
            if (reverse.isCollection()) {
                Tracked.of(target, reverse.attribute()).enterFromOtherSide(entity);
            } else {
                enterInverse(target, reverse, entity);
            }
        }
    }

    // The other end of a one-to-one may have been set to nothing before anybody knew who was there.
    private static void returnToInverse(Instrumented entity, Link link, @Nullable Instrumented target) {
        Link reverse = link.isViewOnly() || link.keyAttributes().isEmpty() ? null : link.reverse();
        if (target != null
                && reverse != null
                && !reverse.isCollection()
                && target.kindredIsLoaded(reverse.attribute())) {
            enterInverse(target, reverse, entity);
        }
    }

    private static void store(Instrumented entity, Link reference, @Nullable Instrumented target) {
        change(entity, reference.attribute(), target);
        if (reference.isViewOnly()) {
            return;
        }
        for (int i = 0; i < reference.keyAttributes().size(); i++) {
            int theirs = reference.targetAttributes().get(i);
            Object key = target != null && target.kindredIsKnown(theirs) ? target.kindredGet(theirs) : null;
            change(entity, reference.keyAttributes().get(i), key);
        }
    }

    /** Sets an attribute as its setter does, and nothing on any other side. */
    static void change(Instrumented entity, int attribute, @Nullable Object value) {
        if (!entity.kindredIsDirty(attribute)) {
            entity.kindredTracker().changing(entity, attribute);
        }
        entity.kindredSet(attribute, value);
        entity.kindredMarkLoaded(attribute, true);
    }
}
