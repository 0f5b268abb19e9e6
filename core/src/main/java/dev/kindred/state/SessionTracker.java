package dev.kindred.state;

import dev.kindred.exception.DetachedEntityException;
import dev.kindred.instrument.EntityType;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.instrument.Status;
import dev.kindred.instrument.Tracker;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.ReferenceAttribute;
import dev.kindred.query.QueryTracker;
import dev.kindred.query.Runner;
import org.jspecify.annotations.Nullable;

/** The tracker of an object that is, or was, in a session. */
public abstract sealed class SessionTracker implements Tracker, QueryTracker permits ResultTracker, EntityState {

    /** The session the object is in, or was in last. */
    public abstract StateOwner owner();

    @Override
    public final Runner runner() {
        return owner().runner();
    }

    /** The result that the object came with, be it changed since; null if it came with none, or to another session by now. */
    public abstract @Nullable ResultTracker result();

    @Override
    public final void linking(Instrumented entity, int attribute, Instrumented other) {
        Status status = status();
        if (owner().isOpen() && status != Status.DETACHED) {
            EntityDescriptor<?, ?> type = (EntityDescriptor<?, ?>) entity.kindredType();
            owner().linking(type.relationship(attribute), other);
        }
    }

    @Override
    public final @Nullable Instrumented peek(Instrumented entity, int attribute) {
        if (entity.kindredIsLoaded(attribute)) {
            return (Instrumented) entity.kindredGet(attribute);
        }
        Instrumented found = owner().isOpen() && status() != Status.DETACHED ? findByKey(entity, attribute) : null;
        return found == null && entity.kindredIsStale(attribute) ? (Instrumented) entity.kindredGet(attribute) : found;
    }

    private @Nullable Instrumented findByKey(Instrumented entity, int attribute) {
        EntityDescriptor<?, ?> type = (EntityDescriptor<?, ?>) entity.kindredType();
        if (!(type.attribute(attribute) instanceof ReferenceAttribute<?, ?> reference)
                || !reference.goesByPrimaryKey()) {
            return null;
        }
        if (reference.keyAttributes().size() == 1) {
            int key = reference.keyAttributes().get(0);
            Object part = entity.kindredIsLoaded(key) ? entity.kindredGet(key) : null;
            return part == null ? null : owner().find(reference.target(), part); // a single key is its own key
        }
        Object[] parts = new Object[reference.keyAttributes().size()];
        for (int i = 0; i < parts.length; i++) {
            int key = reference.keyAttributes().get(i);
            Object part = entity.kindredIsLoaded(key) ? entity.kindredGet(key) : null;
            if (part == null) {
                return null;
            }
            parts[i] = part;
        }
        return owner().find(reference.target(), reference.target().keyOfParts(parts));
    }

    static DetachedEntityException detached(Instrumented entity, int attribute) {
        EntityType type = entity.kindredType();
        Link link = type.link(attribute);
        String path = type.entityName() + "." + type.attributeName(attribute);
        String cure = link == null
                ? "Read it while the session is open."
                : "Load it with the query that finds the object, .options(selectin(" + type.constant() + "."
                        + type.attributeName(attribute) + ")), or read it while the session is open.";
        return new DetachedEntityException("Cannot read " + path + " of " + type.print(entity)
                + ": it was not loaded, and the object's session is closed or let go of it. " + cure);
    }
}
