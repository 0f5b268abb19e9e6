package dev.kindred.loading;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.ReferenceAttribute;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Sql;
import dev.kindred.state.Related;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Loads one relationship for many objects: one select with IN for each 500 keys, asking only for what memory does not hold.
 * Confined to the thread of its session.
 */
final class SelectInLoader {

    private static final int CHUNK = 500;

    private final EntityLoader loader;
    private final LoadStatements statements;
    private final RelationshipAttribute<?, ?> relationship;

    SelectInLoader(EntityLoader loader, LoadStatements statements, RelationshipAttribute<?, ?> relationship) {
        this.loader = loader;
        this.statements = statements;
        this.relationship = relationship.entity().canonical().relationship(relationship.index());
    }

    /** Fills the relationship of those objects in which it is not loaded. */
    void fill(List<Instrumented> objects) {
        Map<List<?>, List<Instrumented>> byKey = new LinkedHashMap<>();
        IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();
        for (Instrumented object : objects) {
            if (canBeFilled(object) && seen.put(object, true) == null) {
                @Nullable Object[] values = KeyConditions.values(object, relationship);
                if (relationship instanceof ReferenceAttribute<?, ?> reference && isKnown(reference, object, values)) {
                    continue;
                }
                byKey.computeIfAbsent(Arrays.asList(values), one -> new ArrayList<>())
                        .add(object);
            }
        }
        List<List<?>> keys = new ArrayList<>(byKey.keySet());
        for (int from = 0; from < keys.size(); from += CHUNK) {
            List<List<?>> chunk = keys.subList(from, Math.min(from + CHUNK, keys.size()));
            Map<List<?>, List<Instrumented>> found = select(chunk);
            for (List<?> key : chunk) {
                List<Instrumented> related = found.getOrDefault(key, List.of());
                Objects.requireNonNull(byKey.get(key))
                        .forEach(object -> loader.takeOver(object, relationship, related));
            }
        }
    }

    /** The objects that the relationship leads to from these, once each. */
    List<Instrumented> related(List<Instrumented> objects) {
        IdentityHashMap<Instrumented, Boolean> seen = new IdentityHashMap<>();
        List<Instrumented> related = new ArrayList<>();
        for (Instrumented object : objects) {
            for (Instrumented target : Related.known(object, relationship)) {
                if (seen.put(target, true) == null) {
                    related.add(target);
                }
            }
        }
        return related;
    }

    // What has no row, or does not know its own columns, loads for itself when it is read.
    private boolean canBeFilled(Instrumented object) {
        return !object.kindredIsLoaded(relationship.attribute())
                && object.kindredTracker().status() == Status.PERSISTENT
                && relationship.ownColumns().stream().allMatch(column -> object.kindredIsLoaded(column.index()));
    }

    private boolean isKnown(ReferenceAttribute<?, ?> reference, Instrumented object, @Nullable Object[] values) {
        Instrumented target = null;
        if (!Arrays.asList(values).contains(null)) {
            target = reference.goesByPrimaryKey()
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

    private Map<List<?>, List<Instrumented>> select(List<List<?>> keys) {
        List<? extends ColumnExpression<?>> columns = Owners.columns(relationship);
        int[] positions = Owners.positions(relationship);
        Map<List<?>, List<Instrumented>> found = new HashMap<>();
        EntityLoader.RowTaker taker = (object, row) -> {
            @Nullable Object[] key = new Object[positions.length];
            for (int i = 0; i < key.length; i++) {
                key[i] = row.read(positions[i], columns.get(i).type());
            }
            found.computeIfAbsent(Arrays.asList(key), one -> new ArrayList<>()).add(object);
        };
        if (columns.size() == 1) {
            List<Object> values = new ArrayList<>();
            keys.forEach(key -> values.add(key.get(0)));
            loader.read(statements.byOwners(relationship), relationship.target(), taker, values);
        } else {
            Condition any = Sql.or(keys.stream()
                    .map(key -> KeyConditions.equal(columns, key.toArray()))
                    .toArray(Condition[]::new));
            loader.read(LoadStatements.withOwner(relationship).where(any), relationship.target(), taker);
        }
        return found;
    }
}
