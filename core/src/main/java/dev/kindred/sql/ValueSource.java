package dev.kindred.sql;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Where the value of a parameter comes from. */
public sealed interface ValueSource {

    /** The value for a run with these arguments. */
    @Nullable
    Object value(@Nullable Object[] arguments);

    /** A value that stands in the statement. */
    record Fixed(Object value) implements ValueSource {
        @Override
        public Object value(@Nullable Object[] arguments) {
            return value;
        }
    }

    /** A value asked for when the statement runs, for example the key of an entity that a flush numbers first. */
    record Deferred(Supplier<? extends @Nullable Object> supplier) implements ValueSource {
        @Override
        public @Nullable Object value(@Nullable Object[] arguments) {
            return supplier.get();
        }
    }

    /** A value given anew with each run. */
    record Argument(int position) implements ValueSource {
        @Override
        public @Nullable Object value(@Nullable Object[] arguments) {
            return arguments[position];
        }
    }
}
