package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** A condition that is always true, or always false. */
public record Constant(boolean value) implements Condition {

    static final Constant TRUE = new Constant(true);
    static final Constant FALSE = new Constant(false);

    @Override
    public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
