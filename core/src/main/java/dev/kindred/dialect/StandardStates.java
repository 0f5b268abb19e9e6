package dev.kindred.dialect;

import dev.kindred.exception.ConstraintViolationException.Kind;
import dev.kindred.exception.Failure;
import dev.kindred.exception.Violation;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import org.jspecify.annotations.Nullable;

/** What SQLStates mean by the standard (ISO/IEC 9075-2, table 38), and the classes of JDBC's errors. Pure functions. */
final class StandardStates {

    private StandardStates() {}

    /** The standard has but 23000; the others are what most databases say. */
    static @Nullable Violation violation(SQLException error) {
        return switch (String.valueOf(error.getSQLState())) {
            case "23505" -> Violation.of(Kind.UNIQUE);
            case "23503", "23504", "23506" -> Violation.of(Kind.FOREIGN_KEY);
            case "23502" -> Violation.of(Kind.NOT_NULL);
            case "23513", "23514" -> Violation.of(Kind.CHECK);
            default -> null;
        };
    }

    static Failure failure(SQLException error) {
        String state = String.valueOf(error.getSQLState());
        boolean isLost = state.startsWith("08")
                || error instanceof SQLNonTransientConnectionException
                || error instanceof SQLRecoverableException;
        if (isLost) {
            return Failure.CONNECTION_LOST;
        }
        return switch (state) {
            case "40001" -> Failure.SERIALIZATION;
            case "25006" -> Failure.READ_ONLY;
            default -> Failure.OTHER;
        };
    }
}
