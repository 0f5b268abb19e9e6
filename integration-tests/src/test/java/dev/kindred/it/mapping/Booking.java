package dev.kindred.it.mapping;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Two references to one entity with a key of two parts: one has its keys made, with a rule; the other names its own. */
@Entity("bookings")
public interface Booking {
    @Id
    Long id();

    @ForeignKey(onDelete = ReferentialAction.CASCADE)
    @Relationship(backPopulates = "bookings")
    Seat seat();

    Booking seat(Seat seat);

    @ForeignKey("seats.row")
    @Nullable
    String fallbackRow();

    @ForeignKey("seats.number")
    @Nullable
    Integer fallbackNumber();

    @Relationship(backPopulates = "fallbacks", foreignKey = "fallbackRow, fallbackNumber")
    @Nullable
    Seat fallback();

    Booking fallback(@Nullable Seat fallback);
}
