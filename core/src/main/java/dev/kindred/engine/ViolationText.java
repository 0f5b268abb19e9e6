package dev.kindred.engine;

import dev.kindred.exception.Violation;
import java.util.stream.Collectors;

/** What a broken constraint means, in a sentence. Pure functions. */
final class ViolationText {

    private ViolationText() {}

    static String of(Violation violation) {
        return switch (violation.kind()) {
            case UNIQUE -> unique(violation);
            case FOREIGN_KEY -> columns(violation, "a foreign key") + " would point to a row that is not there. ";
            case NOT_NULL -> columns(violation, "a column") + " takes no NULL, but would be NULL. ";
            case CHECK -> "a value breaks " + named(violation, "a check") + " of the table. ";
            case OTHER -> "a constraint would be broken. ";
        };
    }

    private static String unique(Violation violation) {
        return violation.columns().size() > 1
                ? "another row has these values already, and " + columns(violation, "they")
                        + " must be unique together. "
                : "another row has this value already, and " + columns(violation, "it") + " must be unique. ";
    }

    private static String columns(Violation violation, String unknown) {
        if (violation.columns().isEmpty()) {
            return named(violation, unknown);
        }
        String table = violation.table() == null ? "" : violation.table() + ".";
        return violation.columns().stream().map(column -> table + column).collect(Collectors.joining(", "));
    }

    private static String named(Violation violation, String what) {
        return violation.constraint() == null ? what : what + " (" + violation.constraint() + ")";
    }
}
