package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** Whether the list in a column holds a value. */
public record ArrayContains(ColumnExpression<?> array, Parameter<?> element) implements Condition {

    @Override
    public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
