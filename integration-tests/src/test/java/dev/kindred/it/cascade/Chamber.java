package dev.kindred.it.cascade;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** An element of a set that owns it. */
@Entity("chambers")
public interface Chamber {
    @Id
    Long id();

    @Column(length = 40)
    String name();

    Chamber name(String name);

    @Relationship(backPopulates = "chambers")
    Palace palace();

    Chamber palace(@Nullable Palace palace);
}
