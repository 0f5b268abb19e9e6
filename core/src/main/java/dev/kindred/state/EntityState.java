package dev.kindred.state;

import dev.kindred.exception.DeletedEntityException;
import dev.kindred.instrument.Extras;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.Direction;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.InverseAttribute;
import dev.kindred.mapping.ReferenceAttribute;
import dev.kindred.mapping.RelationshipAttribute;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
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
    private boolean isResting;
    private @Nullable Object @Nullable [] committed;

    // Made at the first change of a collection, which most objects never have.
    private Map<Integer, CollectionChange> collections = Map.of();

    private @Nullable Origin origin;
    private @Nullable Extras extras;
    private @Nullable ResultTracker result;

    /** The state of an object that enters a session. */
    public EntityState(Instrumented entity, StateOwner owner, Status status) {
        this.entity = entity;
        this.owner = owner;
        this.status = status;
        this.extras = entity.kindredTracker().extras();
    }

    /** The state of an object that is or was in a session; made if it shares its tracker with others so far. */
    public static EntityState of(Instrumented entity) {
        if (entity.kindredTracker() instanceof EntityState state) {
            return state;
        }
        SessionTracker shared = (SessionTracker) entity.kindredTracker();
        EntityState state = new EntityState(entity, shared.owner(), shared.status());
        state.result = shared.result();
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
    public @Nullable ResultTracker result() {
        return result;
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
        Status before = status;
        status = next;
        if (owner.isOpen()) {
            owner.statusChanged(entity, before, next);
        }
    }

    /** Along which link the object was taken into the session; null if the user named it. */
    public @Nullable Origin origin() {
        return origin;
    }

    /** Notes that there is nothing to write of the object until it changes again, though it has changes that are held back. */
    public void rest() {
        isResting = true;
    }

    /** Notes along which link the object was taken along. */
    public void origin(@Nullable Origin from) {
        origin = from;
    }

    /** Whether the object's row was deleted in a transaction that has ended. */
    public boolean wasDeleted() {
        return wasDeleted;
    }

    /** Notes that the transaction that deleted the row has ended. */
    public void deletionCommitted() {
        status(Status.DETACHED);
        wasDeleted = true;
    }

    /** Puts a detached object into another session, with the changes made to it meanwhile. */
    public void attach(StateOwner next) {
        owner = next;
        result = null;
        status(Status.PERSISTENT);
        if (hasChanges()) {
            next.changed(this);
            collections.keySet().forEach(attribute -> next.touched(descriptor().relationship(attribute)));
        }
    }

    /** Whether anything was touched since the last flush. */
    public boolean hasChanges() {
        return committed != null || !collections.isEmpty();
    }

    /** Whether anything is other than at the last flush: what was changed back is not, what was set without being read is. */
    public boolean isModified() {
        if (collections.values().stream().anyMatch(change -> !change.isEmpty())) {
            return true;
        }
        for (int attribute = 0; committed != null && attribute < committed.length; attribute++) {
            if (Differences.isOther(this, attribute)) {
                return true;
            }
        }
        return false;
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
     * be written, or to be complained of; so are elements that were held back, but not those that this flush drops.
     */
    public void accept(Predicate<Instrumented> isHeld, Predicate<Instrumented> isDropped) {
        if (collections.isEmpty()) {
            committed = null;
            clearDirty();
            return;
        }
        List<Integer> unsaved = new ArrayList<>();
        collections.forEach((attribute, change) -> {
            if (change.keepUnsaved(isHeld, isDropped)) {
                unsaved.add(attribute);
            }
        });
        collections.keySet().retainAll(unsaved);
        @Nullable Object[] before = committed;
        committed = null;
        clearDirty();
        for (int attribute : unsaved) {
            if (before != null && !isCollection(attribute)) {
                committed = committed == null ? new Object[before.length] : committed;
                committed[attribute] = before[attribute];
            }
            entity.kindredMarkDirty(attribute, true);
        }
    }

    /** Forgets all changes, whatever became of them; the key is again that of the row. */
    public void forget() {
        for (ColumnAttribute<?, ?> key : descriptor().keyAttributes()) {
            int attribute = key.index();
            if (entity.kindredIsDirty(attribute) && committed != null && committed[attribute] != UNKNOWN) {
                entity.kindredSet(attribute, committed[attribute]);
            }
        }
        dropChanges();
    }

    /** Forgets that anything was changed; all values stay as they are. */
    public void dropChanges() {
        committed = null;
        collections = Map.of();
        clearDirty();
    }

    /** Forgets that an attribute was changed; its value stays as it is. */
    public void dropChange(int attribute) {
        if (!collections.isEmpty()) {
            collections.remove(attribute);
        }
        if (committed != null && attribute >= 0) {
            committed[attribute] = null;
        }
        entity.kindredMarkDirty(attribute, false);
    }

    /** Notes that these columns were written by a transaction that did not commit, so that the row may hold something else. */
    public void unwritten(List<? extends ColumnAttribute<?, ?>> columns) {
        columns.forEach(column -> unwritten(column, UNKNOWN));
    }

    /** Notes that a column was written by a transaction that did not commit, over this value. */
    public void unwritten(ColumnAttribute<?, ?> column, Object before) {
        committed = committed == null ? new Object[descriptor().attributeCount()] : committed;
        committed[column.index()] = before;
        entity.kindredMarkDirty(column.index(), true);
    }

    /** Makes the object persistent; what its collections hold without a row is still to be written, or to be complained of. */
    public void persisted(Predicate<Instrumented> isHeld, Predicate<Instrumented> isDropped) {
        status = Status.PERSISTENT;
        origin = null;
        for (RelationshipAttribute<?, ?> relationship : descriptor().relationships()) {
            int attribute = relationship.attribute();
            if (isRecorded(attribute) && entity.kindredIsLoaded(attribute)) {
                for (Instrumented element : Related.known(entity, relationship)) {
                    boolean isSettled = CollectionChange.isSettled(element) || isDropped.test(element);
                    if (!isSettled || isHeld.test(element)) {
                        changing(entity, attribute);
                        entered(entity, attribute, element, false);
                    }
                }
            }
            if (relationship.isQueried()) {
                entity.kindredMarkLoaded(attribute, false);
            }
        }
    }

    private void clearDirty() {
        for (int word = 0; word <= (descriptor().attributeCount() - 1) >> 6; word++) {
            entity.kindredDirty(word, 0);
        }
        if (extras != null) {
            extras.clearDirty();
        }
    }

    @Override
    public void load(Instrumented object, int attribute) {
        switch (status()) {
            case PERSISTENT -> owner.load(object, attribute);
            case DETACHED -> throw detached(object, attribute);
            case DELETED ->
                throw new DeletedEntityException("Cannot read "
                        + descriptor().attribute(attribute).path() + " of " + object
                        + ": it was not loaded, and the object's row is deleted in this transaction.");
            case TRANSIENT, PENDING -> {
                // No row yet: null, or an empty list; but a key that was set leads to an object that memory has.
                boolean holdsKey = descriptor().link(attribute) instanceof ReferenceAttribute<?, ?>;
                Instrumented target = holdsKey ? peek(object, attribute) : null;
                if (target != null) {
                    object.kindredSet(attribute, target);
                    object.kindredMarkLoaded(attribute, true);
                }
            }
        }
    }

    @Override
    public void changing(Instrumented object, int attribute) {
        if (status == Status.PENDING) {
            return;
        }
        noteChange();
        Object[] values = committed;
        if (values == null) {
            values = new Object[descriptor().attributeCount()];
            committed = values;
        }
        if (!isCollection(attribute)) {
            values[attribute] = object.kindredIsLoaded(attribute) ? object.kindredGet(attribute) : unloaded(attribute);
        }
        object.kindredMarkDirty(attribute, true);
        if (isInSession() && descriptor().link(attribute) != null) {
            touched(descriptor().relationship(attribute));
        }
    }

    // Who is set to nothing may be an orphan, and go with all that goes along; who was never read may lose its key.
    private void touched(RelationshipAttribute<?, ?> relationship) {
        RelationshipAttribute<?, ?> reverse = relationship.reverse();
        if (relationship.isCollection() || relationship.isViewOnly()) {
            return;
        }
        if (relationship instanceof InverseAttribute<?, ?> || relationship.deletesOrphans()) {
            owner.touched(relationship);
        }
        if (reverse != null && reverse.deletesOrphans()) {
            owner.touched(reverse);
        }
    }

    // The row may refer to an object that memory holds, though this one's reference to it was never read.
    private Object unloaded(int attribute) {
        boolean holdsKey = descriptor().link(attribute) instanceof ReferenceAttribute<?, ?>;
        Instrumented target = holdsKey ? peek(entity, attribute) : null;
        return target == null ? UNKNOWN : target;
    }

    @Override
    public @Nullable Extras extras() {
        return extras;
    }

    @Override
    public Extras extras(Instrumented object) {
        Extras known = extras;
        if (known == null) {
            known = new Extras();
            extras = known;
        }
        return known;
    }

    @Override
    public void entered(Instrumented object, int attribute, Instrumented other, boolean cascades) {
        if (status != Status.PENDING && isRecorded(attribute)) {
            collectionChanging(attribute).entered(other);
            if (isInSession()) {
                owner.entered(descriptor().relationship(attribute), other);
            }
        }
        if (cascades) {
            handedIn(object, attribute, other);
        }
    }

    @Override
    public void handedIn(Instrumented object, int attribute, Instrumented other) {
        if (isInSession()) {
            owner.linked(object, descriptor().relationship(attribute), other);
        }
    }

    @Override
    public void left(Instrumented object, int attribute, Instrumented other) {
        if (isStranger(attribute, other)) {
            return;
        }
        if (status != Status.PENDING && isRecorded(attribute)) {
            collectionChanging(attribute).left(other);
            if (isInSession()) {
                owner.touched(descriptor().relationship(attribute));
            }
        }
        if (isInSession()) {
            owner.unlinked(descriptor().relationship(attribute), other);
        }
    }

    @Override
    public String toString() {
        return status() + " " + descriptor().print(entity);
    }

    // Who leaves what is never loaded may be no member of it: no reference of the other object tells, but its key does.
    private boolean isStranger(int attribute, Instrumented other) {
        RelationshipAttribute<?, ?> relationship = descriptor().relationship(attribute);
        CollectionChange change = collections.get(attribute);
        boolean isByKey = relationship.isQueried()
                && relationship.direction() == Direction.ONE_TO_MANY
                && relationship.reverse() == null
                && status != Status.PENDING;
        if (!isByKey || (change != null && change.added().contains(other))) {
            return false;
        }
        List<? extends ColumnAttribute<?, ?>> theirs = relationship.targetColumns();
        for (int i = 0; i < theirs.size(); i++) {
            Object own = entity.kindredGet(relationship.ownColumns().get(i).index());
            int key = theirs.get(i).index();
            boolean isNew = other.kindredTracker().status() == Status.PENDING;
            if ((isNew || other.kindredIsKnown(key)) && !Objects.deepEquals(other.kindredGet(key), own)) {
                return true;
            }
        }
        return false;
    }

    // An attribute that is not loaded is not marked as changing when the other side lets go of it; the object is all
    // the same.
    private CollectionChange collectionChanging(int attribute) {
        noteChange();
        if (collections.isEmpty()) {
            collections = new TreeMap<>();
        }
        return collections.computeIfAbsent(attribute, one -> new CollectionChange());
    }

    // The first change since the last flush, or since the flush that had nothing to write of it.
    private void noteChange() {
        if ((isResting || !hasChanges()) && isInSession()) {
            isResting = false;
            owner.changed(this);
        }
    }

    private boolean isInSession() {
        return owner.isOpen() && status != Status.DETACHED;
    }

    // What the other object's key says, or a link's row, is recorded here; one's own key is an attribute like any
    // other.
    private boolean isRecorded(int attribute) {
        RelationshipAttribute<?, ?> relationship = descriptor().relationship(attribute);
        return relationship.direction() != Direction.MANY_TO_ONE && !relationship.isViewOnly();
    }

    private boolean isCollection(int attribute) {
        Link link = descriptor().link(attribute);
        return link != null && link.isCollection();
    }
}
