package dev.kindred.benchmarks.plain;

/** A row of entries. */
public record Entry(Long id, String name, int amount) {}
