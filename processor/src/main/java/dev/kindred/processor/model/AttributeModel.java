package dev.kindred.processor.model;

import org.jspecify.annotations.Nullable;

/** One attribute of an entity. */
public sealed interface AttributeModel permits ColumnModel, LinkedModel, ThroughModel, BrokenModel {

    /** The attribute's name. */
    String name();

    /** Its methods; null for a foreign key that was made for a reference. */
    @Nullable
    Accessor accessor();
}
