package dev.kindred.instrument;

import org.jspecify.annotations.Nullable;

/**
 * What every generated entity object answers to the library; users never call it.
 *
 * <p>Attributes are numbered from 0. Three bits are kept for each: <i>loaded</i> (the object holds the value), <i>dirty</i>
 * (changed since the last flush; the tracker knows the old value) and <i>stale</i> (a value from an ended transaction: kept,
 * but to be read again before it is shown). Bits come in words of 64 attributes. What other entities declare for this one has
 * numbers below 0, and is kept in {@link Extras}. An object belongs to the one thread that
 * uses its session.
 */
public interface Instrumented {

    /** The entity this object is of. */
    EntityType kindredType();

    /** Whom this object tells of changes, and asks for what it does not hold. */
    Tracker kindredTracker();

    /** Hands this object over to another tracker. */
    void kindredTracker(Tracker tracker);

    /** The value as it lies in the field: nothing is loaded, a primitive is boxed, an unset one is its zero. */
    @Nullable
    Object kindredGet(int attribute);

    /** Writes the field, and nothing else: no bit, no event, no other side. Null leaves a primitive at its zero. */
    void kindredSet(int attribute, @Nullable Object value);

    /**
     * Asks the entity's validator, if it has one, before an attribute is set: answers the value to be set. Of a relationship it is
     * asked about each object that is to stand there, and answers that one.
     *
     * @throws RuntimeException what the validator throws
     */
    default @Nullable Object kindredValidated(int attribute, @Nullable Object value) {
        return value;
    }

    /** The loaded bits of 64 attributes. */
    long kindredLoaded(int word);

    /** Replaces the loaded bits of 64 attributes. */
    void kindredLoaded(int word, long bits);

    /** The dirty bits of 64 attributes. */
    long kindredDirty(int word);

    /** Replaces the dirty bits of 64 attributes. */
    void kindredDirty(int word, long bits);

    /** The stale bits of 64 attributes. */
    long kindredStale(int word);

    /** Replaces the stale bits of 64 attributes. */
    void kindredStale(int word, long bits);

    /** Whether the object holds the attribute's value. */
    default boolean kindredIsLoaded(int attribute) {
        if (attribute < 0) {
            Extras extras = kindredTracker().extras();
            return extras != null && extras.isLoaded(attribute);
        }
        return (kindredLoaded(attribute >> 6) & 1L << attribute) != 0;
    }

    /** Whether the attribute was changed since the last flush. */
    default boolean kindredIsDirty(int attribute) {
        if (attribute < 0) {
            Extras extras = kindredTracker().extras();
            return extras != null && extras.isDirty(attribute);
        }
        return (kindredDirty(attribute >> 6) & 1L << attribute) != 0;
    }

    /** Whether the attribute's value is one of an ended transaction. */
    default boolean kindredIsStale(int attribute) {
        if (attribute < 0) {
            Extras extras = kindredTracker().extras();
            return extras != null && extras.isStale(attribute);
        }
        return (kindredStale(attribute >> 6) & 1L << attribute) != 0;
    }

    /** Whether memory has a value for the attribute, be it stale. */
    default boolean kindredIsKnown(int attribute) {
        return kindredIsLoaded(attribute) || kindredIsStale(attribute);
    }

    /** Sets or clears one loaded bit; a value that is loaded, or forgotten, is not stale any more. */
    default void kindredMarkLoaded(int attribute, boolean loaded) {
        if (attribute < 0) {
            kindredTracker().extras(this).markLoaded(attribute, loaded);
            return;
        }
        int word = attribute >> 6;
        long bit = 1L << attribute;
        kindredLoaded(word, loaded ? kindredLoaded(word) | bit : kindredLoaded(word) & ~bit);
        kindredStale(word, kindredStale(word) & ~bit);
    }

    /** Sets or clears one dirty bit. */
    default void kindredMarkDirty(int attribute, boolean dirty) {
        if (attribute < 0) {
            kindredTracker().extras(this).markDirty(attribute, dirty);
            return;
        }
        int word = attribute >> 6;
        long bit = 1L << attribute;
        kindredDirty(word, dirty ? kindredDirty(word) | bit : kindredDirty(word) & ~bit);
    }
}
