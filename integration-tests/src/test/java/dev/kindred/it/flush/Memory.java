package dev.kindred.it.flush;

import dev.kindred.collection.Tracked;
import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.Attribute;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.session.Session;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All that memory holds of some objects, as text to compare: values, lists in order, bits, stage of life, identity. */
public final class Memory {

    private Memory() {}

    /** What these objects are by now; asks nothing of the session that could load. */
    public static Map<String, String> of(Session session, Object... objects) {
        Map<String, String> memory = new LinkedHashMap<>();
        for (Object object : objects) {
            Instrumented entity = (Instrumented) object;
            EntityDescriptor<?, ?> type = (EntityDescriptor<?, ?>) entity.kindredType();
            String name = type.entityName() + "@" + Integer.toHexString(System.identityHashCode(object)) + ".";
            memory.put(name + "status", session.status(object) + (session.contains(object) ? ", inside" : ""));
            memory.put(name + "tracker", entity.kindredTracker().status().toString());
            memory.put(name + "loaded", Long.toBinaryString(entity.kindredLoaded(0)));
            memory.put(name + "dirty", Long.toBinaryString(entity.kindredDirty(0)));
            memory.put(name + "stale", Long.toBinaryString(entity.kindredStale(0)));
            for (Attribute<?> attribute : type.attributes()) {
                memory.put(name + attribute.name(), text(entity.kindredGet(attribute.index())));
            }
        }
        return memory;
    }

    private static String text(Object value) {
        if (value instanceof Tracked tracked) {
            List<? extends Instrumented> known = tracked.known();
            return known.stream().map(Memory::text).toList().toString();
        }
        return value instanceof Instrumented entity
                ? entity.getClass().getSimpleName() + "@" + Integer.toHexString(System.identityHashCode(entity))
                : String.valueOf(value);
    }
}
