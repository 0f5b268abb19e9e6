package dev.kindred.state;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.EntityDescriptor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects of a session by entity and key: one object a row. Confined to the thread of its session. */
public final class IdentityMap {

    private final Map<EntityDescriptor<?, ?>, Map<Object, Instrumented>> objects = new HashMap<>();

    private final List<Set<Instrumented>> arrivals = new ArrayList<>(0);
    private @Nullable List<Runnable> recorded;

    /** An empty map. */
    public IdentityMap() {}

    /** The object with this key, or null. */
    public @Nullable Instrumented find(EntityDescriptor<?, ?> entity, Object key) {
        Map<Object, Instrumented> ofEntity = objects.get(entity.canonical());
        return ofEntity == null ? null : ofEntity.get(key);
    }

    /** From now on remembers what is taken in. */
    public void record() {
        recorded = new ArrayList<>();
    }

    /** Lets go of all that was taken in since {@link #record}. */
    public void forgetRecorded() {
        List<Runnable> undo = recorded == null ? List.of() : recorded;
        recorded = null;
        undo.forEach(Runnable::run);
    }

    /** From now on adds what is taken in to this set as well. */
    public void noteArrivals(Set<Instrumented> set) {
        arrivals.add(set);
    }

    /** No longer adds anything to this set. */
    public void endArrivals(Set<Instrumented> set) {
        arrivals.removeIf(one -> one == set);
    }

    /** Takes in an object under its key; answers the one that was there before, or null. */
    public @Nullable Instrumented put(EntityDescriptor<?, ?> entity, Object key, Instrumented object) {
        if (recorded != null) {
            recorded.add(() -> {
                remove(entity, key);
                EntityState.of(object).status(Status.DETACHED); // whoever holds it holds no object of the session
            });
        }
        for (Set<Instrumented> set : arrivals) {
            set.add(object);
        }
        return objects.computeIfAbsent(entity.canonical(), one -> new LinkedHashMap<>())
                .put(key, object);
    }

    /** Lets go of the object with this key. */
    public void remove(EntityDescriptor<?, ?> entity, Object key) {
        Map<Object, Instrumented> ofEntity = objects.get(entity.canonical());
        if (ofEntity != null) {
            ofEntity.remove(key);
        }
    }

    /** All objects; a copy. */
    public List<Instrumented> all() {
        List<Instrumented> all = new ArrayList<>();
        objects.values().forEach(ofEntity -> all.addAll(ofEntity.values()));
        return all;
    }

    /** Lets go of all objects. */
    public void clear() {
        objects.clear();
    }
}
