package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.state.RowValues;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a plan calls its rows: {@code Author#2} by the key, or for one that the database has yet to number by a number that no other
 * row of the plan has. Made for one plan.
 */
final class RowNames {

    private final IdentityHashMap<Object, String> newOnes = new IdentityHashMap<>();

    RowNames(ChangeSet changes) {
        Set<String> taken = known(changes);
        Map<String, Integer> counts = new HashMap<>();
        for (EntityRow row : changes.saves()) {
            if (row.kind() == RowChange.Kind.INSERT) {
                newOnes.put(
                        row.entity, isUnnumbered(row) ? free(row.descriptor.entityName(), counts, taken) : key(row));
            }
        }
    }

    private static Set<String> known(ChangeSet changes) {
        Set<String> names = new HashSet<>();
        for (RowChange row : changes.rows()) {
            if (row instanceof EntityRow one && !isUnnumbered(one)) {
                names.add(one.kind() == RowChange.Kind.INSERT ? key(one) : name(one));
            } else if (row instanceof LinkRow link) {
                names.add(name(link.left()));
                names.add(name(link.right()));
            }
            for (RowChange.Cause cause : row.causes()) {
                if (cause.from() instanceof Instrumented from) {
                    names.add(name(from));
                }
            }
        }
        return names;
    }

    private static boolean isUnnumbered(EntityRow row) {
        return row.kind() == RowChange.Kind.INSERT && (row.isNumbered() || row.descriptor.keyOf(row.entity) == null);
    }

    private static String key(EntityRow row) {
        return row.descriptor.entityName() + "#" + row.descriptor.keyOf(row.entity);
    }

    private static String free(String entity, Map<String, Integer> counts, Set<String> taken) {
        String name;
        do {
            name = entity + "#" + counts.merge(entity, 1, Integer::sum);
        } while (taken.contains(name));
        return name;
    }

    String of(RowChange row) {
        if (row instanceof LinkRow link) {
            return link.table() + "(" + of(link.left()) + ", " + of(link.right()) + ")";
        }
        if (row instanceof EndLinks links) {
            return links.name(of(links.end()));
        }
        return of(((EntityRow) row).entity);
    }

    /** The name of an object, or of the row of one. */
    String of(Object object) {
        if (object instanceof RowChange row) {
            return of(row);
        }
        String known = newOnes.get(object);
        return known == null ? name((Instrumented) object) : known;
    }

    /** The entity with the key that the row is found by: {@code Author#2}. */
    static String name(EntityRow row) {
        return name(row.owner());
    }

    private static String name(Instrumented entity) {
        return ((EntityDescriptor<?, ?>) entity.kindredType()).entityName() + "#" + RowValues.key(entity);
    }
}
