package dev.kindred.annotation;

/** How the constants of an enum are kept. */
public enum EnumStorage {

    /** By their names: constants may be added and moved, but not renamed. */
    NAME,

    /** By their places, counted from 0: constants may be renamed, and added at the end, but not moved. */
    ORDINAL,

    /**
     * As values of an enum type of the database's own, where it has such types (PostgreSQL), else by their names. {@code createAll}
     * creates the type with the constants of the time; later ones are for the database's administrator to add.
     */
    NATIVE
}
