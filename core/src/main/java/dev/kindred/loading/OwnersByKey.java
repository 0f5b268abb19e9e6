package dev.kindred.loading;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.ReferenceAttribute;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.type.RowSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Objects in which a relationship is not loaded, by the values that it goes by. Confined to the thread of its session.
 */
final class OwnersByKey {

    /** What rows led to, by the values that lead back. */
    static final class Found {

        private final Map<List<?>, List<Instrumented>> byKey = new HashMap<>();

        void add(List<?> key, Instrumented object) {
            byKey.computeIfAbsent(key, one -> new ArrayList<>()).add(object);
        }
    }

    private final RelationshipAttribute<?, ?> relationship;
    private final Map<List<?>, List<Instrumented>> byKey;

    private OwnersByKey(RelationshipAttribute<?, ?> relationship, Map<List<?>, List<Instrumented>> byKey) {
        this.relationship = relationship;
        this.byKey = byKey;
    }

    /** Those that need a statement; a reference that memory can answer is filled at once. */
    static OwnersByKey of(GraphLoader loader, RelationshipAttribute<?, ?> relationship, List<Instrumented> objects) {
        Map<List<?>, List<Instrumented>> byKey = new LinkedHashMap<>();
        IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();
        for (Instrumented object : objects) {
            if (canBeFilled(object, relationship) && seen.put(object, true) == null) {
                @Nullable Object[] values = KeyConditions.values(object, relationship);
                if (relationship instanceof ReferenceAttribute<?, ?> reference
                        && isKnown(loader, reference, object, values)) {
                    continue;
                }
                byKey.computeIfAbsent(Arrays.asList(values), one -> new ArrayList<>())
                        .add(object);
            }
        }
        return new OwnersByKey(relationship, byKey);
    }

    // What has no row, or does not know its own columns, loads for itself when it is read.
    private static boolean canBeFilled(Instrumented object, RelationshipAttribute<?, ?> relationship) {
        return !object.kindredIsLoaded(relationship.attribute())
                && object.kindredTracker().status() == Status.PERSISTENT
                && relationship.ownColumns().stream().allMatch(column -> object.kindredIsLoaded(column.index()));
    }

    private static boolean isKnown(
            GraphLoader loader, ReferenceAttribute<?, ?> reference, Instrumented object, @Nullable Object[] values) {
        Instrumented target = null;
        if (!Arrays.asList(values).contains(null)) {
            target = reference.goesByPrimaryKey() && !loader.isOverwriting()
                    ? loader.known(reference.target(), reference.target().keyOfParts(values))
                    : null;
            if (target == null) {
                return false;
            }
        }
        object.kindredSet(reference.attribute(), target);
        object.kindredMarkLoaded(reference.attribute(), true);
        return true;
    }

    boolean isEmpty() {
        return byKey.isEmpty();
    }

    /** The values, each once. */
    List<List<?>> keys() {
        return new ArrayList<>(byKey.keySet());
    }

    /** Fills all objects with what a load finds. */
    void fill(Consumer<Found> load) {
        fill(keys(), load);
    }

    /** Fills the objects of some keys with what a load finds. */
    void fill(List<List<?>> keys, Consumer<Found> load) {
        Found found = new Found();
        load.accept(found);
        for (List<?> key : keys) {
            List<Instrumented> related = found.byKey.getOrDefault(key, List.of());
            Objects.requireNonNull(byKey.get(key)).forEach(object -> fill(object, related));
        }
    }

    private void fill(Instrumented object, List<Instrumented> related) {
        EntityLoader.fill(object, relationship, related);
    }

    /** The values of a row that lead back. */
    static List<?> key(GraphStatement statement, List<? extends ColumnExpression<?>> columns, RowSource row) {
        @Nullable Object[] key = new Object[columns.size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = statement.besides(row, i, columns.get(i));
        }
        return Arrays.asList(key);
    }
}
