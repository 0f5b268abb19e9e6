package dev.kindred.engine;

/** A table, view or sequence that exists. */
record CatalogueEntry(String schema, String name, boolean inOwnSchema) {}
