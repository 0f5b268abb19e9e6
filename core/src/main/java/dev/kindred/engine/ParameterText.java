package dev.kindred.engine;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Parameters as they are shown in logs and errors: texts in quotes, long ones cut. Pure functions. */
final class ParameterText {

    static final String HIDDEN = "?";

    private static final int MOST_CHARACTERS = 100;
    private static final int MOST_BYTES = 20;
    private static final int MOST_ELEMENTS = 10;
    private static final int MOST_SQL = 2_000;
    private static final int MOST_RUNS = 3;

    private ParameterText() {}

    /** A statement as an error shows it: one of hundreds of rows is cut in the middle. */
    static String sql(String sql) {
        return sql.length() <= MOST_SQL
                ? sql
                : sql.substring(0, MOST_SQL / 4 * 3) + " … " + sql.substring(sql.length() - MOST_SQL / 4);
    }

    static String statement(String sql, List<List<@Nullable Object>> runs) {
        if (runs.size() == 1 && runs.get(0).isEmpty()) {
            return sql;
        }
        String shown = runs.stream().limit(MOST_RUNS).map(ParameterText::run).collect(Collectors.joining(", "));
        return sql + " -- " + shown + (runs.size() > MOST_RUNS ? ", … (" + runs.size() + " runs)" : "");
    }

    static String run(List<@Nullable Object> parameters) {
        return parameters.stream().map(ParameterText::one).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String one(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof List<?> list) {
            String shown =
                    list.stream().limit(MOST_ELEMENTS).map(ParameterText::one).collect(Collectors.joining(", "));
            return "[" + shown + (list.size() > MOST_ELEMENTS ? ", … " + list.size() + " in all]" : "]");
        }
        if (value instanceof byte[] bytes) {
            String hex = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, MOST_BYTES));
            return "x'" + hex + (bytes.length > MOST_BYTES ? "…' (" + bytes.length + " bytes)" : "'");
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : text(value);
    }

    private static String text(Object value) {
        String text = value instanceof Enum<?> constant ? constant.name() : value.toString();
        if (text.equals(HIDDEN)) {
            return HIDDEN;
        }
        return text.length() > MOST_CHARACTERS
                ? "'" + text.substring(0, MOST_CHARACTERS) + "…' (" + text.length() + " characters)"
                : "'" + text + "'";
    }

    static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.1f ms", nanos / 1e6);
    }
}
