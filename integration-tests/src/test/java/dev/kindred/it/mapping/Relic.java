package dev.kindred.it.mapping;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.EnumStorage;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Json;
import dev.kindred.annotation.Relationship;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What lies in a trove: a column of each type but the double, all of which may be null. */
@Entity("relics")
public interface Relic {
    @Id
    Long id();

    @ForeignKey("troves.id")
    @Nullable
    Long troveId();

    @Relationship(backPopulates = "relics")
    @Nullable
    Trove trove();

    Relic trove(@Nullable Trove trove);

    @Nullable
    String text();

    Relic text(@Nullable String text);

    @Nullable
    Byte tiny();

    Relic tiny(@Nullable Byte tiny);

    @Nullable
    Short small();

    Relic small(@Nullable Short small);

    @Nullable
    Integer count();

    Relic count(@Nullable Integer count);

    @Nullable
    Long total();

    Relic total(@Nullable Long total);

    @Nullable
    Float ratio();

    Relic ratio(@Nullable Float ratio);

    @Nullable
    BigDecimal exact();

    Relic exact(@Nullable BigDecimal exact);

    @Nullable
    BigInteger big();

    Relic big(@Nullable BigInteger big);

    @Nullable
    Boolean done();

    Relic done(@Nullable Boolean done);

    byte @Nullable [] bytes();

    Relic bytes(byte @Nullable [] bytes);

    @Nullable
    LocalDate day();

    Relic day(@Nullable LocalDate day);

    @Nullable
    LocalTime time();

    Relic time(@Nullable LocalTime time);

    @Nullable
    LocalDateTime dayTime();

    Relic dayTime(@Nullable LocalDateTime dayTime);

    @Nullable
    OffsetDateTime withOffset();

    Relic withOffset(@Nullable OffsetDateTime withOffset);

    @Nullable
    Instant moment();

    Relic moment(@Nullable Instant moment);

    @Nullable
    Duration took();

    Relic took(@Nullable Duration took);

    @Nullable
    UUID token();

    Relic token(@Nullable UUID token);

    @Nullable
    Colour colour();

    Relic colour(@Nullable Colour colour);

    @Column(array = true)
    @Nullable
    List<String> words();

    Relic words(@Nullable List<String> words);

    @Column(array = true)
    @Nullable
    List<Long> numbers();

    Relic numbers(@Nullable List<Long> numbers);

    @Column(array = true)
    @Nullable
    List<Float> floats();

    Relic floats(@Nullable List<Float> floats);

    @Column(array = true)
    @Nullable
    List<Double> doubles();

    Relic doubles(@Nullable List<Double> doubles);

    @Column(array = true)
    @Nullable
    List<Boolean> flags();

    Relic flags(@Nullable List<Boolean> flags);

    @Column(array = true)
    @Nullable
    List<UUID> tokens();

    Relic tokens(@Nullable List<UUID> tokens);

    @Column(enumAs = EnumStorage.NATIVE)
    @Nullable
    Glow glow();

    Relic glow(@Nullable Glow glow);

    @Json
    @Nullable
    Map<String, Object> story();

    Relic story(@Nullable Map<String, Object> story);

    /** How it shines. */
    enum Glow {
        DULL,
        BRIGHT
    }
}
