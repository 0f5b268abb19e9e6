package dev.kindred.unitofwork;

import dev.kindred.instrument.Instrumented;
import dev.kindred.instrument.Status;
import dev.kindred.mapping.EntityDescriptor;
import dev.kindred.mapping.RelationshipAttribute;
import dev.kindred.state.Bits;
import dev.kindred.state.IdentityMap;
import dev.kindred.state.Related;
import java.util.HashSet;
import java.util.Set;

/**
 * What objects that did not change themselves may have read while a savepoint was open: rows that are gone again, or lists without
 * rows that are back. Pure functions on the objects given.
 */
final class Restored {

    private Restored() {}

    /**
     * Lets objects forget the links in which rows that came or went stand, or are missing.
     *
     * @param cameOrWent the objects of those rows, as they are after the rollback
     */
    static void forgetLinks(Set<Instrumented> cameOrWent, IdentityMap identityMap) {
        Set<EntityDescriptor<?, ?>> entities = new HashSet<>();
        for (Instrumented entity : cameOrWent) {
            entities.add(type(entity));
            if (entity.kindredTracker().status() == Status.PERSISTENT) {
                forgetWhoMisses(entity);
            }
        }
        if (!entities.isEmpty()) {
            identityMap.all().forEach(entity -> forgetThoseGone(entity, entities, cameOrWent));
        }
    }

    private static void forgetThoseGone(
            Instrumented entity, Set<EntityDescriptor<?, ?>> entities, Set<Instrumented> cameOrWent) {
        for (RelationshipAttribute<?, ?> relationship : type(entity).relationships()) {
            boolean isSuspect = entity.kindredIsLoaded(relationship.attribute())
                    && entities.contains(relationship.target().canonical());
            if (isSuspect
                    && Related.known(entity, relationship).stream()
                            .anyMatch(one -> cameOrWent.contains(one)
                                    && one.kindredTracker().status() == Status.TRANSIENT)) {
                Bits.expire(entity, relationship.attribute());
            }
        }
    }

    private static void forgetWhoMisses(Instrumented restored) {
        for (RelationshipAttribute<?, ?> relationship : type(restored).relationships()) {
            RelationshipAttribute<?, ?> reverse = relationship.reverse();
            if (reverse != null) {
                for (Instrumented other : Related.known(restored, relationship)) {
                    if (other.kindredIsLoaded(reverse.attribute())
                            && !Related.known(other, reverse).contains(restored)) {
                        Bits.expire(other, reverse.attribute());
                    }
                }
            }
        }
    }

    private static EntityDescriptor<?, ?> type(Instrumented entity) {
        return ((EntityDescriptor<?, ?>) entity.kindredType()).canonical();
    }
}
