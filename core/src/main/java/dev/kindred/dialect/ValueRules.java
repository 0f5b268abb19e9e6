package dev.kindred.dialect;

import dev.kindred.type.SqlType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a column's declaration forbids on every database, so that a value is refused alike on each. Pure functions. */
final class ValueRules {

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);
    private static final Duration SHORTEST = Duration.ofNanos(Long.MIN_VALUE);

    private ValueRules() {}

    /** What is wrong with the value, as the rest of a sentence that names it; null if nothing. */
    static @Nullable String refusal(SqlType<?> type, Object value) {
        return switch (type.kind()) {
            case TEXT -> tooLong("has", ((String) value).length(), type.length());
            case ENUM -> tooLong("has a name of", ((Enum<?>) value).name().length(), type.length());
            case DECIMAL -> tooExact((BigDecimal) value, type.precision(), type.scale());
            case BIG_INTEGER -> tooLarge((BigInteger) value, type.precision());
            case DURATION -> duration((Duration) value);
            case ARRAY -> nullElement((List<?>) value);
            default -> null;
        };
    }

    private static @Nullable String nullElement(List<?> values) {
        return values.stream().anyMatch(Objects::isNull) ? "holds a null, which a list in a column cannot" : null;
    }

    static @Nullable String duration(Duration value) {
        return value.compareTo(LONGEST) > 0 || value.compareTo(SHORTEST) < 0
                ? "is " + value + ", but a duration is kept in nanoseconds, which reach 292 years each way"
                : null;
    }

    /** Half a surrogate pair has no form in UTF-8. */
    static @Nullable String halfPair(String value, String database) {
        for (int i = 0; i < value.length(); i++) {
            if (Character.isSurrogate(value.charAt(i))) {
                if (!Character.isSupplementaryCodePoint(value.codePointAt(i))) {
                    return "has half a surrogate pair at " + i + ", which " + database + " cannot keep";
                }
                i++;
            }
        }
        return null;
    }

    private static @Nullable String tooLong(String has, int length, int longest) {
        return longest > 0 && length > longest
                ? has + " " + length + " characters, but its column takes " + longest
                : null;
    }

    private static @Nullable String tooExact(BigDecimal value, int precision, int scale) {
        if (precision == 0) {
            return null;
        }
        BigDecimal bare = value.stripTrailingZeros();
        if (bare.scale() > scale) {
            return "is " + value.toPlainString() + ", but its column takes " + scale
                    + " digits after the point; round it first";
        }
        return bare.signum() != 0 && bare.precision() - bare.scale() > precision - scale
                ? "is " + value.toPlainString() + ", but its column takes " + (precision - scale)
                        + " digits before the point"
                : null;
    }

    private static @Nullable String tooLarge(BigInteger value, int precision) {
        return precision > 0 && new BigDecimal(value).precision() > precision
                ? "is " + value + ", but its column takes " + precision + " digits"
                : null;
    }
}
