package dev.kindred.annotation;

/** Who takes care of the children of a deleted object: the session, or the database by the rule of its foreign key. */
public enum PassiveDeletes {
    /** The database where the foreign key says {@code ON DELETE CASCADE} or {@code SET NULL}, the session elsewhere. */
    BY_RULE,
    /** The database for children that memory does not hold, the session for those it does. */
    UNLOADED,
    /** The database for all of them; refused together with the cascade {@link Cascade#DELETE}. */
    ALL,
    /** The session for all of them, whatever the foreign key says: those that memory does not hold are loaded. */
    NEVER
}
