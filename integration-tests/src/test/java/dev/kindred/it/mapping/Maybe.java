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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A column of each type that may be null. */
@Entity("maybe")
public interface Maybe {
    @Id
    Long id();

    @Nullable
    String text();

    Maybe text(@Nullable String text);

    @Nullable
    Byte tiny();

    Maybe tiny(@Nullable Byte tiny);

    @Nullable
    Short small();

    Maybe small(@Nullable Short small);

    @Nullable
    Integer count();

    Maybe count(@Nullable Integer count);

    @Nullable
    Long total();

    Maybe total(@Nullable Long total);

    @Nullable
    Float ratio();

    Maybe ratio(@Nullable Float ratio);

    @Nullable
    Double share();

    Maybe share(@Nullable Double share);

    @Nullable
    BigDecimal exact();

    Maybe exact(@Nullable BigDecimal exact);

    @Nullable
    BigInteger big();

    Maybe big(@Nullable BigInteger big);

    @Nullable
    Boolean done();

    Maybe done(@Nullable Boolean done);

    byte @Nullable [] bytes();

    Maybe bytes(byte @Nullable [] bytes);

    @Nullable
    LocalDate day();

    Maybe day(@Nullable LocalDate day);

    @Nullable
    LocalTime time();

    Maybe time(@Nullable LocalTime time);

    @Nullable
    LocalDateTime dayTime();

    Maybe dayTime(@Nullable LocalDateTime dayTime);

    @Nullable
    OffsetDateTime withOffset();

    Maybe withOffset(@Nullable OffsetDateTime withOffset);

    @Nullable
    Instant moment();

    Maybe moment(@Nullable Instant moment);

    @Nullable
    Duration took();

    Maybe took(@Nullable Duration took);

    @Nullable
    UUID token();

    Maybe token(@Nullable UUID token);

    @Nullable
    Colour colour();

    Maybe colour(@Nullable Colour colour);
}
