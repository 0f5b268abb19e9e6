package dev.kindred.it.mapping;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A column of each type that may be absent. */
@Entity("perhaps")
public interface Perhaps {
    @Id
    Long id();

    Optional<String> text();

    Perhaps text(@Nullable String text);

    Optional<Byte> tiny();

    Perhaps tiny(@Nullable Byte tiny);

    Optional<Short> small();

    Perhaps small(@Nullable Short small);

    Optional<Integer> count();

    Perhaps count(@Nullable Integer count);

    Optional<Long> total();

    Perhaps total(@Nullable Long total);

    Optional<Float> ratio();

    Perhaps ratio(@Nullable Float ratio);

    Optional<Double> share();

    Perhaps share(@Nullable Double share);

    Optional<BigDecimal> exact();

    Perhaps exact(@Nullable BigDecimal exact);

    Optional<BigInteger> big();

    Perhaps big(@Nullable BigInteger big);

    Optional<Boolean> done();

    Perhaps done(@Nullable Boolean done);

    Optional<byte[]> bytes();

    Perhaps bytes(byte @Nullable [] bytes);

    Optional<LocalDate> day();

    Perhaps day(@Nullable LocalDate day);

    Optional<LocalTime> time();

    Perhaps time(@Nullable LocalTime time);

    Optional<LocalDateTime> dayTime();

    Perhaps dayTime(@Nullable LocalDateTime dayTime);

    Optional<OffsetDateTime> withOffset();

    Perhaps withOffset(@Nullable OffsetDateTime withOffset);

    Optional<Instant> moment();

    Perhaps moment(@Nullable Instant moment);

    Optional<Duration> took();

    Perhaps took(@Nullable Duration took);

    Optional<UUID> token();

    Perhaps token(@Nullable UUID token);

    Optional<Colour> colour();

    Perhaps colour(@Nullable Colour colour);
}
