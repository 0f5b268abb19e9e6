package dev.kindred.loading;

import dev.kindred.annotation.Lazy;
import dev.kindred.engine.Connections;
import dev.kindred.engine.LazyLoad;
import dev.kindred.exception.DeletedEntityException;
import dev.kindred.exception.QueryException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.Attribute;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.Direction;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.ReferenceAttribute;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.plan.LoadExplanation;
import dev.kindred.query.EntityQuery;
import dev.kindred.query.FoundRow;
import dev.kindred.query.LoadOption;
import dev.kindred.sql.Expression;
import dev.kindred.sql.Lock;
import dev.kindred.sql.RawSql;
import dev.kindred.sql.Select;
import dev.kindred.sql.Selection;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentityMap;
import dev.kindred.state.RowValues;
import dev.kindred.state.SessionTracker;
import dev.kindred.state.StateOwner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Loads entity objects: by query, by key, and what a relationship leads to. Confined to the thread of its session. */
public final class EntityLoader {

    // SQLite parses an expression no deeper than 1,000 terms, and a key of two parts is one of them.
    private static final int CHUNK = 400;
    private static final int WHOLE_ROW = Integer.MIN_VALUE;

    private final IdentityMap identityMap;
    private final LoadStatements statements;
    private final LoadNodes nodes;
    private final Connections connections;
    private final GraphLoader graphs;
    private final Reads reads;

    /** A loader for a session, over the session's connections. */
    public EntityLoader(
            IdentityMap identityMap,
            StateOwner owner,
            LoadStatements statements,
            LoadNodes nodes,
            Connections connections) {
        this.identityMap = identityMap;
        this.statements = statements;
        this.nodes = nodes;
        this.connections = connections;
        this.graphs = new GraphLoader(identityMap, owner, statements, nodes, connections);
        this.reads = new Reads(statements, nodes);
    }

    /** Says whether loading only looks: what memory holds already is then left as it is, stale or not. */
    public void look(boolean only) {
        graphs.look(only);
    }

    /** The entities that a query finds, with what its options load along. */
    @SuppressWarnings("unchecked") // what is found is of the query's entity
    public <E> List<E> list(EntityQuery<E> query) {
        LoadNode node = checked(query);
        Supplier<List<Instrumented>> load = () -> graphs.load(query.select(), query.entity(), node);
        return (List<E>) (query.renews() ? graphs.overwriting(load) : load.get());
    }

    /** How a query would be loaded; nothing is sent. */
    public LoadExplanation explain(EntityQuery<?> query) {
        return explainer(false).explain(query, checked(query), true);
    }

    /** How a query would be loaded, with the database's own plans; nothing is run. */
    public LoadExplanation explainPlan(EntityQuery<?> query) {
        return explainer(true).explain(query, checked(query), true);
    }

    /** How a query would be loaded by a cursor; nothing is sent. */
    public LoadExplanation explainCursor(EntityQuery<?> query) {
        return explainer(false).explain(query, nodes.of(query.entity(), query.options()), false);
    }

    private LoadExplainer explainer(boolean asksDatabase) {
        return new LoadExplainer(graphs, statements, connections, asksDatabase);
    }

    private LoadNode checked(EntityQuery<?> query) {
        LoadNode node = nodes.of(query.entity(), query.options());
        node.along().forEach(child -> requireJoin(child, query.select()));
        return node;
    }

    /** The entities that a query finds, to be read in chunks of at most so many; nothing is sent yet. */
    public ObjectCursor cursor(EntityQuery<?> query, int size) {
        LoadNode node = nodes.of(query.entity(), query.options());
        GraphStatement statement = graphs.statement(query.select(), query.entity(), node, List.of(), true);
        return new ObjectCursor(graphs, node, statement, size, query.renews());
    }

