package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.InverseAttribute;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.state.EntityState;
import dev.kindred.state.StateOwner;
import java.util.List;

/** Who was at the other end of a one-to-one relationship before it was set without being read. Pure function. */
final class Replaced {

    private Replaced() {}

    /** The object the database has there and memory has not; none for other relationships. Sends a select. */
    static List<Instrumented> unread(EntityState state, RelationshipAttribute<?, ?> relationship, StateOwner owner) {
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
