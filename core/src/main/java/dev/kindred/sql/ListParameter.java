package dev.kindred.sql;

import dev.kindred.type.SqlType;
import java.util.List;

/** A list of values bound as one: the type of each, and where the list comes from when the statement runs. */
public record ListParameter<T>(SqlType<T> type, ValueSource values) {

    /** A parameter with these values. */
    public static <T> ListParameter<T> of(SqlType<T> type, List<? extends T> values) {
        return new ListParameter<>(type, new ValueSource.Fixed(List.copyOf(values)));
    }

    /** A parameter whose values are the argument (a {@code List}) at this position of the statement's run. */
    public static <T> ListParameter<T> argument(SqlType<T> type, int position) {
        return new ListParameter<>(type, new ValueSource.Argument(position));
    }
}
