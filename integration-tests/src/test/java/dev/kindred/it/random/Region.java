package dev.kindred.it.random;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;

/** An assigned key that may change. */
@Entity("random_regions")
public interface Region {
    @Id
    String code();

    Region code(String code);

    String name();

    Region name(String name);

    @Relationship(backPopulates = "region")
    List<Place> places();

    Region places(List<Place> places);
}
