package dev.kindred.dialect;

/** What a database can do that others cannot; who asks for one need not know the database. */
public enum Feature {
    /** An INSERT answers generated values as rows, by RETURNING. */
    RETURNING,
    /**
     * The keys that an INSERT of several rows generates ascend in the order of its rows, in whatever order they are answered.
     * This holds unless the table has the highest key there is, {@code Long.MAX_VALUE}.
     */
    ASCENDING_KEYS,
    /** An INSERT answers the values of any columns that the database made, not only of the key that it numbers. */
    INSERTED_VALUES,
    /** A batch of INSERTs answers the generated values of all its runs, in their order. */
    BATCH_KEYS,
    /** A foreign key may be declared before the table it points to exists. */
    FORWARD_REFERENCES,
    /** A foreign key may point to a table of another schema. */
    REFERENCES_ACROSS_SCHEMAS,
    /** There are schemas, which can be created; where they are not, a schema is made beside the connection. */
    SCHEMAS,
    /** An index may be of some rows only. */
    PARTIAL_INDEXES,
    /** Tables and columns get comments by statements of their own. */
    COMMENT_STATEMENTS,
    /** Tables and columns get comments where they are declared, as texts in which a backslash is written twice. */
    INLINE_COMMENTS,
    /** Rows are ordered as if NULL were greater than any value; where they are not, as if it were smaller. */
    NULL_IS_GREATEST,
    /** An INSERT may say what becomes of a row whose key is taken. */
    UPSERT,
    /** RESTRICT is another rule of a foreign key than NO ACTION. */
    RESTRICT_APART,
    /** A SELECT may lock the rows it finds, by FOR UPDATE, also without waiting and leaving out those that are locked. */
    ROW_LOCKS,
    /** A SELECT may lock the rows it finds against changes, together with others, by FOR SHARE. */
    SHARED_ROW_LOCKS,
    /** Transactions have isolation levels, and may be told to read only. */
    ISOLATION_LEVELS,
    /** A statement may be stopped after some time. */
    STATEMENT_TIMEOUT,
    /** Rows come from the database as they are asked for, while other statements run on the same connection. */
    SHARED_CURSORS,
    /** Rows come from the database as they are asked for, as long as no other statement runs on the same connection. */
    LONE_CURSORS
}
