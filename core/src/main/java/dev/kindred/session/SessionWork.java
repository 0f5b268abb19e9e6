package dev.kindred.session;

import dev.kindred.engine.Engine;
import dev.kindred.engine.SqlConnection;
import dev.kindred.exception.DeletedEntityException;
import dev.kindred.exception.KindredException;
import dev.kindred.exception.RollbackRequiredException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.instrument.Tracker;
import dev.kindred.loading.EntityLoader;
import dev.kindred.loading.LoadStatements;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.IdentityKey;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.query.EntityQuery;
import dev.kindred.query.Runner;
import dev.kindred.sql.Select;
import dev.kindred.sql.StatementShape;
import dev.kindred.sql.TableSource;
import dev.kindred.sql.Tables;
import dev.kindred.sql.ValueSource;
import dev.kindred.state.Bits;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentityMap;
import dev.kindred.state.ResultTracker;
import dev.kindred.state.RowValues;
import dev.kindred.state.SessionTracker;
import dev.kindred.state.StateOwner;
import dev.kindred.unitofwork.Cascader;
import dev.kindred.unitofwork.UnitOfWork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
    private boolean open = true;
    private boolean flushing;
    private boolean stale;
    private @Nullable Throwable failure;

    SessionWork(Engine engine, SessionSettings settings, LoadStatements statements) {
        this.settings = settings;
        this.connection = engine.connect();
        this.loader = new EntityLoader(identityMap, this, statements, connection);
        this.attributes = new AttributeLoader(loader, identityMap, this::autoflush);
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    void requireOpen() {
        if (!open) {
            throw new SessionStateException("Cannot use the session: it is closed. Open another.");
        }
    }

    void requireUsable() {
        requireOpen();
        if (failure != null) {
            throw new RollbackRequiredException(
                    "Cannot use the session: a flush failed and its transaction was undone. Call rollback() first; the"
                            + " failure was: " + failure.getMessage(),
                    failure);
        }
    }

    boolean owns(Tracker tracker) {
        return tracker instanceof SessionTracker ours && ours.owner() == this;
    }

    void add(Instrumented entity) {
        Set<Instrumented> all = Cascader.reached(entity);
        refuseForeign(all);
        all.forEach(reached -> enter(reached, reached == entity));
    }

    // Asked of all before the first is touched, so that what is refused is refused whole.
    private void refuseForeign(Set<Instrumented> all) {
        Set<IdentityKey> entering = new HashSet<>();
        for (Instrumented entity : all) {
            switch (entity.kindredTracker().status()) {
                case TRANSIENT -> {
                    // New: nobody else's.
                }
                case DETACHED -> refuseTwin(entity, entering);
                case PENDING, PERSISTENT -> requireOwn(entity, "add");
                case DELETED ->
                    throw new DeletedEntityException("Cannot add " + entity
                            + ": it was deleted in this transaction. Make a new object, or roll back.");
            }
        }
    }

    private void refuseTwin(Instrumented entity, Set<IdentityKey> entering) {
        IdentityKey key = new IdentityKey((EntityDescriptor<?, ?>) entity.kindredType(), keyToAttach(entity));
        if (!entering.add(key)) {
            throw new SessionStateException("Cannot add " + entity + ": the same graph has another detached object for "
                    + key + ". Keep one of them.");
        }
    }

    private void enter(Instrumented entity, boolean asked) {
        Tracker tracker = entity.kindredTracker();
        switch (tracker.status()) {
            case TRANSIENT -> {
                EntityState state = new EntityState(entity, this, Status.PENDING);
                entity.kindredTracker(state);
                unitOfWork.add(state);
            }
            case DETACHED -> attach(entity);
            case PENDING, PERSISTENT, DELETED -> {
                if (asked && tracker instanceof EntityState state) {
                    unitOfWork.undelete(state);
                }
            }
        }
    }

    private Object keyToAttach(Instrumented entity) {
        EntityDescriptor<?, ?> type = (EntityDescriptor<?, ?>) entity.kindredType();
        Object key = RowValues.key(entity);
        if (entity.kindredTracker() instanceof EntityState state && state.wasDeleted()) {
            throw new DeletedEntityException("Cannot add " + entity
                    + ": it was deleted in a transaction that has ended. Make a new object with its values.");
        }
        if (key == null) {
            throw new SessionStateException("Cannot add " + entity + ": it is detached, and has no key any more.");
        }
        if (identityMap.find(type, key) != null) {
            throw new SessionStateException("Cannot add " + entity + ": the session has another object for "
                    + new IdentityKey(type, key) + ". Change that one: session.get(...) answers it.");
        }
        return key;
    }

    private void attach(Instrumented entity) {
        EntityDescriptor<?, ?> type = (EntityDescriptor<?, ?>) entity.kindredType();
        Object key = keyToAttach(entity);
        identityMap.put(type, key, entity);
        if (entity.kindredTracker() instanceof EntityState state) {
            state.attach(this);
        } else {
            entity.kindredTracker(new ResultTracker(this));
        }
    }

    private void requireOwn(Instrumented entity, String attempt) {
        if (!owns(entity.kindredTracker())) {
            throw new SessionStateException("Cannot " + attempt + " " + entity
                    + ": it is in another session that is still open. Close that one first.");
        }
    }

    void delete(Instrumented entity) {
        Status status = entity.kindredTracker().status();
        if (status == Status.DELETED) {
            return;
        }
        if (status == Status.PERSISTENT) {
            requireOwn(entity, "delete");
            unitOfWork.delete(EntityState.of(entity));
            return;
        }
        throw new SessionStateException("Cannot delete " + entity + ": it is "
                + status.name().toLowerCase(Locale.ROOT)
                + (status == Status.DETACHED
                        ? ", so no session would write it. Add it first."
                        : ", so it has no row."));
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
        requireUsable();
        autoflush(query.select());
        return loader.list(query);
    }

    @Override
    public <R> List<R> list(Select<R> select) {
        requireUsable();
        autoflush(select);
        return loader.list(select);
    }

    @Override
    public void load(Instrumented entity, int attribute) {
        requireUsable();
        attributes.load(entity, attribute);
    }

    @Override
    public void changed(EntityState state) {
        unitOfWork.changed(state);
    }

    @Override
    public void linking(RelationshipAttribute<?, ?> relationship, Instrumented other) {
        if (relationship.savesAlong()) {
            if (other.kindredTracker().status().isInside()) {
                requireOwn(other, "link");
            } else {
                refuseForeign(Cascader.reached(other));
            }
        }
    }

    @Override
    public void linked(RelationshipAttribute<?, ?> relationship, Instrumented other) {
        if (!relationship.savesAlong()) {
            return;
        }
        // What is in a session already brings nobody along: its own links were followed when they were made.
        if (!other.kindredTracker().status().isInside()) {
            add(other);
        } else if (relationship.isCollection() && other.kindredTracker() instanceof EntityState state) {
            unitOfWork.undelete(state);
        }
    }

    @Override
    public @Nullable Instrumented find(EntityDescriptor<?, ?> entity, Object key) {
        return identityMap.find(entity, key);
    }

    private void autoflush(Select<?> select) {
        if (settings.autoflush() && unitOfWork.hasChanges()) {
            if (waitsForKey(select)) {
                flushFirst();
            } else {
                autoflush(Tables.readBy(select));
            }
        }
    }

    private void autoflush(Collection<? extends TableSource> tables) {
        if (settings.autoflush() && !flushing && unitOfWork.touches(tables)) {
            flushFirst();
        }
    }

    // An object that a condition names may get its key by the flush only, whatever tables the statement reads.
    private static boolean waitsForKey(Select<?> select) {
        return StatementShape.of(select, size -> 0).values().stream()
                .anyMatch(value -> value instanceof ValueSource.Deferred && value.value(NO_ARGUMENTS) == null);
    }

    private void flushFirst() {
        try {
            flush(true);
        } catch (KindredException e) {
            e.addHint("(This came from an autoflush: pending changes are written before a statement that reads their"
                    + " tables. Call flush() where they are complete, or set withAutoflush(false).)");
            throw e;
        }
    }

    void flush(boolean automatic) {
        if (!unitOfWork.hasChanges()) {
            return;
        }
        flushing = true;
        try {
            unitOfWork.flush(connection, automatic);
        } catch (RuntimeException | Error e) {
            fail(e);
            throw e;
        } finally {
            flushing = false;
        }
    }

    // What was refused before any statement leaves the transaction as it was; a failed statement undoes it (K16).
    private void fail(Throwable e) {
        if (unitOfWork.isWriting()) {
            failure = e;
            try {
                connection.rollback();
            } catch (RuntimeException second) {
                e.addSuppressed(second);
            }
        }
    }

    void commit() {
        flush(false);
        try {
            commitConnection();
        } finally {
            if (!connection.inTransaction()) {
                identityMap.all().forEach(Bits::markStale);
                stale = true;
            }
        }
    }

    // What fails after the database has committed (a listener, the pool) does not make the rows unwritten.
    private void commitConnection() {
        try {
            connection.commit();
        } finally {
            if (!connection.inTransaction()) {
                unitOfWork.committed();
            }
        }
    }

    void commitAndClose() {
        flush(false);
        commitConnection();
        close();
    }

    void rollback() {
        try {
            connection.rollback();
        } finally {
            failure = null;
            undo();
        }
    }

    private void undo() {
        unitOfWork.rolledBack();
        identityMap.all().forEach(entity -> {
            if (entity.kindredTracker() instanceof EntityState state) {
                state.forget();
                Bits.expire(entity);
            } else {
                Bits.markStale(entity); // never changed here, so what it holds was read, and may be kept after close
            }
        });
        stale = true;
    }

    void close() {
        if (!open) {
            return;
        }
        try {
            connection.close();
        } finally {
            if (stale) {
                identityMap.all().forEach(Bits::keepStale);
            }
            unitOfWork.released();
            identityMap.clear();
            open = false;
        }
    }
}
