package dev.kindred.engine;

import dev.kindred.exception.QueryException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a statement in the database's own words, with the values as the driver answers them; what JDBC has classes of its own for
 * is made into those of the language ({@code LocalDateTime}, {@code String}, {@code byte[]}, a list). Immutable, except for arrays
 * among its values. For exact types select an entity or {@code column(name, type)} instead.
 */
public final class Row {

    private final List<String> names;
    private final @Nullable Object[] values;

    Row(List<String> names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    /** The names of the columns, in their order. */
    public List<String> names() {
        return names;
    }

    /** The values, in the order of the columns; null for NULL. */
    public List<@Nullable Object> values() {
        return Collections.unmodifiableList(Arrays.asList(values));
    }

    /**
     * The value of the column with this name or alias, upper and lower case being the same; null for NULL.
     *
     * @throws QueryException if there is none, or several
     */
    public @Nullable Object get(String name) {
        return values[Layout.place(names, name)];
    }

    /**
     * The value of the column with this name as one of a class; null for NULL. Numbers become those of another class if nothing is
     * lost by it.
     *
     * @throws QueryException if there is no such column, or several, or the value is none of the class
     */
    public <T> @Nullable T get(String name, Class<T> type) {
        Object value = get(name);
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        Object number = value instanceof Number given ? number(given, type) : null;
        if (number == null) {
            throw new QueryException(
                    "Cannot read the column " + name + " as " + type.getSimpleName() + ": its value is a "
                            + value.getClass().getSimpleName() + ", " + value
                            + ". Ask for that class, or read it with list(column(\"" + name + "\", type)).");
        }
        return type.cast(number);
    }

    private static @Nullable Object number(Number value, Class<?> type) {
        try {
            BigDecimal exact = new BigDecimal(value.toString());
            if (type == Long.class) {
                return exact.longValueExact();
            } else if (type == Integer.class) {
                return exact.intValueExact();
            } else if (type == BigDecimal.class) {
                return exact;
            } else if (type == Double.class) {
                return exact.compareTo(new BigDecimal(Double.toString(exact.doubleValue()))) == 0
                        ? exact.doubleValue()
                        : null;
            }
            return null;
        } catch (ArithmeticException | NumberFormatException e) {
            return null; // something would be lost
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("Row(");
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ").append(names.get(i)).append('=');
            text.append(values[i] instanceof byte[] bytes ? bytes.length + " bytes" : values[i]);
        }
        return text.append(')').toString();
    }
}
