package dev.kindred.sql;

/** How a table is joined. */
public enum JoinKind {
    INNER("join"),
    LEFT("left join");

    private final String sql;

    JoinKind(String sql) {
        this.sql = sql;
    }

    /** The words in SQL, the same on every database. */
    public String sql() {
        return sql;
    }
}
