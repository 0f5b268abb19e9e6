package dev.kindred.session;

import dev.kindred.exception.DeletedEntityException;
import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.instrument.Tracker;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.IdentityKey;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentityMap;
import dev.kindred.state.Origin;
import dev.kindred.state.ResultTracker;
import dev.kindred.state.RowValues;
import dev.kindred.state.SessionTracker;
import dev.kindred.unitofwork.Cascader;
import dev.kindred.unitofwork.UnitOfWork;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who enters a session, and who may not. For the thread of its session. */
final class Membership {

    private final SessionWork session;
    private final IdentityMap identityMap;
    private final UnitOfWork unitOfWork;
    private @Nullable Attempts attempts;

    Membership(SessionWork session, IdentityMap identityMap, UnitOfWork unitOfWork) {
        this.session = session;
        this.identityMap = identityMap;
        this.unitOfWork = unitOfWork;
    }

    /** The session is for one attempt at a transaction, and takes in no object of another. */
    void with(Attempts these) {
        attempts = these;
    }

    /** All objects that the session has rows of, or is to write. */
    List<Instrumented> all() {
        List<Instrumented> all = new ArrayList<>(identityMap.all());
        all.addAll(unitOfWork.added());
        return all;
    }

    /**
     * Takes in an object and all that save-update reaches from it.
     *
     * @param origin along which link it came, or null
     */
    void add(Instrumented entity, @Nullable Origin origin) {
        List<Cascader.Reached> all = Cascader.reached(entity);
        refuseForeign(all);
        for (Cascader.Reached reached : all) {
            boolean isFirst = reached.entity() == entity;
            enter(reached.entity(), isFirst ? origin : reached.origin(), isFirst);
        }
    }

    /**
     * Refuses what the session cannot take in; asked of all before the first is touched, so that what is refused is refused whole.
     *
     * @throws dev.kindred.exception.KindredException if one of these belongs to another session, or stands for a row that has
     *     another object
     */
    void refuseForeign(List<Cascader.Reached> all) {
        Set<IdentityKey> entering = new HashSet<>();
        for (Cascader.Reached reached : all) {
            Instrumented entity = reached.entity();
            if (attempts != null) {
                attempts.refuseEarlier(entity);
            }
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

    private void enter(Instrumented entity, @Nullable Origin origin, boolean asked) {
        Tracker tracker = entity.kindredTracker();
        if (attempts != null) {
            attempts.entered(entity);
        }
        switch (tracker.status()) {
            case TRANSIENT -> {
                EntityState state = new EntityState(entity, session, Status.PENDING);
                state.descriptor().use();
                state.origin(origin);
                entity.kindredTracker(state);
                unitOfWork.add(state);
                session.statusChanged(entity, Status.TRANSIENT, Status.PENDING);
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
        unitOfWork.met(entity);
        if (entity.kindredTracker() instanceof EntityState state) {
            state.attach(session);
        } else {
            entity.kindredTracker(new ResultTracker(session));
            session.statusChanged(entity, Status.DETACHED, Status.PERSISTENT);
        }
    }

    /** Refuses an object of another open session. */
    void requireOwn(Instrumented entity, String attempt) {
        if (!session.owns(entity.kindredTracker())) {
            throw new SessionStateException("Cannot " + attempt + " " + entity
                    + ": it is in another session that is still open. Close that one first. "
                    + (entity.kindredTracker() instanceof SessionTracker tracker
                                    && tracker.owner() instanceof SessionWork other
                            ? other.opened()
                            : ""));
        }
    }
}
