package dev.kindred.session;

import dev.kindred.exception.EntityNotFoundException;
import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.loading.EntityLoader;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.IdentityKey;
import dev.kindred.query.LoadOption;
import dev.kindred.sql.Lock;
import dev.kindred.state.EntityState;
import dev.kindred.state.IdentityMap;
import dev.kindred.unitofwork.FlushCause;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds objects by key: in memory if that will do, else in the database. For the thread of its session. */
final class Finder {

    private final SessionWork session;
    private final EntityLoader loader;
    private final AttributeLoader attributes;
    private final IdentityMap identityMap;
    private final Flushing flushing;

    Finder(
            SessionWork session,
            EntityLoader loader,
            AttributeLoader attributes,
            IdentityMap identityMap,
            Flushing flushing) {
        this.session = session;
        this.loader = loader;
        this.attributes = attributes;
        this.identityMap = identityMap;
        this.flushing = flushing;
    }

    /** What was found by a key that has to have a row. */
    static <E> E required(EntityDescriptor<E, ?> entity, Object key, @Nullable E found) {
        if (found == null) {
            throw new EntityNotFoundException("Cannot get " + new IdentityKey(entity, key)
                    + ": there is no such row. Check the key, or ask for get(...), which answers null.");
        }
        return found;
    }

    /** Answers the user the object with this key, with what the options load along; null if there is none. */
    <E, K> @Nullable E find(EntityDescriptor<E, K> entity, K key, @Nullable Lock lock, List<LoadOption<E>> options) {
        session.enter(); // and no lambda: the way to the driver is kept short
        try {
            return entity.javaType().cast(get(entity, key, lock, options));
        } finally {
            session.exit();
        }
    }

    /** Answers the user the objects with these keys, in the order of the keys, with what the options load along. */
    <E, K> List<E> findAll(
            EntityDescriptor<E, K> entity,
            Collection<? extends K> keys,
            @Nullable Lock lock,
            List<LoadOption<E>> options) {
        return session.answer(() -> getAll(entity, keys, lock, options).stream()
                .map(entity.javaType()::cast)
                .toList());
    }

    /** The object with this key, with what the options load along; null if there is none. */
    <E, K> @Nullable Instrumented get(
            EntityDescriptor<E, K> entity, K key, @Nullable Lock lock, List<LoadOption<E>> options) {
        Objects.requireNonNull(key, "key");
        EntityDescriptor<E, K> canonical = entity.canonical();
        Instrumented found = lock == null ? get(canonical, key, options) : locked(canonical, key, lock, options);
        if (found != null && !options.isEmpty()) {
            load(canonical, options, List.of(found));
        }
        return found;
    }

    private <E, K> @Nullable Instrumented get(EntityDescriptor<E, K> entity, K key, List<LoadOption<E>> options) {
        Instrumented known = identityMap.find(entity, key);
        if (known == null) {
            autoflush(entity, options);
            known = identityMap.find(entity, key);
            return known == null ? loader.byKey(entity, entity.partsOf(key), null, options) : known;
        }
        if (!attributes.isExpired(known)) {
            return known;
        }
        Instrumented again = attributes.again(known);
        if (again == null) {
            letGo(entity, key, known);
        }
        return again;
    }

    private <E, K> @Nullable Instrumented locked(
            EntityDescriptor<E, K> entity, K key, Lock lock, List<LoadOption<E>> options) {
        autoflush(entity, options);
        Instrumented found = loader.byKey(entity, entity.partsOf(key), lock, options);
        if (found == null && lock != Lock.UPDATE_SKIP_LOCKED) {
            letGo(entity, key);
        }
        return found;
    }

    /** The objects with these keys, in the order of the keys, with what the options load along. */
    <E, K> List<Instrumented> getAll(
            EntityDescriptor<E, K> entity,
            Collection<? extends K> keys,
            @Nullable Lock lock,
            List<LoadOption<E>> options) {
        EntityDescriptor<E, K> canonical = entity.canonical();
        Map<K, Instrumented> found = new LinkedHashMap<>();
        List<K> missing = new ArrayList<>();
        keys.forEach(key -> Objects.requireNonNull(key, "key"));
        for (K key : keys) {
            Instrumented known = lock == null ? identityMap.find(canonical, key) : null;
            if (known == null || attributes.isExpired(known)) {
                missing.add(key);
            } else {
                found.put(key, known);
            }
        }
        if (!missing.isEmpty()) {
            read(canonical, missing, lock, found);
        }
        List<Instrumented> all =
                keys.stream().filter(found::containsKey).map(found::get).toList();
        load(canonical, options, all);
        return all;
    }

    /** Loads along with objects what the options say, as far as it is not loaded. */
    void load(EntityDescriptor<?, ?> entity, List<? extends LoadOption<?>> options, List<Instrumented> objects) {
        if (!options.isEmpty()) {
            flushing.before(FlushCause.STATEMENT, () -> loader.reads().along(entity, options));
            loader.apply(entity, options, objects);
        }
    }

    private <E, K> void read(
            EntityDescriptor<E, K> entity, List<K> keys, @Nullable Lock lock, Map<K, Instrumented> found) {
        autoflush(entity, List.of());
        for (Instrumented object : loader.byKeys(entity, keys, lock)) {
            K key = entity.keyOf(object);
            if (key != null) {
                found.put(key, object);
            }
        }
        for (K key : keys) {
            if (!found.containsKey(key) && lock != Lock.UPDATE_SKIP_LOCKED) {
                letGo(entity, key);
            }
        }
    }

    private void autoflush(EntityDescriptor<?, ?> entity, List<? extends LoadOption<?>> options) {
        session.traceQuery();
        flushing.before(FlushCause.STATEMENT, () -> loader.reads().byKey(entity, options));
    }

    private void letGo(EntityDescriptor<?, ?> entity, Object key) {
        Instrumented known = identityMap.find(entity, key);
        if (known != null) {
            letGo(entity, key, known);
        }
    }

    // The row is gone: what memory still has of it belongs to no session any more.
    private void letGo(EntityDescriptor<?, ?> entity, Object key, Instrumented known) {
        identityMap.remove(entity, key);
        EntityState.of(known).status(Status.DETACHED);
    }
}
