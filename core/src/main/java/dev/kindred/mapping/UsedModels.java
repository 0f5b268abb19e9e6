package dev.kindred.mapping;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Makes known what models declare for others, before the first of them is used. Any number of threads may call it. */
final class UsedModels {

    private static final Object USING = new Object();

    private UsedModels() {}

    static void use(EntityDescriptor<?, ?> first) {
        synchronized (USING) {
            Set<EntityDescriptor<?, ?>> models = new LinkedHashSet<>();
            collectUnused(first, models);
            models.forEach(model -> model.relationships().forEach(RelationshipAttribute::reverse));
            // Only once all is known: another thread may not go on without, and a failure is told each time.
            models.forEach(model -> model.used = true);
        }
    }

    private static void collectUnused(EntityDescriptor<?, ?> first, Set<EntityDescriptor<?, ?>> models) {
        Deque<EntityDescriptor<?, ?>> open = new ArrayDeque<>(List.of(first));
        while (!open.isEmpty()) {
            EntityDescriptor<?, ?> model = open.removeFirst();
            if (!model.used && models.add(model)) {
                model.relationships()
                        .forEach(relationship -> open.add(relationship.target().canonical()));
            }
        }
    }
}
