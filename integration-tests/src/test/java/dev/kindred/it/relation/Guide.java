package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Stands in a map under the name. */
@Entity("guides")
public interface Guide {
    @Id
    Long id();

    String name();

    Guide name(String name);

    @Relationship(backPopulates = "guides")
    @Nullable
    Museum museum();

    Guide museum(@Nullable Museum museum);
}
