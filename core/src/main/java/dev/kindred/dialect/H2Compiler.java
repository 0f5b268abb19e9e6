package dev.kindred.dialect;

import dev.kindred.exception.QueryException;
import dev.kindred.sql.ArrayContains;
import dev.kindred.sql.ColumnExpression;
import dev.kindred.sql.InList;
import dev.kindred.sql.JsonPath;
import dev.kindred.sql.JsonValue;
import dev.kindred.sql.Like;
import dev.kindred.sql.StatementShape;
import dev.kindred.type.TypeKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/** H2's own spellings. */
final class H2Compiler extends SqlCompiler {

    /** The most elements of an array on H2. */
    static final int MOST_ELEMENTS = 65_536;

    H2Compiler(Dialect dialect, StatementShape shape) {
        super(dialect, shape);
    }

    @Override
    protected void like(Like like, boolean negated) {
        operand(like.operand());
        append(negated ? " not like ? escape '\\'" : " like ? escape '\\'");
        slot((statement, parameter, value) -> {
            statement.setString(parameter, value == null ? null : strict((String) value));
            return parameter + 1;
        });
    }

    /** H2 refuses a backslash before anything but a wildcard or another backslash. */
    private static String strict(String pattern) {
        if (pattern.indexOf('\\') < 0) {
            return pattern;
        }
        StringBuilder strict = new StringBuilder(pattern.length() + 1);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '\\') {
                char next = i + 1 < pattern.length() ? pattern.charAt(++i) : '\\';
                strict.append(next == '%' || next == '_' || next == '\\' ? "\\" : "")
                        .append(next);
            } else {
                strict.append(c);
            }
        }
        return strict.toString();
    }

    @Override
    protected void inList(InList in, boolean negated, int listShape) {
        if (listShape > 1 && !(in.operand() instanceof ColumnExpression<?>)) {
            throw new QueryException("Cannot run the query: H2 takes at most " + MOST_ELEMENTS
                    + " values in in(...) of anything but a column. Give it fewer.");
        }
        boolean parenthesised = negated || listShape > 1;
        append(negated ? "not " : "").append(parenthesised ? "(" : "");
        for (int i = 0; i < listShape; i++) {
            append(i == 0 ? "" : " or ");
            operand(in.operand());
            append(" = any(?)");
        }
        append(parenthesised ? ")" : "");
        TypeKind kind = in.values().type().kind();
        slot((statement, parameter, value) ->
                bindArrays(statement, parameter, (List<?>) Objects.requireNonNull(value), kind));
    }

    private static int bindArrays(PreparedStatement statement, int parameter, List<?> values, TypeKind kind)
            throws SQLException {
        int next = parameter;
        int from = 0;
        do {
            int end = Math.min(values.size(), from + MOST_ELEMENTS);
            statement.setObject(
                    next++,
                    values.subList(from, end).stream()
                            .map(value -> element(kind, Objects.requireNonNull(value)))
                            .toArray());
            from = end;
        } while (from < values.size());
        return next;
    }

    private static Object element(TypeKind kind, Object value) {
        return switch (kind) {
            case INSTANT -> ((Instant) value).atOffset(ZoneOffset.UTC);
            case OFFSET_DATE_TIME -> ((OffsetDateTime) value).withOffsetSameInstant(ZoneOffset.UTC);
            case DURATION -> H2Dialect.nanos((Duration) value);
            case BIG_INTEGER -> new BigDecimal((BigInteger) value);
            case ENUM -> ((Enum<?>) value).name();
            default -> value;
        };
    }

    /** The place is written as columns are, with its names in quotes; what is there is told by its text. */
    @Override
    protected void jsonValue(JsonValue<?> value) {
        String[] around = switch (value.kind()) {
            case TEXT ->
                new String[] {
                    "case when left(cast(",
                    " as varchar), 1) = '\"' then stringdecode(substring(cast(",
                    " as varchar), 2, char_length(cast(",
                    " as varchar)) - 2)) end"
                };
            case LONG ->
                new String[] {
                    "case when regexp_like(cast(",
                    " as varchar), '^-?[0-9]{1,19}$') then case when cast(cast(",
                    " as varchar) as numeric(19)) between " + Long.MIN_VALUE + " and " + Long.MAX_VALUE
                            + " then cast(cast(",
                    " as varchar) as bigint) end end"
                };
            case DOUBLE ->
                new String[] {
                    "case when regexp_like(cast(",
                    " as varchar), '^-?[0-9]') then cast(cast(",
                    " as varchar) as double precision) end"
                };
            case BOOLEAN ->
                new String[] {"case cast(", " as varchar) when 'true' then true when 'false' then false end"};
            case ANY -> new String[] {"", ""};
        };
        for (int i = 0; i < around.length; i++) {
            if (i > 0) {
                place(value.path());
            }
            append(around[i]);
        }
        slot((statement, parameter, steps) -> parameter);
    }

    private void place(JsonPath path) {
        append("(");
        expression(path.document());
        append(")");
        for (Object step : path.steps()) {
            append(step instanceof Integer number ? "[" + (number + 1) + "]" : ".\"" + step + "\"");
        }
    }

    @Override
    protected void arrayContains(ArrayContains contains) {
        append("array_contains(");
        expression(contains.array());
        append(", ?)");
        slot(Slot.of(dialect().kept(contains.element().type())));
    }
}