    /**
     * Checks that the rows of an entity come one after the other only if they are one.
     *
     * @throws QueryException if a list is joined
     */
    public void requireOneRowEach(EntityQuery<?> query) {
        LoadNode node = checked(query);
        GraphStatement statement = graphs.statement(query.select(), query.entity(), node, List.of(), true);
        Place list = statement.root().joinedList();
        if (list != null) {
            RelationshipAttribute<?, ?> relationship = list.node().relationship();
            throw new QueryException("Cannot read " + query.entity() + " in chunks: " + relationship.path()
                    + " is loaded by a join, and the rows of one entity may lie in two chunks. Load it by selectin("
                    + relationship.constant() + "), once for each chunk.");
        }
    }

    private static void requireJoin(LoadNode node, Select<?> select) {
        EntityDescriptor<?, ?> alias =
                node.option() == null ? null : node.option().alias();
        if (alias != null && select.sources().stream().noneMatch(alias::isSame)) {
            throw new QueryException("Cannot fill " + node.relationship().path() + " from a join of the query: it does"
                    + " not join " + alias + ". Join it, or load it by joined(...) or selectin(...).");
        }
    }

    /** The entities that a query finds, with what its options load along, and the values of these expressions in their rows. */
    public <E> List<FoundRow<E>> list(EntityQuery<E> query, List<? extends Expression<?>> besides) {
        Class<E> type = query.entity().javaType();
        return load(query, besides, (object, values) -> new FoundRow<>(type.cast(object), values));
    }

    private <R> List<R> load(
            EntityQuery<?> query,
            List<? extends Expression<?>> besides,
            BiFunction<Instrumented, List<@Nullable Object>, R> result) {
        LoadNode node = nodes.of(query.entity(), query.options());
        node.along().forEach(child -> requireJoin(child, query.select()));
        List<R> found = new ArrayList<>();
        Supplier<List<R>> load = () -> {
            graphs.load(
                    query.select(),
                    query.entity(),
                    node,
                    besides,
                    (object, values) -> found.add(result.apply(object, values)));
            return found;
        };
        return query.renews() ? graphs.overwriting(load) : load.get();
    }

    /** Does loads for which the session's conditions on rows do not count: what a write has to see is seen. */
    public void unfiltered(Runnable loads) {
        graphs.unfiltered(() -> {
            loads.run();
            return true;
        });
    }

    /** What the rows of a select become. */
    public <R> List<R> list(Select<R> select, List<? extends LoadOption<?>> options) {
        return graphs.list(select, options);
    }

    /** What the rows of a statement in the database's own words become; it is run on the main database. */
    public <R> List<R> list(RawSql statement, Selection<R> selection) {
        return graphs.list(statement, selection);
    }

    /** The object with this key, read from the database; null if there is no such row. */
    public @Nullable Instrumented byKey(EntityDescriptor<?, ?> entity, Object[] parts) {
        return byKey(entity, parts, null, List.of());
    }

    /**
     * The object with this key, read from the database; null if there is no such row.
     *
     * @param lock how the row is locked, or null
     * @param options what is loaded along
     */
    public @Nullable Instrumented byKey(
            EntityDescriptor<?, ?> entity, Object[] parts, @Nullable Lock lock, List<? extends LoadOption<?>> options) {
        LoadNode node = nodes.of(entity, options);
        List<Instrumented> found = graphs.load(locked(statements.byKey(entity), lock), entity, node, parts);
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
        LoadNode node = nodes.of(entity);
        if (entity.keyAttributes().size() == 1) {
            return graphs.load(locked(statements.byKeys(entity), lock), entity, node, List.copyOf(keys));
        }
        List<K> all = List.copyOf(keys);
        List<Instrumented> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<@Nullable Object[]> parts = new ArrayList<>();
            all.subList(from, Math.min(from + CHUNK, all.size())).forEach(key -> parts.add(entity.partsOf(key)));
            Select<E> select = Select.of(entity).from(entity).where(KeyConditions.anyOf(entity.keyAttributes(), parts));
            found.addAll(graphs.load(locked(select, lock), entity, node));
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
        if (graphs.unfiltered(() -> byKey(entity, key, lock, List.of())) == null) {
            throw RowLoader.gone(object);
        }
    }

