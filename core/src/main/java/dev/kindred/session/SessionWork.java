package dev.kindred.session;

import dev.kindred.engine.Connections;
import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.instrument.Tracker;
import dev.kindred.loading.EntityLoader;
import dev.kindred.loading.LoadNodes;
import dev.kindred.loading.LoadStatements;
import dev.kindred.mapping.Attribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.plan.FlushPlan;
import dev.kindred.query.LoadOption;
import dev.kindred.query.Runner;
import dev.kindred.sql.Lock;
import dev.kindred.sql.TableSource;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentityMap;
import dev.kindred.state.Origin;
import dev.kindred.state.Related;
import dev.kindred.state.RowValues;
import dev.kindred.state.SessionTracker;
import dev.kindred.state.StateOwner;
import dev.kindred.unitofwork.Cascader;
import dev.kindred.unitofwork.FlushCause;
import dev.kindred.unitofwork.UnitOfWork;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a session does, beneath its public face: it answers the objects, the queries and the two wings. One thread at a time. */
final class SessionWork implements StateOwner {

    private static final int MOST_FLUSHES = 100;

    private final Session session;
    private final Listeners listeners;
    private final Connections connections;
    private final IdentityMap identityMap = new IdentityMap();
    private final UnitOfWork unitOfWork = new UnitOfWork(identityMap, this);
    private final EntityLoader loader;
    private final LazyLoads lazyLoads;
    private final AttributeLoader attributes;
    private final Membership membership = new Membership(this, identityMap, unitOfWork);
    private final Finder finder;
    private final Transactions transactions;
    private final Guard guard;
    private final Flushing flushing;
    private final Events events;
    private boolean open = true;
    private boolean looking;

