package dev.kindred.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * An attribute that leads to one object.
 *
 * @param keys the names of the attributes that hold the foreign key; empty until, or unless, it was found
 */
public record ReferenceModel(
        String name,
        Accessor accessor,
        TypeElement target,
        boolean isOptional,
        boolean isNullable,
        boolean isId,
        RelationshipModel relationship,
        List<String> keys)
        implements AttributeModel {

    public ReferenceModel {
        keys = List.copyOf(keys);
    }

    ReferenceModel withKeys(List<String> names) {
        return new ReferenceModel(name, accessor, target, isOptional, isNullable, isId, relationship, names);
    }
}
