package dev.kindred.state;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.Attribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.plan.AttributeChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of an object is other than its row, as far as memory knows; nothing is loaded. Pure functions. */
public final class Changes {

    private Changes() {}

    /** The attributes that are other than the row, in the order of the mapping; of a new object all that were set. */
    public static List<AttributeChange> of(Instrumented entity) {
        List<AttributeChange> changes = new ArrayList<>();
        if (entity.kindredTracker() instanceof EntityState state) {
            EntityDescriptor<?, ?> type = state.descriptor();
            for (Attribute<?> attribute : type.attributes()) {
                add(of(state, attribute), changes);
            }
            for (RelationshipAttribute<?, ?> relationship : type.relationships()) {
                if (relationship.index() < 0) {
                    add(of(state, relationship), changes);
                }
            }
        }
        return changes;
    }

    private static void add(@Nullable AttributeChange change, List<AttributeChange> changes) {
        if (change != null) {
            changes.add(change);
        }
    }

    private static @Nullable AttributeChange of(EntityState state, Attribute<?> attribute) {
        if (attribute instanceof RelationshipAttribute<?, ?> relationship && relationship.isCollection()) {
            return ofElements(state, relationship);
        }
        Instrumented entity = state.entity();
        int index = attribute.index();
        if (state.status() == Status.PENDING) {
            Link reference = state.descriptor().linkOverKey(index);
            boolean isTold = reference != null && entity.kindredIsKnown(reference.attribute());
            return entity.kindredIsKnown(index) && !isTold
                    ? new AttributeChange(attribute.name(), false, null, entity.kindredGet(index))
                    : null;
        }
        if (!state.isModified(index)) {
            return attribute instanceof RelationshipAttribute<?, ?> ? ofUnread(state, attribute) : null;
        }
        Object before = state.committed(index);
        boolean isKnown = before != EntityState.UNKNOWN;
        return new AttributeChange(attribute.name(), isKnown, isKnown ? before : null, entity.kindredGet(index));
    }

    // The far side of one-to-one that nobody has read, though the near side was turned.
    private static @Nullable AttributeChange ofUnread(EntityState state, Attribute<?> attribute) {
        CollectionChange change = state.collectionChange(attribute.index());
        return change == null || change.isEmpty()
                ? null
                : new AttributeChange(
                        attribute.name(), !change.removed().isEmpty(), first(change.removed()), first(change.added()));
    }

    private static @Nullable Object first(Set<Instrumented> objects) {
        return objects.isEmpty() ? null : objects.iterator().next();
    }

    private static @Nullable AttributeChange ofElements(EntityState state, RelationshipAttribute<?, ?> relationship) {
        List<Object> added = new ArrayList<>();
        List<Object> removed = new ArrayList<>();
        CollectionChange change = state.collectionChange(relationship.index());
        if (state.status() == Status.PENDING) {
            added.addAll(Related.known(state.entity(), relationship));
        } else if (change != null) {
            added.addAll(change.added());
            removed.addAll(change.removed());
        }
        return added.isEmpty() && removed.isEmpty()
                ? null
                : new AttributeChange(relationship.name(), false, null, new AttributeChange.Elements(added, removed));
    }
}
