package dev.kindred.mapping;

/** Where the key lies that joins two entities, as seen from one of them. */
public enum Direction {
    /** This entity holds the foreign key. */
    MANY_TO_ONE,
    /** The other entity holds the foreign key; it is led to by a collection, or by a reference if it is one-to-one. */
    ONE_TO_MANY,
    /** A link table holds a foreign key to each. */
    MANY_TO_MANY,
    /** No key joins the two but a condition of the user's; such a relationship is only read. */
    FREE
}