    /**
     * Reads a column of an object that was touched: with its group if it is deferred, else with all of the row that is not held. At the
     * second touch among the objects of one result it is read for all of them.
     *
     * @param cause what is told of the statements, or null
     * @return how many statements it took
     * @throws DeletedEntityException if the row is gone
     */
    public int touched(Instrumented object, ColumnAttribute<?, ?> column, @Nullable LazyLoad cause) {
        return connections.because(cause, () -> touched(object, column));
    }

    private int touched(Instrumented object, ColumnAttribute<?, ?> column) {
        LoadNode node = nodes.of((EntityDescriptor<?, ?>) object.kindredType());
        boolean isDeferred = column.column().deferredGroup() != null;
        RowLoader rows =
                new RowLoader(graphs, statements, node, isDeferred ? LoadedColumns.with(column) : node.columns());
        LoadedObjects result = result(object);
        int sent = 0;
        if (result != null && node.defaultsToPeers() && result.touchedBefore(isDeferred ? column.index() : WHOLE_ROW)) {
            sent = rows.fillAll(result.objects(), column);
            if (!isDeferred) {
                graphs.loadAlong(node, result.objects(), null);
            }
        }
        if (object.kindredIsLoaded(column.index())) {
            return sent;
        }
        if (isDeferred) {
            rows.fill(object);
        } else {
            refreshRow(object, null);
        }
        return sent + 1;
    }

    /** What is to be told of the statements that a touch leads to, with the lines of code. */
    public LazyLoad cause(Instrumented object, Attribute<?> attribute) {
        LoadedObjects result = result(object);
        return new LazyLoad(
                attribute.path(),
                cure(object, attribute),
                result == null ? 1 : result.objects().size(),
                result == null ? null : result.queriedAt(),
                UserCode.line());
    }

    private static String cure(Instrumented object, Attribute<?> attribute) {
        if (attribute instanceof RelationshipAttribute<?, ?> relationship) {
            return "add selectin(" + relationship.constant() + ") to the query";
        }
        if (object.kindredIsStale(attribute.index())) {
            return "read before the commit, or keep what is known with withStaleOnCommit(false)";
        }
        return "add undefer(" + object.kindredType().constant() + "." + attribute.name() + ") to the query";
    }

    /** Whether anybody wants to know the lines of code behind a statement. */
    public boolean tracesCode() {
        return connections.tracesCode();
    }

    /** Remembers with the objects of the loads that follow by which line of the user's code they were asked for, or not. */
    public void traceQuery(boolean on) {
        queriedAt(on ? UserCode.line() : null);
    }

    /** Remembers with the objects of the loads that follow that this line of the user's code asked for them. */
    public void queriedAt(@Nullable String line) {
        graphs.queriedAt(line);
    }

    private static @Nullable LoadedObjects result(Instrumented object) {
        return object.kindredTracker() instanceof SessionTracker tracker
                        && tracker.result() instanceof LoadedObjects result
                ? result
                : null;
    }

    /** How a relationship of an object is loaded, by the query that found the object. */
    LoadNode node(Instrumented object, RelationshipAttribute<?, ?> relationship) {
        LoadedObjects result = result(object);
        LoadNode node = result == null ? nodes.of((EntityDescriptor<?, ?>) object.kindredType()) : result.node();
        return node.child(relationship);
    }

    /** How a relationship of an object is loaded, by the query that found the object. */
    public Lazy strategy(Instrumented object, RelationshipAttribute<?, ?> relationship) {
        return node(object, relationship).strategy();
    }

