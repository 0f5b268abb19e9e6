package dev.kindred.loading;

import dev.kindred.exception.DeletedEntityException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.IdentityKey;
import dev.kindred.sql.Select;
import dev.kindred.state.RowValues;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads columns of rows that objects stand for already, for as many objects as one statement may. Confined to the thread of its
 * session.
 */
final class RowLoader {

    private static final int CHUNK = 500;

    private final GraphLoader loader;
    private final LoadStatements statements;
    private final LoadNode node;
    private final List<? extends ColumnAttribute<?, ?>> columns;

    /** For objects of this node's entity; these columns are filled in where they are not loaded. */
    RowLoader(
            GraphLoader loader,
            LoadStatements statements,
            LoadNode node,
            List<? extends ColumnAttribute<?, ?>> columns) {
        this.loader = loader;
        this.statements = statements;
        this.node = node;
        Set<ColumnAttribute<?, ?>> all = new LinkedHashSet<>(node.entity().keyAttributes());
        all.addAll(columns);
        this.columns = List.copyOf(all);
    }

    /**
     * Reads them for one object.
     *
     * @throws DeletedEntityException if its row is gone
     */
    void fill(Instrumented object) {
        @Nullable Object[] key = RowValues.keyParts(object);
        if (read(statements.byKey(node.entity()), key) == 0) {
            throw gone(object);
        }
    }

    static DeletedEntityException gone(Instrumented object) {
        EntityDescriptor<?, ?> entity = (EntityDescriptor<?, ?>) object.kindredType();
        return new DeletedEntityException(
                "Cannot read " + new IdentityKey(entity, entity.keyOfParts(RowValues.keyParts(object)))
                        + " again: its row is gone. Another transaction deleted it, or its key changed.");
    }

    /** Reads them for those of several objects in which one of them is not loaded; an object without a row stays as it is. Answers how many statements it took. */
    int fillAll(List<Instrumented> objects, ColumnAttribute<?, ?> touched) {
        List<@Nullable Object[]> keys = new ArrayList<>();
        for (Instrumented object : objects) {
            if (!object.kindredIsLoaded(touched.index())
                    && object.kindredTracker().status() == Status.PERSISTENT) {
                keys.add(RowValues.keyParts(object));
            }
        }
        for (int from = 0; from < keys.size(); from += CHUNK) {
            read(keys.subList(from, Math.min(from + CHUNK, keys.size())));
        }
        return (keys.size() + CHUNK - 1) / CHUNK;
    }

    private void read(List<@Nullable Object[]> keys) {
        EntityDescriptor<?, ?> entity = node.entity();
        if (keys.size() == 1) {
            read(statements.byKey(entity), Objects.requireNonNull(keys.get(0)));
        } else if (entity.keyAttributes().size() == 1) {
            List<@Nullable Object> values = new ArrayList<>();
            keys.forEach(key -> values.add(key[0]));
            read(statements.byKeys(entity), values);
        } else {
            read(Select.of(entity).from(entity).where(KeyConditions.anyOf(entity.keyAttributes(), keys)));
        }
    }

    private int read(Select<?> select, @Nullable Object... arguments) {
        Place place = Place.of(node, node.entity(), columns, 0);
        GraphStatement statement = new GraphStatement(
                select.selecting(new GraphStatement.Columns(place.expressions())), place, List.of(), false, List.of());
        int[] rows = {0};
        loader.read(statement, (object, row) -> rows[0]++, arguments);
        return rows[0];
    }
}
