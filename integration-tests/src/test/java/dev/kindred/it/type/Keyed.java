package dev.kindred.it.type;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;

/** Entities whose keys are of types that no database numbers. */
interface Keyed {

    /** By a text. */
    @Entity("keyed_texts")
    interface Text {
        @Id
        @Column(length = 40)
        String key();

        Text key(String key);
    }

    /** By a number of any length. */
    @Entity("keyed_numbers")
    interface Count {
        @Id
        BigInteger key();

        Count key(BigInteger key);
    }

    /** By a UUID. */
    @Entity("keyed_tokens")
    interface Token {
        @Id
        UUID key();

        Token key(UUID key);
    }

    /** By a day. */
    @Entity("keyed_days")
    interface Day {
        @Id
        LocalDate key();

        Day key(LocalDate key);
    }

    /** By a time. */
    @Entity("keyed_times")
    interface Time {
        @Id
        LocalDateTime key();

        Time key(LocalDateTime key);
    }

    /** By an instant. */
    @Entity("keyed_moments")
    interface Moment {
        @Id
        Instant key();

        Moment key(Instant key);
    }

    /** By an enum. */
    @Entity("keyed_states")
    interface State {
        @Id
        Urgency key();

        State key(Urgency key);
    }
}
