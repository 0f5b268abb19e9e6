package dev.kindred.unitofwork;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** The version that a row has after it was written. Pure functions, but for the clock. */
final class NextVersion {

    private NextVersion() {}

    /**
     * The next version: one more, or now; in any case later than before, however the clock goes.
     *
     * @param type the version's type
     * @param before the version so far; anything else for a new row
     */
    static Object after(Class<?> type, @Nullable Object before) {
        if (type == Instant.class) {
            return time(before instanceof Instant instant ? instant : Instant.MIN, Instant.now());
        }
        long next = before instanceof Number number ? number.longValue() + 1 : 1;
        if (type == Integer.class) {
            return Math.toIntExact(next);
        }
        return next;
    }

    // Microseconds are what all databases keep.
    private static Instant time(Instant before, Instant now) {
        Instant next = now.truncatedTo(ChronoUnit.MICROS);
        return next.isAfter(before)
                ? next
                : before.truncatedTo(ChronoUnit.MICROS).plus(1, ChronoUnit.MICROS);
    }
}
