package dev.kindred.unitofwork;

import dev.kindred.exception.RestrictedDeleteException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Link;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.LinkTable;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.plan.Reason;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentitySet;
import dev.kindred.state.Related;
import dev.kindred.state.StateOwner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * All that is deleted with what was asked for: the tree that the cascade DELETE spans. Loads what it needs of it. Made for one flush,
 * or for one call of delete.
 */
final class Deletions {

    private final StateOwner owner;
    private final Set<Instrumented> spared;
    private final Set<Instrumented> rows = new IdentitySet<>();
    private final Set<Instrumented> dropped = new IdentitySet<>();
    private final IdentityHashMap<Instrumented, RowChange.Cause> causes = new IdentityHashMap<>(0);
    private final IdentityHashMap<Instrumented, Map<RelationshipAttribute<?, ?>, List<Instrumented>>> members =
            new IdentityHashMap<>(0);

    /** Nothing yet. Those {@code spared} are not taken along, for they were put into the session again. */
    Deletions(StateOwner owner, Set<Instrumented> spared) {
        this.owner = owner;
        this.spared = spared;
    }

    /** Takes in an object that the user deleted, and all that goes with it. */
    void delete(Instrumented entity) {
        take(entity, new RowChange.Cause(Reason.Kind.DELETED, null, ""));
    }

    /** Takes in an object that left the one it belongs to, and all that goes with it. */
    void orphan(Instrumented entity, Instrumented from, RelationshipAttribute<?, ?> through) {
        take(entity, new RowChange.Cause(Reason.Kind.ORPHANED, from, through));
    }

    /** The objects whose rows go, in the order in which they were reached. */
    Set<Instrumented> rows() {
        return rows;
    }

    /** The objects that have no row yet, and will not have one. */
    Set<Instrumented> dropped() {
        return dropped;
    }

    /** Whether an object goes. */
    boolean contains(Instrumented entity) {
        return rows.contains(entity) || dropped.contains(entity);
    }

    /** Why an object goes. */
    RowChange.Cause cause(Instrumented entity) {
        return Objects.requireNonNull(causes.get(entity), "a cause");
    }

    /** All that a relationship of an object that goes leads to; what memory does not keep is asked for once. */
    List<Instrumented> all(Instrumented entity, RelationshipAttribute<?, ?> relationship) {
        return relationship.isQueried()
                ? members.computeIfAbsent(entity, one -> new HashMap<>())
                        .computeIfAbsent(relationship, one -> owner.all(entity, one))
                : owner.all(entity, relationship);
    }

    /** Whether memory still has the child with this parent. */
    static boolean belongs(Instrumented child, RelationshipAttribute<?, ?> relationship, Instrumented parent) {
        Link reverse = relationship.reverse();
        if (reverse == null || reverse.isCollection()) {
            return true;
        }
        boolean isMoved = child.kindredIsLoaded(reverse.attribute())
                || reverse.keyAttributes().stream().anyMatch(child::kindredIsDirty);
        return !isMoved || child.kindredTracker().peek(child, reverse.attribute()) == parent;
    }

    // A tree may be deep: the objects wait in a queue, and not on the stack.
    private void take(Instrumented root, RowChange.Cause why) {
        Deque<Instrumented> open = new ArrayDeque<>();
        enter(root, why, open);
        while (!open.isEmpty()) {
            Instrumented entity = open.removeFirst();
            for (RelationshipAttribute<?, ?> relationship :
                    ((EntityDescriptor<?, ?>) entity.kindredType()).canonical().relationships()) {
                if (relationship.deletesAlong()) {
                    for (Instrumented child : reached(entity, relationship)) {
                        if (!spared.contains(child) && belongs(child, relationship, entity)) {
                            enter(child, new RowChange.Cause(Reason.Kind.DELETED_ALONG, entity, relationship), open);
                        }
                    }
                }
            }
        }
    }

    private void enter(Instrumented entity, RowChange.Cause why, Deque<Instrumented> open) {
        Status status = entity.kindredTracker().status();
        boolean isNew =
                status == Status.PENDING ? dropped.add(entity) : status == Status.PERSISTENT && rows.add(entity);
        if (isNew) {
            if (status == Status.PERSISTENT) {
                refuseUnread(entity);
            }
            causes.put(entity, why);
            open.add(entity);
        }
    }

    // Rule 2.7.22: who is never read cannot be released, or deleted along, by anybody but the database.
    private static void refuseUnread(Instrumented entity) {
        for (RelationshipAttribute<?, ?> relationship :
                ((EntityDescriptor<?, ?>) entity.kindredType()).canonical().relationships()) {
            if (relationship.isWriteOnly() && !isLeftToDatabase(relationship)) {
                throw new RestrictedDeleteException("Cannot delete " + entity + ": " + relationship.path()
                        + " is never loaded (WRITE_ONLY), so nobody but the database could take care of what it leads"
                        + " to. Say that it does, with "
                        + (relationship.linkTable() == null
                                ? "@ForeignKey(onDelete = ...) at "
                                        + relationship.target().entityName() + " or with passiveDeletes = UNLOADED at "
                                        + relationship.path()
                                : "@LinkColumns(onDelete = CASCADE) at " + relationship.path())
                        + "; or make a DynamicCollection of it.");
            }
        }
    }

    private static boolean isLeftToDatabase(RelationshipAttribute<?, ?> relationship) {
        LinkTable link = relationship.linkTable();
        return link == null
                ? relationship.leavesUnloaded()
                : link.table().foreignKeys().get(0).cascadesDelete();
    }

    private List<Instrumented> reached(Instrumented entity, RelationshipAttribute<?, ?> relationship) {
        List<Instrumented> reached = new ArrayList<>(
                relationship.leavesUnloaded() ? Related.sure(entity, relationship) : all(entity, relationship));
        if (entity.kindredTracker() instanceof EntityState state) {
            // Who gave way unread in a one-to-one is an orphan of one that goes itself.
            reached.addAll(Replaced.unread(state, relationship, owner));
        }
        return reached;
    }
}
