package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.LinkTable;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.plan.Reason;
import dev.kindred.state.CollectionChange;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentitySet;
import dev.kindred.state.Related;
import dev.kindred.state.StateOwner;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Gathers the rows of link tables that a flush writes: one for each pair, though both sides tell of it. Made for one flush. */
final class LinkRows {

    private record Pair(String table, Instrumented left, Instrumented right) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Pair that && left == that.left && right == that.right && table.equals(that.table);
        }

        @Override
        public int hashCode() {
            return Objects.hash(System.identityHashCode(left), System.identityHashCode(right), table);
        }
    }

    private final StateOwner owner;
    private final Predicate<Instrumented> isSaved;
    private final Predicate<Instrumented> isHeld;
    private final BiFunction<Instrumented, Integer, @Nullable Object> keys;
    private final Map<Pair, LinkRow> rows = new LinkedHashMap<>();
    private final List<EndLinks> ends = new ArrayList<>(0);

    /**
     * No row yet.
     *
     * @param isSaved whether an object has a row after this flush
     * @param isHeld whether an object is not written this time, and its links neither
     * @param keys the value that a key attribute of an object will have
     */
    LinkRows(
            StateOwner owner,
            Predicate<Instrumented> isSaved,
            Predicate<Instrumented> isHeld,
            BiFunction<Instrumented, Integer, @Nullable Object> keys) {
        this.owner = owner;
        this.isSaved = isSaved;
        this.isHeld = isHeld;
        this.keys = keys;
    }

    List<RowChange> rows() {
        List<RowChange> all = new ArrayList<>(rows.values());
        all.addAll(ends);
        return all;
    }

    /** Gathers what the collections of a changed object say. */
    void changed(EntityState state) {
        for (RelationshipAttribute<?, ?> relationship : state.descriptor().relationships()) {
            LinkTable link = relationship.isViewOnly() ? null : relationship.linkTable();
            if (link != null) {
                changed(state, relationship, link);
            }
        }
    }

    private void changed(EntityState state, RelationshipAttribute<?, ?> relationship, LinkTable link) {
        Instrumented entity = state.entity();
        CollectionChange change = state.collectionChange(relationship.attribute());
        if (state.status() == Status.PENDING) {
            insert(entity, relationship, link, Related.known(entity, relationship));
        } else if (change != null) {
            insert(entity, relationship, link, change.added());
            List<Instrumented> removed = new ArrayList<>(change.removed());
            removed.removeIf(isHeld);
            delete(entity, relationship, link, removed, Reason.Kind.UNLINKED);
        }
    }

    /** Gathers the links of an object that is deleted. */
    void deleted(Instrumented entity) {
        for (RelationshipAttribute<?, ?> relationship :
                ((EntityDescriptor<?, ?>) entity.kindredType()).canonical().relationships()) {
            LinkTable link = relationship.isViewOnly() ? null : relationship.linkTable();
            if (link == null || isLeftToDatabase(link)) {
                continue;
            }
            // Those that the cascade takes along were read for it, and stand in the plan one by one.
            if (!entity.kindredIsLoaded(relationship.attribute()) && !relationship.deletesAlong()) {
                EndLinks all = new EndLinks(link, relationship, entity);
                all.because(Reason.Kind.DELETED_ALONG, entity, relationship);
                ends.add(all);
            } else {
                delete(entity, relationship, link, written(entity, relationship), Reason.Kind.DELETED_ALONG);
            }
        }
    }

    private static boolean isLeftToDatabase(LinkTable link) {
        return link.table().foreignKeys().get(0).cascadesDelete();
    }

    // The links that the database has, whatever was done in memory since.
    private Iterable<Instrumented> written(Instrumented entity, RelationshipAttribute<?, ?> relationship) {
        if (!entity.kindredIsLoaded(relationship.attribute())) {
            return owner.related(entity, relationship);
        }
        Set<Instrumented> written = new IdentitySet<>();
        written.addAll(Related.known(entity, relationship));
        CollectionChange change = Related.change(entity, relationship);
        if (change != null) {
            change.added().forEach(written::remove);
            written.addAll(change.removed());
        }
        return written;
    }

    private void insert(
            Instrumented entity,
            RelationshipAttribute<?, ?> relationship,
            LinkTable link,
            Iterable<Instrumented> elements) {
        for (Instrumented element : elements) {
            if (isSaved.test(element)) {
                add(RowChange.Kind.INSERT, entity, relationship, link, element, Reason.Kind.LINKED);
            }
        }
    }

    private void delete(
            Instrumented entity,
            RelationshipAttribute<?, ?> relationship,
            LinkTable link,
            Iterable<Instrumented> elements,
            Reason.Kind why) {
        for (Instrumented element : elements) {
            if (element.kindredTracker().status() == Status.PERSISTENT) {
                add(RowChange.Kind.DELETE, entity, relationship, link, element, why);
            }
        }
    }

    private void add(
            RowChange.Kind kind,
            Instrumented entity,
            RelationshipAttribute<?, ?> relationship,
            LinkTable link,
            Instrumented element,
            Reason.Kind why) {
        boolean isLeading = link.isLeading(relationship);
        Instrumented left = isLeading ? entity : element;
        Instrumented right = isLeading ? element : entity;
        rows.computeIfAbsent(new Pair(link.table().toString(), left, right), pair -> {
            LinkRow row = new LinkRow(kind, link, left, right, keys);
            row.because(why, entity, relationship);
            return row;
        });
    }
}
