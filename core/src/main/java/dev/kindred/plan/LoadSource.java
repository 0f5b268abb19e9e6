package dev.kindred.plan;

/** Who chose how a relationship is loaded. */
public enum LoadSource {
    /** The mapping: {@code @Relationship(lazy = ...)}, or nobody. */
    MAPPING,
    /** An option of the query that names the relationship. */
    OPTION,
    /** An option of the query for all that it does not name. */
    DEFAULT,
    /** The settings of the session. */
    SESSION
}
