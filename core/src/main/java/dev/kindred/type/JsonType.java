package dev.kindred.type;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A Java type with its type arguments, as generated code knows it: what a document is read as. Immutable, equal by content, for
 * any number of threads.
 *
 * @param <T> the type
 * @param raw its class
 * @param arguments its type arguments; none for a class that is not generic
 */
public record JsonType<T>(Class<? super T> raw, List<JsonType<?>> arguments) {

    public JsonType {
        arguments = List.copyOf(arguments);
    }

    /** The type of this class with these type arguments: {@code JsonType.of(List.class, JsonType.of(String.class))}. */
    public static <T> JsonType<T> of(Class<? super T> raw, JsonType<?>... arguments) {
        return new JsonType<>(raw, List.of(arguments));
    }

    @Override
    public String toString() {
        return arguments.isEmpty()
                ? raw.getSimpleName()
                : raw.getSimpleName()
                        + arguments.stream().map(JsonType::toString).collect(Collectors.joining(", ", "<", ">"));
    }
}
