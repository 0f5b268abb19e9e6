package dev.kindred.it.stream;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Is on a parcel. */
@Entity("seals")
public interface Seal {
    @Id
    Long id();

    String code();

    Seal code(String code);

    @Nullable
    @Relationship(backPopulates = "seals")
    Parcel parcel();

    Seal parcel(@Nullable Parcel parcel);
}
