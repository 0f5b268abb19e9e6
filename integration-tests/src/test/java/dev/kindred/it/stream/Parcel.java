package dev.kindred.it.stream;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of many rows. */
@Entity("packets")
public interface Parcel {
    @Id
    Long id();

    Parcel id(Long id);

    String label();

    Parcel label(String label);

    int weight();

    Parcel weight(int weight);

    @Nullable
    @Relationship(backPopulates = "parcels")
    Van van();

    Parcel van(@Nullable Van van);

    @Relationship(backPopulates = "parcel", orderBy = "id")
    List<Seal> seals();
}
