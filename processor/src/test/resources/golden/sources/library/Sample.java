package library;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;
import dev.kindred.annotation.Unique;
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
