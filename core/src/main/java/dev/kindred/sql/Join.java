package dev.kindred.sql;

/** One JOIN of a select: what is joined, and on which condition. */
public record Join(JoinKind kind, FromItem target, Condition on) {}
