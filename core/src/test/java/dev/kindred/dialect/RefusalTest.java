package dev.kindred.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kindred.type.SqlType;
import dev.kindred.type.Types;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class RefusalTest {

    private static <T> void assertRefused(SqlType<T> type, T value, String why) {
        assertThat(Spelling.SQLITE.refusal(type, value)).isEqualTo(why);
        assertThat(Spelling.H2.refusal(type, value)).isEqualTo(why);
    }

    private static <T> void assertTaken(SqlType<T> type, T value) {
        assertThat(Spelling.SQLITE.refusal(type, value)).isNull();
        assertThat(Spelling.H2.refusal(type, value)).isNull();
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertTaken(Types.text(3), "abc");
        assertRefused(Types.text(3), "abcd", "has 4 characters, but its column takes 3");
        assertTaken(Types.TEXT, "x".repeat(100_000));
    }

    @Test
    void refusesAConstantWhoseNameIsTooLong() {
        SqlType<TimeUnit> units = Types.enumeration(TimeUnit.class, 7, TimeUnit.values());

        assertTaken(units, TimeUnit.SECONDS);
        assertRefused(units, TimeUnit.NANOSECONDS, "has a name of 11 characters, but its column takes 7");
    }

    @Test
    void neverRoundsADecimal() {
        SqlType<BigDecimal> price = Types.decimal(5, 2);

        assertTaken(price, new BigDecimal("999.99"));
        assertTaken(price, new BigDecimal("-1.5000"));
        assertTaken(price, new BigDecimal("0E+10"));
        assertRefused(
                price,
                new BigDecimal("1.005"),
                "is 1.005, but its column takes 2 digits after the point; round it first");
        assertRefused(price, new BigDecimal("1E3"), "is 1000, but its column takes 3 digits before the point");
    }

    @Test
    void refusesAnIntegerOfTooManyDigits() {
        assertTaken(Types.bigInteger(3), BigInteger.valueOf(-999));
        assertRefused(Types.bigInteger(3), BigInteger.valueOf(1000), "is 1000, but its column takes 3 digits");
    }

    @Test
    void refusesADurationPastItsNanoseconds() {
        assertTaken(Types.DURATION, Duration.ofNanos(Long.MIN_VALUE));
        assertRefused(
                Types.DURATION,
                Duration.ofDays(200_000),
                "is PT4800000H, but a duration is kept in nanoseconds, which reach 292 years each way");
    }

    @Test
    void sqliteRefusesWhatItCannotKeep() {
        assertThat(Spelling.SQLITE.refusal(Types.DOUBLE, Double.NaN)).contains("NaN");
        assertThat(Spelling.SQLITE.refusal(Types.REAL, Float.NaN)).contains("NaN");
        assertThat(Spelling.SQLITE.refusal(Types.DATE, LocalDate.of(10_000, 1, 1)))
                .contains("years 0000 to 9999");
        assertThat(Spelling.SQLITE.refusal(Types.INSTANT, Instant.MIN)).contains("years 0000 to 9999");
        assertThat(Spelling.SQLITE.refusal(Types.TEXT, "😀 \ud83d!")).contains("half a surrogate pair at 3");
        assertTaken(Types.TEXT, "😀");
        assertThat(Spelling.H2.refusal(Types.DOUBLE, Double.NaN)).isNull();
    }
}
