package dev.kindred.query;

import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.sql.Select;
import java.util.List;

/**
 * A query for entities as a value. Immutable.
 *
 * @param options what is loaded along
 * @param renews whether what memory holds of the entities found is overwritten
 */
public record EntityQuery<E>(
        EntityDescriptor<E, ?> entity, Select<E> select, List<LoadOption<?>> options, boolean renews) {

    public EntityQuery {
        options = List.copyOf(options);
    }

    /** All objects of an entity. */
    public static <E> EntityQuery<E> of(EntityDescriptor<E, ?> entity) {
        return new EntityQuery<>(entity, Select.of(entity).from(entity), List.of(), false);
    }

    EntityQuery<E> with(Select<E> other) {
        return new EntityQuery<>(entity, other, options, renews);
    }

    EntityQuery<E> with(List<LoadOption<?>> other) {
        return new EntityQuery<>(entity, select, other, renews);
    }

    EntityQuery<E> renewing() {
        return new EntityQuery<>(entity, select, options, true);
    }
}
