package dev.kindred.loading;

import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.sql.Select;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Loads one relationship for many objects: one select with IN for each 500 keys, asking only for what memory does not hold.
 * Confined to the thread of its session.
 */
final class SelectInLoader {

    private static final int CHUNK = 500;

    private final GraphLoader loader;
    private final LoadStatements statements;
    private final LoadNode node;
    private final RelationshipAttribute<?, ?> relationship;

    SelectInLoader(GraphLoader loader, LoadStatements statements, LoadNode node) {
        this.loader = loader;
        this.statements = statements;
        this.node = node;
        this.relationship = node.relationship();
    }

    /** Fills the relationship of those objects in which it is not loaded. */
    void fill(List<Instrumented> objects) {
        inChunks(OwnersByKey.of(loader, relationship, objects));
    }

    /** The same, for objects of which one was touched: where only that one is left, without IN. Answers how many statements it took. */
    int fillTouched(List<Instrumented> objects) {
        OwnersByKey owners = OwnersByKey.of(loader, relationship, objects);
        List<Object> keys = owners.keys();
        if (keys.size() == 1 && !(keys.get(0) instanceof List<?> several && several.contains(null))) {
            GraphStatement statement = loader.statement(one(), relationship.target(), node, List.of(), false);
            Object key = keys.get(0);
            Object[] values = key instanceof List<?> several ? several.toArray() : new Object[] {key};
            owners.fill(keys, found -> loader.read(statement, (object, row) -> found.add(key, object), values));
            return 1;
        }
        return inChunks(owners);
    }

    private int inChunks(OwnersByKey owners) {
        List<Object> keys = owners.keys();
        for (int from = 0; from < keys.size(); from += CHUNK) {
            List<Object> chunk = keys.subList(from, Math.min(from + CHUNK, keys.size()));
            owners.fill(chunk, found -> read(chunk, found));
        }
        return (keys.size() + CHUNK - 1) / CHUNK;
    }

    private void read(List<Object> keys, OwnersByKey.Found found) {
        if (Owners.columns(relationship).size() == 1) {
            List<@Nullable Object> values = new ArrayList<>(keys.size());
            keys.forEach(key -> values.add(key instanceof List<?> none ? none.get(0) : key));
            read(OwnedSelect.byList(node, statements), found, values);
        } else {
            List<List<?>> several = new ArrayList<>();
            keys.forEach(key -> several.add((List<?>) key));
            read(OwnedSelect.byKeys(node, several), found);
        }
    }

    private Select<?> one() {
        return OwnedSelect.ofOne(node, statements);
    }

    private void read(OwnedSelect owned, OwnersByKey.Found found, Object... arguments) {
        GraphStatement statement = loader.statement(owned.select(), relationship.target(), node, owned.back(), false);
        loader.read(
                statement,
                (object, row) -> found.add(OwnersByKey.key(statement, owned.back(), row), object),
                arguments);
    }
}
