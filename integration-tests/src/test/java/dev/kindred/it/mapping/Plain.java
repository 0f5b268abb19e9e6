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

/** A column of each type, primitive where there is one, none of which takes null. */
@Entity("plain")
public interface Plain {
    @Id
    Long id();

    String text();

    Plain text(String text);

    byte tiny();

    Plain tiny(byte tiny);

    short small();

    Plain small(short small);

    int count();

    Plain count(int count);

    long total();

    Plain total(long total);

    float ratio();

    Plain ratio(float ratio);

    double share();

    Plain share(double share);

    BigDecimal exact();

    Plain exact(BigDecimal exact);

    BigInteger big();

    Plain big(BigInteger big);

    boolean done();

    Plain done(boolean done);

    byte[] bytes();

    Plain bytes(byte[] bytes);

    LocalDate day();

    Plain day(LocalDate day);

    LocalTime time();

    Plain time(LocalTime time);

    LocalDateTime dayTime();

    Plain dayTime(LocalDateTime dayTime);

    OffsetDateTime withOffset();

    Plain withOffset(OffsetDateTime withOffset);

    Instant moment();

    Plain moment(Instant moment);

    Duration took();

    Plain took(Duration took);

    UUID token();

    Plain token(UUID token);

    Colour colour();

    Plain colour(Colour colour);
}
