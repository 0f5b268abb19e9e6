package dev.kindred.dialect;

import dev.kindred.exception.ConstraintViolationException.Kind;
import dev.kindred.exception.Failure;
import dev.kindred.exception.Violation;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads PostgreSQL's errors: the kind by their SQLState, the names by the English messages, where the server speaks English; else
 * they are left out. For any number of threads.
 */
final class PostgresqlErrors implements ErrorRules {

    private static final Pattern UNIQUE = Pattern.compile("violates unique constraint \"(?<constraint>.+)\"");
    private static final Pattern FOREIGN_KEY = Pattern.compile(
            "(?:on table|or delete on table) \"(?<first>.+?)\" violates"
                    + " (?:RESTRICT setting of )?foreign key constraint \"(?<constraint>.+?)\"(?: on table \"(?<table>.+)\")?$");
    private static final Pattern NOT_NULL =
            Pattern.compile("in column \"(?<column>.+)\" of relation \"(?<table>.+)\" violates");
    private static final Pattern CHECK =
            Pattern.compile("relation \"(?<table>.+)\" violates check constraint \"(?<constraint>.+)\"");
    private static final Pattern KEY = Pattern.compile("Detail: Key \\((?<columns>.+?)\\)=\\(", Pattern.DOTALL);

    private static final Pattern ENTRY = Pattern.compile("^Batch entry ([\\d.,]+) ");

    @Override
    public @Nullable Violation violation(SQLException error, List<String> names) {
        String message = String.valueOf(error.getMessage());
        return switch (String.valueOf(error.getSQLState())) {
            case "23505" -> unique(message, names);
            case "23503", "23001" -> foreignKey(message);
            case "23502" -> notNull(message);
            case "23514" -> check(message);
            case "23000", "23P01" -> Violation.of(Kind.OTHER);
            default -> null;
        };
    }

    /** By appendix A of its documentation; CockroachDB and YugabyteDB use the same. */
    @Override
    public @Nullable Failure ownFailure(SQLException error) {
        return switch (String.valueOf(error.getSQLState())) {
            case "40001" -> Failure.SERIALIZATION;
            case "40P01" -> Failure.DEADLOCK;
            case "55P03" -> Failure.LOCK_TIMEOUT;
            case "57014" -> Failure.STATEMENT_TIMEOUT;
            case "25P03", "57P01", "57P02", "57P03", "57P05" -> Failure.CONNECTION_LOST;
            case "53100" -> Failure.DISK_FULL;
            default -> null;
        };
    }

    /** The driver marks all runs, and names the one in its message; where that is in another language it may still mark one. */
    @Override
    public int failedRun(BatchUpdateException error) {
        Matcher said = ENTRY.matcher(String.valueOf(error.getMessage()));
        return said.find() ? Integer.parseInt(said.group(1).replaceAll("\\D", "")) : ErrorRules.super.failedRun(error);
    }

    /** Without the position in the statement and the place in the server's source. */
    @Override
    public String text(SQLException error) {
        return ErrorRules.super.text(error).replaceFirst("^ERROR: ", "").replaceAll("\n +", " ");
    }

    /** The table is not said; it is the statement's, unless the statement set off something else. */
    private static Violation unique(String message, List<String> names) {
        Matcher said = UNIQUE.matcher(firstLine(message));
        if (!said.find()) {
            return Violation.of(Kind.UNIQUE);
        }
        boolean isOwn = !names.isEmpty() && !message.contains("\n  Where: ");
        return new Violation(Kind.UNIQUE, said.group("constraint"), isOwn ? names.get(0) : null, keyColumns(message));
    }

    private static Violation foreignKey(String message) {
        Matcher said = FOREIGN_KEY.matcher(firstLine(message));
        if (!said.find()) {
            return Violation.of(Kind.FOREIGN_KEY);
        }
        boolean isTargetGone = said.group("table") != null;
        return new Violation(
                Kind.FOREIGN_KEY,
                said.group("constraint"),
                isTargetGone ? said.group("table") : said.group("first"),
                isTargetGone ? List.of() : keyColumns(message));
    }

    private static Violation notNull(String message) {
        Matcher said = NOT_NULL.matcher(firstLine(message));
        return said.find()
                ? new Violation(Kind.NOT_NULL, null, said.group("table"), List.of(said.group("column")))
                : Violation.of(Kind.NOT_NULL);
    }

    private static Violation check(String message) {
        Matcher said = CHECK.matcher(firstLine(message));
        return said.find()
                ? new Violation(Kind.CHECK, said.group("constraint"), said.group("table"), List.of())
                : Violation.of(Kind.CHECK);
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }

    /** The columns of a key, which are quoted where they must be; of an index over expressions, none. */
    private static List<String> keyColumns(String message) {
        Matcher said = KEY.matcher(message);
        if (!said.find()) {
            return List.of();
        }
        List<String> columns = new ArrayList<>();
        for (String column : said.group("columns").split(", ", -1)) {
            boolean isQuoted = column.length() > 1 && column.startsWith("\"") && column.endsWith("\"");
            if (!isQuoted && !column.matches("[a-z_][a-z0-9_$]*")) {
                return List.of();
            }
            columns.add(isQuoted ? column.substring(1, column.length() - 1).replace("\"\"", "\"") : column);
        }
        return columns;
    }
}
