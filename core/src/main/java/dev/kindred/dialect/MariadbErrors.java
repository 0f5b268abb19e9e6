package dev.kindred.dialect;

import dev.kindred.exception.ConstraintViolationException.Kind;
import dev.kindred.exception.Failure;
import dev.kindred.exception.Violation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the errors of MariaDB and MySQL: the kind by their number, the names by the English messages, where the server speaks
 * English; else they are left out. For any number of threads.
 */
final class MariadbErrors implements ErrorRules {

    private static final String NAME = "`((?:[^`]|``)+)`";
    private static final Pattern UNIQUE = Pattern.compile("' for key '(.+)'$", Pattern.DOTALL);
    private static final Pattern FOREIGN_KEY = Pattern.compile(
            "\\(" + NAME + "\\." + NAME + ", CONSTRAINT " + NAME + " FOREIGN KEY \\((`.+?`)\\) REFERENCES ");
    private static final Pattern NOT_NULL =
            Pattern.compile("^(?:Column|Field) '(.+)' (?:cannot be null|doesn't have a)");
    private static final Pattern CHECK = Pattern.compile("^CONSTRAINT " + NAME + " failed for " + NAME + "\\." + NAME);
    private static final Pattern MYSQL_CHECK = Pattern.compile("^Check constraint '(.+)' is violated");
    private static final Pattern COLUMN = Pattern.compile(NAME);

    @Override
    public @Nullable Violation violation(SQLException error, List<String> names) {
        String said = text(error);
        return switch (error.getErrorCode()) {
            case 1062, 1169, 1586, 1859 -> unique(said, names);
            case 1216, 1217, 1451, 1452 -> foreignKey(said);
            case 1048, 1364 -> notNull(said, names);
            case 3819, 4025 -> check(said);
            default -> null;
        };
    }

    /** By the numbers of MariaDB's and MySQL's documentations; those from 8000 on are TiDB's. */
    @Override
    public @Nullable Failure ownFailure(SQLException error) {
        return switch (error.getErrorCode()) {
            case 1213, 1614 -> Failure.DEADLOCK;
            case 1020, 8002, 8022, 8028, 9007 -> Failure.SERIALIZATION;
            case 1205, 3058, 3572 -> Failure.LOCK_TIMEOUT;
            case 1028, 1317, 1969, 3024 -> Failure.STATEMENT_TIMEOUT;
            case 1053, 1927, 2006, 2013, 4031 -> Failure.CONNECTION_LOST;
            case 1290, 1792, 1836 -> Failure.READ_ONLY;
            case 1021, 1026, 1114 -> Failure.DISK_FULL;
            default -> null;
        };
    }

    /** Without the connection's number, which the driver puts before it. */
    @Override
    public String text(SQLException error) {
        return ErrorRules.super.text(error).replaceFirst("^\\(conn=\\d+\\) ", "");
    }

    /** The key's name is told, not its columns; MySQL puts the table before it. */
    private static Violation unique(String said, List<String> names) {
        Matcher key = UNIQUE.matcher(said);
        String name = key.find() ? key.group(1) : null;
        String table = names.isEmpty() ? null : names.get(0);
        if (name != null && table != null && name.startsWith(table + ".")) {
            name = name.substring(table.length() + 1);
        }
        return new Violation(Kind.UNIQUE, "PRIMARY".equals(name) ? null : name, table, List.of());
    }

    private static Violation foreignKey(String said) {
        Matcher key = FOREIGN_KEY.matcher(said);
        if (!key.find()) {
            return Violation.of(Kind.FOREIGN_KEY);
        }
        List<String> columns = new ArrayList<>();
        Matcher column = COLUMN.matcher(key.group(4));
        while (column.find()) {
            columns.add(bare(column.group(1)));
        }
        return new Violation(Kind.FOREIGN_KEY, bare(key.group(3)), bare(key.group(2)), columns);
    }

    private static Violation notNull(String said, List<String> names) {
        Matcher column = NOT_NULL.matcher(said);
        if (!column.find()) {
            return Violation.of(Kind.NOT_NULL);
        }
        String name = column.group(1);
        return new Violation(Kind.NOT_NULL, null, names.lastIndexOf(name) > 0 ? names.get(0) : null, List.of(name));
    }

    private static Violation check(String said) {
        Matcher check = CHECK.matcher(said);
        if (check.find()) {
            return new Violation(Kind.CHECK, bare(check.group(1)), bare(check.group(3)), List.of());
        }
        Matcher other = MYSQL_CHECK.matcher(said);
        return new Violation(Kind.CHECK, other.find() ? other.group(1) : null, null, List.of());
    }

    private static String bare(String quoted) {
        return quoted.replace("``", "`");
    }
}
