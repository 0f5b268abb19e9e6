package dev.kindred.sql;

/** How two expressions are compared. */
public enum Operator {
    EQ("="),
    NE("<>"),
    LT("<"),
    LE("<="),
    GT(">"),
    GE(">=");

    private final String sql;

    Operator(String sql) {
        this.sql = sql;
    }

    /** The operator in SQL, the same on every database. */
    public String sql() {
        return sql;
    }
}
