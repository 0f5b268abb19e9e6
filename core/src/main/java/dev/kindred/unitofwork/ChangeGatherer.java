package dev.kindred.unitofwork;

import dev.kindred.collection.TrackedList;
import dev.kindred.exception.RestrictedDeleteException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.state.CollectionChange;
import dev.kindred.state.EntityState;
import dev.kindred.state.StateOwner;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a flush has to do from what setters and collections recorded. The only stage that may load: the children of an
 * object that is deleted. Made for one flush.
 */
final class ChangeGatherer {

    private final Set<EntityState> deleted;
    private final StateOwner owner;
    private final IdentityHashMap<Instrumented, RowChange> saves = new IdentityHashMap<>();
    private final List<RowChange> ordered = new ArrayList<>();
    private final List<ChangeSet.Dependents> leftToDatabase = new ArrayList<>();

    ChangeGatherer(Set<EntityState> deleted, StateOwner owner) {
        this.deleted = deleted;
        this.owner = owner;
    }

    /**
     * Gathers the changes of these states and of those to be deleted.
     *
     * @throws RestrictedDeleteException if a row to be deleted is needed by rows that stay
     */
    ChangeSet gather(List<EntityState> states) {
        states.forEach(this::save);
        states.forEach(this::listsThatRule);
        List<RowChange> deletes = new ArrayList<>();
        for (EntityState state : deleted) {
            for (RelationshipAttribute<?, ?> relationship : state.descriptor().relationships()) {
                if (relationship.isCollection()) {
                    release(state.entity(), relationship);
                }
            }
            deletes.add(new RowChange(state.entity(), RowChange.Kind.DELETE));
        }
        ordered.forEach(RowChange::settleColumns);
        ordered.removeIf(
                row -> row.kind == RowChange.Kind.UPDATE && row.columns().isEmpty());
        return new ChangeSet(ordered, deletes, states, leftToDatabase);
    }

    private RowChange save(EntityState state) {
        return save(state.entity());
    }

    private RowChange save(Instrumented entity) {
        RowChange known = saves.get(entity);
        if (known == null) {
            boolean pending = entity.kindredTracker().status() == Status.PENDING;
            known = new RowChange(entity, pending ? RowChange.Kind.INSERT : RowChange.Kind.UPDATE);
            saves.put(entity, known);
            ordered.add(known);
        }
        return known;
    }

    // A list that no reference answers to is itself what says which key its elements have.
    private void listsThatRule(EntityState state) {
        for (RelationshipAttribute<?, ?> list : state.descriptor().relationships()) {
            if (list.isCollection() && list.reverse() == null) {
                if (state.status() == Status.PENDING) {
                    elements(state.entity(), list).forEach(element -> own(element, list, state.entity()));
                } else {
                    ruled(state, list);
                }
            }
        }
    }

    private void ruled(EntityState state, RelationshipAttribute<?, ?> list) {
        CollectionChange change = state.collectionChange(list.attribute());
        if (change != null) {
            for (Instrumented element : change.removed()) {
                if (isSaved(element)
                        && !save(element)
                                .isOverridden(list.targetColumns().get(0).index())) {
                    own(element, list, null);
                }
            }
            change.added().forEach(element -> own(element, list, state.entity()));
        }
    }

    private boolean isSaved(Instrumented element) {
        Status status = element.kindredTracker().status();
        boolean gone = element.kindredTracker() instanceof EntityState state && deleted.contains(state);
        return !gone && (status == Status.PERSISTENT || status == Status.PENDING);
    }

    private void own(Instrumented element, RelationshipAttribute<?, ?> list, @Nullable Instrumented target) {
        if (!isSaved(element)) {
            return;
        }
        RowChange row = save(element);
        for (int i = 0; i < list.targetColumns().size(); i++) {
            int theirs = list.targetColumns().get(i).index();
            row.override(
                    theirs,
                    new RowChange.KeyPart(target, list.ownColumns().get(i).index()));
        }
    }

    // Rules 2.3.2-2.3.4 with K3: children without a delete cascade stay, and lose their key if the column lets them.
    private void release(Instrumented parent, RelationshipAttribute<?, ?> list) {
        if (list.isLeftToDatabase()) {
            leftToDatabase.add(new ChangeSet.Dependents(parent, list));
            return;
        }
        if (!parent.kindredIsLoaded(list.attribute())) {
            owner.load(parent, list.attribute());
        }
        List<Instrumented> children = new ArrayList<>();
        for (Instrumented child : elements(parent, list)) {
            if (isSaved(child) && belongs(child, list, parent)) {
                children.add(child);
            }
        }
        boolean releasable = list.targetColumns().stream()
                .allMatch(column ->
                        column.column().isNullable() && !column.column().isPrimaryKey());
        if (!children.isEmpty() && !releasable) {
            throw restricted(parent, list, children.size());
        }
        children.forEach(child -> own(child, list, null));
    }

    /** Whether memory still has the child with this parent. */
    static boolean belongs(Instrumented child, RelationshipAttribute<?, ?> list, Instrumented parent) {
        Link reverse = list.reverse();
        if (reverse == null || !child.kindredIsLoaded(reverse.attribute())) {
            return true;
        }
        return child.kindredGet(reverse.attribute()) == parent;
    }

    private static List<Instrumented> elements(Instrumented owner, RelationshipAttribute<?, ?> list) {
        return TrackedList.of(owner, list.attribute()).known();
    }

    private static RestrictedDeleteException restricted(
            Instrumented parent, RelationshipAttribute<?, ?> list, int count) {
        String rows = count == 1 ? "1 row of " : count + " rows of ";
        return new RestrictedDeleteException("Cannot delete " + parent + ": through " + list.path() + " " + rows
                + list.target().entityName() + (count == 1 ? " needs" : " need") + " it, and "
                + list.targetColumns().get(0).path()
                + " takes no NULL. Delete or move them first, or let the database delete them along with"
                + " @ForeignKey(onDelete = CASCADE).");
    }
}
