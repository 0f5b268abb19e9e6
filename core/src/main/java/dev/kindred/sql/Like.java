package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** A text against a pattern; the backslash escapes. Upper and lower case differ on every database. */
public record Like(Expression<String> operand, Parameter<String> pattern) implements Condition {

    /** A text as a piece of a pattern in which no character is a wildcard. */
    static String escaped(String piece) {
        return piece.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }

    @Override
    public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
