package dev.kindred.processor.model;

import javax.lang.model.element.TypeElement;

/**
 * A list that looks through another collection of its entity at what its elements lead to; nothing of it is stored.
 *
 * @param isList whether it is a list, and no mere collection
 * @param target the entity of its elements
 * @param association the entity of the collection's elements; the target until it was found
 * @param links the name of the collection
 * @param leading the name of the reference by which the collection's elements lead to the target
 * @param hasCreator whether a static method of the accessor's name makes the collection's elements
 */
public record ThroughModel(
        String name,
        Accessor accessor,
        boolean isList,
        TypeElement target,
        TypeElement association,
        String links,
        String leading,
        boolean hasCreator)
        implements AttributeModel {

    ThroughModel over(TypeElement found) {
        return new ThroughModel(name, accessor, isList, target, found, links, leading, hasCreator);
    }
}
