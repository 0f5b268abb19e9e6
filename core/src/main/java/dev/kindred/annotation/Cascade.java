package dev.kindred.annotation;

/** What is done to related objects when it is done to an object. */
public enum Cascade {
    /** Adding the object to a session adds the related ones; linking to an object of a session adds the other. */
    SAVE_UPDATE,
    /** Deleting the object deletes the related ones. */
    DELETE,
    /** A related object that leaves this one is deleted. */
    DELETE_ORPHAN,
    /** Everything but {@link #DELETE_ORPHAN}. */
    ALL
}
