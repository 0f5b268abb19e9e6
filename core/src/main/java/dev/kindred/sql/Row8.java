package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** A row of 8 values; one is null where the database says NULL. */
public record Row8<A, B, C, D, E, F, G, H>(
        @Nullable A first,
        @Nullable B second,
        @Nullable C third,
        @Nullable D fourth,
        @Nullable E fifth,
        @Nullable F sixth,
        @Nullable G seventh,
        @Nullable H eighth) {}
