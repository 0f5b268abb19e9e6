package dev.kindred.engine;

/** A table or view that exists. */
record CatalogueEntry(String schema, String name, boolean inOwnSchema) {}
