package dev.kindred.it.flush;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import dev.kindred.annotation.Version;
import org.jspecify.annotations.Nullable;

/** A child that counts its versions in a long. */
@Entity("account_bookings")
public interface Booking {
    @Id
    Long id();

    long amount();

    Booking amount(long amount);

    @Relationship(backPopulates = "bookings")
    @Nullable
    Account account();

    Booking account(@Nullable Account account);

    @Version
    Long version();
}
