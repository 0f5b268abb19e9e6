package dev.kindred.state;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.EntityDescriptor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The objects of a session by entity and key: one object a row. Confined to the thread of its session. */
public final class IdentityMap {

    private static final ObjectsByKey NONE = new ObjectsByKey();

    private final Map<EntityDescriptor<?, ?>, ObjectsByKey> objects = new LinkedHashMap<>(2);

    // Rows of one entity come one after the other.
    private @Nullable EntityDescriptor<?, ?> last;
    private ObjectsByKey ofLast = NONE;

    private final List<Set<Instrumented>> arrivals = new ArrayList<>(0);
    private @Nullable List<Runnable> recorded;

    /** An empty map. */
    public IdentityMap() {}

    /** The object with this key, or null. */
    public @Nullable Instrumented find(EntityDescriptor<?, ?> entity, Object key) {
        ObjectsByKey known = of(entity.canonical());
        return known == null ? null : known.get(key);
    }

    private @Nullable ObjectsByKey of(EntityDescriptor<?, ?> canonical) {
        return canonical == last ? ofLast : objects.get(canonical);
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
        return arrived(entity, key, object).put(key, object);
    }

    /** Takes in an object under a key that was looked for just now, and led to none. */
    public void add(EntityDescriptor<?, ?> entity, Object key, Instrumented object) {
        arrived(entity, key, object).add(key, object);
    }

    private ObjectsByKey arrived(EntityDescriptor<?, ?> entity, Object key, Instrumented object) {
        if (recorded != null) {
            recorded.add(() -> {
                remove(entity, key);
                EntityState.of(object).status(Status.DETACHED); // whoever holds it holds no object of the session
            });
        }
        if (!arrivals.isEmpty()) {
            arrivals.forEach(set -> set.add(object));
        }
        EntityDescriptor<?, ?> canonical = entity.canonical();
        if (canonical != last) {
            ofLast = objects.computeIfAbsent(canonical, one -> new ObjectsByKey());
            last = canonical;
        }
        return ofLast;
    }

    /** Lets go of the object with this key. */
    public void remove(EntityDescriptor<?, ?> entity, Object key) {
        ObjectsByKey known = of(entity.canonical());
        if (known != null) {
            known.remove(key);
        }
    }

    /** All objects; a copy. */
    public List<Instrumented> all() {
        List<Instrumented> all = new ArrayList<>(
                objects.values().stream().mapToInt(ObjectsByKey::size).sum());
        objects.values().forEach(ofEntity -> ofEntity.addTo(all));
        return all;
    }

    /** Lets go of all objects. */
    public void clear() {
        objects.clear();
        last = null;
        ofLast = NONE;
    }
}
