package dev.kindred.loading;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.ColumnAttribute;
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

        private final Map<Object, List<Instrumented>> byKey = new HashMap<>();
        private @Nullable Object lastKey;
        private List<Instrumented> last = List.of();

        // Rows of one owner mostly come together.
        void add(Object key, Instrumented object) {
            if (!key.equals(lastKey)) {
                last = byKey.computeIfAbsent(key, one -> new ArrayList<>());
                lastKey = key;
            }
            last.add(object);
        }
    }

    private final RelationshipAttribute<?, ?> relationship;
    private final Map<Object, List<Instrumented>> byKey;

    private OwnersByKey(RelationshipAttribute<?, ?> relationship, Map<Object, List<Instrumented>> byKey) {
        this.relationship = relationship;
        this.byKey = byKey;
    }

    /** Those that need a statement; a reference that memory can answer is filled at once. */
    static OwnersByKey of(GraphLoader loader, RelationshipAttribute<?, ?> relationship, List<Instrumented> objects) {
        Map<Object, List<Instrumented>> byKey = new LinkedHashMap<>();
        IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();
        for (Instrumented object : objects) {
            if (canBeFilled(object, relationship) && seen.put(object, true) == null) {
                @Nullable Object[] values = KeyConditions.values(object, relationship);
                if (relationship instanceof ReferenceAttribute<?, ?> reference
                        && isKnown(loader, reference, object, values)) {
                    continue;
                }
                byKey.computeIfAbsent(key(values), one -> new ArrayList<>(1)).add(object);
            }
        }
        return new OwnersByKey(relationship, byKey);
    }

    // A key of one column is the value itself, so that no list is made for a row.
    private static Object key(@Nullable Object[] values) {
        Object single = values.length == 1 ? values[0] : null;
        return single == null ? Arrays.asList(values) : single;
    }

    // What has no row, or does not know its own columns, loads for itself when it is read.
    private static boolean canBeFilled(Instrumented object, RelationshipAttribute<?, ?> relationship) {
        if (object.kindredIsLoaded(relationship.attribute())
                || object.kindredTracker().status() != Status.PERSISTENT) {
            return false;
        }
        for (ColumnAttribute<?, ?> column : relationship.ownColumns()) {
            if (!object.kindredIsLoaded(column.index())) {
                return false;
            }
        }
        return true;
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

    /** The keys, each once: a value of the only column, or a list of those of all columns. */
    List<Object> keys() {
        return new ArrayList<>(byKey.keySet());
    }

    /** Fills all objects with what a load finds. */
    void fill(Consumer<Found> load) {
        fill(keys(), load);
    }

    /** Fills the objects of some keys with what a load finds. */
    void fill(List<Object> keys, Consumer<Found> load) {
        Found found = new Found();
        load.accept(found);
        for (Object key : keys) {
            List<Instrumented> related = found.byKey.getOrDefault(key, List.of());
            Objects.requireNonNull(byKey.get(key)).forEach(object -> fill(object, related));
        }
    }

    private void fill(Instrumented object, List<Instrumented> related) {
        EntityLoader.fill(object, relationship, related);
    }

    /** The key that leads back from a row. */
    static Object key(GraphStatement statement, List<? extends ColumnExpression<?>> columns, RowSource row) {
        if (columns.size() == 1) {
            Object single = statement.besides(row, 0, columns.get(0));
            return single == null ? Arrays.asList(single) : single;
        }
        @Nullable Object[] key = new Object[columns.size()];
        for (int i = 0; i < key.length; i++) {
            key[i] = statement.besides(row, i, columns.get(i));
        }
        return key(key);
    }
}
