package dev.kindred.it.cascade;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** An element of a list that owns it and keeps its place. */
@Entity("statues")
public interface Statue {
    @Id
    Long id();

    @Column(length = 40)
    String name();

    Statue name(String name);

    int place();

    @Relationship(backPopulates = "statues")
    Palace palace();

    Statue palace(@Nullable Palace palace);
}
