package dev.kindred.unitofwork;

import dev.kindred.collection.TrackedList;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.state.Bits;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentityMap;
import dev.kindred.state.RowValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets the objects take in what a flush has written; runs only after all of it has succeeded. Made for one flush. */
final class Acceptance {

    private final IdentityMap identityMap;
    private final FlushExecutor written;
    private final List<EntityState> inserted = new ArrayList<>();
    private final List<EntityState> deleted = new ArrayList<>();

    Acceptance(IdentityMap identityMap, FlushExecutor written) {
        this.identityMap = identityMap;
        this.written = written;
    }

    /** Takes in everything. */
    void accept(ChangeSet changes) {
        changes.saves().forEach(this::takeKeys);
        changes.saves().forEach(this::takeForeignKeys);
        for (RowChange row : changes.saves()) {
            if (row.kind == RowChange.Kind.INSERT) {
                persist(EntityState.of(row.entity));
            }
        }
        changes.saves().forEach(row -> EntityState.of(row.entity).accept());
        changes.settled().forEach(EntityState::accept);
        inserted.forEach(EntityState::persisted);
        changes.leftToDatabase().forEach(this::followDatabase);
        changes.deletes().forEach(row -> delete(row.entity));
    }

    /** The states whose rows were inserted. */
    List<EntityState> inserted() {
        return inserted;
    }

    /** The states whose rows were deleted. */
    List<EntityState> deleted() {
        return deleted;
    }

    private void takeKeys(RowChange row) {
        Object number = written.number(row.entity);
        if (number != null) {
            for (ColumnAttribute<?, ?> key : row.descriptor.keyAttributes()) {
                if (key.column().isGenerated()) {
                    set(row.entity, key.index(), number);
                }
            }
        }
    }

    private void takeForeignKeys(RowChange row) {
        for (ColumnAttribute<?, ?> column : row.columns()) {
            if (row.keyPart(column.index()) != null) {
                Object value = written.value(row, column);
                Link reference = row.descriptor.linkOverKey(column.index());
                if (reference != null && row.isOverridden(column.index())) {
                    followOverride(row, reference, value);
                }
                set(row.entity, column.index(), value);
            }
        }
        if (row.kind == RowChange.Kind.INSERT) {
            // What was left out is NULL, and known to be: nobody has to read it again, least of all after the session's
            // end.
            row.descriptor.columns().forEach(column -> row.entity.kindredMarkLoaded(column.index(), true));
        }
    }

    // The list's owner decided: the reference beside it follows, to nothing at once, to an object when it is read.
    private static void followOverride(RowChange row, Link reference, @Nullable Object value) {
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
    private void followDatabase(ChangeSet.Dependents dependents) {
        RelationshipAttribute<?, ?> list = dependents.list();
        if (!dependents.owner().kindredIsLoaded(list.attribute())) {
            return;
        }
        TrackedList<?> children = TrackedList.of(dependents.owner(), list.attribute());
        boolean gone = list.deletesByDatabase();
        for (Instrumented child : children.known()) {
            if (ChangeGatherer.belongs(child, list, dependents.owner())) {
                if (!gone) {
                    release(child, list);
                } else if (delete(child)) {
                    dependents(child).forEach(this::followDatabase);
                }
            }
        }
    }

    private static List<ChangeSet.Dependents> dependents(Instrumented gone) {
        List<ChangeSet.Dependents> dependents = new ArrayList<>();
        for (RelationshipAttribute<?, ?> list : ((EntityDescriptor<?, ?>) gone.kindredType()).relationships()) {
            if (list.isCollection() && list.isLeftToDatabase()) {
                dependents.add(new ChangeSet.Dependents(gone, list));
            }
        }
        return dependents;
    }

    private static void release(Instrumented child, RelationshipAttribute<?, ?> list) {
        list.targetColumns().forEach(column -> child.kindredMarkLoaded(column.index(), false));
        Link reverse = list.reverse();
        if (reverse != null) {
            child.kindredMarkLoaded(reverse.attribute(), false);
        }
    }

    private static void set(Instrumented entity, int attribute, @Nullable Object value) {
        entity.kindredSet(attribute, value);
        entity.kindredMarkLoaded(attribute, true);
    }
}
