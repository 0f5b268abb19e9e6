package dev.kindred.session;

import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.instrument.Status;
import dev.kindred.loading.EntityLoader;
import dev.kindred.mapping.Attribute;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.sql.Lock;
import dev.kindred.state.Bits;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentityMap;
import dev.kindred.state.ResultTracker;
import dev.kindred.state.RowValues;
import dev.kindred.unitofwork.Cascader;
import dev.kindred.unitofwork.UnitOfWork;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Lets objects go, and lets them forget what they know. For the thread of its session. */
final class Departures {

    private final SessionWork session;
    private final IdentityMap identityMap;
    private final UnitOfWork unitOfWork;

    Departures(SessionWork session, IdentityMap identityMap, UnitOfWork unitOfWork) {
        this.session = session;
        this.identityMap = identityMap;
        this.unitOfWork = unitOfWork;
    }

    /** Rule 2.8.15: a persistent object is detached, a pending one transient, with those that the cascade reaches. */
    void expunge(Instrumented entity) {
        requireInside(entity, "let go of");
        for (Instrumented one : Cascader.along(entity, RelationshipAttribute::expungesAlong)) {
            if (session.owns(one.kindredTracker())
                    && one.kindredTracker().status().isInside()) {
                letGo(one);
            }
        }
        unitOfWork.retouch();
    }

    /** Lets go of those objects that the session has and that have a row; no cascade runs. */
    void detach(Collection<Instrumented> objects) {
        for (Instrumented object : objects) {
            if (session.owns(object.kindredTracker()) && object.kindredTracker().status() == Status.PERSISTENT) {
                letGo(object);
            }
        }
        unitOfWork.retouch();
    }

    private void letGo(Instrumented entity) {
        EntityState state = EntityState.of(entity);
        if (state.status() == Status.PERSISTENT) {
            EntityDescriptor<?, ?> type = (EntityDescriptor<?, ?>) entity.kindredType();
            Object key = RowValues.key(entity);
            if (key != null) {
                identityMap.remove(type, key);
            }
            Bits.keepStale(entity);
        }
        unitOfWork.expunge(state);
    }

    /** Rule 2.8.15 for all objects at once; the transaction goes on. */
    void clear() {
        for (Instrumented entity : identityMap.all()) {
            if (entity.kindredTracker() instanceof ResultTracker shared) {
                shared.release();
                session.statusChanged(entity, Status.PERSISTENT, Status.DETACHED);
            } else {
                EntityState.of(entity).status(Status.DETACHED);
            }
            Bits.keepStale(entity);
        }
        identityMap.clear();
        unitOfWork.expungeAll();
    }

    /** Makes an object a new one; it keeps what it holds, its key included. */
    void makeTransient(Instrumented entity) {
        Status status = entity.kindredTracker().status();
        if (status == Status.TRANSIENT) {
            return;
        }
        if (status != Status.DETACHED && !session.owns(entity.kindredTracker())) {
            throw new SessionStateException("Cannot make " + entity
                    + " transient: it is in another session that is still" + " open. Let that one expunge it first.");
        }
        if (status.isInside()) {
            letGo(entity);
            unitOfWork.retouch();
        }
        if (entity.kindredTracker().status() != Status.TRANSIENT) {
            UnitOfWork.makeTransient(EntityState.of(entity));
        }
    }

    /** Rules 2.8.10 and 2.8.14: drops changes and values of an object, and of those that the cascade reaches. */
    void expire(Instrumented entity, String attempt) {
        requireInside(entity, attempt);
        requireRow(entity, attempt);
        for (Instrumented one : Cascader.along(entity, RelationshipAttribute::expiresAlong)) {
            if (session.owns(one.kindredTracker()) && one.kindredTracker().status() == Status.PERSISTENT) {
                forgetOne(one);
            }
        }
        unitOfWork.retouch();
    }

    /** Rule 2.7.13: drops changes and values of one object. */
    void forget(Instrumented entity) {
        forgetOne(entity);
        unitOfWork.retouch();
    }

    private void forgetOne(Instrumented entity) {
        if (entity.kindredTracker() instanceof EntityState state) {
            unitOfWork.forget(state);
        }
        Bits.expire(entity);
    }

    /** Rule 2.8.11: expires an object and reads its row again, after the changes of others were written. */
    void refresh(Instrumented entity, EntityLoader loader, @Nullable Lock lock) {
        expire(entity, "refresh");
        session.autoflushFor((EntityDescriptor<?, ?>) entity.kindredType());
        loader.refreshRow(entity, lock);
    }

    private static void requireRow(Instrumented entity, String attempt) {
        if (entity.kindredTracker().status() == Status.PENDING) {
            throw new SessionStateException(
                    "Cannot " + attempt + " " + entity + ": it is pending, so it has no row yet. Flush first.");
        }
    }

    /** Rule 2.8.10: drops changes and values of some attributes of an object; of its key nothing. */
    void expire(Instrumented entity, List<? extends Attribute<?>> attributes, String attempt) {
        requireInside(entity, attempt);
        requireRow(entity, attempt);
        for (Attribute<?> attribute : attributes) {
            if (!(attribute instanceof ColumnAttribute<?, ?> column
                    && column.column().isPrimaryKey())) {
                expire(entity, attribute.index());
            }
        }
        unitOfWork.retouch();
    }

    // A reference and its key are one value: what is forgotten of a change to one is forgotten of the other.
    private static void expire(Instrumented entity, int attribute) {
        EntityDescriptor<?, ?> type = (EntityDescriptor<?, ?>) entity.kindredType();
        Link reference = attribute < 0 ? null : type.linkOverKey(attribute);
        Link link = reference == null ? type.link(attribute) : reference;
        if (link != null) {
            link.keyAttributes().stream()
                    .filter(key -> key == attribute || entity.kindredIsDirty(key))
                    .forEach(key -> forget(entity, key));
            forget(entity, link.attribute());
        } else {
            forget(entity, attribute);
        }
    }

    private static void forget(Instrumented entity, int attribute) {
        if (entity.kindredTracker() instanceof EntityState state) {
            state.dropChange(attribute);
        }
        Bits.expire(entity, attribute);
    }

    private void requireInside(Instrumented entity, String attempt) {
        Status status = entity.kindredTracker().status();
        if (!session.owns(entity.kindredTracker()) || !status.isInside()) {
            throw new SessionStateException("Cannot " + attempt + " " + entity + ": it is not in this session"
                    + (session.owns(entity.kindredTracker())
                            ? ", but " + status.name().toLowerCase(Locale.ROOT)
                            : "")
                    + ".");
        }
    }
}
