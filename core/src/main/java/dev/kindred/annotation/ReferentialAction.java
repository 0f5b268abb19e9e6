package dev.kindred.annotation;

/** What the database does with a foreign key when the row it points to is deleted, or the key it points to changes. */
public enum ReferentialAction {
    /** Refuses at the end of the statement. */
    NO_ACTION,
    /** Refuses at once. */
    RESTRICT,
    /** Deletes the row, or changes its key along. */
    CASCADE,
    /** Sets the foreign key to NULL. */
    SET_NULL,
    /**
     * Sets the foreign key to the default of its columns, which H2 asks for and others take for NULL if there is none. Not on
     * MariaDB.
     */
    SET_DEFAULT
}
