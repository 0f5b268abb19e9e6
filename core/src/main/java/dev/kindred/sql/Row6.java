package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** A row of 6 values; one is null where the database says NULL. */
public record Row6<A, B, C, D, E, F>(
        @Nullable A first,
        @Nullable B second,
        @Nullable C third,
        @Nullable D fourth,
        @Nullable E fifth,
        @Nullable F sixth) {}
