package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Stands in a set, and shows the key of its camp. */
@Entity("tents")
public interface Tent {
    @Id
    Long id();

    String colour();

    Tent colour(String colour);

    @ForeignKey("camps.id")
    @Nullable
    Long campId();

    Tent campId(@Nullable Long campId);

    @Relationship(backPopulates = "tents")
    @Nullable
    Camp camp();

    Tent camp(@Nullable Camp camp);
}
