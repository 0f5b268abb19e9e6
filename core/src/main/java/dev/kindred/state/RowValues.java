package dev.kindred.state;

import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.ColumnAttribute;
import dev.kindred.mapping.EntityDescriptor;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an object's row holds as far as memory knows, whatever was set on the object since the last flush. Pure functions. */
public final class RowValues {

    private RowValues() {}

    /** The value of an attribute in the row; {@link EntityState#UNKNOWN} if memory does not have it. */
    public static @Nullable Object of(Instrumented entity, int attribute) {
        if (entity.kindredIsDirty(attribute) && entity.kindredTracker() instanceof EntityState state) {
            return state.committed(attribute);
        }
        return entity.kindredIsKnown(attribute) ? entity.kindredGet(attribute) : EntityState.UNKNOWN;
    }

    /** The parts of the key that the row is found by, in the key's order. */
    public static @Nullable Object[] keyParts(Instrumented entity) {
        List<? extends ColumnAttribute<?, ?>> keys = descriptor(entity).keyAttributes();
        @Nullable Object[] parts = new Object[keys.size()];
        for (int i = 0; i < parts.length; i++) {
            int attribute = keys.get(i).index();
            Object part = of(entity, attribute);
            parts[i] = part == EntityState.UNKNOWN ? entity.kindredGet(attribute) : part;
        }
        return parts;
    }

    /** The key that the row is found by; null if a part of it is. */
    public static @Nullable Object key(Instrumented entity) {
        @Nullable Object[] parts = keyParts(entity);
        return Arrays.asList(parts).contains(null) ? null : descriptor(entity).keyOfParts(parts);
    }

    private static EntityDescriptor<?, ?> descriptor(Instrumented entity) {
        return (EntityDescriptor<?, ?>) entity.kindredType();
    }
}
