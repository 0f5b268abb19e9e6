package dev.kindred.state;

import dev.kindred.collection.TrackedList;
import dev.kindred.exception.DeletedEntityException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a session remembers of one object: its stage of life, and of each changed attribute the value as it was at the last
 * flush. Made at an object's first change, or when it is added. Confined to the thread of its session.
 */
public final class EntityState extends SessionTracker {

    /** Stands for an old value that memory did not know. */
    public static final Object UNKNOWN = new Object();

    private final Instrumented entity;
    private StateOwner owner;
    private Status status;
    private boolean wasDeleted;
    private @Nullable Object @Nullable [] committed;
    private final Map<Integer, CollectionChange> collections = new TreeMap<>();

    /** The state of an object that enters a session. */
    public EntityState(Instrumented entity, StateOwner owner, Status status) {
        this.entity = entity;
        this.owner = owner;
        this.status = status;
    }

    /** The state of an object that is or was in a session; made if it shares its tracker with others so far. */
    public static EntityState of(Instrumented entity) {
        if (entity.kindredTracker() instanceof EntityState state) {
            return state;
        }
        SessionTracker shared = (SessionTracker) entity.kindredTracker();
        EntityState state = new EntityState(entity, shared.owner(), Status.PERSISTENT);
        entity.kindredTracker(state);
        return state;
    }

    /** The object. */
    public Instrumented entity() {
        return entity;
    }

    /** The object's model. */
    public EntityDescriptor<?, ?> descriptor() {
        return (EntityDescriptor<?, ?>) entity.kindredType();
    }

    @Override
    public StateOwner owner() {
        return owner;
    }

    @Override
    public Status status() {
        if (owner.isOpen() || status == Status.DETACHED) {
            return status;
        }
        return status == Status.PENDING ? Status.TRANSIENT : Status.DETACHED;
    }

    /** Moves the object to another stage. */
    public void status(Status next) {
        status = next;
    }

    /** Whether the object's row was deleted in a transaction that has ended. */
    public boolean wasDeleted() {
        return wasDeleted;
    }

    /** Notes that the transaction that deleted the row has ended. */
    public void deletionCommitted() {
        status = Status.DETACHED;
        wasDeleted = true;
    }

    /** Puts a detached object into another session, with the changes made to it meanwhile. */
    public void attach(StateOwner next) {
        owner = next;
        status = Status.PERSISTENT;
        if (hasChanges()) {
            next.changed(this);
        }
    }

    /** Whether anything was touched since the last flush. */
    public boolean hasChanges() {
        return committed != null || !collections.isEmpty();
    }

    /** The value of a dirty attribute as it was at the last flush; {@link #UNKNOWN} if memory did not hold it. */
    public @Nullable Object committed(int attribute) {
        return committed == null ? UNKNOWN : committed[attribute];
    }

    /** What entered and left a collection since the last flush, or null. */
    public @Nullable CollectionChange collectionChange(int attribute) {
        return collections.get(attribute);
    }

    /**
     * Takes the values as they are now for those of the row. Links to objects that have no row yet are kept: they are still to
     * be written, or to be complained of.
     */
    public void accept() {
        List<Integer> unsaved = new ArrayList<>();
        collections.forEach((attribute, change) -> {
            if (change.keepUnsaved()) {
                unsaved.add(attribute);
            }
        });
        collections.keySet().retainAll(unsaved);
        committed = null;
        clearDirty();
        unsaved.forEach(attribute -> entity.kindredMarkDirty(attribute, true));
    }

    /** Forgets all changes, whatever became of them; the key is again that of the row. */
    public void forget() {
        for (ColumnAttribute<?, ?> key : descriptor().keyAttributes()) {
            int attribute = key.index();
            if (entity.kindredIsDirty(attribute) && committed != null && committed[attribute] != UNKNOWN) {
                entity.kindredSet(attribute, committed[attribute]);
            }
        }
        committed = null;
        collections.clear();
        clearDirty();
    }

    /** Notes that these columns were written by a transaction that did not commit, so that the row may hold something else. */
    public void unwritten(List<? extends ColumnAttribute<?, ?>> columns) {
        @Nullable Object[] values = committed == null ? new Object[descriptor().attributeCount()] : committed;
        for (ColumnAttribute<?, ?> column : columns) {
            values[column.index()] = UNKNOWN;
            entity.kindredMarkDirty(column.index(), true);
        }
        committed = values;
    }

    /** Makes the object persistent; what its lists hold without a row is still to be written, or to be complained of. */
    public void persisted() {
        status = Status.PERSISTENT;
        for (RelationshipAttribute<?, ?> relationship : descriptor().relationships()) {
            int attribute = relationship.attribute();
            if (relationship.isCollection() && entity.kindredIsLoaded(attribute)) {
                for (Instrumented element : known(attribute)) {
                    if (element.kindredTracker().status() != Status.PERSISTENT) {
                        changing(entity, attribute);
                        entered(entity, attribute, element, false);
                    }
                }
            }
        }
    }

    private List<Instrumented> known(int attribute) {
        return TrackedList.of(entity, attribute).known();
    }

    private void clearDirty() {
        for (int word = 0; word <= (descriptor().attributeCount() - 1) >> 6; word++) {
            entity.kindredDirty(word, 0);
        }
    }

    @Override
    public void load(Instrumented object, int attribute) {
        switch (status()) {
            case PERSISTENT -> owner.load(object, attribute);
            case DETACHED -> throw detached(object, attribute);
            case DELETED ->
                throw new DeletedEntityException("Cannot read "
                        + descriptor().attributes().get(attribute).path() + " of " + object
                        + ": it was not loaded, and the object's row is deleted in this transaction.");
            case TRANSIENT, PENDING -> {
                // No row yet: null, or an empty list.
            }
        }
    }

    @Override
    public void changing(Instrumented object, int attribute) {
        if (status == Status.PENDING) {
            return;
        }
        boolean first = !hasChanges();
        Object[] values = committed;
        if (values == null) {
            values = new Object[descriptor().attributeCount()];
            committed = values;
        }
        if (!isCollection(attribute)) {
            values[attribute] = object.kindredIsLoaded(attribute) ? object.kindredGet(attribute) : unloaded(attribute);
        }
        object.kindredMarkDirty(attribute, true);
        if (first && owner.isOpen()) {
            owner.changed(this);
        }
    }

    // The row may refer to an object that memory holds, though this one's reference to it was never read.
    private Object unloaded(int attribute) {
        Instrumented target = descriptor().link(attribute) == null ? null : peek(entity, attribute);
        return target == null ? UNKNOWN : target;
    }

    @Override
    public void entered(Instrumented object, int attribute, Instrumented other, boolean cascades) {
        if (status != Status.PENDING && isCollection(attribute)) {
            collections
                    .computeIfAbsent(attribute, one -> new CollectionChange())
                    .entered(other);
        }
        if (cascades && owner.isOpen()) {
            owner.linked((RelationshipAttribute<?, ?>) descriptor().attributes().get(attribute), other);
        }
    }

    @Override
    public void left(Instrumented object, int attribute, Instrumented other) {
        if (status != Status.PENDING) {
            collections
                    .computeIfAbsent(attribute, one -> new CollectionChange())
                    .left(other);
        }
    }

    @Override
    public String toString() {
        return status() + " " + descriptor().print(entity);
    }

    private boolean isCollection(int attribute) {
        Link link = descriptor().link(attribute);
        return link != null && link.isCollection();
    }
}
