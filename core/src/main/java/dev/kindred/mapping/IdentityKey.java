package dev.kindred.mapping;

/** Which row an object is: its entity and its primary key (a key record if it is composite). Immutable. */
public record IdentityKey(EntityDescriptor<?, ?> entity, Object key) {

    @Override
    public String toString() {
        return entity.entityName() + "#" + key;
    }
}
