package dev.kindred.engine;

import dev.kindred.dialect.Dialect;

/**
 * A table, view or sequence that exists.
 *
 * @param isExact whether another by the same name in upper or lower case may stand beside it
 */
record CatalogueEntry(String schema, String name, boolean inOwnSchema, boolean isExact) {

    /** Whether a mapping means this one by its schema, which is empty for the connection's own, and its name. */
    boolean isNamed(String mappedSchema, String mappedName, Dialect dialect) {
        boolean isSameSchema = mappedSchema.isEmpty() ? inOwnSchema : isSame(mappedSchema, schema, dialect);
        return isSameSchema && isSame(mappedName, name, dialect);
    }

    private boolean isSame(String mapped, String kept, Dialect dialect) {
        return isExact ? mapped.equals(kept) : dialect.isSameName(mapped, kept);
    }
}
