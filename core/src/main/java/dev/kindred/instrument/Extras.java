package dev.kindred.instrument;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What an object keeps of relationships that other entities declare for it: their collections and their bits. Such attributes have
 * numbers below 0. At most 64 for an entity. Belongs to the thread of its object.
 */
public final class Extras {

    private final Map<Integer, Object> collections = new HashMap<>(2);
    private long loaded;
    private long dirty;
    private long stale;

    /** Nothing yet. */
    public Extras() {}

    /** The collection of an attribute, made at the first call. */
    public Object collection(int attribute, Supplier<Object> maker) {
        return collections.computeIfAbsent(attribute, one -> maker.get());
    }

    /** Whether the collection of an attribute was made. */
    public boolean has(int attribute) {
        return collections.containsKey(attribute);
    }

    boolean isLoaded(int attribute) {
        return (loaded & bit(attribute)) != 0;
    }

    boolean isDirty(int attribute) {
        return (dirty & bit(attribute)) != 0;
    }

    boolean isStale(int attribute) {
        return (stale & bit(attribute)) != 0;
    }

    void markLoaded(int attribute, boolean on) {
        loaded = on ? loaded | bit(attribute) : loaded & ~bit(attribute);
        stale &= ~bit(attribute);
    }

    void markDirty(int attribute, boolean on) {
        dirty = on ? dirty | bit(attribute) : dirty & ~bit(attribute);
    }

    /** Forgets what has changed. */
    public void clearDirty() {
        dirty = 0;
    }

    /** Marks all that is loaded as stale. */
    public void markStale() {
        stale |= loaded;
        loaded = 0;
    }

    /** Takes what is stale for good again. */
    public void keepStale() {
        loaded |= stale;
        stale = 0;
    }

    /** Forgets that anything is known. */
    public void expire() {
        loaded = 0;
        stale = 0;
    }

    private static long bit(int attribute) {
        return 1L << (-1 - attribute);
    }
}
