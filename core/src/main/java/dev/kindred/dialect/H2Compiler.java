package dev.kindred.dialect;

import dev.kindred.sql.Expression;
import dev.kindred.sql.InList;
import dev.kindred.sql.Like;
import dev.kindred.sql.StatementShape;
import dev.kindred.type.TypeKind;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** H2's own spellings. */
final class H2Compiler extends SqlCompiler {

    H2Compiler(Dialect dialect, StatementShape shape) {
        super(dialect, shape);
    }

    @Override
    void like(Like like, boolean negated) {
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
    void inList(InList in, boolean negated, int listShape) {
        append(negated ? "not (" : "");
        operand(in.operand());
        append(negated ? " = any(?))" : " = any(?)");
        TypeKind kind = in.values().type().kind();
        slot((statement, parameter, value) -> {
            List<?> values = (List<?>) Objects.requireNonNull(value);
            statement.setObject(
                    parameter,
                    values.stream()
                            .map(one -> element(kind, Objects.requireNonNull(one)))
                            .toArray());
            return parameter + 1;
        });
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

    @Override
    void limit(@Nullable Expression<Long> limit, @Nullable Expression<Long> offset) {
        if (limit != null) {
            append(" limit ");
            expression(limit);
        }
        if (offset != null) {
            append(" offset ");
            expression(offset);
        }
    }
}
