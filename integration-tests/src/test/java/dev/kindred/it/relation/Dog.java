package dev.kindred.it.relation;

import dev.kindred.annotation.Cascade;
import dev.kindred.annotation.Entity;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.Relationship;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has one kennel at most, though a link table stands between. */
@Entity("dogs")
public interface Dog {
    @Id
    Long id();

    String name();

    Dog name(String name);

    @Relationship(backPopulates = "dogs", secondary = "kennel_dogs")
    List<Kennel> kennels();

    @Relationship(
            singleParent = true,
            cascade = {Cascade.ALL, Cascade.DELETE_ORPHAN})
    @Nullable
    Chip chip();

    Dog chip(@Nullable Chip chip);
}
