package dev.kindred.annotation;

/** What is done to related objects when it is done to an object. */
public enum Cascade {
    /** Adding the object to a session adds the related ones; linking to an object of a session adds the other. */
    SAVE_UPDATE,
    /** Deleting the object deletes the related ones. */
    DELETE,
    /** A related object that leaves this one is deleted. Asked for together with {@link #DELETE} or {@link #ALL}. */
    DELETE_ORPHAN,
    /** Merging the object merges the related ones. */
    MERGE,
    /** Letting go of the object lets go of the related ones. */
    EXPUNGE,
    /** Expiring or refreshing the object expires the related ones. */
    REFRESH_EXPIRE,
    /** Everything but {@link #DELETE_ORPHAN}. */
    ALL
}
