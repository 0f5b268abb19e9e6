package dev.kindred.loading;

import dev.kindred.annotation.Lazy;
import dev.kindred.engine.Connections;
import dev.kindred.engine.RowCursor;
import dev.kindred.instrument.Instrumented;
import dev.kindred.loading.EntityReader.Known;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.query.LoadOption;
import dev.kindred.sql.Expression;
import dev.kindred.sql.RawSql;
import dev.kindred.sql.Select;
import dev.kindred.sql.Selection;
import dev.kindred.state.IdentityMap;
import dev.kindred.state.IdentitySet;
import dev.kindred.state.Related;
import dev.kindred.state.StateOwner;
import dev.kindred.type.RowSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs selects whose rows hold objects, with what their nodes say is joined, and then loads along what else they say. Confined to the
 * thread of its session.
 */
final class GraphLoader {

    private final IdentityMap identityMap;
    private final StateOwner owner;
    private final LoadStatements statements;
    private final LoadNodes nodes;
    private final Connections connections;
    private boolean looking;
    private @Nullable Set<Instrumented> overwritten;
    private @Nullable String queriedAt;
    private boolean unfiltered;

    GraphLoader(
            IdentityMap identityMap,
            StateOwner owner,
            LoadStatements statements,
            LoadNodes nodes,
            Connections connections) {
        this.identityMap = identityMap;
        this.owner = owner;
        this.statements = statements;
        this.nodes = nodes;
        this.connections = connections;
    }

    /** Says whether loading only looks: what memory holds already is then left as it is, and nothing is loaded along. */
    void look(boolean only) {
        looking = only;
    }

    /** Remembers with the objects of the loads that follow that this line of the user's code asked for them; null if it is not traced. */
    void queriedAt(@Nullable String line) {
        queriedAt = line;
    }

    /** Does a load that finds rows whatever conditions the session has for them. */
    <R> R unfiltered(Supplier<R> load) {
        boolean before = unfiltered;
        unfiltered = true;
        try {
            return load.get();
        } finally {
            unfiltered = before;
        }
    }

    /** Whether these conditions, if they are any, do not count for the load that goes on. */
    boolean ignores(Criteria criteria) {
        return unfiltered && !criteria.options().isEmpty();
    }

    /** Does a load that overwrites what memory holds. */
    <R> R overwriting(Supplier<R> load) {
        overwritten = new IdentitySet<>();
        try {
            return load.get();
        } finally {
            overwritten = null;
        }
    }

    /** Whether what memory holds of the objects of a load is not to be relied on. */
    boolean isOverwriting() {
        return overwritten != null;
    }

    /** Takes an object and the row it was read from. */
    interface RowTaker {
        void take(Instrumented object, RowSource row);
    }

    /** Takes an object and the values of what was asked for besides. */
    interface ValuesTaker {
        void take(Instrumented object, List<@Nullable Object> values);
    }

    /** The objects of a select's rows, with all that their node says; each row is one, but for what a join of the node's repeats. */
    List<Instrumented> load(
            Select<?> base, EntityDescriptor<?, ?> source, LoadNode node, @Nullable Object... arguments) {
        return load(base, source, node, List.of(), (object, values) -> {}, arguments);
    }

    /** The same, with the values of these expressions in each row. */
    List<Instrumented> load(
            Select<?> base,
            EntityDescriptor<?, ?> source,
            LoadNode node,
            List<? extends Expression<?>> besides,
            ValuesTaker taker,
            @Nullable Object... arguments) {
        GraphStatement statement = statement(base, source, node, besides, true);
        Set<Instrumented> once = statement.repeats() ? Collections.newSetFromMap(new IdentityHashMap<>()) : Set.of();
        List<Instrumented> found = new ArrayList<>();
        read(
                statement,
                (object, row) -> {
                    if (!statement.repeats() || once.add(object)) {
                        found.add(object);
                        taker.take(object, values(statement, besides, row));
                    }
                },
                arguments);
        loadAlong(node, found, new Origin(base, source));
        return found;
    }

