package dev.kindred.dialect;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Times for databases that keep microseconds: what is finer is cut off, never rounded up, so that no time lies in the future for
 * having been stored, and a time in a condition is cut as the stored one was. Pure functions.
 */
final class Micros {

    private Micros() {}

    static LocalTime of(LocalTime time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    static LocalDateTime of(LocalDateTime time) {
        return time.truncatedTo(ChronoUnit.MICROS);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static OffsetDateTime utc(OffsetDateTime time) {
        return time.withOffsetSameInstant(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
    }
}
