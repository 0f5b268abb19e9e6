package dev.kindred.dialect;

import java.util.List;
import java.util.stream.Collectors;

/** Statements that create or drop tables, in the order in which they run. Immutable; its text is a script for a database's own tools. */
public record DdlScript(List<String> statements) {

    public DdlScript {
        statements = List.copyOf(statements);
    }

    /** The statements, each on lines of its own and ended by a semicolon. */
    @Override
    public String toString() {
        return statements.stream().map(statement -> statement + ";\n").collect(Collectors.joining());
    }
}
