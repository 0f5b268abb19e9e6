package dev.kindred.type;

import dev.kindred.exception.MappingException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps documents as JSON. Immutable, for any number of threads.
 *
 * @param format the engine's; null before the engine has given its own
 */
record JsonText<T>(JsonType<T> type, @Nullable JsonFormat format) implements Converter<T, String> {

    @Override
    public String toStored(T value) {
        return given().write(value, type);
    }

    @Override
    public T toJava(String stored) {
        return given().read(stored, type);
    }

    private JsonFormat given() {
        if (format == null) {
            throw new MappingException(
                    "Cannot keep " + type + " as JSON: the engine has nothing that writes or reads it."
                            + " Give it something: EngineOptions.defaults().withJson(new JacksonFormat()), with kindred-jackson on"
                            + " the class path.");
        }
        return format;
    }
}
