package dev.kindred.it.relation;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** Refers to a camp that knows nothing of it; the database takes the key back. */
@Entity("lanterns")
public interface Lantern {
    @Id
    Long id();

    @ForeignKey(onDelete = ReferentialAction.SET_NULL)
    @Relationship
    @Nullable
    Camp camp();

    Lantern camp(@Nullable Camp camp);
}
