package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** A row of 2 values; one is null where the database says NULL. */
public record Row2<A, B>(@Nullable A first, @Nullable B second) {}
