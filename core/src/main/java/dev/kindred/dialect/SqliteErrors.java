package dev.kindred.dialect;

import dev.kindred.exception.ConstraintViolationException.Kind;
import dev.kindred.exception.Failure;
import dev.kindred.exception.Violation;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads SQLite's errors by their messages, since the driver's class, which has the full code, must not be named here. SQLite names
 * the columns of unique keys and of NOT NULL, without quotes, and the constraint of a check; of a foreign key it says nothing.
 * For any number of threads.
 */
final class SqliteErrors implements ErrorRules {

    private static final Pattern CONSTRAINT = Pattern.compile("\\[SQLITE_CONSTRAINT(_[A-Z]+)?]");
    private static final Pattern PLAIN_COLUMNS =
            Pattern.compile("(\\w+)\\.\\w+(, \\1\\.\\w+)*", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern PLAIN_NAME = Pattern.compile("[\\w&&\\D]\\w*", Pattern.UNICODE_CHARACTER_CLASS);

    /** The longer before the shorter of which they are the beginning. */
    private static final Map<String, Failure> CODES = new LinkedHashMap<>();

    static {
        CODES.put("[SQLITE_BUSY_SNAPSHOT", Failure.SERIALIZATION);
        CODES.put("[SQLITE_BUSY", Failure.LOCK_TIMEOUT);
        CODES.put("[SQLITE_LOCKED", Failure.LOCK_TIMEOUT);
        CODES.put("[SQLITE_INTERRUPT", Failure.STATEMENT_TIMEOUT);
        CODES.put("[SQLITE_READONLY", Failure.READ_ONLY);
        CODES.put("[SQLITE_FULL", Failure.DISK_FULL);
        CODES.put("database connection closed", Failure.CONNECTION_LOST);
        CODES.put("database has been closed", Failure.CONNECTION_LOST);
    }

    private final SqliteDialect dialect;

    SqliteErrors(SqliteDialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public @Nullable Violation violation(SQLException error, List<String> names) {
        String message = String.valueOf(error.getMessage());
        Matcher code = CONSTRAINT.matcher(message);
        if (!code.find()) {
            return null;
        }
        return switch (String.valueOf(code.group(1))) {
            case "_UNIQUE", "_PRIMARYKEY", "_ROWID" -> unique(said(message, "UNIQUE"), names);
            case "_NOTNULL" -> columns(Kind.NOT_NULL, said(message, "NOT NULL"), names);
            case "_CHECK" -> check(said(message, "CHECK"), names);
            case "_FOREIGNKEY" -> Violation.of(Kind.FOREIGN_KEY);
            default -> Violation.of(Kind.OTHER);
        };
    }

    @Override
    public @Nullable Failure ownFailure(SQLException error) {
        String message = String.valueOf(error.getMessage());
        for (Map.Entry<String, Failure> code : CODES.entrySet()) {
            if (message.contains(code.getKey())) {
                return code.getValue();
            }
        }
        return null;
    }

    @Override
    public boolean isRolledBackAlready(SQLException error) {
        return String.valueOf(error.getMessage()).contains("no transaction is active");
    }

    /** What SQLite itself says after "... constraint failed: ", which the driver puts in parentheses; empty if it says no such thing. */
    private static String said(String message, String kind) {
        String opening = " (" + kind + " constraint failed: ";
        int start = message.indexOf(opening);
        return start < 0 || !message.endsWith(")")
                ? ""
                : message.substring(start + opening.length(), message.length() - 1);
    }

    private Violation unique(String said, List<String> names) {
        Violation columns = columns(Kind.UNIQUE, said, names);
        boolean isIndex = columns.columns().isEmpty() && said.startsWith("index '") && said.endsWith("'");
        return isIndex ? new Violation(Kind.UNIQUE, indexName(said), null, List.of()) : columns;
    }

    private static String indexName(String said) {
        return said.substring("index '".length(), said.length() - 1).replace("''", "'");
    }

    /** A list such as {@code books.author_id, books.title}, in which any character may be part of a name. */
    private Violation columns(Kind kind, String said, List<String> names) {
        String kept = table(said, names);
        if (kept == null) {
            return Violation.of(kind);
        }
        List<String> columns = new ArrayList<>();
        for (String column : said.substring(kept.length() + 1).split(Pattern.quote(", " + kept + "."), -1)) {
            columns.add(spelt(column, names));
        }
        return new Violation(kind, null, spelt(kept, names), columns);
    }

    /** The table of a list of columns, as SQLite spells it: the statement's, or another's if no name can be misread. */
    private @Nullable String table(String said, List<String> names) {
        if (!names.isEmpty()) {
            int length = names.get(0).length();
            if (said.startsWith(".", length) && dialect.isSameName(names.get(0), said.substring(0, length))) {
                return said.substring(0, length);
            }
        }
        return PLAIN_COLUMNS.matcher(said).matches() ? said.substring(0, said.indexOf('.')) : null;
    }

    /** SQLite names a check that has a name; of others it gives the expression, which may be but a column. */
    private static Violation check(String said, List<String> names) {
        boolean isName = PLAIN_NAME.matcher(said).matches() && !names.contains(said);
        return new Violation(Kind.CHECK, isName ? said : null, null, List.of());
    }

    private String spelt(String kept, List<String> names) {
        for (String name : names) {
            if (dialect.isSameName(name, kept)) {
                return name;
            }
        }
        return kept;
    }
}
