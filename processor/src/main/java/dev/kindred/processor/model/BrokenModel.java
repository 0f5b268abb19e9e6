package dev.kindred.processor.model;

import javax.lang.model.type.TypeMirror;

/**
 * An attribute with a mistake that was reported; it is generated all the same, so that nothing else is reported for it.
 *
 * @param value the type of the value, or of the elements
 */
public record BrokenModel(String name, Accessor accessor, Kind kind, TypeMirror value) implements AttributeModel {

    /** Whether the compiler itself knows no such type (yet). */
    public boolean isOfUnknownType() {
        return TypeReader.isUnknown(value);
    }

    /** What the attribute looks like. */
    public enum Kind {
        COLUMN,
        REFERENCE,
        COLLECTION
    }
}
