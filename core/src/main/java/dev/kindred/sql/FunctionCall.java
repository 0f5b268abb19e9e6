package dev.kindred.sql;

import dev.kindred.type.SqlType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A function of the database; its name is written as it is, so it never comes from user input. */
public record FunctionCall<T>(String name, SqlType<T> type, List<Expression<?>> arguments) implements Expression<T> {

    public FunctionCall {
        arguments = List.copyOf(arguments);
    }

    @Override
    public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
