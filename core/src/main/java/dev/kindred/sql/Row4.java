package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** A row of 4 values; one is null where the database says NULL. */
public record Row4<A, B, C, D>(
        @Nullable A first,
        @Nullable B second,
        @Nullable C third,
        @Nullable D fourth) {}
