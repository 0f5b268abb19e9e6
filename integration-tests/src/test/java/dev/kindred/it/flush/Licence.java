package dev.kindred.it.flush;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** One {@link Driver}'s, or nobody's. */
@Entity("licences")
public interface Licence {
    @Id
    Long id();

    Licence id(Long id);

    @ForeignKey("drivers.id")
    @Nullable
    Long driverId();

    @Relationship(backPopulates = "licence")
    @Nullable
    Driver driver();

    Licence driver(@Nullable Driver driver);
}
