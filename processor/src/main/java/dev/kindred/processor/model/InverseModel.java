package dev.kindred.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/** An attribute that leads to the one object that holds a foreign key to this one: the far side of one-to-one. */
public record InverseModel(
        String name,
        Accessor accessor,
        TypeElement target,
        boolean isOptional,
        RelationshipModel relationship,
        List<String> theirKeys)
        implements LinkedModel {

    public InverseModel {
        theirKeys = List.copyOf(theirKeys);
    }
}
