package dev.kindred.loading;

import dev.kindred.exception.StaleEntityException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.ReferenceAttribute;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.type.RowSource;
import java.util.Objects;

/** Makes room in an object for its row, which was read under a lock: what was read before may be older. Pure functions. */
final class Renewal {

    private Renewal() {}

    /**
     * Takes for stale what the object holds of its row, but for its key and what was changed. Collections stay.
     *
     * @throws StaleEntityException if something was changed, and the row has another version than the object
     */
    static void forget(Place place, Instrumented object, RowSource row, int column) {
        EntityDescriptor<?, ?> entity = place.node().entity();
        requireVersion(place, object, row, column);
        for (ColumnAttribute<?, ?> attribute : entity.columns()) {
            if (!attribute.column().isPrimaryKey()) {
                markStale(object, attribute.index());
            }
        }
        for (RelationshipAttribute<?, ?> relationship : entity.relationships()) {
            if (relationship instanceof ReferenceAttribute<?, ?>) {
                markStale(object, relationship.attribute());
            }
        }
    }

    private static void markStale(Instrumented object, int attribute) {
        if (object.kindredIsLoaded(attribute) && !object.kindredIsDirty(attribute)) {
            int word = attribute >> 6;
            object.kindredMarkLoaded(attribute, false);
            object.kindredStale(word, object.kindredStale(word) | 1L << attribute);
        }
    }

    private static void requireVersion(Place place, Instrumented object, RowSource row, int column) {
        EntityDescriptor<?, ?> entity = place.node().entity();
        ColumnAttribute<?, ?> version = entity.version();
        if (version == null || !object.kindredIsLoaded(version.index()) || !isChanged(entity, object)) {
            return;
        }
        Object held = object.kindredGet(version.index());
        Object found = row.read(column + place.columns().indexOf(version), version.type());
        if (!Objects.equals(held, found)) {
            throw new StaleEntityException("Cannot lock " + object + ": it was changed at version " + held
                    + ", and its row has version " + found
                    + " by now. Another transaction wrote it: roll back, or refresh the object and change it again.");
        }
    }

    private static boolean isChanged(EntityDescriptor<?, ?> entity, Instrumented object) {
        return entity.columns().stream().anyMatch(column -> object.kindredIsDirty(column.index()))
                || entity.relationships().stream()
                        .anyMatch(relationship -> relationship instanceof ReferenceAttribute<?, ?>
                                && object.kindredIsDirty(relationship.attribute()));
    }
}
