package dev.kindred.session;

import dev.kindred.engine.SqlConnection;
import dev.kindred.exception.KindredException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.instrument.Tracker;
import dev.kindred.loading.EntityLoader;
import dev.kindred.loading.LoadStatements;
import dev.kindred.mapping.Attribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.LinkTable;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.plan.FlushPlan;
import dev.kindred.query.EntityQuery;
import dev.kindred.query.Runner;
import dev.kindred.sql.Select;
import dev.kindred.sql.StatementShape;
import dev.kindred.sql.TableSource;
import dev.kindred.sql.Tables;
import dev.kindred.sql.ValueSource;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a session does, beneath its public face: it answers the objects, the queries and the two wings. One thread at a time. */
final class SessionWork implements StateOwner, Runner {

    private static final Object[] NO_ARGUMENTS = {};

    private final SessionSettings settings;
    private final SqlConnection connection;
    private final IdentityMap identityMap = new IdentityMap();
    private final UnitOfWork unitOfWork = new UnitOfWork(identityMap, this);
    private final EntityLoader loader;
    private final AttributeLoader attributes;
    private final Membership membership = new Membership(this, identityMap, unitOfWork);
    private final Departures departures = new Departures(this, identityMap, unitOfWork);
    private final Transactions transactions;
    private final Guard guard;
    private boolean open = true;
    private boolean flushing;
    private boolean looking;

