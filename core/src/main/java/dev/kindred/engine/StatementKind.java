package dev.kindred.engine;

import dev.kindred.sql.Delete;
import dev.kindred.sql.Insert;
import dev.kindred.sql.Select;
import dev.kindred.sql.Statement;
import dev.kindred.sql.StatementVisitor;
import dev.kindred.sql.Update;

/** What a statement does. */
public enum StatementKind {
    SELECT,
    INSERT,
    UPDATE,
    DELETE,
    /** Creates or drops tables. */
    DDL;

    private static final StatementVisitor<StatementKind> KIND = new StatementVisitor<>() {
        @Override
        public StatementKind visit(Select<?> select) {
            return SELECT;
        }

        @Override
        public StatementKind visit(Insert insert) {
            return INSERT;
        }

        @Override
        public StatementKind visit(Update update) {
            return UPDATE;
        }

        @Override
        public StatementKind visit(Delete delete) {
            return DELETE;
        }
    };

    static StatementKind of(Statement statement) {
        return statement.accept(KIND);
    }
}
