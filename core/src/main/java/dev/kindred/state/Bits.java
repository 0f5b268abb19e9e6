package dev.kindred.state;

import dev.kindred.collection.Tracked;
import dev.kindred.instrument.Extras;
import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;

/** What happens to all loaded bits of an object at once. Pure functions on the object given. */
public final class Bits {

    private Bits() {}

    /** Marks all that the object holds, but its key, as stale: kept, and read again before it is shown. */
    public static void markStale(Instrumented entity) {
        EntityDescriptor<?, ?> type = (EntityDescriptor<?, ?>) entity.kindredType();
        endIterations(entity, type);
        for (int word = 0; word <= (type.attributeCount() - 1) >> 6; word++) {
            long loaded = entity.kindredLoaded(word);
            long key = keyBits(type, word);
            entity.kindredStale(word, entity.kindredStale(word) | (loaded & ~key));
            entity.kindredLoaded(word, loaded & key);
        }
        Extras extras = entity.kindredTracker().extras();
        if (extras != null) {
            extras.markStale();
        }
    }

    /** Takes what is stale for good again, where no session will read it anew. */
    public static void keepStale(Instrumented entity) {
        EntityDescriptor<?, ?> type = (EntityDescriptor<?, ?>) entity.kindredType();
        for (int word = 0; word <= (type.attributeCount() - 1) >> 6; word++) {
            entity.kindredLoaded(word, entity.kindredLoaded(word) | entity.kindredStale(word));
            entity.kindredStale(word, 0);
        }
        Extras extras = entity.kindredTracker().extras();
        if (extras != null) {
            extras.keepStale();
        }
    }

    /** Forgets all that the object holds but its key. */
    public static void expire(Instrumented entity) {
        EntityDescriptor<?, ?> type = (EntityDescriptor<?, ?>) entity.kindredType();
        endIterations(entity, type);
        for (int word = 0; word <= (type.attributeCount() - 1) >> 6; word++) {
            entity.kindredLoaded(word, entity.kindredLoaded(word) & keyBits(type, word));
            entity.kindredStale(word, 0);
        }
        Extras extras = entity.kindredTracker().extras();
        if (extras != null) {
            extras.expire();
        }
    }

    /** Forgets one attribute. */
    public static void expire(Instrumented entity, int attribute) {
        EntityDescriptor<?, ?> type = (EntityDescriptor<?, ?>) entity.kindredType();
        if (type.attribute(attribute) instanceof RelationshipAttribute<?, ?> relationship) {
            endIterations(entity, relationship);
        }
        entity.kindredMarkLoaded(attribute, false);
    }

    private static void endIterations(Instrumented entity, EntityDescriptor<?, ?> type) {
        type.relationships().forEach(relationship -> endIterations(entity, relationship));
    }

    private static void endIterations(Instrumented entity, RelationshipAttribute<?, ?> relationship) {
        int attribute = relationship.attribute();
        boolean isHeld = entity.kindredIsLoaded(attribute) || relationship.isQueried();
        if (relationship.isCollection() && isHeld && Tracked.exists(entity, attribute)) {
            Tracked.of(entity, attribute).expired();
        }
    }

    private static long keyBits(EntityDescriptor<?, ?> type, int word) {
        long bits = 0;
        for (ColumnAttribute<?, ?> key : type.keyAttributes()) {
            if (key.index() >> 6 == word) {
                bits |= 1L << key.index();
            }
        }
        return bits;
    }
}
