package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.state.Bits;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentityMap;
import dev.kindred.state.Related;
import dev.kindred.state.RowValues;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Lets the objects take in what a flush has written; runs only after all of it has succeeded. Made for one flush. */
final class Acceptance {

    private final IdentityMap identityMap;
    private final FlushExecutor written;
    private final Predicate<Instrumented> isHeld;
    private final List<EntityState> inserted = new ArrayList<>();
    private final List<EntityState> deleted = new ArrayList<>();
    private final KeyChanges keyChanges;

    Acceptance(IdentityMap identityMap, FlushExecutor written, Predicate<Instrumented> isHeld) {
        this.identityMap = identityMap;
        this.written = written;
        this.isHeld = isHeld;
        this.keyChanges = new KeyChanges(identityMap);
    }

    /**
     * Takes in everything.
     *
     * @param left new objects that were let go before this flush; no relationship keeps them
     */
    void accept(ChangeSet changes, Set<Instrumented> left) {
        Predicate<Instrumented> isDropped = entity -> changes.dropped().contains(entity) || left.contains(entity);
        changes.saves().forEach(this::takeKeys);
        changes.saves().forEach(this::takeValues);
        followDatabase(changes.leftToDatabase());
        changes.gone().forEach(this::delete);
        for (EntityRow row : changes.saves()) {
            if (row.isNew()) {
                persist(EntityState.of(row.entity));
            } else {
                keyChanges.note(row);
            }
        }
        keyChanges.follow(changes.saves());
        changes.saves().forEach(row -> EntityState.of(row.entity).accept(isHeld, isDropped));
        changes.settled().forEach(state -> state.accept(isHeld, isDropped));
        inserted.forEach(state -> state.persisted(isHeld, isDropped));
    }

    /** The states whose rows were inserted. */
    List<EntityState> inserted() {
        return inserted;
    }

    /** The states whose rows were deleted. */
    List<EntityState> deleted() {
        return deleted;
    }

    /** The objects whose rows have another key now. */
    KeyChanges keyChanges() {
        return keyChanges;
    }

    private void takeKeys(EntityRow row) {
        Object number = written.number(row.entity);
        if (number != null) {
            for (ColumnAttribute<?, ?> key : row.descriptor.keyAttributes()) {
                if (key.column().isGenerated()) {
                    set(row.entity, key.index(), number);
                }
            }
        }
    }

    private void takeValues(EntityRow row) {
        for (ColumnAttribute<?, ?> column : row.accepted()) {
            int attribute = column.index();
            boolean isKey = row.keyPart(attribute) != null;
            if (isKey || column.column().isVersion() || row.fixed().containsKey(attribute)) {
                Object value = written.resolved(row.after(column));
                Link reference = isKey ? row.descriptor.linkOverKey(attribute) : null;
                if (reference != null && row.isOverridden(attribute)) {
                    followOverride(row, reference, value);
                }
                set(row.entity, attribute, value);
            }
        }
        if (row.isNew()) {
            // What was left out is NULL, and known to be: nobody has to read it again, least of all after the session's
            // end.
            row.descriptor.columns().forEach(column -> row.entity.kindredMarkLoaded(column.index(), true));
        }
        takeMade(row);
    }

    // What the database did not answer is read when it is next looked at (rule A33).
    private void takeMade(EntityRow row) {
        List<ColumnAttribute<?, ?>> columns = row.made();
        @Nullable Object[] values = written.made(row);
        for (int i = 0; i < columns.size(); i++) {
            int attribute = columns.get(i).index();
            if (values != null) {
                set(row.entity, attribute, values[i]);
            } else if (row.isNew() || !row.written().isEmpty()) {
                row.entity.kindredMarkLoaded(attribute, false);
            }
        }
    }

    // The collection's owner decided: the reference beside it follows, to nothing at once, to an object when it is
    // read.
    private static void followOverride(EntityRow row, Link reference, @Nullable Object value) {
        row.entity.kindredSet(reference.attribute(), null);
        row.entity.kindredMarkLoaded(reference.attribute(), value == null);
    }

    private void persist(EntityState state) {
        Object key = Objects.requireNonNull(state.descriptor().keyOf(state.entity()), "a written key");
        state.status(Status.PERSISTENT);
        identityMap.put(state.descriptor(), key, state.entity());
        inserted.add(state);
    }

    /** Answers whether the object was there to be deleted. */
    private boolean delete(Instrumented entity) {
        EntityState state = EntityState.of(entity);
        if (state.status() != Status.PERSISTENT) {
            return false;
        }
        Object key = RowValues.key(entity);
        if (key != null) {
            identityMap.remove(state.descriptor(), key);
        }
        state.forget();
        Bits.keepStale(entity);
        state.status(Status.DELETED);
        deleted.add(state);
        return true;
    }

    // ON DELETE CASCADE and SET NULL: the objects that memory holds follow what the database did to their rows.
    private void followDatabase(List<ChangeSet.Dependents> first) {
        Deque<ChangeSet.Dependents> open = new ArrayDeque<>(first);
        while (!open.isEmpty()) {
            ChangeSet.Dependents dependents = open.removeFirst();
            RelationshipAttribute<?, ?> relationship = dependents.relationship();
            boolean gone = relationship.isDeletedByDatabase();
            if (!dependents.owner().kindredIsLoaded(relationship.attribute())
                    || !(gone || relationship.isReleasedByDatabase())) {
                continue;
            }
            for (Instrumented child : Related.known(dependents.owner(), relationship)) {
                if (Deletions.belongs(child, relationship, dependents.owner())) {
                    if (!gone) {
                        release(child, relationship);
                    } else if (delete(child)) {
                        open.addAll(dependents(child));
                    }
                }
            }
        }
    }

    private static List<ChangeSet.Dependents> dependents(Instrumented gone) {
        List<ChangeSet.Dependents> dependents = new ArrayList<>();
        for (RelationshipAttribute<?, ?> relationship : ((EntityDescriptor<?, ?>) gone.kindredType()).relationships()) {
            if (relationship.isDeletedByDatabase() || relationship.isReleasedByDatabase()) {
                dependents.add(new ChangeSet.Dependents(gone, relationship));
            }
        }
        return dependents;
    }

    private static void release(Instrumented child, RelationshipAttribute<?, ?> relationship) {
        relationship.targetColumns().forEach(column -> child.kindredMarkLoaded(column.index(), false));
        Link reverse = relationship.reverse();
        if (reverse != null) {
            child.kindredMarkLoaded(reverse.attribute(), false);
        }
    }

    private static void set(Instrumented entity, int attribute, @Nullable Object value) {
        entity.kindredSet(attribute, value);
        entity.kindredMarkLoaded(attribute, true);
    }
}
