package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** A row of 3 values; one is null where the database says NULL. */
public record Row3<A, B, C>(
        @Nullable A first, @Nullable B second, @Nullable C third) {}
