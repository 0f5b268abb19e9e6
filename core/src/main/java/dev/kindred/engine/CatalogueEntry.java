package dev.kindred.engine;

import dev.kindred.dialect.Dialect;

/** A table, view or sequence that exists. */
record CatalogueEntry(String schema, String name, boolean inOwnSchema) {

    /** Whether a mapping means this one by its schema, which is empty for the connection's own, and its name. */
    boolean isNamed(String mappedSchema, String mappedName, Dialect dialect) {
        boolean isSameSchema = mappedSchema.isEmpty() ? inOwnSchema : dialect.isSameName(mappedSchema, schema);
        return isSameSchema && dialect.isSameName(mappedName, name);
    }
}
