package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Stands in a set. */
@Entity("halls")
public interface Hall {
    @Id
    Long id();

    String label();

    Hall label(String label);

    @Relationship(backPopulates = "halls")
    @Nullable
    Museum museum();

    Hall museum(@Nullable Museum museum);
}
