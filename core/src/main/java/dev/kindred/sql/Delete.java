package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** A DELETE of the rows that meet a condition. */
public record Delete(TableSource table, Condition where) implements Statement {

    @Override
    public <R extends @Nullable Object> R accept(StatementVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