    private static List<@Nullable Object> values(
            GraphStatement statement, List<? extends Expression<?>> besides, RowSource row) {
        if (besides.isEmpty()) {
            return List.of();
        }
        List<@Nullable Object> values = new ArrayList<>(besides.size());
        for (int i = 0; i < besides.size(); i++) {
            values.add(statement.besides(row, i, besides.get(i)));
        }
        return values;
    }

    /** The select with what the node says is joined to it. */
    GraphStatement statement(
            Select<?> base,
            EntityDescriptor<?, ?> source,
            LoadNode node,
            List<? extends Expression<?>> besides,
            boolean keepsRows) {
        Criteria criteria = unfiltered ? Criteria.NONE : node.criteria();
        if (besides.isEmpty()
                && node.hasUsualColumns()
                && (looking || node.along().isEmpty())) {
            return GraphStatement.plain(criteria.of(base), node);
        }
        return JoinedStatement.of(
                criteria.of(base), source, node, besides, keepsRows, criteria, new Reach(connections, source));
    }

    /** Why a statement that has an origin's in it cannot load what a node leads to; null if it can. */
    @Nullable
    String whyNoSubquery(Origin origin, LoadNode child) {
        return new Reach(connections, origin.source()).isElsewhere(child.entity())
                ? "it is in another database"
                : origin.whyNot(child);
    }

    /** Reads the rows of a statement, and fills what is joined. */
    void read(GraphStatement statement, RowTaker taker, @Nullable Object... arguments) {
        GraphReader reader = reader(statement);
        connections
                .of(statement.select())
                .read(
                        statement.select(),
                        row -> {
                            Instrumented object = reader.read(row);
                            if (object != null) {
                                taker.take(object, row);
                            }
                        },
                        arguments);
        if (!looking) {
            reader.finish();
        }
    }

    /** Opens a cursor over the rows of a statement, of which so many come at once. */
    RowCursor open(GraphStatement statement, int rows) {
        return connections.of(statement.select()).cursor(statement.select(), rows);
    }

    /** Reads rows of a statement, as one result. */
    GraphReader reader(GraphStatement statement) {
        Known known = known(statement.select());
        return new GraphReader(statement.root(), place -> reader(place, known));
    }

    /** What the rows of a user's own select become, with these options. */
    <R> List<R> list(Select<R> unbound, List<? extends LoadOption<?>> options) {
        Select<R> select = nodes.criteria(options).of(unbound);
        ResultObjects objects = objects(known(select));
        List<R> results = new ArrayList<>();
        connections.of(select).read(select, reading(select.selection(), objects, results));
        objects.each((entity, found) -> loadAlong(nodes.of(entity), found, null));
        return results;
    }

    /** What the rows of a statement in the database's own words become; it is run on the main database. */
    <R> List<R> list(RawSql statement, Selection<R> selection) {
        ResultObjects objects = objects(Known.FILL);
        List<R> results = new ArrayList<>();
        connections.main().read(statement, selection, reading(selection, objects, results));
        objects.each((entity, found) -> loadAlong(nodes.of(entity), found, null));
        return results;
    }

    // All rows of a result are one object, and so is what stands before it.
    @SuppressWarnings("NullAway") // a select of one expression answers null where the database says NULL
    private static <R> Consumer<RowSource> reading(Selection<R> selection, ResultObjects objects, List<R> results) {
        if (isOfValues(selection)) {
            return row -> results.add(selection.read(row, 0));
        }
        return new Consumer<>() {
            private @Nullable SessionRow current;

            @Override
            public void accept(RowSource row) {
                SessionRow known = current;
                if (known == null || known.row() != row) {
                    known = new SessionRow(row, objects);
                    current = known;
                }
                results.add(selection.read(known, 0));
            }
        };
    }

