package dev.kindred.it.keys;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Sequence;
import dev.kindred.annotation.ServerDefault;
import java.time.Instant;

/** Numbered by a sequence or by hand, with a default. */
@Entity("readings")
public interface Reading {
    @Id
    @Sequence("reading_seq")
    Long id();

    Reading id(Long id);

    int degrees();

    Reading degrees(int degrees);

    @ServerDefault("current_timestamp")
    Instant taken();

    @ServerDefault("7")
    short sensor();
}
