package dev.kindred.processor.model;

import java.util.List;
import javax.lang.model.element.TypeElement;

/** An attribute that leads to another entity. */
public sealed interface LinkedModel extends AttributeModel permits ReferenceModel, InverseModel, CollectionModel {

    @Override
    Accessor accessor();

    /** The entity it leads to. */
    TypeElement target();

    /** What {@code @Relationship} says. */
    RelationshipModel relationship();

    /**
     * The names of the other entity's attributes that hold the foreign key, where {@code backPopulates} does not tell; empty
     * until, or unless, they were found.
     */
    List<String> theirKeys();
}