    SessionWork(
            Session session,
            Connections connections,
            SessionSettings settings,
            Listeners listeners,
            LoadStatements statements,
            LoadNodes nodes) {
        this.session = session;
        this.connections = connections;
        this.listeners = listeners;
        this.events = new Events(session, listeners);
        this.guard = new Guard(settings.tracedOpening());
        this.transactions = new Transactions(connections, identityMap, unitOfWork, settings.staleOnCommit());
        this.flushing = new Flushing(settings.autoflush(), unitOfWork, connections, transactions, session, listeners);
        this.loader = new EntityLoader(identityMap, this, statements, nodes, connections);
        this.lazyLoads = new LazyLoads(settings.fuse(), loader);
        this.attributes = new AttributeLoader(
                loader, lazyLoads, identityMap, reads -> flushing.before(FlushCause.LAZY_LOAD, reads));
        this.finder = new Finder(this, loader, attributes, identityMap, flushing);
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    void requireOpen() {
        if (!open) {
            throw new SessionStateException("Cannot use the session: it is closed. Open another. " + guard.where());
        }
    }

    void requireUsable() {
        requireOpen();
        transactions.requireUsable();
    }

    /** Runs a call by the user. */
    void run(Runnable call) {
        enter();
        try {
            call.run();
        } finally {
            exit();
        }
    }

    /** Runs a call by the user that has an answer. */
    <R extends @Nullable Object> R answer(Supplier<R> call) {
        enter();
        try {
            return call.get();
        } finally {
            exit();
        }
    }

    /** Begins a call by the user, to be ended by {@link #exit}. */
    void enter() {
        requireUsable();
        guard.enter();
    }

    /** Rolls back, which an open session always can. */
    void rollback() {
        requireOpen();
        guard.enter();
        try {
            flushing.requireIdle("roll back");
            transactions.rollback();
            listeners.each(listener -> listener.afterRollback(session));
        } finally {
            exit();
        }
    }

    /** Ends a call by the user; tells what it did to objects. */
    void exit() {
        try {
            if (!flushing.isBusy()) {
                events.tell();
            }
        } finally {
            guard.exit();
        }
    }

    /** Where the session was opened, as a sentence. */
    String opened() {
        return guard.where();
    }

    boolean owns(Tracker tracker) {
        return tracker instanceof SessionTracker ours && ours.owner() == this;
    }

    Membership membership() {
        return membership;
    }

    void add(Instrumented entity) {
        membership.add(entity, null);
    }

    void refresh(Instrumented entity, @Nullable Lock lock) {
        if (lock != null) {
            connections
                    .of((EntityDescriptor<?, ?>) entity.kindredType())
                    .engine()
                    .dialect()
                    .lock(lock); // refused before anything is forgotten
        }
        departures().refresh(entity, loader, lock);
    }

    void refresh(Instrumented entity, List<? extends Attribute<?>> some) {
        departures().expire(entity, some, "refresh");
        for (Attribute<?> attribute : some) {
            if (!entity.kindredIsLoaded(attribute.index())) {
                attributes.load(entity, attribute.index());
            }
        }
    }

    Departures departures() {
        return new Departures(this, identityMap, unitOfWork);
    }

    void autoflushFor(EntityDescriptor<?, ?> entity) {
        flushing.before(FlushCause.STATEMENT, () -> loader.reads().row(entity));
    }

    void delete(Instrumented entity) {
        Status status = entity.kindredTracker().status();
        if (status == Status.DELETED) {
            return;
        }
        if (status == Status.PERSISTENT) {
            membership.requireOwn(entity, "delete");
            deleteTree(EntityState.of(entity));
            return;
        }
        throw new SessionStateException("Cannot delete " + entity + ": it is "
                + status.name().toLowerCase(Locale.ROOT)
                + (status == Status.DETACHED
                        ? ", so no session would write it. Add it first."
                        : ", so it has no row."));
    }

    // What is loaded for the tree is not to be flushed in the middle of it.
    private void deleteTree(EntityState state) {
        flushing.quietly(() -> unitOfWork.delete(state));
    }

    Merged<Instrumented> merge(Collection<Instrumented> entities) {
        return new Merger(this, loader, flushing).merge(entities);
    }

    Instrumented mergeAsLoaded(Instrumented entity) {
        return new AsLoaded(this, identityMap, loader).merge(entity);
    }

    void autoflushFor(RelationshipAttribute<?, ?> relationship) {
        flushing.before(FlushCause.STATEMENT, () -> loader.reads().of(relationship));
    }

    /** Loads along with objects what options say. */
    void load(List<Instrumented> objects, List<? extends LoadOption<?>> options) {
        objects.forEach(object -> membership.requireOwn(object, "load along with"));
        for (Instrumented object : objects) {
            finder.load((EntityDescriptor<?, ?>) object.kindredType(), options, objects);
            return; // all are of one entity
        }
    }

    /** Remembers with what is loaded from here on which line of the user's code asked for it, if that is wanted. */
    void traceQuery() {
        loader.traceQuery(lazyLoads.areTraced());
    }

    LazyLoadReport lazyLoads() {
        return lazyLoads.report();
    }

    Finder finder() {
        return finder;
    }

    @Override
    public Runner runner() {
        return queries();
    }

    Queries queries() {
        return new Queries(this, flushing, loader, connections);
    }

    Streaming streaming() {
        return new Streaming(this, loader, flushing, connections, transactions, identityMap, unitOfWork);
    }

    RawWork raw() {
        return new RawWork(this, flushing, loader, connections);
    }

    @Override
    public void load(Instrumented entity, int attribute) {
        run(() -> attributes.touch(entity, attribute));
    }

    @Override
    public void changed(EntityState state) {
        guard.enter();
        try {
            unitOfWork.changed(state);
        } finally {
            exit();
        }
    }

    @Override
    public void linking(RelationshipAttribute<?, ?> relationship, Instrumented other) {
        if (relationship.savesAlong()) {
            if (other.kindredTracker().status().isInside()) {
                membership.requireOwn(other, "link");
            } else {
                membership.refuseForeign(Cascader.reached(other));
            }
        }
    }

    @Override
    public void linked(Instrumented entity, RelationshipAttribute<?, ?> relationship, Instrumented other) {
        if (!relationship.savesAlong()) {
            return;
        }
        // What is in a session already brings nobody along: its own links were followed when they were made.
        if (!other.kindredTracker().status().isInside()) {
            membership.add(other, new Origin(entity, relationship));
        } else if (relationship.isCollection() && other.kindredTracker() instanceof EntityState state) {
            unitOfWork.undelete(state);
        }
    }

    @Override
    public void entered(RelationshipAttribute<?, ?> relationship, Instrumented other) {
        unitOfWork.entered(relationship, other);
    }

    @Override
    public void touched(RelationshipAttribute<?, ?> relationship) {
        unitOfWork.linked(relationship);
    }

    @Override
    public void unlinked(RelationshipAttribute<?, ?> relationship, Instrumented other) {
        if (relationship.deletesOrphans() && other.kindredTracker() instanceof EntityState state) {
            unitOfWork.left(relationship, state);
        }
    }

    @Override
    public List<Instrumented> all(Instrumented entity, RelationshipAttribute<?, ?> relationship) {
        boolean isKnown = entity.kindredIsLoaded(relationship.attribute())
                || entity.kindredTracker().status() != Status.PERSISTENT;
        if (!isKnown && (looking || relationship.isQueried())) {
            beginWriting(relationship.target());
            return Related.merged(entity, relationship, loader.related(entity, relationship));
        }
        if (!isKnown) {
            beginWriting(relationship.target());
            loader.unfiltered(() -> attributes.load(entity, relationship.attribute()));
        }
        return Related.known(entity, relationship);
    }

    @Override
    public List<Instrumented> related(Instrumented entity, RelationshipAttribute<?, ?> relationship) {
        beginWriting(relationship.target());
        return loader.related(entity, relationship);
    }

    // What a flush or a delete reads first, a write follows: the write lock is to be had from the start.
    private void beginWriting(TableSource table) {
        if (!looking) {
            connections.of(table).beginWriting();
        }
    }

    @Override
    public @Nullable Object rowValue(Instrumented entity, int attribute) {
        Object known = RowValues.of(entity, attribute);
        if (known != EntityState.UNKNOWN) {
            return known;
        }
        beginWriting((EntityDescriptor<?, ?>) entity.kindredType());
        return loader.columnOfRow(entity, attribute);
    }

    @Override
    public @Nullable Instrumented find(EntityDescriptor<?, ?> entity, Object key) {
        return identityMap.find(entity, key);
    }

    void flush() {
        flushing.flush();
    }

    // What is read for a plan leaves memory as it was: no object is filled, none stays that was not there.
    FlushPlan plan() {
        AtomicReference<@Nullable FlushPlan> plan = new AtomicReference<>();
        flushing.quietly(() -> plan.set(look()));
        return Objects.requireNonNull(plan.get());
    }

    private FlushPlan look() {
        looking = true;
        loader.look(true);
        identityMap.record();
        try {
            return unitOfWork.plan(connections);
        } finally {
            identityMap.forgetRecorded();
            loader.look(false);
            looking = false;
        }
    }

    @Override
    public void statusChanged(Instrumented entity, Status before, Status after) {
        if (!looking) {
            events.statusChanged(entity, before, after);
        }
    }

    @Override
    public void forget(Instrumented entity) {
        departures().forget(entity);
    }

    @Override
    public void loaded(Instrumented entity) {
        unitOfWork.met(entity);
        events.loaded(entity);
    }

    void commit() {
        flushToCommit();
        transactions.commit();
        listeners.each(listener -> listener.afterCommit(session));
    }

    void commitAndClose() {
        flushToCommit();
        transactions.commitAlone();
        listeners.each(listener -> listener.afterCommit(session));
        close();
    }

    // What listeners change after a flush is written as well.
    private void flushToCommit() {
        flushing.requireIdle("commit");
        listeners.each(listener -> listener.beforeCommit(session));
        flush();
        for (int more = 0; !listeners.isEmpty() && unitOfWork.hasChanges(); more++) {
            if (more == MOST_FLUSHES) {
                throw new SessionStateException(
                        "Cannot commit: after " + MOST_FLUSHES + " flushes the listeners still change"
                                + " objects. See to it that what a listener does after a flush does not lead to the next.");
            }
            flush();
        }
    }

    /** Flushes, and sets a savepoint. */
    SessionTransaction nest() {
        flush();
        int number = transactions.nest();
        return new SessionTransaction(this, number, transactions.innermost());
    }

    Transactions transactions() {
        return transactions;
    }

    UnitOfWork unitOfWork() {
        return unitOfWork;
    }

    void close() {
        if (!open) {
            return;
        }
        guard.enter();
        try {
            boolean isUndone = connections.inTransaction();
            endAll();
            if (isUndone) {
                listeners.each(listener -> listener.afterRollback(session));
            }
        } finally {
            exit();
        }
    }

    private void endAll() {
        try {
            lazyLoads.end();
            transactions.close();
        } finally {
            identityMap.clear();
            open = false;
        }
    }
}
