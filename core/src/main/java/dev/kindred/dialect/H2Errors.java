package dev.kindred.dialect;

import dev.kindred.exception.ConstraintViolationException.Kind;
import dev.kindred.exception.Failure;
import dev.kindred.exception.Violation;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads H2's errors: the kind by their SQLState, the names by the text that the message quotes, which is the same in all languages.
 * For any number of threads.
 */
final class H2Errors implements ErrorRules {

    /** The names that H2 gives the indexes of constraints; before 2.4 it told these in place of the constraint. */
    private static final Pattern INDEX_OF_CONSTRAINT =
            Pattern.compile("(.*_)?INDEX_[0-9A-F]+|PRIMARY_KEY_[0-9A-F]+", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private final H2Dialect dialect;

    H2Errors(H2Dialect dialect) {
        this.dialect = dialect;
    }

    @Override
    public @Nullable Violation violation(SQLException error, List<String> names) {
        return switch (String.valueOf(error.getSQLState())) {
            case "23505" -> unique(H2Names.quoted(error), names);
            case "23503", "23506" -> foreignKey(H2Names.quoted(error), names);
            case "23502" -> notNull(H2Names.quoted(error), names);
            case "23513", "23514" -> check(H2Names.quoted(error));
            default -> null;
        };
    }

    @Override
    public @Nullable Failure ownFailure(SQLException error) {
        return switch (String.valueOf(error.getSQLState())) {
            case "40001" -> Failure.DEADLOCK;
            case "90131" -> Failure.SERIALIZATION;
            case "HYT00" -> Failure.LOCK_TIMEOUT;
            case "57014" -> Failure.STATEMENT_TIMEOUT;
            case "90007", "90067", "90098", "90121" -> Failure.CONNECTION_LOST;
            case "90097" -> Failure.READ_ONLY;
            case "90100" -> Failure.DISK_FULL;
            default -> null;
        };
    }

    /** H2 repeats the statement at the end. */
    @Override
    public String text(SQLException error) {
        String text = ErrorRules.super.text(error);
        int statement = text.indexOf("; SQL statement:");
        return statement < 0 ? text : text.substring(0, statement);
    }

    /** {@code S.CONSTRAINT INDEX S.INDEX ON S.T(A, B NULLS FIRST) …}, where all before ON may be less. */
    private Violation unique(String said, List<String> names) {
        H2Names reader = new H2Names(said);
        String constraint = null;
        if (!reader.skip("PRIMARY KEY ON ")) {
            constraint = reader.qualifiedName();
            if (reader.skip(" INDEX ")) {
                reader.qualifiedName();
            } else if (!reader.skip(" PRIMARY KEY")
                    && constraint != null
                    && INDEX_OF_CONSTRAINT.matcher(constraint).matches()) {
                constraint = null;
            }
            reader.expect(" ON ");
        }
        String table = reader.qualifiedName();
        List<String> columns = reader.columns();
        return violation(Kind.UNIQUE, reader, constraint, table, columns, names);
    }

    /** {@code CONSTRAINT: S.T FOREIGN KEY(A, B) REFERENCES …}; the constraint is not quoted, so its name may hold a colon. */
    private Violation foreignKey(String said, List<String> names) {
        for (int colon = said.indexOf(": "); colon >= 0; colon = said.indexOf(": ", colon + 1)) {
            H2Names reader = new H2Names(said.substring(colon + 2));
            String table = reader.qualifiedName();
            reader.expect(" FOREIGN KEY");
            List<String> columns = reader.columns();
            reader.expect(" REFERENCES ");
            if (!reader.hasFailed()) {
                return violation(Kind.FOREIGN_KEY, reader, said.substring(0, colon), table, columns, names);
            }
        }
        return Violation.of(Kind.FOREIGN_KEY);
    }

    /** H2 names the column only; it is one of the statement's table if the statement gave it a value. */
    private Violation notNull(String said, List<String> names) {
        if (said.isEmpty()) {
            return Violation.of(Kind.NOT_NULL);
        }
        String column = spelt(said, names);
        String table = names.lastIndexOf(column) > 0 ? names.get(0) : null;
        return new Violation(Kind.NOT_NULL, null, table, List.of(column));
    }

    /** {@code CONSTRAINT: }, not quoted; of a domain it is the expression. */
    private Violation check(String said) {
        boolean isName = said.endsWith(": ") && said.length() > 2;
        String name = isName ? spelt(said.substring(0, said.length() - 2), List.of()) : null;
        return new Violation(Kind.CHECK, name, null, List.of());
    }

    private Violation violation(
            Kind kind,
            H2Names reader,
            @Nullable String constraint,
            @Nullable String table,
            List<String> columns,
            List<String> names) {
        if (reader.hasFailed() || table == null) {
            return Violation.of(kind);
        }
        return new Violation(
                kind,
                constraint == null ? null : spelt(constraint, List.of()),
                spelt(table, names),
                columns.stream().map(column -> spelt(column, names)).toList());
    }

    /** The statement's own spelling, else the one that needs no quotes, if there is one. */
    private String spelt(String kept, List<String> names) {
        for (String name : names) {
            if (dialect.isSameName(name, kept)) {
                return name;
            }
        }
        String plain = kept.toLowerCase(Locale.ROOT);
        return dialect.isSameName(plain, kept) ? plain : kept;
    }
}
