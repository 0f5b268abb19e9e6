package dev.kindred.sql;

import org.jspecify.annotations.Nullable;

/** Answers for each kind of statement. */
public interface StatementVisitor<R extends @Nullable Object> {

    R visit(Select<?> select);

    R visit(Insert insert);

    R visit(Update update);

    R visit(Delete delete);
}
