package dev.kindred.dialect;

/** What a database can do that others cannot; who asks for one need not know the database. */
public enum Feature {
    /** An INSERT answers generated values as rows, by RETURNING. */
    RETURNING,
    /** A foreign key may be declared before the table it points to exists. */
    FORWARD_REFERENCES,
    /** A foreign key may point to a table of another schema. */
    REFERENCES_ACROSS_SCHEMAS
}
