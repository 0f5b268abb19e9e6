package dev.kindred.loading;

import dev.kindred.engine.Connections;
import dev.kindred.exception.DeletedEntityException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.loading.EntityReader.Known;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.Direction;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.IdentityKey;
import dev.kindred.mapping.LinkTable;
import dev.kindred.mapping.ReferenceAttribute;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.query.EntityQuery;
import dev.kindred.query.FoundRow;
import dev.kindred.query.LoadOption;
import dev.kindred.sql.Condition;
import dev.kindred.sql.Expression;
import dev.kindred.sql.Lock;
import dev.kindred.sql.RawSql;
import dev.kindred.sql.Select;
import dev.kindred.sql.Selection;
import dev.kindred.sql.Sql;
import dev.kindred.sql.TableSource;
import dev.kindred.sql.Tables;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentityMap;
import dev.kindred.state.ResultTracker;
import dev.kindred.state.RowValues;
import dev.kindred.state.StateOwner;
import dev.kindred.type.RowSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Loads entity objects: by query, by key, and what a relationship leads to. Confined to the thread of its session. */
public final class EntityLoader {

    // SQLite parses an expression no deeper than 1,000 terms, and a key of two parts is one of them.
    private static final int CHUNK = 400;

    private final IdentityMap identityMap;
    private final StateOwner owner;
    private final LoadStatements statements;
    private final Connections connections;
    private boolean looking;

    /** A loader for a session, over the session's connections. */
    public EntityLoader(IdentityMap identityMap, StateOwner owner, LoadStatements statements, Connections connections) {
        this.identityMap = identityMap;
        this.owner = owner;
        this.statements = statements;
        this.connections = connections;
    }

    /** Says whether loading only looks: what memory holds already is then left as it is, stale or not. */
    public void look(boolean only) {
        looking = only;
    }

    /** The entities that a query finds, with what its options load along. */
    public <E> List<E> list(EntityQuery<E> query) {
        List<E> found = list(query.select());
        List<Instrumented> objects = new ArrayList<>(found.size());
        found.forEach(one -> objects.add((Instrumented) one));
        apply(query.options(), objects);
        return found;
    }

    /** The entities that a query finds, with what its options load along, and the values of these expressions in their rows. */
    public <E> List<FoundRow<E>> list(EntityQuery<E> query, List<? extends Expression<?>> besides) {
        List<FoundRow<E>> found = list(query.select().selecting(EntityBesides.of(query.entity(), besides)));
        apply(
                query.options(),
                found.stream().map(row -> (Instrumented) row.entity()).toList());
        return found;
    }

    /** What the rows of a select become. */
    public <R> List<R> list(Select<R> select) {
        EntityReader reader = reader(select);
        List<R> results = new ArrayList<>();
        connections.of(select).read(select, row -> results.add(read(select.selection(), new SessionRow(row, reader))));
        return results;
    }

    /** What the rows of a statement in the database's own words become; it is run on the main database. */
    public <R> List<R> list(RawSql statement, Selection<R> selection) {
        EntityReader reader = new EntityReader(identityMap, new ResultTracker(owner), Known.FILL);
        List<R> results = new ArrayList<>();
        connections.main().read(statement, selection, row -> results.add(read(selection, new SessionRow(row, reader))));
        return results;
    }

    /** The object with this key, read from the database; null if there is no such row. */
    public @Nullable Instrumented byKey(EntityDescriptor<?, ?> entity, Object[] parts) {
        return byKey(entity, parts, null);
    }

    /**
     * The object with this key, read from the database; null if there is no such row.
     *
     * @param lock how the row is locked, or null
     */
    public @Nullable Instrumented byKey(EntityDescriptor<?, ?> entity, Object[] parts, @Nullable Lock lock) {
        List<Instrumented> found = entities(entity, locked(statements.byKey(entity), lock), parts);
        return found.isEmpty() ? null : found.get(0);
    }

    private static <R> Select<R> locked(Select<R> select, @Nullable Lock lock) {
        return lock == null ? select : select.lock(lock);
    }

