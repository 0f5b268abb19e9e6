package dev.kindred.type;

/**
 * Writes documents as JSON and reads them again; an engine is given one with {@code EngineOptions.withJson}. The module
 * {@code kindred-jackson} has one over Jackson. To be used by any number of threads at the same time.
 *
 * <p>What it throws becomes an error that names the attribute or the column.
 */
public interface JsonFormat {

    /** The document as JSON. */
    String write(Object document, JsonType<?> type);

    /** The document of this type that the JSON holds. */
    <T> T read(String json, JsonType<T> type);
}
