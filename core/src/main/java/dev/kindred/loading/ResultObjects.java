package dev.kindred.loading;

import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.type.RowSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The objects that stand in the rows of a result that a user's own selection makes, by their entities. Confined to the thread of its
 * session.
 */
final class ResultObjects {

    /** The objects of one entity so far. */
    private record Found(EntityReader reader, List<Instrumented> objects) {}

    private final Function<EntityDescriptor<?, ?>, EntityReader> readers;
    private final Map<EntityDescriptor<?, ?>, Found> found = new LinkedHashMap<>(2);

    /** None yet; who reads the objects of an entity is asked for once. */
    ResultObjects(Function<EntityDescriptor<?, ?>, EntityReader> readers) {
        this.readers = readers;
    }

    @Nullable
    Instrumented read(EntityDescriptor<?, ?> selected, RowSource row, int column) {
        Found of = found.computeIfAbsent(selected.canonical(), one -> new Found(readers.apply(one), new ArrayList<>()));
        Instrumented object = of.reader().read(row, column);
        if (object != null) {
            of.objects().add(object);
        }
        return object;
    }

    /** Takes what the rows of one entity were. */
    interface Taker {
        void take(EntityDescriptor<?, ?> entity, List<Instrumented> objects);
    }

    /** Shows the objects of each entity. */
    void each(Taker taker) {
        found.forEach((entity, of) -> taker.take(entity, of.objects()));
    }
}
