package dev.kindred.it.flush;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;

/** One {@link Driver}'s, and never without one. */
@Entity("permits")
public interface Permit {
    @Id
    Long id();

    Permit id(Long id);

    @ForeignKey("drivers.id")
    Long driverId();

    @Relationship(backPopulates = "permit")
    Driver driver();

    Permit driver(Driver driver);
}
