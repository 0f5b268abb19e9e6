package dev.kindred.schema;

import java.util.List;

/** A unique key of a table. Immutable. An empty name means the one that the {@link NamingConvention} makes. */
public record UniqueKey(String name, List<String> columns) {

    public UniqueKey {
        columns = List.copyOf(columns);
    }
}
