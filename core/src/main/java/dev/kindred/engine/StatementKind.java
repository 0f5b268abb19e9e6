package dev.kindred.engine;

import dev.kindred.sql.Delete;
import dev.kindred.sql.Insert;
import dev.kindred.sql.RawSql;
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
    DDL,
    /** A statement in the database's own words that begins with none of these. */
    OTHER;

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

    /** What the first word says; WITH begins a SELECT, unless it says otherwise further on. */
    static StatementKind of(RawSql statement) {
        return switch (statement.firstWord()) {
            case "select", "with", "values", "table", "explain", "show" -> SELECT;
            case "insert" -> INSERT;
            case "update" -> UPDATE;
            case "delete" -> DELETE;
            case "create", "alter", "drop", "truncate", "comment" -> DDL;
            default -> OTHER;
        };
    }
}
