package dev.kindred.dialect;

import dev.kindred.exception.Failure;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;

/** What SQLStates mean by the standard (ISO/IEC 9075-2, table 38), and the classes of JDBC's errors. Pure functions. */
final class StandardStates {

    private StandardStates() {}

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
