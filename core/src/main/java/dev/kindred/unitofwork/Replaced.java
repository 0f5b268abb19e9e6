package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.InverseAttribute;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.state.CollectionChange;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentitySet;
import dev.kindred.state.Related;
import dev.kindred.state.StateOwner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Who was at the other end of a one-to-one relationship before it was set without being read, and who was in a map under the key of
 * one that entered it unread. Pure functions.
 */
final class Replaced {

    private Replaced() {}

    /** The object the database has there and memory has not; none for other relationships. Sends a select. */
    static List<Instrumented> unread(EntityState state, RelationshipAttribute<?, ?> relationship, StateOwner owner) {
        return relationship.mapKey() < 0
                ? unreadEnd(state, relationship, owner)
                : unreadEntries(state, relationship, owner);
    }

    private static List<Instrumented> unreadEntries(
            EntityState state, RelationshipAttribute<?, ?> relationship, StateOwner owner) {
        Instrumented entity = state.entity();
        CollectionChange change = state.collectionChange(relationship.attribute());
        if (change == null
                || change.added().isEmpty()
                || relationship.isViewOnly()
                || state.status() != Status.PERSISTENT
                || entity.kindredIsLoaded(relationship.attribute())) {
            return List.of();
        }
        Set<Instrumented> elements = new IdentitySet<>();
        elements.addAll(owner.related(entity, relationship));
        elements.addAll(change.added());
        return Related.givingWay(entity, relationship, new ArrayList<>(elements)).stream()
                .filter(before -> Deletions.belongs(before, relationship, entity))
                .toList();
    }

    private static List<Instrumented> unreadEnd(
            EntityState state, RelationshipAttribute<?, ?> relationship, StateOwner owner) {
        Instrumented entity = state.entity();
        int attribute = relationship.attribute();
        boolean unknown = relationship instanceof InverseAttribute<?, ?>
                && !relationship.isViewOnly()
                && entity.kindredIsDirty(attribute)
                && state.committed(attribute) == EntityState.UNKNOWN;
        if (!unknown) {
            return List.of();
        }
        Object now = entity.kindredGet(attribute);
        return owner.related(entity, relationship).stream()
                .filter(before -> before != now && Deletions.belongs(before, relationship, entity))
                .toList();
    }
}
