package library;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;
import dev.kindred.annotation.Unique;
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

@Entity(schema = "lab")
@Unique({"book", "day"})
public interface Sample extends Measured<Sample> {
    @Id UUID getId();
    void setId(UUID id);

    @Column(length = 40, unique = true) String getText();
    void setText(String text);

    byte getTiny();
    void setTiny(byte tiny);

    short getSmall();
    void setSmall(short small);

    int getCount();
    void setCount(int count);

    long getTotal();
    void setTotal(long total);

    float getRatio();
    void setRatio(float ratio);

    double getShare();
    void setShare(double share);

    boolean isDone();
    void setDone(boolean done);

    @Nullable Byte getTinyBox();
    void setTinyBox(@Nullable Byte tiny);

    @Nullable Short getSmallBox();
    void setSmallBox(@Nullable Short small);

    @Nullable Integer getCountBox();
    void setCountBox(@Nullable Integer count);

    @Nullable Long getTotalBox();
    void setTotalBox(@Nullable Long total);

    @Nullable Float getRatioBox();
    void setRatioBox(@Nullable Float ratio);

    @Nullable Double getShareBox();
    void setShareBox(@Nullable Double share);

    @Nullable Boolean getDoneBox();
    void setDoneBox(@Nullable Boolean done);

    @Column(precision = 12, scale = 4) BigDecimal getExact();
    void setExact(BigDecimal exact);

    BigInteger getBig();
    void setBig(BigInteger big);

    byte @Nullable [] getBytes();
    void setBytes(byte @Nullable [] bytes);

    LocalDate getDay();
    void setDay(LocalDate day);

    LocalTime getTime();
    void setTime(LocalTime time);

    LocalDateTime getDayAndTime();
    void setDayAndTime(LocalDateTime dayAndTime);

    OffsetDateTime getWithOffset();
    void setWithOffset(OffsetDateTime withOffset);

    Instant getInstant();
    void setInstant(Instant instant);

    Duration getTook();
    void setTook(Duration took);

    Genre getGenre();
    void setGenre(Genre genre);

    @ForeignKey(onDelete = ReferentialAction.CASCADE)
    @Relationship Book getBook();
    void setBook(Book book);

    default String label() {
        return getText() + " of " + getDay();
    }
}
