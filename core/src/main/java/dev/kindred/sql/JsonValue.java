package dev.kindred.sql;

import dev.kindred.type.SqlType;
import org.jspecify.annotations.Nullable;

/** What stands at one place of a document, as one type; NULL where there is no such value. */
public record JsonValue<T>(JsonPath path, Kind kind, SqlType<T> type) implements Expression<T> {

    /** What is asked for. */
    public enum Kind {
        TEXT,
        LONG,
        DOUBLE,
        BOOLEAN,

        /** Only whether there is anything. */
        ANY
    }

    @Override
    public <R extends @Nullable Object> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visit(this);
    }
}