    /**
     * Loads a relationship of an object that was touched, with what is to be loaded along with that. At the second touch among the
     * objects of one result it is loaded for all of them.
     *
     * @param cause what is told of the statements, or null
     * @return how many statements it took, without those for what is loaded along
     */
    public int touched(Instrumented object, RelationshipAttribute<?, ?> relationship, @Nullable LazyLoad cause) {
        return connections.because(cause, () -> touched(object, relationship));
    }

    private int touched(Instrumented object, RelationshipAttribute<?, ?> relationship) {
        LoadNode node = node(object, relationship);
        List<Instrumented> objects = peers(object, node);
        int sent = graphs.fillTouched(node, objects);
        if (!object.kindredIsLoaded(relationship.attribute())) {
            takeOver(object, relationship, related(object, relationship));
            sent++;
        }
        graphs.loadAlong(node, GraphLoader.related(objects, relationship), null);
        return sent;
    }

    // What a write has to see of one object is not what its peers are to show.
    private List<Instrumented> peers(Instrumented object, LoadNode node) {
        boolean isAlone = !node.loadsPeers() || graphs.ignores(node.criteria());
        LoadedObjects result = isAlone ? null : result(object);
        return result != null && result.touchedBefore(node.relationship().attribute())
                ? result.objects()
                : List.of(object);
    }

    /** The objects that a relationship of an object's row leads to, whatever was done to the object since. */
    public List<Instrumented> related(Instrumented object, RelationshipAttribute<?, ?> relationship) {
        @Nullable Object[] values = KeyConditions.ofRow(object, relationship);
        if (relationship instanceof ReferenceAttribute<?, ?> reference) {
            askForOverwritten(object, reference, values);
            Instrumented target = Arrays.asList(values).contains(null) ? null : known(reference, values);
            return target == null ? List.of() : List.of(target);
        }
        return plain(relationship.target(), statements.byOwner(relationship), values);
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
                ? plain(reference.target(), partlyNull(reference, values))
                : plain(reference.target(), statements.byOwner(reference), values);
        return found.isEmpty() ? null : found.get(0);
    }

    private static Select<?> partlyNull(RelationshipAttribute<?, ?> reference, @Nullable Object[] values) {
        return Select.of(reference.target())
                .from(reference.target())
                .where(KeyConditions.equal(reference.targetColumns(), values));
    }

    private List<Instrumented> plain(EntityDescriptor<?, ?> entity, Select<?> select, @Nullable Object... arguments) {
        return graphs.unfiltered(() -> graphs.load(select, entity, nodes.of(entity), arguments));
    }

    /** Fills a relationship of an object with what somebody else has read, as if it had been read here. */
    public void takeOver(Instrumented object, RelationshipAttribute<?, ?> relationship, List<Instrumented> related) {
        fill(object, relationship, related);
    }

    static void fill(Instrumented object, RelationshipAttribute<?, ?> relationship, List<Instrumented> related) {
        if (relationship.direction() == Direction.MANY_TO_ONE) {
            object.kindredSet(relationship.attribute(), related.isEmpty() ? null : related.get(0));
            object.kindredMarkLoaded(relationship.attribute(), true);
        } else {
            LoadedLists.fill(object, relationship, related);
        }
    }

    /** What loads are going to read. */
    public Reads reads() {
        return reads;
    }

    /** What is read when a relationship of an object is touched. */
    public List<Select<?>> reads(Instrumented object, RelationshipAttribute<?, ?> relationship) {
        return reads.of(node(object, relationship));
    }

    /** Fills a relationship of those objects in which it is not loaded, all at once. */
    public void fill(List<Instrumented> objects, RelationshipAttribute<?, ?> relationship) {
        graphs.fill(nodes.of(relationship.entity()).child(relationship), objects);
    }

    /** Loads along with objects what options say, as far as it is not loaded. */
    public void apply(
            EntityDescriptor<?, ?> entity, List<? extends LoadOption<?>> options, List<Instrumented> objects) {
        graphs.loadAlong(nodes.of(entity, options), objects, null);
    }
}
