package dev.kindred.it.cascade;

import dev.kindred.annotation.Column;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** An entry of a map that owns it. */
@Entity("keepers")
public interface Keeper {
    @Id
    Long id();

    @Column(length = 40, unique = true)
    String name();

    Keeper name(String name);

    @Relationship(backPopulates = "keepers")
    Palace palace();

    Keeper palace(@Nullable Palace palace);
}
