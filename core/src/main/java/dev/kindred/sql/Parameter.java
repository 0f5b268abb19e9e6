package dev.kindred.sql;

import dev.kindred.type.SqlType;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A bind parameter: its type, and where its value comes from when the statement runs. */
public record Parameter<T>(SqlType<T> type, ValueSource value) implements Expression<T> {

    /** A parameter with this value. */
    public static <T> Parameter<T> of(SqlType<T> type, T value) {
        return new Parameter<>(type, new ValueSource.Fixed(Objects.requireNonNull(value, "value")));
    }

    /** A parameter whose value is the argument at this position of the statement's run. */
    public static <T> Parameter<T> argument(SqlType<T> type, int position) {
        return new Parameter<>(type, new ValueSource.Argument(position));
    }

    @Override
    public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
