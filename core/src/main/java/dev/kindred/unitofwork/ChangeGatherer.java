package dev.kindred.unitofwork;

import dev.kindred.engine.Connections;
import dev.kindred.exception.RestrictedDeleteException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.Direction;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.IdentityKey;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.plan.Reason;
import dev.kindred.state.CollectionChange;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentitySet;
import dev.kindred.state.Related;
import dev.kindred.state.RowValues;
import dev.kindred.state.StateOwner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a flush has to do from what setters and collections recorded. It may load what an object that is deleted leads to;
 * planning may not. Made for one flush.
 */
final class ChangeGatherer {

    private final Deletions deletions;
    private final Set<Instrumented> held;
    private final StateOwner owner;
    private final Connections connections;
    private final IdentityHashMap<Instrumented, EntityRow> saves = new IdentityHashMap<>();
    private final List<EntityRow> ordered = new ArrayList<>();
    private final Set<Instrumented> switched = new IdentitySet<>();
    private final List<ChangeSet.Dependents> leftToDatabase = new ArrayList<>();

    /**
     * A gatherer.
     *
     * @param deletions what is deleted
     * @param held the objects that are not written for now
     */
    ChangeGatherer(Deletions deletions, Set<Instrumented> held, StateOwner owner, Connections connections) {
        this.deletions = deletions;
        this.held = held;
        this.owner = owner;
        this.connections = connections;
    }

    /**
     * Gathers the changes of these states and of those to be deleted.
     *
     * @throws RestrictedDeleteException if a row to be deleted is needed by rows that stay
     */
    ChangeSet gather(List<EntityState> states) {
        Map<IdentityKey, Instrumented> switches = switches(states);
        LinkRows links = new LinkRows(
                owner, this::isSaved, held::contains, (entity, attribute) -> EntityRow.keyOf(entity, attribute, saves));
        states.forEach(state -> save(state, switches));
        states.forEach(this::collectionsThatRule);
        states.forEach(this::replaced);
        states.forEach(this::places);
        states.forEach(links::changed);
        List<EntityRow> deletes = new ArrayList<>();
        for (Instrumented entity : deletions.rows()) {
            if (entity.kindredTracker() instanceof EntityState state) {
                replaced(state);
            }
            leave(entity);
            links.deleted(entity);
            if (!isSwitched(entity)) {
                EntityRow row = new EntityRow(entity, RowChange.Kind.DELETE, saves);
                row.because(deletions.cause(entity));
                knowVersion(row);
                deletes.add(row);
            }
        }
        // What goes before it had a row may be the parent of rows that stay all the same.
        deletions.dropped().forEach(this::leave);
        settleColumns();
        ordered.removeIf(row -> row.kind() == RowChange.Kind.UPDATE
                && row.columns().isEmpty()
                && row.switched() == null
                && !row.isOverridden());
        ordered.forEach(this::knowVersion);
        new MissingFacts(owner).complete(ordered, deletes);
        return new ChangeSet(
                ordered, links.rows(), deletes, states, deletions.rows(), deletions.dropped(), leftToDatabase);
    }

    // Rows of one entity mostly come one after the other, and are alike.
    private void settleColumns() {
        EntityRow before = null;
        Abilities can = null;
        for (EntityRow row : ordered) {
            EntityRow alike = before != null && before.descriptor == row.descriptor ? before : null;
            if (alike == null || can == null) {
                can = Abilities.of(connections.of(row.descriptor).engine());
            }
            row.settleColumns(can, alike);
            before = row;
        }
    }

    // Rule 2.3.17: a new object with the key of a deleted one takes over its row.
    private Map<IdentityKey, Instrumented> switches(List<EntityState> states) {
        Map<IdentityKey, Instrumented> switches = new HashMap<>();
        if (!deletions.rows().isEmpty() && states.stream().anyMatch(state -> state.status() == Status.PENDING)) {
            for (Instrumented entity : deletions.rows()) {
                Object key = RowValues.key(entity);
                if (key != null) {
                    switches.put(new IdentityKey(descriptor(entity), key), entity);
                }
            }
        }
        return switches;
    }

