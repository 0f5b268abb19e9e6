package dev.kindred.state;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.instrument.Status;
import dev.kindred.instrument.Tracker;
import dev.kindred.mapping.Attribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.JsonAttribute;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.plan.AttributeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What of an object is other than its row, as far as memory knows; nothing is loaded for it. Pure functions. */
public final class Differences {

    private Differences() {}

    /** Whether there is anything of which {@link #of} would tell; a new object is other than its row in any case. */
    public static boolean are(Instrumented entity) {
        Tracker tracker = entity.kindredTracker();
        return tracker.status() == Status.PENDING || (tracker instanceof EntityState state && state.isModified());
    }

    /** What was changed on an object and is not written; of a new one, what was set. In the order of the mapping. */
    public static List<AttributeChange> of(Instrumented entity) {
        List<AttributeChange> all = new ArrayList<>();
        if (entity.kindredTracker() instanceof EntityState state) {
            EntityDescriptor<?, ?> type = state.descriptor();
            for (Attribute<?> attribute : type.attributes()) {
                add(all, of(state, attribute.index()));
            }
            for (RelationshipAttribute<?, ?> relationship : type.relationships()) {
                if (relationship.attribute() < 0) {
                    add(all, of(state, relationship.attribute()));
                }
            }
        }
        return all;
    }

    private static void add(List<AttributeChange> all, @Nullable AttributeChange one) {
        if (one != null) {
            all.add(one);
        }
    }

    private static @Nullable AttributeChange of(EntityState state, int attribute) {
        boolean isNew = state.status() == Status.PENDING;
        Link link = state.descriptor().link(attribute);
        if (link != null && link.isCollection()) {
            return isNew ? elements(state, attribute) : elements(state.collectionChange(attribute), state, attribute);
        }
        if (isNew) {
            return link != null && link.isViewOnly() ? null : set(state, attribute);
        }
        return isOther(state, attribute) ? changed(state, attribute) : null;
    }

    private static @Nullable AttributeChange elements(EntityState state, int attribute) {
        RelationshipAttribute<?, ?> relationship = state.descriptor().relationship(attribute);
        List<Instrumented> all = relationship.isViewOnly() ? List.of() : Related.known(state.entity(), relationship);
        return all.isEmpty() ? null : change(state, attribute, false, null, elements(all, List.of()));
    }

    private static @Nullable AttributeChange elements(
            @Nullable CollectionChange change, EntityState state, int attribute) {
        return change == null || change.isEmpty()
                ? null
                : change(
                        state,
                        attribute,
                        false,
                        null,
                        elements(List.copyOf(change.added()), List.copyOf(change.removed())));
    }

    private static AttributeChange.Elements elements(List<Instrumented> added, List<Instrumented> removed) {
        return new AttributeChange.Elements(List.copyOf(added), List.copyOf(removed));
    }

    // A new object has its key from a reference that was set, which tells more than the key.
    private static @Nullable AttributeChange set(EntityState state, int attribute) {
        Instrumented entity = state.entity();
        Link over = overKey(state, attribute);
        boolean isTold = over != null && entity.kindredIsLoaded(over.attribute());
        return isTold || !entity.kindredIsKnown(attribute)
                ? null
                : change(state, attribute, false, null, entity.kindredGet(attribute));
    }

    private static AttributeChange changed(EntityState state, int attribute) {
        Instrumented entity = state.entity();
        CollectionChange other = state.collectionChange(attribute);
        boolean isDirty = entity.kindredIsDirty(attribute);
        Object before = isDirty ? state.committed(attribute) : EntityState.UNKNOWN;
        Object after = entity.kindredIsKnown(attribute) ? entity.kindredGet(attribute) : null;
        if (before == EntityState.UNKNOWN && other != null) {
            before =
                    other.removed().stream().findFirst().map(Object.class::cast).orElse(before);
        }
        if (!isDirty && other != null) {
            after = other.added().stream().findFirst().orElse(null);
        }
        boolean isKnown = before != EntityState.UNKNOWN;
        return change(state, attribute, isKnown, isKnown ? before : null, after);
    }

    private static AttributeChange change(
            EntityState state, int attribute, boolean hasBefore, @Nullable Object before, @Nullable Object after) {
        return new AttributeChange(state.descriptor().attributeName(attribute), hasBefore, before, after);
    }

    /** Whether an attribute is other than in the row: what was changed back is not, what was set without being read is. */
    static boolean isOther(EntityState state, int attribute) {
        CollectionChange change = state.collectionChange(attribute);
        if (change != null && !change.isEmpty()) {
            return true;
        }
        Link link = state.descriptor().link(attribute);
        boolean isSeenElsewhere = link != null && (link.isCollection() || link.isViewOnly());
        return !isSeenElsewhere
                && state.entity().kindredIsDirty(attribute)
                && !isToldByKey(state, link)
                && differs(state, attribute, link);
    }

    private static boolean differs(EntityState state, int attribute, @Nullable Link link) {
        Instrumented entity = state.entity();
        Object before = state.committed(attribute);
        Object now = entity.kindredGet(attribute);
        if (link != null) {
            boolean isByKey =
                    before == EntityState.UNKNOWN && !link.keyAttributes().isEmpty();
            return isByKey ? hasOtherKey(state, link, (Instrumented) now) : before != now;
        }
        Link over = overKey(state, attribute);
        boolean isTold =
                over != null && entity.kindredIsDirty(over.attribute()) && entity.kindredIsLoaded(over.attribute());
        return !isTold && (isDocument(state, attribute) || !Objects.deepEquals(before, now));
    }

    // It may have been changed in place before it was set again.
    private static boolean isDocument(EntityState state, int attribute) {
        return attribute >= 0 && state.descriptor().attribute(attribute) instanceof JsonAttribute;
    }

    // A key that was set leads to an object that nobody has asked for yet.
    private static boolean isToldByKey(EntityState state, @Nullable Link link) {
        return link != null
                && !link.keyAttributes().isEmpty()
                && !state.entity().kindredIsKnown(link.attribute())
                && link.keyAttributes().stream().anyMatch(state.entity()::kindredIsDirty);
    }

    // Where the reference led is known by its key, though nobody has read it.
    private static boolean hasOtherKey(EntityState state, Link reference, @Nullable Instrumented target) {
        for (int i = 0; i < reference.keyAttributes().size(); i++) {
            Object before =
                    RowValues.of(state.entity(), reference.keyAttributes().get(i));
            Object now = target == null
                    ? null
                    : target.kindredGet(reference.targetAttributes().get(i));
            boolean isNumberedLater = target != null && now == null;
            if (isNumberedLater || !Objects.deepEquals(before, now)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Link overKey(EntityState state, int attribute) {
        return attribute < 0 ? null : state.descriptor().linkOverKey(attribute);
    }
}
