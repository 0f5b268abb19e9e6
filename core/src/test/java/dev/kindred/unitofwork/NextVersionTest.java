package dev.kindred.unitofwork;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class NextVersionTest {

    @Test
    void numbersCount() {
        assertThat(NextVersion.after(Integer.class, null)).isEqualTo(1);
        assertThat(NextVersion.after(Integer.class, 4)).isEqualTo(5);
        assertThat(NextVersion.after(Long.class, 4L)).isEqualTo(5L);
    }

    @Test
    void timesAreWholeMicroseconds() {
        Instant start = Instant.now().truncatedTo(ChronoUnit.MICROS);

        Instant next = (Instant) NextVersion.after(Instant.class, null);

        assertThat(next).isAfterOrEqualTo(start).isEqualTo(next.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void aClockThatGoesBackMakesNoOlderVersion() {
        Instant ahead = Instant.parse("2999-01-01T00:00:00.000000789Z");

        assertThat(NextVersion.after(Instant.class, ahead)).isEqualTo(Instant.parse("2999-01-01T00:00:00.000001Z"));
    }
}