    /**
     * The objects with these keys, read from the database; in one statement unless the key is composite and they are many.
     *
     * @param lock how the rows are locked, or null
     */
    public <E, K> List<Instrumented> byKeys(
            EntityDescriptor<E, K> entity, Collection<? extends K> keys, @Nullable Lock lock) {
        if (entity.keyAttributes().size() == 1) {
            return entities(entity, locked(statements.byKeys(entity), lock), List.copyOf(keys));
        }
        List<K> all = List.copyOf(keys);
        List<Instrumented> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<Condition> any = new ArrayList<>();
            for (K key : all.subList(from, Math.min(from + CHUNK, all.size()))) {
                any.add(KeyConditions.equal(entity.keyAttributes(), entity.partsOf(key)));
            }
            Select<E> select = Select.of(entity).from(entity).where(Sql.or(any.toArray(Condition[]::new)));
            found.addAll(entities(entity, locked(select, lock)));
        }
        return found;
    }

    /**
     * Reads an object's row and fills in what the object does not hold.
     *
     * @param lock how the row is locked, or null
     * @throws DeletedEntityException if the row is gone
     */
    public void refreshRow(Instrumented object, @Nullable Lock lock) {
        EntityDescriptor<?, ?> entity = (EntityDescriptor<?, ?>) object.kindredType();
        @Nullable Object[] key = RowValues.keyParts(object);
        if (byKey(entity, key, lock) == null) {
            throw new DeletedEntityException("Cannot read " + new IdentityKey(entity, entity.keyOfParts(key))
                    + " again: its row is gone. Another transaction deleted it, or its key changed.");
        }
    }

    /** Fills a collection of one object, or the reference of one whose other side holds the key. */
    public void loadRelated(Instrumented object, RelationshipAttribute<?, ?> relationship) {
        LoadedLists.fill(object, relationship, related(object, relationship));
    }

    /** The objects that a relationship of an object's row leads to, whatever was done to the object since. */
    public List<Instrumented> related(Instrumented object, RelationshipAttribute<?, ?> relationship) {
        @Nullable Object[] values = KeyConditions.ofRow(object, relationship);
        if (relationship instanceof ReferenceAttribute<?, ?> reference) {
            askForOverwritten(object, reference, values);
            Instrumented target = Arrays.asList(values).contains(null) ? null : known(reference, values);
            return target == null ? List.of() : List.of(target);
        }
        return entities(relationship.target(), statements.byOwner(relationship), values);
    }

    // A key that was set before its row was read again: only the row has the old value.
    private void askForOverwritten(Instrumented object, ReferenceAttribute<?, ?> reference, @Nullable Object[] values) {
        for (int i = 0; i < values.length; i++) {
            int attribute = reference.ownColumns().get(i).index();
            if (object.kindredIsDirty(attribute) && RowValues.of(object, attribute) == EntityState.UNKNOWN) {
                values[i] = columnOfRow(object, attribute);
            }
        }
    }

    private @Nullable Instrumented known(ReferenceAttribute<?, ?> reference, @Nullable Object[] values) {
        EntityDescriptor<?, ?> target = reference.target();
        Instrumented known = reference.goesByPrimaryKey() ? identityMap.find(target, target.keyOfParts(values)) : null;
        return known == null ? target(reference, values) : known;
    }

    /** The value of a column in an object's row; null also if the row is gone. */
    public @Nullable Object columnOfRow(Instrumented object, int attribute) {
        EntityDescriptor<?, ?> entity = (EntityDescriptor<?, ?>) object.kindredType();
        ColumnAttribute<?, ?> column = entity.column(attribute);
        List<@Nullable Object> found = new ArrayList<>(1);
        connections
                .of(entity)
                .read(
                        Select.of(column)
                                .from(entity)
                                .where(KeyConditions.equal(entity.keyAttributes(), RowValues.keyParts(object))),
                        row -> found.add(row.read(0, column.type())));
        return found.isEmpty() ? null : found.get(0);
    }

    /** The object a reference of these key values leads to, read from the database; null if there is no such row. */
    public @Nullable Instrumented target(RelationshipAttribute<?, ?> reference, @Nullable Object[] values) {
        List<Instrumented> found = Arrays.asList(values).contains(null)
                ? entities(reference.target(), partlyNull(reference, values))
                : entities(reference.target(), statements.byOwner(reference), values);
        return found.isEmpty() ? null : found.get(0);
    }

    private static Select<?> partlyNull(RelationshipAttribute<?, ?> reference, @Nullable Object[] values) {
        return Select.of(reference.target())
                .from(reference.target())
                .where(KeyConditions.equal(reference.targetColumns(), values));
    }

    /** Fills a relationship of an object with what somebody else has read, as if it had been read here. */
    public void takeOver(Instrumented object, RelationshipAttribute<?, ?> relationship, List<Instrumented> related) {
        if (relationship.direction() == Direction.MANY_TO_ONE) {
            object.kindredSet(relationship.attribute(), related.isEmpty() ? null : related.get(0));
            object.kindredMarkLoaded(relationship.attribute(), true);
        } else {
            LoadedLists.fill(object, relationship, related);
        }
    }

    /** The tables that loading a relationship of one object reads. */
    public Collection<? extends TableSource> tables(RelationshipAttribute<?, ?> relationship) {
        if (relationship.isFree()) {
            return Tables.readBy(statements.byOwner(relationship));
        }
        LinkTable link = relationship.linkTable();
        return link == null ? List.of(relationship.target()) : List.of(relationship.target(), link);
    }

    /** The tables that loading what options say reads. */
    public Collection<? extends TableSource> tables(List<? extends LoadOption<?>> options) {
        Set<TableSource> tables = new LinkedHashSet<>();
        for (LoadOption<?> option : options) {
            tables.addAll(tables(option.relationship()));
            tables.addAll(tables(option.nested()));
        }
        return tables;
    }

    /** Fills a relationship of those objects in which it is not loaded, all at once. */
    public void fill(List<Instrumented> objects, RelationshipAttribute<?, ?> relationship) {
        new SelectInLoader(this, statements, relationship).fill(objects);
    }

    /** Loads what options say for these objects, and what nested ones say for those. */
    public void apply(List<? extends LoadOption<?>> options, List<Instrumented> objects) {
        for (LoadOption<?> option : options) {
            if (!objects.isEmpty()) {
                SelectInLoader loader = new SelectInLoader(this, statements, option.relationship());
                loader.fill(objects);
                if (!option.nested().isEmpty()) {
                    apply(option.nested(), loader.related(objects));
                }
            }
        }
    }

    List<Instrumented> entities(EntityDescriptor<?, ?> entity, Select<?> select, @Nullable Object... arguments) {
        List<Instrumented> found = new ArrayList<>();
        read(select, entity, (object, row) -> found.add(object), arguments);
        return found;
    }

    /** Reads rows of an entity's columns, each with its object. */
    void read(Select<?> select, EntityDescriptor<?, ?> entity, RowTaker taker, @Nullable Object... arguments) {
        EntityReader reader = reader(select);
        connections
                .of(select)
                .read(
                        select,
                        row -> {
                            Instrumented object = reader.read(entity, row, 0);
                            if (object != null) {
                                taker.take(object, row);
                            }
                        },
                        arguments);
    }

    @Nullable
    Instrumented known(EntityDescriptor<?, ?> entity, Object key) {
        return identityMap.find(entity, key);
    }

    private EntityReader reader(Select<?> select) {
        Known renewed = select.lock() == null ? Known.FILL : Known.RENEW;
        return new EntityReader(identityMap, new ResultTracker(owner), looking ? Known.KEEP : renewed);
    }

    @SuppressWarnings("NullAway") // a select of one expression answers null where the database says NULL
    private static <R> R read(Selection<R> selection, RowSource row) {
        return selection.read(row, 0);
    }

    /** Takes an object and the row it was read from. */
    interface RowTaker {
        void take(Instrumented object, RowSource row);
    }
}
