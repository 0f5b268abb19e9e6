package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Stands in a map under the name, and shows the key of its camp. */
@Entity("scouts")
public interface Scout {
    @Id
    Long id();

    String name();

    Scout name(String name);

    @ForeignKey("camps.id")
    @Nullable
    Long campId();

    Scout campId(@Nullable Long campId);

    @Relationship(backPopulates = "scouts")
    @Nullable
    Camp camp();

    Scout camp(@Nullable Camp camp);
}