    SessionWork(SqlConnection connection, SessionSettings settings, LoadStatements statements) {
        this.settings = settings;
        this.connection = connection;
        this.guard = new Guard(settings.tracedOpening());
        this.transactions = new Transactions(connection, identityMap, unitOfWork);
        this.loader = new EntityLoader(identityMap, this, statements, connection);
        this.attributes = new AttributeLoader(loader, identityMap, this::autoflushToLoad);
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
            transactions.rollback();
        } finally {
            exit();
        }
    }

    void exit() {
        guard.exit();
    }

    /** Where the session was opened, as a sentence. */
    String opened() {
        return guard.where();
    }

    boolean owns(Tracker tracker) {
        return tracker instanceof SessionTracker ours && ours.owner() == this;
    }

    void add(Instrumented entity) {
        membership.add(entity, null);
    }

    void refresh(Instrumented entity) {
        departures.refresh(entity, loader);
    }

    void refresh(Instrumented entity, List<? extends Attribute<?>> some) {
        departures.expire(entity, some, "refresh");
        for (Attribute<?> attribute : some) {
            if (!entity.kindredIsLoaded(attribute.index())) {
                attributes.load(entity, attribute.index());
            }
        }
    }

    Departures departures() {
        return departures;
    }

    void autoflushFor(EntityDescriptor<?, ?> entity) {
        autoflush(Set.of(entity));
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
        withoutAutoflush(() -> unitOfWork.delete(state));
    }

    /** Does something that is not to be flushed by halves. */
    void withoutAutoflush(Runnable work) {
        boolean before = flushing;
        flushing = true;
        try {
            work.run();
        } finally {
            flushing = before;
        }
    }

    Merged<Instrumented> merge(Collection<Instrumented> entities) {
        return new Merger(this, loader).merge(entities);
    }

    void autoflushFor(RelationshipAttribute<?, ?> relationship) {
        LinkTable link = relationship.linkTable();
        autoflush(link == null ? List.of(relationship.target()) : List.of(relationship.target(), link));
    }

    <E, K> @Nullable Object get(EntityDescriptor<E, K> entity, K key) {
        EntityDescriptor<E, K> canonical = entity.canonical();
        Instrumented known = identityMap.find(canonical, key);
        if (known == null) {
            autoflush(Set.of(canonical));
            known = identityMap.find(canonical, key);
            return known == null ? loader.byKey(canonical, canonical.partsOf(key)) : known;
        }
        if (!attributes.isExpired(known)) {
            return known;
        }
        Instrumented again = attributes.again(known);
        if (again == null) {
            letGo(canonical, key, known);
        }
        return again;
    }

    // The row is gone: what memory still has of it belongs to no session any more.
    private void letGo(EntityDescriptor<?, ?> entity, Object key, Instrumented known) {
        identityMap.remove(entity, key);
        EntityState.of(known).status(Status.DETACHED);
    }

    <E, K> List<Instrumented> getAll(EntityDescriptor<E, K> entity, Collection<? extends K> keys) {
        EntityDescriptor<E, K> canonical = entity.canonical();
        Map<K, Instrumented> found = new LinkedHashMap<>();
        List<K> missing = new ArrayList<>();
        for (K key : keys) {
            Instrumented known = identityMap.find(canonical, key);
            if (known == null || attributes.isExpired(known)) {
                missing.add(key);
            } else {
                found.put(key, known);
            }
        }
        if (!missing.isEmpty()) {
            autoflush(Set.of(canonical));
            for (Instrumented object : loader.byKeys(canonical, missing)) {
                K key = canonical.keyOf(object);
                if (key != null) {
                    found.put(key, object);
                }
            }
            for (K key : missing) {
                Instrumented known = identityMap.find(canonical, key);
                if (known != null && !found.containsKey(key)) {
                    letGo(canonical, key, known);
                }
            }
        }
        return keys.stream().filter(found::containsKey).map(found::get).toList();
    }

    @Override
    public <E> List<E> list(EntityQuery<E> query) {
        return answer(() -> {
            autoflush(query.select());
            return loader.list(query);
        });
    }

    @Override
    public <R> List<R> list(Select<R> select) {
        return answer(() -> {
            autoflush(select);
            return loader.list(select);
        });
    }

    @Override
    public void load(Instrumented entity, int attribute) {
        run(() -> attributes.load(entity, attribute));
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
        if (!isKnown && looking) {
            return Related.merged(entity, relationship, loader.related(entity, relationship));
        }
        if (!isKnown) {
            beginWriting();
            attributes.load(entity, relationship.attribute());
        }
        return Related.known(entity, relationship);
    }

    @Override
    public List<Instrumented> related(Instrumented entity, RelationshipAttribute<?, ?> relationship) {
        beginWriting();
        return loader.related(entity, relationship);
    }

    // What a flush or a delete reads first, a write follows: the write lock is to be had from the start.
    private void beginWriting() {
        if (!looking) {
            connection.beginWriting();
        }
    }

    @Override
    public @Nullable Object rowValue(Instrumented entity, int attribute) {
        Object known = RowValues.of(entity, attribute);
        if (known != EntityState.UNKNOWN) {
            return known;
        }
        beginWriting();
        return loader.columnOfRow(entity, attribute);
    }

    @Override
    public @Nullable Instrumented find(EntityDescriptor<?, ?> entity, Object key) {
        return identityMap.find(entity, key);
    }

    private void autoflush(Select<?> select) {
        if (settings.autoflush() && unitOfWork.hasChanges()) {
            if (waitsForKey(select)) {
                flushFirst(FlushCause.STATEMENT);
            } else {
                autoflush(Tables.readBy(select));
            }
        }
    }

    private void autoflush(Collection<? extends TableSource> tables) {
        autoflush(tables, FlushCause.STATEMENT);
    }

    private void autoflushToLoad(Collection<? extends TableSource> tables) {
        autoflush(tables, FlushCause.LAZY_LOAD);
    }

    private void autoflush(Collection<? extends TableSource> tables, FlushCause cause) {
        if (settings.autoflush() && !flushing && unitOfWork.touches(tables, cause)) {
            flushFirst(cause);
        }
    }

    // An object that a condition names may get its key by the flush only, whatever tables the statement reads.
    private static boolean waitsForKey(Select<?> select) {
        return StatementShape.of(select, size -> 0).values().stream()
                .anyMatch(value -> value instanceof ValueSource.Deferred && value.value(NO_ARGUMENTS) == null);
    }

    private void flushFirst(FlushCause cause) {
        try {
            flush(cause);
        } catch (KindredException e) {
            e.addHint("(This came from an autoflush: pending changes are written before a statement that reads their"
                    + " tables. Call flush() where they are complete, or set withAutoflush(false).)");
            throw e;
        }
    }

    void flush() {
        flush(FlushCause.USER);
    }

    private void flush(FlushCause cause) {
        if (!unitOfWork.hasChanges()) {
            return;
        }
        flushing = true;
        try {
            unitOfWork.flush(connection, cause);
        } catch (RuntimeException | Error e) {
            transactions.fail(e);
            throw e;
        } finally {
            flushing = false;
        }
    }

    // What is read for a plan leaves memory as it was: no object is filled, none stays that was not there.
    FlushPlan plan() {
        boolean before = flushing;
        flushing = true;
        looking = true;
        loader.look(true);
        identityMap.record();
        try {
            return unitOfWork.plan(connection);
        } finally {
            identityMap.forgetRecorded();
            loader.look(false);
            looking = false;
            flushing = before;
        }
    }

    void commit() {
        flush();
        transactions.commit();
    }

    void commitAndClose() {
        flush();
        transactions.commitAlone();
        close();
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
            transactions.close();
        } finally {
            identityMap.clear();
            open = false;
            exit();
        }
    }
}