    private boolean isSwitched(Instrumented deleted) {
        return switched.contains(deleted);
    }

    private void save(EntityState state, Map<IdentityKey, Instrumented> switches) {
        Object key = switches.isEmpty() || state.status() != Status.PENDING
                ? null
                : state.descriptor().keyOf(state.entity());
        Instrumented deleted = key == null ? null : switches.remove(new IdentityKey(state.descriptor(), key));
        if (deleted != null) {
            EntityRow row = EntityRow.switching(state.entity(), deleted, saves);
            row.because(Reason.Kind.SWITCHED, deleted, "");
            saves.put(state.entity(), row);
            ordered.add(row);
            switched.add(deleted);
        } else {
            save(state.entity());
        }
    }

    private EntityRow save(Instrumented entity) {
        EntityRow known = saves.get(entity);
        if (known == null) {
            boolean pending = entity.kindredTracker().status() == Status.PENDING;
            known = new EntityRow(entity, pending ? RowChange.Kind.INSERT : RowChange.Kind.UPDATE, saves);
            saves.put(entity, known);
            ordered.add(known);
        }
        return known;
    }

    // A collection that no reference answers to is itself what says which key its elements have.
    private void collectionsThatRule(EntityState state) {
        for (RelationshipAttribute<?, ?> relationship : state.descriptor().relationships()) {
            if (relationship.direction() == Direction.ONE_TO_MANY
                    && relationship.reverse() == null
                    && !relationship.isViewOnly()) {
                if (state.status() == Status.PENDING) {
                    Related.known(state.entity(), relationship)
                            .forEach(element ->
                                    own(element, relationship, state.entity(), state.entity(), Reason.Kind.OWNED));
                } else {
                    ruled(state, relationship);
                }
            }
        }
    }

    private void ruled(EntityState state, RelationshipAttribute<?, ?> relationship) {
        CollectionChange change = state.collectionChange(relationship.attribute());
        if (change != null) {
            letGo(state.entity(), relationship);
            change.added()
                    .forEach(element -> own(element, relationship, state.entity(), state.entity(), Reason.Kind.OWNED));
        }
    }

    private void leave(Instrumented parent) {
        for (RelationshipAttribute<?, ?> relationship : descriptor(parent).relationships()) {
            if (relationship.direction() == Direction.ONE_TO_MANY && !relationship.isViewOnly()) {
                letGo(parent, relationship);
                release(parent, relationship);
            }
        }
    }

    // Also of an owner that is deleted: no reference of the element says that it left.
    private void letGo(Instrumented entity, RelationshipAttribute<?, ?> relationship) {
        CollectionChange change = Related.change(entity, relationship);
        if (relationship.reverse() == null && change != null) {
            int first = relationship.targetColumns().get(0).index();
            for (Instrumented element : change.removed()) {
                if (isSaved(element) && !save(element).isOverridden(first)) {
                    own(element, relationship, null, entity, Reason.Kind.RELEASED);
                }
            }
        }
    }

    // Rule 2.1.16: the one who was there before loses its key.
    private void replaced(EntityState state) {
        for (RelationshipAttribute<?, ?> relationship : state.descriptor().relationships()) {
            if (!relationship.deletesOrphans()) {
                Replaced.unread(state, relationship, owner)
                        .forEach(before -> own(before, relationship, null, state.entity(), Reason.Kind.RELEASED));
            }
        }
    }

    // A list that was not loaded could not number its elements when they came or went.
    private void places(EntityState state) {
        for (RelationshipAttribute<?, ?> relationship : state.descriptor().relationships()) {
            int place = relationship.position();
            if (place >= 0
                    && state.status() == Status.PERSISTENT
                    && state.collectionChange(relationship.attribute()) != null) {
                int next = 0;
                for (Instrumented element : owner.all(state.entity(), relationship)) {
                    if (isSaved(element)) {
                        place(element, place, next++, state.entity(), relationship);
                    }
                }
            }
        }
    }

