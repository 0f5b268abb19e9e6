package dev.kindred.schema;

import java.util.List;

/**
 * A primary key or a unique key as the database has it. Immutable.
 *
 * @param name empty where the database does not say
 * @param columns in their order
 */
public record ReflectedKey(String name, List<String> columns) {

    public ReflectedKey {
        columns = List.copyOf(columns);
    }
}
