package dev.kindred.it.flush;

import dev.kindred.annotation.Entity;
import dev.kindred.annotation.ForeignKey;
import dev.kindred.annotation.Id;
import dev.kindred.annotation.ReferentialAction;
import dev.kindred.annotation.Relationship;
import org.jspecify.annotations.Nullable;

/** A child whose key the database changes along with the parent's. */
@Entity("towns")
public interface Town {
    @Id
    Long id();

    String name();

    Town name(String name);

    @ForeignKey(value = "nations.code", onUpdate = ReferentialAction.CASCADE)
    @Nullable
    String nationCode();

    Town nationCode(@Nullable String nationCode);

    @Relationship(backPopulates = "towns")
    @Nullable
    Nation nation();

    Town nation(@Nullable Nation nation);
}
