package dev.kindred.session;

import dev.kindred.exception.StaleEntityException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.loading.EntityLoader;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.IdentityKey;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.state.IdentitySet;
import dev.kindred.state.Related;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds, for each object of a graph that was given, the session's own (rule 2.10), level by level: by class, with one statement for
 * all that memory does not hold. Made for one merge.
 */
final class Merger {

    private final SessionWork session;
    private final EntityLoader loader;
    private final Flushing flushing;
    private final IdentityHashMap<Instrumented, Instrumented> targets = new IdentityHashMap<>();
    private final Map<IdentityKey, Instrumented> fresh = new HashMap<>();
    private final List<Instrumented> given = new ArrayList<>();
    private final Set<Instrumented> added = new IdentitySet<>();

    // New objects that were reached from an element of theirs: the collection it stands in need not be all there is.
    private final IdentityHashMap<Instrumented, Set<RelationshipAttribute<?, ?>>> partial = new IdentityHashMap<>();

    Merger(SessionWork session, EntityLoader loader, Flushing flushing) {
        this.session = session;
        this.loader = loader;
        this.flushing = flushing;
    }

    /** Merges these objects, and those that the cascade MERGE reaches from them. */
    Merged<Instrumented> merge(Collection<Instrumented> roots) {
        List<Instrumented> level = unseen(roots);
        while (!level.isEmpty()) {
            level.forEach(one -> type(one).use());
            resolve(level);
            List<Instrumented> copied =
                    level.stream().filter(one -> target(one) != one).toList();
            given.addAll(copied);
            read(copied);
            level = next(copied);
        }
        MergeCopy copy = new MergeCopy(this::target);
        flushing.quietly(() -> {
            given.forEach(one -> copy.columns(one, added.contains(target(one))));
            added.forEach(session::add);
            given.forEach(one -> whole(one).forEach(relationship -> copy.links(one, relationship)));
        });
        copy.modified().removeAll(added);
        return new Merged<>(
                roots.stream().map(this::target).toList(),
                List.copyOf(added),
                List.copyOf(copy.modified()),
                List.copyOf(copy.removed()));
    }

    private Instrumented target(Instrumented one) {
        return Objects.requireNonNull(targets.get(one), "a merged object");
    }

    private List<Instrumented> unseen(Collection<Instrumented> objects) {
        Set<Instrumented> unseen = new IdentitySet<>();
        objects.stream().filter(one -> !targets.containsKey(one)).forEach(unseen::add);
        return new ArrayList<>(unseen);
    }

    private List<Instrumented> next(List<Instrumented> level) {
        List<Instrumented> next = new ArrayList<>();
        for (Instrumented one : level) {
            for (RelationshipAttribute<?, ?> relationship : merging(one)) {
                RelationshipAttribute<?, ?> reverse = relationship.reverse();
                for (Instrumented other : Related.known(one, relationship)) {
                    boolean isNew = !targets.containsKey(other)
                            && other.kindredTracker().status() == Status.TRANSIENT;
                    if (isNew && reverse != null && reverse.isCollection()) {
                        partial.computeIfAbsent(other, any -> new HashSet<>()).add(reverse);
                    }
                    next.add(other);
                }
            }
        }
        return unseen(next);
    }

    /** The relationships that are merged along, and of which the object says all. */
    private List<RelationshipAttribute<?, ?>> whole(Instrumented one) {
        List<RelationshipAttribute<?, ?>> whole = merging(one);
        whole.removeAll(partial.getOrDefault(one, Set.of()));
        return whole;
    }

    /** The relationships that are merged along, and of which the object says something. */
    private static List<RelationshipAttribute<?, ?>> merging(Instrumented one) {
        List<RelationshipAttribute<?, ?>> merging = new ArrayList<>();
        for (RelationshipAttribute<?, ?> relationship : type(one).relationships()) {
            if (relationship.mergesAlong() && MergeCopy.isSet(one, relationship)) {
                merging.add(relationship);
            }
        }
        return merging;
    }

    // Those with a key, class by class; the others are new.
    private void resolve(List<Instrumented> level) {
        Map<EntityDescriptor<?, ?>, Map<Object, List<Instrumented>>> byKey = new LinkedHashMap<>();
        for (Instrumented one : level) {
            Object key = type(one).keyOf(one);
            if (session.owns(one.kindredTracker())
                    && one.kindredTracker().status().isInside()) {
                targets.put(one, one);
            } else if (key == null) {
                targets.put(one, create(one));
            } else {
                byKey.computeIfAbsent(type(one), type -> new LinkedHashMap<>())
                        .computeIfAbsent(key, any -> new ArrayList<>())
                        .add(one);
            }
        }
        byKey.forEach(this::find);
    }

    private <E, K> void find(EntityDescriptor<E, K> type, Map<Object, List<Instrumented>> byKey) {
        Map<Object, Instrumented> found = new HashMap<>();
        for (Instrumented object : session.finder().getAll(type, type.keys(byKey.keySet()), null, List.of())) {
            found.put(Objects.requireNonNull(type.keyOf(object), "a key"), object);
        }
        byKey.forEach((key, all) -> {
            Instrumented known = found.get(key);
            for (Instrumented one : all) {
                if (known == null) {
                    targets.put(one, fresh.computeIfAbsent(new IdentityKey(type, key), any -> create(one)));
                } else {
                    requireVersion(one, known);
                    targets.put(one, known);
                }
            }
        });
    }

    private Instrumented create(Instrumented one) {
        Instrumented created = type(one).instantiate();
        added.add(created);
        return created;
    }

    // What another transaction has written since may not be overwritten unseen.
    private static void requireVersion(Instrumented one, Instrumented target) {
        ColumnAttribute<?, ?> version = type(one).version();
        if (version == null || !one.kindredIsKnown(version.index())) {
            return;
        }
        @Nullable Object theirs = one.kindredGet(version.index());
        if (!Objects.equals(theirs, target.kindredGet(version.index()))) {
            throw new StaleEntityException("Cannot merge " + one + ": its version is " + theirs + ", but the row's is "
                    + target.kindredGet(version.index())
                    + ", so another transaction has changed it since. Read it again, and do the change on that.");
        }
    }

    // What is replaced is to be known first (rule 2.10.4).
    private void read(List<Instrumented> copied) {
        Map<RelationshipAttribute<?, ?>, List<Instrumented>> unread = new LinkedHashMap<>();
        for (Instrumented one : copied) {
            for (RelationshipAttribute<?, ?> relationship : whole(one)) {
                Instrumented target = target(one);
                boolean isRow = target.kindredTracker().status() == Status.PERSISTENT;
                if (isRow
                        && relationship.keyAttributes().isEmpty()
                        && !target.kindredIsLoaded(relationship.attribute())) {
                    unread.computeIfAbsent(relationship, any -> new ArrayList<>())
                            .add(target);
                }
            }
        }
        unread.forEach((relationship, owners) -> {
            session.autoflushFor(relationship);
            loader.fill(owners, relationship);
        });
    }

    private static EntityDescriptor<?, ?> type(Instrumented one) {
        return ((EntityDescriptor<?, ?>) one.kindredType()).canonical();
    }
}
