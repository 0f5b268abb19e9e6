package dev.kindred.sql;

/** A select that stands in FROM under a name. */
public record Subquery(Select<?> select, String alias) implements FromItem {}
