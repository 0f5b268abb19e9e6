package dev.kindred.processor.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a table or column is called whose name was not given. */
public enum NamingStrategy {
    /** {@code bornOn} is {@code born_on}. */
    SNAKE_CASE,
    /** {@code bornOn} stays. */
    AS_IS;

    /** The processor option that chooses one. */
    public static final String OPTION = "kindred.naming";

    /** The strategy an option value asks for, or null if it means none. */
    public static @Nullable NamingStrategy of(@Nullable String option) {
        if (option == null) {
            return SNAKE_CASE;
        }
        return Arrays.stream(values())
                .filter(strategy -> strategy.option().equals(option))
                .findFirst()
                .orElse(null);
    }

    /** What may be given as option, for messages. */
    public static String choices() {
        return Arrays.stream(values()).map(NamingStrategy::option).collect(Collectors.joining(" or "));
    }

    private String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    String nameOf(String javaName) {
        return this == SNAKE_CASE ? Words.snakeCase(javaName) : javaName;
    }
}
