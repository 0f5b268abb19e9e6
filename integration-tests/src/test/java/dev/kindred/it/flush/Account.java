package dev.kindred.it.flush;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import dev.kindred.annotation.Version;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that counts its versions. */
@Entity("accounts")
public interface Account {
    @Id
    Long id();

    Account id(Long id);

    String owner();

    Account owner(String owner);

    @Column(unique = true)
    @Nullable
    String code();

    Account code(@Nullable String code);

    @Relationship(backPopulates = "account")
    List<Booking> bookings();

    @Version
    int version();
}
