package dev.kindred.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * An attribute that leads to one object by a foreign key of its own entity.
 *
 * @param isExclusive whether no two objects may lead to the same one
 * @param keys the names of the attributes that hold the foreign key; empty until, or unless, it was found
 */
public record ReferenceModel(
        String name,
        Accessor accessor,
        TypeElement target,
        boolean isOptional,
        boolean isNullable,
        boolean isId,
        boolean isExclusive,
        RelationshipModel relationship,
        List<String> keys)
        implements LinkedModel {

    public ReferenceModel {
        keys = List.copyOf(keys);
    }

    ReferenceModel resolved(RelationshipModel found, boolean exclusive, List<String> names) {
        return new ReferenceModel(name, accessor, target, isOptional, isNullable, isId, exclusive, found, names);
    }

    InverseModel asInverse(RelationshipModel found, List<String> names) {
        return new InverseModel(name, accessor, target, isOptional, found, names);
    }

    @Override
    public List<String> theirKeys() {
        return List.of();
    }
}
