package dev.kindred.it.flush;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** The side of a one-to-one relationship that holds no key; see {@link Licence} and {@link Permit}. */
@Entity("drivers")
public interface Driver {
    @Id
    Long id();

    Driver id(Long id);

    String name();

    Driver name(String name);

    @Relationship(backPopulates = "driver")
    @Nullable
    Licence licence();

    Driver licence(@Nullable Licence licence);

    @Relationship(backPopulates = "driver")
    @Nullable
    Permit permit();

    Driver permit(@Nullable Permit permit);
}