    private static boolean isOfValues(Selection<?> selection) {
        return selection instanceof Expression<?>
                || (!selection.madeOf().isEmpty() && selection.madeOf().stream().allMatch(GraphLoader::isOfValues));
    }

    private ResultObjects objects(Known known) {
        return new ResultObjects(entity -> reader(nodes.of(entity).plain(), known));
    }

    private EntityReader reader(Place place, Known known) {
        return new EntityReader(
                identityMap,
                new LoadedObjects(owner, place.node(), queriedAt),
                place,
                known,
                overwritten == null ? Set.of() : overwritten);
    }

    private Known known(Select<?> select) {
        if (looking) {
            return Known.KEEP;
        }
        if (overwritten != null) {
            return Known.OVERWRITE;
        }
        return select.lock() == null ? Known.FILL : Known.RENEW;
    }

    /**
     * Loads along with objects what their node says, as far as it is not loaded.
     *
     * @param origin how the objects were found, if one more statement may find them again
     */
    void loadAlong(LoadNode node, List<Instrumented> objects, @Nullable Origin origin) {
        if (looking || objects.isEmpty()) {
            return;
        }
        for (LoadNode child : node.along()) {
            Origin next = fill(child, objects, origin);
            if (!child.along().isEmpty()) {
                loadAlong(child, related(objects, child.relationship()), next);
            }
        }
    }

    // An object that a query has read in part may be met again as what a relationship leads to.
    private void readKeys(LoadNode child, List<Instrumented> objects) {
        List<? extends ColumnAttribute<?, ?>> keys = child.relationship().ownColumns();
        List<Instrumented> incomplete = new ArrayList<>(0);
        for (Instrumented object : objects) {
            if (!object.kindredIsLoaded(child.relationship().attribute()) && lacksAny(object, keys)) {
                incomplete.add(object);
            }
        }
        if (!incomplete.isEmpty()) {
            LoadNode owner = nodes.of(child.relationship().entity());
            keys.forEach(key -> new RowLoader(this, statements, owner, keys).fillAll(incomplete, key));
        }
    }

    private static boolean lacksAny(Instrumented object, List<? extends ColumnAttribute<?, ?>> columns) {
        for (int i = 0; i < columns.size(); i++) {
            if (!object.kindredIsLoaded(columns.get(i).index())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Origin fill(LoadNode child, List<Instrumented> objects, @Nullable Origin origin) {
        readKeys(child, objects);
        if (child.strategy() == Lazy.IMMEDIATE) {
            objects.forEach(object -> fillTouched(child, List.of(object)));
            return null;
        }
        if (child.strategy() == Lazy.SUBQUERY && origin != null && whyNoSubquery(origin, child) == null) {
            return new SubqueryLoader(this, child).fill(objects, origin);
        }
        fill(child, objects);
        return null;
    }

    /** Fills a relationship of those objects in which it is not loaded, all at once. */
    void fill(LoadNode child, List<Instrumented> objects) {
        new SelectInLoader(this, statements, child).fill(objects);
    }

    /** Fills a relationship of those objects in which it is not loaded, of which one was touched; answers how many statements it took. */
    int fillTouched(LoadNode child, List<Instrumented> objects) {
        return new SelectInLoader(this, statements, child).fillTouched(objects);
    }

    /** The objects that a relationship leads to from these, as memory has them, once each. */
    static List<Instrumented> related(List<Instrumented> objects, RelationshipAttribute<?, ?> relationship) {
        Set<Instrumented> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Instrumented> related = new ArrayList<>();
        for (Instrumented object : objects) {
            for (Instrumented one : Related.known(object, relationship)) {
                if (seen.add(one)) {
                    related.add(one);
                }
            }
        }
        return related;
    }

    @Nullable
    Instrumented known(EntityDescriptor<?, ?> entity, Object key) {
        return identityMap.find(entity, key);
    }
}
