package dev.kindred.type;

/** The kinds of values that columns hold; a dialect says for each how it is spelt in DDL and how it is stored. */
public enum TypeKind {
    TEXT,
    TINYINT,
    SMALLINT,
    INTEGER,
    BIGINT,
    REAL,
    DOUBLE,
    DECIMAL,
    BIG_INTEGER,
    BOOLEAN,
    BINARY,
    DATE,
    TIME,
    DATE_TIME,
    INSTANT,
    OFFSET_DATE_TIME,
    DURATION,
    UUID,
    ENUM,

    /** A document; its values are JSON texts. */
    JSON,

    /** A list of plain values. */
    ARRAY
}
