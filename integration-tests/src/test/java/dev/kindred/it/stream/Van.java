package dev.kindred.it.stream;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** Carries parcels. */
@Entity("vans")
public interface Van {
    @Id
    Long id();

    String plate();

    Van plate(String plate);

    @Relationship(backPopulates = "van", orderBy = "id")
    List<Parcel> parcels();
}
