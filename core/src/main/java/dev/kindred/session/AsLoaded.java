package dev.kindred.session;

import dev.kindred.exception.SessionStateException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.loading.EntityLoader;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.plan.AttributeChange;
import dev.kindred.state.Differences;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentityMap;
import dev.kindred.state.IdentitySet;
import dev.kindred.state.Related;
import dev.kindred.state.ResultTracker;
import dev.kindred.state.RowValues;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes over what unchanged objects from elsewhere know, as if it had just been read (rule 2.10.7). What the session holds already
 * stays as it is. Made for one merge.
 */
final class AsLoaded {

    private final SessionWork session;
    private final IdentityMap identityMap;
    private final EntityLoader loader;
    private final ResultTracker tracker;
    private final IdentityHashMap<Instrumented, Instrumented> targets = new IdentityHashMap<>();
    private final Set<Instrumented> copied = new IdentitySet<>();

    AsLoaded(SessionWork session, IdentityMap identityMap, EntityLoader loader) {
        this.session = session;
        this.identityMap = identityMap;
        this.loader = loader;
        this.tracker = new ResultTracker(session);
    }

    /** The session's own object for one from elsewhere, with what the cascade MERGE reaches from it. */
    Instrumented merge(Instrumented root) {
        for (Instrumented one : reached(root)) {
            targets.put(one, target(one));
        }
        copied.forEach(this::columns);
        copied.forEach(this::links);
        copied.forEach(one -> session.loaded(own(one)));
        return own(root);
    }

    // All are looked at before anything is taken over, so that a refusal leaves the session as it was.
    private List<Instrumented> reached(Instrumented root) {
        Set<Instrumented> seen = new IdentitySet<>();
        List<Instrumented> reached = new ArrayList<>(List.of(root));
        seen.add(root);
        for (int i = 0; i < reached.size(); i++) {
            Instrumented one = reached.get(i);
            requireUnchanged(one);
            if (known(one) == null) {
                for (RelationshipAttribute<?, ?> relationship : loaded(one)) {
                    for (Instrumented other : Related.known(one, relationship)) {
                        if (seen.add(other)) {
                            reached.add(other);
                        }
                    }
                }
            }
        }
        return reached;
    }

    private static List<RelationshipAttribute<?, ?>> loaded(Instrumented one) {
        List<RelationshipAttribute<?, ?>> loaded = new ArrayList<>();
        for (RelationshipAttribute<?, ?> relationship : type(one).relationships()) {
            if (relationship.mergesAlong() && one.kindredIsLoaded(relationship.attribute())) {
                loaded.add(relationship);
            }
        }
        return loaded;
    }

    private void requireUnchanged(Instrumented one) {
        if (isInSession(one)) {
            return;
        }
        Status status = one.kindredTracker().status();
        boolean isGone = one.kindredTracker() instanceof EntityState state && state.wasDeleted();
        if (isGone || (status != Status.DETACHED && status != Status.PERSISTENT)) {
            throw new SessionStateException("Cannot merge " + one + " as loaded: "
                    + (isGone || status == Status.DELETED ? "its row was deleted" : "it is new, and stands for no row")
                    + ". Give what was read and not changed since, or call merge(...), which asks the database.");
        }
        List<AttributeChange> changes = Differences.of(one);
        if (!changes.isEmpty()) {
            throw new SessionStateException("Cannot merge " + one + " as loaded: it was changed and not written ("
                    + changes.get(0) + "). Call merge(...), which writes what differs, or give what was not changed.");
        }
    }

    private boolean isInSession(Instrumented one) {
        return session.owns(one.kindredTracker())
                && one.kindredTracker().status().isInside();
    }

    private @Nullable Instrumented known(Instrumented one) {
        if (isInSession(one)) {
            return one;
        }
        Object key = RowValues.key(one);
        return key == null ? null : identityMap.find(type(one), key);
    }

    private Instrumented target(Instrumented one) {
        Instrumented known = known(one);
        if (known != null) {
            return known;
        }
        type(one).use();
        Instrumented made = type(one).instantiate();
        made.kindredTracker(tracker);
        identityMap.put(type(one), Objects.requireNonNull(RowValues.key(one), "the key of a row"), made);
        copied.add(one);
        return made;
    }

    private void columns(Instrumented one) {
        for (ColumnAttribute<?, ?> column : type(one).columns()) {
            if (one.kindredIsLoaded(column.index())) {
                own(one).kindredSet(column.index(), one.kindredGet(column.index()));
                own(one).kindredMarkLoaded(column.index(), true);
            }
        }
    }

    private void links(Instrumented one) {
        for (RelationshipAttribute<?, ?> relationship : loaded(one)) {
            List<Instrumented> others =
                    Related.known(one, relationship).stream().map(this::own).toList();
            loader.takeOver(own(one), relationship, others);
        }
    }

    private Instrumented own(Instrumented one) {
        return Objects.requireNonNull(targets.get(one), "a merged object");
    }

    private static EntityDescriptor<?, ?> type(Instrumented one) {
        return ((EntityDescriptor<?, ?>) one.kindredType()).canonical();
    }
}
