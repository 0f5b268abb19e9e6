package dev.kindred.it.mapping;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A part of a trove, as a double. */
@Entity("trove_shares")
public interface TroveShare {
    @Id
    Long id();

    @ForeignKey("troves.id")
    @Nullable
    Long troveId();

    @Relationship(backPopulates = "shares")
    @Nullable
    Trove trove();

    TroveShare trove(@Nullable Trove trove);

    double part();

    TroveShare part(double part);
}
