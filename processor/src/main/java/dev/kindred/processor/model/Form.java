package dev.kindred.processor.model;

/** What an entity is declared as. */
public enum Form {
    INTERFACE,
    ABSTRACT_CLASS,
    /** Neither, which was reported: only the model is generated. */
    OTHER
}
