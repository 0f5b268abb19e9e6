package dev.kindred.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/**
 * An attribute that leads to a list of objects.
 *
 * @param theirKeys the names of the other entity's attributes that hold the foreign key, where {@code backPopulates} does not
 *     tell; empty until, or unless, they were found
 */
public record ListModel(
        String name, Accessor accessor, TypeElement target, RelationshipModel relationship, List<String> theirKeys)
        implements AttributeModel {

    public ListModel {
        theirKeys = List.copyOf(theirKeys);
    }

    ListModel withTheirKeys(List<String> names) {
        return new ListModel(name, accessor, target, relationship, names);
    }
}
