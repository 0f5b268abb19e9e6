package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** A row of 5 values; one is null where the database says NULL. */
public record Row5<A, B, C, D, E>(
        @Nullable A first,
        @Nullable B second,
        @Nullable C third,
        @Nullable D fourth,
        @Nullable E fifth) {}
