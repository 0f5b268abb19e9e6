package dev.kindred.it.random;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A child whose key follows its region's. */
@Entity("random_places")
public interface Place {
    @Id
    Long id();

    String name();

    Place name(String name);

    @ForeignKey(value = "random_regions.code", onUpdate = ReferentialAction.CASCADE)
    @Nullable
    String regionCode();

    Place regionCode(@Nullable String regionCode);

    @Relationship(backPopulates = "places")
    @Nullable
    Region region();

    Place region(@Nullable Region region);
}