    private void place(
            Instrumented element, int attribute, int place, Instrumented of, RelationshipAttribute<?, ?> list) {
        if (!element.kindredIsKnown(attribute) || !Integer.valueOf(place).equals(element.kindredGet(attribute))) {
            EntityRow row = save(element);
            row.fix(attribute, place);
            row.because(Reason.Kind.PLACED, of, list);
        }
    }

    private boolean isSaved(Instrumented element) {
        Status status = element.kindredTracker().status();
        return (status == Status.PERSISTENT || status == Status.PENDING)
                && !deletions.contains(element)
                && !held.contains(element);
    }

    private void own(
            Instrumented element,
            RelationshipAttribute<?, ?> relationship,
            @Nullable Instrumented target,
            Instrumented from,
            Reason.Kind why) {
        if (!isSaved(element)) {
            return;
        }
        EntityRow row = save(element);
        for (int i = 0; i < relationship.targetColumns().size(); i++) {
            int theirs = relationship.targetColumns().get(i).index();
            row.override(
                    theirs,
                    new EntityRow.KeyPart(
                            target, relationship.ownColumns().get(i).index()));
        }
        row.because(why, from, relationship);
    }

    // Rules 2.3.2-2.3.4 with K3: children without a delete cascade stay, and lose their key if the column lets them.
    private void release(Instrumented parent, RelationshipAttribute<?, ?> relationship) {
        boolean isPassive = relationship.leavesUnloaded() && !isSwitched(parent);
        if (isPassive && relationship.leavesLoaded()) {
            leftToDatabase.add(new ChangeSet.Dependents(parent, relationship));
            return;
        }
        List<Instrumented> all = isPassive ? Related.sure(parent, relationship) : deletions.all(parent, relationship);
        List<Instrumented> children = new ArrayList<>();
        for (Instrumented child : all) {
            EntityRow row = saves.get(child);
            boolean isTaken = row != null
                    && row.isOverridden(relationship.targetColumns().get(0).index());
            if (!isTaken && isSaved(child) && Deletions.belongs(child, relationship, parent)) {
                children.add(child);
            }
        }
        if (!children.isEmpty() && !isReleasable(relationship)) {
            throw restricted(parent, relationship, children.size());
        }
        for (Instrumented child : children) {
            own(child, relationship, null, parent, Reason.Kind.RELEASED);
        }
    }

    private static boolean isReleasable(RelationshipAttribute<?, ?> relationship) {
        return relationship.targetColumns().stream()
                .map(ColumnAttribute::column)
                .allMatch(column -> column.isNullable() && !column.isPrimaryKey());
    }

    // An update or delete asks for the version that was read; of an expired object that is the one the database has.
    private void knowVersion(EntityRow row) {
        ColumnAttribute<?, ?> version = row.descriptor.version();
        if (version != null
                && row.kind() != RowChange.Kind.INSERT
                && row.before(version.columnName()) == EntityState.UNKNOWN) {
            row.fact(version.index(), owner.rowValue(row.owner(), version.index()));
        }
    }

    private static EntityDescriptor<?, ?> descriptor(Instrumented entity) {
        return ((EntityDescriptor<?, ?>) entity.kindredType()).canonical();
    }

    private static RestrictedDeleteException restricted(
            Instrumented parent, RelationshipAttribute<?, ?> relationship, int count) {
        String rows = count == 1 ? "1 row of " : count + " rows of ";
        return new RestrictedDeleteException("Cannot delete " + parent + ": through " + relationship.path() + " " + rows
                + relationship.target().entityName() + (count == 1 ? " needs" : " need") + " it, and "
                + relationship.targetColumns().get(0).path()
                + " takes no NULL. Delete or move them first, give " + relationship.path()
                + " the cascade DELETE, or let the database delete them along with"
                + " @ForeignKey(onDelete = CASCADE).");
    }
}
