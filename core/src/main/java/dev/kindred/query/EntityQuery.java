package dev.kindred.query;

import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.sql.Select;
import java.util.List;

/** A query for entities as a value: the select, and what is loaded along. Immutable. */
public record EntityQuery<E>(EntityDescriptor<E, ?> entity, Select<E> select, List<LoadOption<?>> options) {

    public EntityQuery {
        options = List.copyOf(options);
    }

    /** All objects of an entity. */
    public static <E> EntityQuery<E> of(EntityDescriptor<E, ?> entity) {
        return new EntityQuery<>(entity, Select.of(entity).from(entity), List.of());
    }

    EntityQuery<E> with(Select<E> other) {
        return new EntityQuery<>(entity, other, options);
    }
}
