package dev.kindred.it.mapping;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import dev.kindred.annotation.Unique;
import java.util.List;

/** A key of two parts, and two ways to be unique beside it. */
@Entity("seats")
@Unique({"floor", "label"})
public interface Seat {
    @Id
    String row();

    Seat row(String row);

    @Id
    int number();

    Seat number(int number);

    int floor();

    Seat floor(int floor);

    String label();

    Seat label(String label);

    @Column(unique = true)
    String code();

    Seat code(String code);

    @Relationship(backPopulates = "seat")
    List<Booking> bookings();

    @Relationship(backPopulates = "fallback")
    List<Booking> fallbacks();
}
